import {hash} from 'node:crypto';
import {addressKey} from '../../article/address-key.js';
import {anchorAt} from '../../article/anchor.js';
import {type ArticleRecord, eachField, type FieldName, type Fields} from '../../library/state/record.js';
import type {SavedHighlight, SavedItem} from '../../rescue/saved-item.js';
import {quotePlacer} from './place-quotes.js';

/** The article that became of a piece. */
export type Taken = {
	/** The hash of its file. */
	readonly id: string;
	readonly path: string;
	/** Its text, where it has one; empty else, or where nothing in it is to be found. */
	readonly text: string;
	/** Tags that the piece has and its file has not. */
	readonly missingTags: readonly string[];
};

export type RecordOfItem = {
	readonly record: ArticleRecord;
	/** Highlights of which the text does not have the words. */
	readonly lost: number;
};

/** The time of what has none: it counts where nothing else is known. */
const unknownTime = 1;

/** Whether anything is to be looked for in the text of a piece. */
export function asksForText({highlights, progress}: SavedItem): boolean {
	return highlights.length > 0 || (progress > 0 && progress < 1);
}

/**
What is to be written into the state about a piece; `null` for one with which nothing was done. All of it has the time at which the piece was saved, so that what the reader did here since stays. `now` in milliseconds since 1970.
*/
export function recordOfItem(item: SavedItem, service: string, taken: Taken, now: number): RecordOfItem | null {
	const time = Math.min(timeOf(item.savedTime) ?? unknownTime, now);
	const {status, isArchived, isStarred, progress, highlights} = item;
	const isBegun = progress > 0 && progress < 1;
	const values: Partial<Fields> = {
		...(status === 'done' && {done: true}),
		...(isStarred && {starred: true}),
		...(isArchived && {archived: true}),
		...(isBegun && {place: {...anchorAt(taken.text, Math.floor(taken.text.length * progress)), progress}}),
	};
	if (Object.keys(values).length + highlights.length + taken.missingTags.length === 0) {
		return null;
	}

	const placed = placeAll(item, service, taken.text, now);
	const all: Partial<Fields> = {...values, path: taken.path};
	return {
		record: {
			id: taken.id,
			fields: eachField(<Name extends FieldName>(name: Name) => {
				const value: Fields[Name] | undefined = all[name];
				return value === undefined ? null : {value, time};
			}),
			tags: new Map(taken.missingTags.map(tag => [tag, {value: true, time}])),
			highlights: placed.highlights,
			bookmarks: new Map(),
			sessions: new Map(),
		},
		lost: placed.lost,
	};
}

function placeAll(
	item: SavedItem,
	service: string,
	text: string,
	now: number,
): {readonly highlights: ArticleRecord['highlights']; readonly lost: number} {
	if (item.highlights.length === 0) {
		return {highlights: new Map(), lost: 0};
	}

	const place = quotePlacer(text);
	let lost = 0;
	const highlights = item.highlights.map(one => {
		const {quote, isLost} = place(one.quote);
		lost += isLost ? 1 : 0;
		const created = Math.min(timeOf(one.time) ?? timeOf(item.savedTime) ?? now, now);
		const stamped = <Value>(value: Value): {readonly value: Value; readonly time: number} => ({value, time: created});
		return [
			highlightId(one, item, service),
			{
				created,
				quote: stamped(quote),
				colour: stamped(one.colour ?? 'yellow'),
				note: stamped(one.note),
				isPresent: stamped(true),
			},
		] as const;
	});
	return {highlights: new Map(highlights), lost};
}

/** The same each time it is taken in. */
function highlightId({quote, note}: SavedHighlight, {address, title}: SavedItem, service: string): string {
	const piece = (address === null ? null : addressKey(address)) ?? title;
	return hash('sha256', JSON.stringify([service, piece, quote, note])).slice(0, 32);
}

function timeOf(written: string | null): number | null {
	const time = Date.parse(written ?? '');
	return time > 0 ? time : null;
}
