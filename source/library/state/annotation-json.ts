import {anchorForm, highlightForms, isHighlightId, isLetter, isSession} from './annotation-forms.js';
import {isObject, readStamped, readTime, writeStamped, writeTime} from './forms.js';
import {type Annotated, eachPart, type HighlightPart, partNames, partOf, type StampedHighlight} from './record.js';
import {isPlausibleTime} from './stamp.js';

/** More than anybody does with one article. */
const most: Readonly<Record<keyof Annotated, number>> = {highlights: 10_000, bookmarks: 52, sessions: 20_000};

/** What was read, and the kinds in which something made no sense and was passed over. */
export type ReadAnnotations = {readonly found: Annotated; readonly odd: ReadonlyArray<keyof Annotated>};

/** Whether this is the name of a kind of annotation in an export. */
export function areAnnotations(name: string): name is keyof Annotated {
	return Object.hasOwn(most, name);
}

/** What was written into an article, as JSON: each kind of which there is something, in one order. */
export function annotationsJson({highlights, bookmarks, sessions}: Annotated): Readonly<Record<string, unknown>> {
	return {
		...(highlights.size > 0 && {
			highlights: sorted(highlights).map(([id, highlight]) => highlightJson(id, highlight)),
		}),
		...(bookmarks.size > 0 && {
			bookmarks: sorted(bookmarks).map(([letter, {value, time}]) => ({letter, value, time: writeTime(time)})),
		}),
		...(sessions.size > 0 && {
			sessions: sorted(sessions).map(([start, {seconds, words}]) => ({start: writeTime(start), seconds, words})),
		}),
	};
}

/** The same from JSON of anybody's making. Sessions of the future are passed over: without their time they say nothing. `now` in milliseconds since 1970. */
export function readAnnotations(json: Readonly<Record<string, unknown>>, now: number): ReadAnnotations {
	const highlights = readEntries(json, 'highlights', readHighlight);
	const bookmarks = readEntries(json, 'bookmarks', entry => {
		const {letter} = entry;
		const stamped = readStamped(anchorForm, entry);
		return isLetter(letter) && stamped ? [letter, stamped] : null;
	});
	const sessions = readEntries(json, 'sessions', ({start, seconds, words}) => {
		const session = {start: readTime(start), seconds, words};
		return isSession(session) && isPlausibleTime(session.start, now)
			? [session.start, {start: session.start, seconds: session.seconds + 0, words: session.words + 0}]
			: null;
	});
	const kinds = {highlights, bookmarks, sessions};
	const names = ['highlights', 'bookmarks', 'sessions'] as const;
	return {
		found: {highlights: highlights.found, bookmarks: bookmarks.found, sessions: sessions.found},
		odd: names.filter(name => kinds[name].isOdd),
	};
}

type Entries<Key, Value> = {readonly found: ReadonlyMap<Key, Value>; readonly isOdd: boolean};

/** `load` gives `null` for what makes no sense, and tells as a third whether something in it makes none. */
function readEntries<Key, Value>(
	json: Readonly<Record<string, unknown>>,
	name: keyof Annotated,
	load: (entry: Readonly<Record<string, unknown>>) => readonly [Key, Value, boolean?] | null,
): Entries<Key, Value> {
	const list = Object.hasOwn(json, name) ? (json[name] ?? []) : [];
	if (!Array.isArray(list) || list.length > most[name]) {
		return {found: new Map(), isOdd: true};
	}

	const entries = list.flatMap((entry: unknown) => {
		const loaded = isObject(entry) ? load(entry) : null;
		return loaded ? [loaded] : [];
	});
	const found = new Map(entries.map(([key, value]) => [key, value]));
	return {found, isOdd: found.size < list.length || entries.some(([, , isOdd]) => isOdd)};
}

function highlightJson(id: string, highlight: StampedHighlight): unknown {
	const {created} = highlight;
	const parts = partNames.flatMap(name => {
		const json = partJson(highlight, name);
		return json === null ? [] : [[name, json] as const];
	});
	return {id, ...(created !== null && {created: writeTime(created)}), ...Object.fromEntries(parts)};
}

function partJson<Name extends HighlightPart>(highlight: StampedHighlight, name: Name): unknown {
	const stamped = partOf(highlight, name);
	return stamped && writeStamped(highlightForms[name], stamped);
}

function readHighlight(json: Readonly<Record<string, unknown>>): readonly [string, StampedHighlight, boolean] | null {
	const {id} = json;
	if (!isHighlightId(id)) {
		return null;
	}

	const own = (name: string): unknown => (Object.hasOwn(json, name) ? (json[name] ?? null) : null);
	const created = readTime(own('created'));
	const highlight: StampedHighlight = {
		created: created === 0 ? null : created,
		...eachPart(<Name extends HighlightPart>(name: Name) => readStamped(highlightForms[name], own(name))),
	};
	const isOdd = (['created', ...partNames] as const).some(name => own(name) !== null && highlight[name] === null);
	return [id, highlight, isOdd];
}

function sorted<Key extends string | number, Value>(
	map: ReadonlyMap<Key, Value>,
): ReadonlyArray<readonly [Key, Value]> {
	return [...map].sort(([one], [other]) => (one < other ? -1 : 1));
}
