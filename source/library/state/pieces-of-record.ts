import type {Anchor} from '../../article/anchor.js';
import type {Session} from '../../article/annotations.js';
import {type ArticleRecord, emptyRecord, type Stamped, type StampedHighlight} from './record.js';

/** What the annotations on a line may come to, in characters: far less than the longest line. */
const roomOfLine = 500_000;
/** What the names, numbers and times of one of them come to at most. */
const roomOfOne = 600;
/** A character is written as an escape of so many at most. */
const longestEscape = 6;

type Piece = {
	readonly highlights: Map<string, StampedHighlight>;
	readonly bookmarks: Map<string, Stamped<Anchor>>;
	readonly sessions: Map<number, Session>;
};

/**
A record in parts of which each has room on a line of an export; merged they are the record. Most are one part; the annotations of much read articles go on in further ones, and a very long highlight has one of its own.
*/
export function piecesOfRecord(record: ArticleRecord): readonly ArticleRecord[] {
	const pieces: Piece[] = [];
	let room = 0;
	const begin = (): Piece => {
		const piece: Piece = {highlights: new Map(), bookmarks: new Map(), sessions: new Map()};
		pieces.push(piece);
		room = roomOfLine;
		return piece;
	};

	let piece = begin();
	const makeRoom = (length: number): void => {
		const needed = roomOfOne + length * longestEscape;
		piece = needed > room ? begin() : piece;
		room -= needed;
	};

	for (const [id, highlight] of [...record.highlights].sort(byKey)) {
		const {exact = '', prefix = '', suffix = ''} = highlight.quote?.value ?? {};
		makeRoom(exact.length + prefix.length + suffix.length + (highlight.note?.value.length ?? 0));
		piece.highlights.set(id, highlight);
	}

	for (const [letter, bookmark] of [...record.bookmarks].sort(byKey)) {
		makeRoom(bookmark.value.exact.length + bookmark.value.prefix.length);
		piece.bookmarks.set(letter, bookmark);
	}

	for (const [start, session] of [...record.sessions].sort(byKey)) {
		makeRoom(0);
		piece.sessions.set(start, session);
	}

	const {id, fields, tags} = record;
	return pieces.map((each, index) => (index === 0 ? {id, fields, tags, ...each} : {...emptyRecord(id), ...each}));
}

/** Ids, letters and times in one order, so that the same state makes the same lines. */
function byKey<Key extends string | number>([one]: readonly [Key, unknown], [other]: readonly [Key, unknown]): number {
	return one < other ? -1 : 1;
}
