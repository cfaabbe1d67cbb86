import type {Article} from '../article/article.js';
import {displayName} from './decode.js';
import {isFeed} from './is-feed.js';
import type {Source} from './source.js';

/** One of the pieces of a collection. */
export type Piece = {
	/** What it is called within its collection, whatever becomes of its text. */
	readonly name: string;
	/** All that its article is made of: as long as this is the same, so is the article. */
	readonly content: string;
	readonly article: () => Article;
};

export type ParsedCollection =
	| {readonly kind: 'collection'; readonly pieces: readonly Piece[]}
	| {readonly kind: 'refused'; readonly reason: string};

/**
The pieces of a file that holds many, such as a feed; none for one that only has the name of such a file. Never rejects: what cannot be read is refused with a sentence that says what to do.
*/
export async function parseCollection(source: Source): Promise<ParsedCollection> {
	if (!isFeed(source)) {
		return {kind: 'collection', pieces: []};
	}

	const [{parseFeed}, {articleOfEntry}] = await Promise.all([
		import('./feed/parse-feed.js'),
		import('./feed/article-of-entry.js'),
	]);
	const parsed = await parseFeed(source);
	if (parsed.kind === 'refused') {
		return parsed;
	}

	// What else a feed tells of itself is in none of its pieces: it may change without them.
	const {entries, title, lang, tags} = parsed.feed;
	return {
		kind: 'collection',
		pieces: entries.map(entry => ({
			name: entry.name,
			content: JSON.stringify([title, lang, tags, entry]),
			article: () => articleOfEntry(parsed.feed, entry),
		})),
	};
}

/** Why a piece cannot be read, when its collection has none of its name. */
export function missingPiece(source: Source): string {
	return `${displayName(source.name)} no longer holds this piece. Wait for the list to be brought up to date, or press R.`;
}
