import {setTimeout as wait} from 'node:timers/promises';
import type {Terminal} from './terminal.js';

/** Something that the screen has said of an article, and when it had. */
export type Seen = {readonly article: number; readonly time: number} & (
	| {readonly kind: 'open'; readonly words: ReadonlySet<string>}
	| {readonly kind: 'told'; readonly field: 'archived' | 'done' | 'starred'; readonly value: boolean}
);

/** What somebody saw who pressed keys until the program was killed. */
export type Memory = {
	readonly seen: readonly Seen[];
	/** What was seen by then was done more than a second before keys that were heard. */
	readonly certainUntil: number;
	/** The key whose answer was not seen: it is about an article, and may open another one. */
	readonly unanswered: {readonly article: number; readonly opens: boolean} | null;
};

type Surface =
	| {readonly kind: 'list'; readonly article: number}
	| {readonly kind: 'reader'; readonly article: number; readonly words: ReadonlySet<string>};

/** Everything is written within a second, before the keys that come later are heard: and a few milliseconds are between a frame and the reader. */
const second = 1050;
const longestPause = 80;
const timeout = 20_000;

const listKeys = [...'jkfbdugGersersl', ...Array.from({length: 6}, () => 'Enter')];
const readerKeys = ['Space', 'Space', ...'fblhjkdugGJKqers'];
const opening = new Set(['Enter', 'J', 'K']);

/**
Presses keys at random in a program that shows a growing library, until it is killed, and remembers what was to be seen. Each key is followed by one that draws the screen again: so it is known when it was heard.
*/
export async function readAtRandom(terminal: Terminal, random: () => number, isKilled: () => boolean): Promise<Memory> {
	const seen: Seen[] = [];
	let certainUntil = 0;
	let unanswered: Memory['unanswered'] = null;
	try {
		while (!isKilled()) {
			const screen = await terminal.waitFor(isSurface, {timeout});
			const before = surfaceOf(screen);
			if (before === null) {
				throw new Error('What was seen is gone');
			}

			if (isKilled()) {
				break;
			}

			const keys = before.kind === 'list' ? listKeys : readerKeys;
			// The first key is one that moves: the cursor stays with its article from then on.
			const key = seen.length === 0 && certainUntil === 0 ? 'j' : (keys[Math.floor(random() * keys.length)] ?? 'j');
			const opens = opening.has(key) || (before.kind === 'list' && key === 'l') || isEndSaid(screen);
			unanswered = {article: before.article, opens};
			const sent = performance.now();
			const answer = await press(terminal, key, before, isEndSaid(screen));
			unanswered = null;
			certainUntil = Math.max(certainUntil, sent - second);
			const time = performance.now();
			seen.push(...whatIsSeen(answer, key, time));
			await wait(random() * longestPause);
		}
	} catch (error) {
		if (!isKilled()) {
			throw error;
		}
	}

	return {seen, certainUntil, unanswered};
}

/** Press a key; the screen when it was heard, and what it opens is open. */
async function press(
	terminal: Terminal,
	key: string,
	before: Surface,
	wasEndSaid: boolean,
): Promise<readonly string[]> {
	const redraws = redrawsIn(terminal);
	terminal.press(key, 'Ctrl-L');
	return terminal.waitFor(screen => redrawsIn(terminal) > redraws && isAnswered(screen, key, before, wasEndSaid), {
		timeout,
	});
}

const isSurface = (screen: readonly string[]): boolean => surfaceOf(screen) !== null;
const redrawsIn = (terminal: Terminal): number => terminal.output().split('\u001B[2J').length;

const isEndSaid = (screen: readonly string[]): boolean => screen.some(row => row.includes('once more for'));

function isAnswered(screen: readonly string[], key: string, before: Surface, wasEndSaid: boolean): boolean {
	const surface = surfaceOf(screen);
	if (surface === null) {
		return false;
	}

	if ('ers'.includes(key)) {
		return toldIn(screen) !== null;
	}

	if (before.kind === 'list') {
		return (key === 'Enter' || key === 'l') === (surface.kind === 'reader');
	}

	const isNext = key === 'J' || key === 'K' || (wasEndSaid && (key === 'Space' || key === 'f'));
	return !isNext || surface.article !== before.article || screen.some(row => /This is the (?:first|last)/.test(row));
}

function whatIsSeen(screen: readonly string[], key: string, time: number): readonly Seen[] {
	const surface = surfaceOf(screen);
	const told = 'ers'.includes(key) ? toldIn(screen) : null;
	return [
		...(surface?.kind === 'reader'
			? [{kind: 'open' as const, article: surface.article, words: surface.words, time}]
			: []),
		...(told ? [{kind: 'told' as const, ...told, time}] : []),
	];
}

function surfaceOf(screen: readonly string[]): Surface | null {
	const [chosen] = screen.flatMap(row => /^\s*▌ . Piece (\d+)\b/.exec(row)?.[1] ?? []);
	if (chosen !== undefined) {
		return {kind: 'list', article: Number(chosen)};
	}

	const words = screen.flatMap(row => row.match(/\ba\d+p\d+w\d+\b/g) ?? []);
	const [article] = words.flatMap(word => /^a(\d+)p/.exec(word)?.[1] ?? []);
	return article === undefined ? null : {kind: 'reader', article: Number(article), words: new Set(words)};
}

const sentences = [
	[/Archived “Piece (\d+)”/, 'archived', true],
	[/Took “Piece (\d+)” out of the archive/, 'archived', false],
	[/Starred “Piece (\d+)”/, 'starred', true],
	[/Took the star from “Piece (\d+)”/, 'starred', false],
	[/Marked “Piece (\d+)” as read/, 'done', true],
	[/Marked “Piece (\d+)” as unread/, 'done', false],
] as const;

/** What the program says that it has done with an article. */
function toldIn(screen: readonly string[]) {
	const text = screen.join('\n');
	for (const [sentence, field, value] of sentences) {
		const [, article] = sentence.exec(text) ?? [];
		if (article !== undefined) {
			return {article: Number(article), field, value};
		}
	}

	return null;
}
