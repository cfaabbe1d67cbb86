import type {Annotations} from '../../article/annotations.js';
import {type Highlight, inReadingOrder} from '../../article/highlight.js';
import {mergeAnnotated} from './merge-annotated.js';
import {type Reading, recordsAt, recordsOf} from './read-state.js';
import type {ReaderState} from './reader-state.js';
import {type Annotated, type ArticleRecord, emptyRecord, notAnnotated, type StampedHighlight} from './record.js';

/** What the reader wrote into an article: the highlights that are there, in reading order, the bookmarks in the order of their letters, the sessions from the oldest on. */
export function annotationsOfRecord({highlights, bookmarks, sessions}: Annotated): Annotations {
	return {
		highlights: highlightsOf(highlights),
		bookmarks: [...bookmarks]
			.map(([letter, {value}]) => ({letter, anchor: value}))
			.sort((one, other) => (one.letter < other.letter ? -1 : 1)),
		sessions: [...sessions.values()].sort((one, other) => one.start - other.start),
	};
}

/** The highlights that are there, in reading order. */
export function highlightsOf(highlights: Annotated['highlights']): readonly Highlight[] {
	return [...highlights].flatMap(([id, highlight]) => highlightOf(id, highlight) ?? []).sort(inReadingOrder);
}

/** `null` for one that was removed, or of which it was never told that it was made, or its words. What else is not known has the value that most have. */
function highlightOf(id: string, {quote, colour, note, isPresent, created}: StampedHighlight): Highlight | null {
	const isThere = isPresent?.value ?? created !== null;
	return quote === null || !isThere
		? null
		: {
				id,
				quote: quote.value,
				colour: colour?.value ?? 'yellow',
				note: note?.value ?? '',
				created: created ?? quote.time,
			};
}

/**
What the reader wrote into an article; for a file that was edited since, also what was written into the article that stood at its path before and was read last of those that anything was written into. What was changed since then counts more. `now` in milliseconds since 1970.
*/
export function annotationsOf(
	state: ReaderState,
	article: {readonly id: string; readonly path: string},
	now: number,
): Reading<Annotations> {
	const at = recordsAt(state, [article], now);
	const {found, trouble} = recordsOf(state, [article.id, ...at.found.keys()], now);
	const own = found.get(article.id) ?? emptyRecord(article.id);
	const [before] = [...found.values()]
		.filter(({id, highlights, bookmarks}) => id !== article.id && highlights.size + bookmarks.size > 0)
		.sort((one, other) => lastReadOf(other) - lastReadOf(one));
	return {
		found: annotationsOfRecord(mergeAnnotated(own, before ?? notAnnotated)),
		trouble: at.trouble ?? trouble,
	};
}

function lastReadOf({fields: {lastRead, place}}: ArticleRecord): number {
	return lastRead?.value ?? place?.time ?? 0;
}
