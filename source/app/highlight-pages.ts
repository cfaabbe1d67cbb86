import type {HighlightedArticle, Marked} from './library-highlights.js';

/** A line of the screen of highlights; `index` is that of a highlight among those that are found. */
export type HighlightLine =
	| {readonly kind: 'blank'}
	| {readonly kind: 'article'; readonly article: HighlightedArticle}
	| {readonly kind: 'passage' | 'note'; readonly index: number};

/** Rows from which on there is room for what stands around passages. */
const roomFor = {articles: 4, notes: 6, blanks: 10} as const;

/** The lines for a highlight: below another one of the same article it needs no title. */
function linesFor(found: readonly Marked[], index: number, isFirst: boolean, height: number): readonly HighlightLine[] {
	const marked = found[index];
	if (!marked) {
		return [];
	}

	const {article, highlight} = marked;
	const isNew = isFirst || found[index - 1]?.article !== article;
	return [
		...(isNew && !isFirst && height >= roomFor.blanks ? [{kind: 'blank'} as const] : []),
		...(isNew && height >= roomFor.articles ? [{kind: 'article', article} as const] : []),
		{kind: 'passage', index},
		...(highlight.note !== '' && height >= roomFor.notes ? [{kind: 'note', index} as const] : []),
	];
}

const known = new WeakMap<readonly Marked[], {readonly height: number; readonly starts: readonly number[]}>();

/** The indices of the highlights that pages of so many rows begin with. Each page names its first article anew, and nothing is cut by its end. */
function pageStarts(found: readonly Marked[], height: number): readonly number[] {
	const last = known.get(found);
	if (last?.height === height) {
		return last.starts;
	}

	const starts: number[] = [];
	let used = height;
	for (let index = 0; index < found.length; index++) {
		const needed = linesFor(found, index, false, height).length;
		if (used + needed > height) {
			starts.push(index);
			used = linesFor(found, index, true, height).length;
		} else {
			used += needed;
		}
	}

	known.set(found, {height, starts});
	return starts;
}

/** The highlights of the page on which one of them stands, from one up to another. */
export function highlightPage(
	found: readonly Marked[],
	selected: number,
	height: number,
): {readonly from: number; readonly to: number} {
	const starts = pageStarts(found, height);
	const page = Math.max(
		0,
		starts.findLastIndex(start => start <= selected),
	);
	return {from: starts[page] ?? 0, to: starts[page + 1] ?? found.length};
}

/** The lines of the page on which a highlight stands, `height` at most. */
export function highlightLines(found: readonly Marked[], selected: number, height: number): readonly HighlightLine[] {
	const {from, to} = highlightPage(found, selected, height);
	return Array.from({length: to - from}, (_, place) => linesFor(found, from + place, place === 0, height)).flat();
}
