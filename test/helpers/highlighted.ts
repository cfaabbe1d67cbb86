import type {HighlightedArticle, LibraryHighlights} from '../../source/app/library-highlights.js';
import type {Colour, Highlight} from '../../source/article/highlight.js';
import {quoteOf} from '../../source/article/quote.js';
import {minutesLeftOf, type Reading, tagsFor, untouched} from '../../source/article/reading.js';
import {now, type Piece} from './pieces.js';

const day = 86_400_000;

/** A highlight of some words of a piece; `daysAgo` it was made. */
export function highlightIn(
	{entry, manuscript}: Piece,
	words: string,
	{daysAgo = 0, ...change}: Partial<Highlight> & {readonly daysAgo?: number} = {},
): Highlight {
	const from = manuscript.text.indexOf(words);
	if (from === -1) {
		throw new Error(`“${words}” is not in ${entry.path}`);
	}

	const quote = quoteOf(manuscript.text, {from, to: from + words.length});
	const colour: Colour = 'yellow';
	return {id: `${entry.id}-${from}`, quote, colour, note: '', created: now - daysAgo * day, ...change};
}

/** A piece with highlights, as the library tells of it; without a key it is gone from there. */
export function highlightedPiece(
	{entry}: Piece,
	key: number | null,
	highlights: readonly Highlight[],
	reading: Reading = untouched,
): HighlightedArticle {
	const {status, isStarred, isArchived} = reading;
	return {
		key,
		path: entry.path,
		known: {
			...entry,
			status,
			isStarred,
			isArchived,
			tags: tagsFor(entry.tags, reading),
			minutesLeft: minutesLeftOf(entry.readingMinutes, reading),
			...(key === null
				? {title: entry.path.slice(entry.path.lastIndexOf('/') + 1), byline: null, siteName: null, tags: []}
				: {}),
		},
		highlights,
	};
}

/** The screen of these highlights. */
export function highlightsView(
	articles: readonly HighlightedArticle[] | null,
	change: Partial<LibraryHighlights> = {},
): LibraryHighlights {
	return {
		request: 1,
		isLoading: articles === null,
		isSlow: false,
		isStale: false,
		articles,
		selected: 0,
		query: '',
		isTyping: false,
		completion: null,
		...change,
	};
}

/** Pieces in which passages of many kinds are highlighted, the last of them gone. */
export function manyHighlighted(pieces: readonly Piece[]): readonly HighlightedArticle[] {
	const colours: readonly Colour[] = ['yellow', 'green', 'blue', 'red'];
	return pieces
		.filter(({manuscript}) => manuscript.text.length > 0)
		.map((piece, index, all) => {
			const {text} = piece.manuscript;
			const lengths = [24, 90, 700].filter((_, place) => place <= index % 3);
			const highlights = lengths.map((length, place) =>
				highlightIn(piece, text.slice(0, length), {
					id: `${index}-${place}`,
					daysAgo: 3 * index + place * 200,
					colour: colours[(index + place) % 4] ?? 'yellow',
					note:
						place === index % 2
							? `A note on passage ${place}, 雨の名前 and more of it than one line holds`.repeat(place + 1)
							: '',
				}),
			);
			return highlightedPiece(piece, index === all.length - 1 ? null : index, highlights);
		});
}
