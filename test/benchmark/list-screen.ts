import type {Expected} from './session.ts';

/* What the screens of a list tell. */

/** How many articles the header says that there are; 0 when it does not say. */
export function articlesShown(screen: readonly string[]): number {
	const [, count] = /(?:^|\s)([\d,]+) articles?\b/.exec(screen.join('\n')) ?? [];
	return Number((count ?? '').replaceAll(',', ''));
}

/** The title under the cursor, or as much of it as there is in any window; empty when there is none. */
export function chosenTitle(screen: readonly string[]): string {
	return screen.flatMap(row => /^\s*▌ . (.{1,20})/.exec(row)?.[1] ?? [])[0] ?? '';
}

/** The titles of the list, as far as they are visible. */
export function visibleTitles(screen: readonly string[]): readonly string[] {
	return screen.flatMap(row => /^\s*▌?\s*[●◐] (.{1,20})/.exec(row)?.[1] ?? []);
}

/** The list fills its place, and what it comes to stands above it. */
export function isFullList(screen: readonly string[]): boolean {
	return visibleTitles(screen).length > screen.length / 2 && screen.some(row => /\d unread\b/.test(row));
}

/** The cursor stands on another article. */
export const isMoved: Expected = (screen, before) =>
	chosenTitle(screen) !== '' && chosenTitle(screen) !== chosenTitle(before);

/** It is a list again, and its header names another order, or none. */
export const isReordered: Expected = (screen, before) => {
	const header = headerOf(screen);
	return header !== null && header !== headerOf(before);
};

function headerOf(screen: readonly string[]): string | null {
	return screen.find(row => row.trimStart().startsWith('Broadsheet')) ?? null;
}

/** New files are being read. */
export function isBeingRead(screen: readonly string[]): boolean {
	return screen.some(row => /\bReading [\d,]+ of /.test(row));
}

/** Anything is other than it was. */
export const isOther: Expected = (screen, before) => screen.join('\n') !== before.join('\n');

/** The line of the query says this; a blank at its end is not to be seen. */
export function isQuery(typed: string): (screen: readonly string[]) => boolean {
	return screen => screen.some(row => row.trimStart().startsWith(`/ ${typed.trimEnd()}`));
}

/** All that the query finds is counted. */
export function isCounted(screen: readonly string[]): boolean {
	return screen.some(row => /\d found\b/.test(row));
}
