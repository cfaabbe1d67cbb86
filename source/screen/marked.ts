import {currentMarked, highlightCondition, type LibraryHighlights, type Marked} from '../app/library-highlights.js';
import type {State} from '../app/state.js';
import {duration, mediumDate, relativeDate} from '../article/dates.js';
import {sourceName} from '../article/entry.js';
import {localTime} from '../article/local-time.js';
import {minutesAtPace, type Pace} from '../article/reading-time.js';
import {isBidiLoaded} from '../layout/bidi.js';
import {type Row, span} from '../layout/span.js';
import {findWords} from '../query/find-words.js';
import {type FactLine, fact, factRows} from './facts.js';
import {passageRows} from './search.js';
import {breakable, unbroken, wrapped} from './text.js';

/** What the sidebar says of the highlight under the cursor: the whole passage, the note, and what is known of its article. */
export function markedRows(state: State, view: LibraryHighlights, width: number): readonly Row[] {
	const marked = currentMarked(view, state);
	if (marked === null) {
		return [];
	}

	const {article, highlight} = marked;
	const {title, byline} = article.known;
	const gone = article.key === null ? wrapped('No longer in the library.', width, 'dim') : [];
	const parts: ReadonlyArray<readonly Row[]> = [
		wordRows(marked, view.query, width),
		[...wrapped(title, width, 'title'), ...(byline === null ? [] : wrapped(byline, width)), ...gone],
		factRows([...markedFacts(marked, state.now), ...articleFacts(marked, state.pace)], width),
	];
	const [first = [], ...others] = parts.filter(rows => rows.length > 0);
	const colour: Row = [span(highlight.colour.slice(0, width), `highlight-${highlight.colour}`)];
	return [colour, ...first, ...others.flatMap(rows => [[], ...rows])];
}

// A passage may be as long as an article, and each key is followed by a frame that asks for the same again.
const known = new WeakMap<Marked, {readonly look: string; readonly rows: readonly Row[]}>();

/** The passage and the note, with what the query has found in them. */
function wordRows(marked: Marked, query: string, width: number): readonly Row[] {
	const look = `${width} ${isBidiLoaded()} ${query}`;
	const last = known.get(marked);
	if (last?.look === look) {
		return last.rows;
	}

	const {quote, note} = marked.highlight;
	const rows = [
		...foundRows(quote.exact.replaceAll(/\s/g, ' '), query, width),
		...(note === ''
			? []
			: [[], ...note.split('\n').flatMap(line => foundRows(line.replaceAll('\t', ' '), query, width, 'note'))]),
	];
	known.set(marked, {look, rows});
	return rows;
}

function foundRows(text: string, query: string, width: number, ...roles: ReadonlyArray<'note'>): readonly Row[] {
	const where = highlightCondition(query);
	const matches = where === null ? [] : findWords(where, text);
	return matches.length === 0 ? wrapped(text, width, ...roles) : passageRows({text, matches}, width, roles);
}

function markedFacts({highlight}: Marked, now: number): readonly FactLine[] {
	const time = localTime(highlight.created);
	const date = mediumDate(time);
	return [...fact('marked', date && unbroken(date)), ...fact('', date && relativeDate(time, now))];
}

function articleFacts({article}: Marked, pace: Pace): readonly FactLine[] {
	const {known: about, key} = article;
	const source = sourceName(about);
	const date = about.publishedTime === null ? null : mediumDate(about.publishedTime);
	const tags = about.tags.map(unbroken).join(', ');
	return [
		...fact('source', source && breakable(source)),
		...fact('date', date && unbroken(date)),
		...fact(
			'left',
			key === null
				? null
				: about.minutesLeft === 0
					? 'nothing'
					: unbroken(duration(minutesAtPace(about.minutesLeft, pace))),
		),
		...fact('tags', tags === '' ? null : tags),
	];
}
