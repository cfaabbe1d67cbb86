import {type Colour, colours, longestNote, longestPassage} from '../article/highlight.js';
import {cutWords} from '../formats/cut.js';
import {sanitise, sanitiseLine} from '../formats/sanitise.js';
import {momentOf} from './moments.js';
import type {Found, SavedBody, SavedHighlight, SavedItem} from './saved-item.js';

/** What a reader of an export found of a piece, as it is written there: of any type, for exports are of anybody's making. */
export type Written = {
	readonly address: unknown;
	readonly title?: unknown;
	readonly byline?: unknown;
	readonly siteName?: unknown;
	readonly saved?: unknown;
	readonly published?: unknown;
	readonly tags?: readonly unknown[];
	readonly isDone?: boolean;
	readonly isArchived?: boolean;
	readonly isStarred?: boolean;
	/** From 0 to 1. */
	readonly progress?: number;
	readonly excerpt?: unknown;
	readonly note?: unknown;
	readonly html?: unknown;
	readonly markdown?: unknown;
	readonly highlights?: readonly WrittenHighlight[];
};

export type WrittenHighlight = {
	readonly quote: unknown;
	readonly note?: unknown;
	readonly colour?: unknown;
	readonly time?: unknown;
};

/** Bounds in characters, beyond which nothing is what it says. */
const longest = {address: 8000, line: 1000, title: 300, excerpt: 2000, tag: 100} as const;
const mostTags = 64;
const mostHighlights = 10_000;

/** A piece of what was found; without an address that can be opened and without a text it is none. */
export function foundItem(written: Written): Found {
	const address = readAddress(written.address);
	const body = bodyOf(written);
	if (address === null && body === null) {
		return {kind: 'flawed', flaw: 'no-address'};
	}

	const {isDone = false, isArchived = false, isStarred = false} = written;
	const progress = readProgress(written.progress ?? 0);
	const item: SavedItem = {
		address,
		title: titleOf(written.title, address),
		byline: lineOf(written.byline, longest.line),
		siteName: lineOf(written.siteName, longest.line),
		savedTime: momentOf(written.saved),
		publishedTime: momentOf(written.published),
		tags: readTags(written.tags ?? []),
		status: isDone || progress === 1 ? 'done' : progress > 0 ? 'reading' : 'unread',
		isArchived,
		isStarred,
		progress,
		excerpt: lineOf(written.excerpt, longest.excerpt),
		note: readNote(written.note),
		body,
		highlights: (written.highlights ?? []).slice(0, mostHighlights).flatMap(readHighlight),
	};
	return {kind: 'item', item};
}

/** An address on the web as it was written, or `null`. */
export function readAddress(written: unknown): string | null {
	if (typeof written !== 'string' || written.length > longest.address) {
		return null;
	}

	const line = sanitiseLine(written);
	if (!/^https?:\/\/[^/]/i.test(line)) {
		return null;
	}

	const parsed = URL.parse(line);
	return parsed === null ? null : /[\s<>"]/.test(line) ? parsed.href : line;
}

function titleOf(written: unknown, address: string | null): string | null {
	const title = lineOf(written, longest.line);
	// Services that could not load a page call it by its address.
	return title === null || title === address || /^https?:\/\/\S+$/i.test(title) ? null : cutWords(title, longest.title);
}

function lineOf(written: unknown, most: number): string | null {
	if (typeof written !== 'string' || written === '') {
		return null;
	}

	const line = sanitiseLine(written.slice(0, 4 * most));
	return line === '' ? null : line.length > most ? cutWords(line, most) : line;
}

function readTags(written: readonly unknown[]): readonly string[] {
	if (written.length === 0) {
		return [];
	}

	const tags = written.slice(0, 4 * mostTags).flatMap(one => readLabel(one) ?? []);
	return [...new Set(tags)].slice(0, mostTags);
}

/** A tag or the like; `null` for what is none. Front matters part tags by commas, and none begins with a hash sign. */
export function readLabel(written: unknown): string | null {
	const label = lineOf(written, 4 * longest.tag)
		?.replaceAll(/\s*,\s*/g, ' ')
		.replace(/^#+\s*/, '')
		.trim();
	return label === undefined || label === '' || label.length > longest.tag ? null : label;
}

function readNote(written: unknown): string {
	return typeof written === 'string' ? sanitise(written.slice(0, longestNote)).replaceAll('\t', ' ').trim() : '';
}

function readProgress(progress: number): number {
	return progress > 0 ? Math.min(1, progress) : 0;
}

function bodyOf({html, markdown}: Written): SavedBody | null {
	if (typeof html === 'string' && html.trim() !== '') {
		return {kind: 'html', text: html};
	}

	return typeof markdown === 'string' && markdown.trim() !== ''
		? {kind: 'markdown', text: sanitise(markdown).trim()}
		: null;
}

function readHighlight({quote, note, colour, time}: WrittenHighlight): readonly SavedHighlight[] {
	const words = typeof quote === 'string' ? sanitise(quote.slice(0, longestPassage)).trim() : '';
	return words === '' ? [] : [{quote: words, note: readNote(note), colour: readColour(colour), time: momentOf(time)}];
}

function readColour(written: unknown): Colour | null {
	return colours.find(colour => colour === written) ?? null;
}
