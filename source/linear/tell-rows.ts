import {foundHighlights, type LibraryHighlights, type Marked} from '../app/library-highlights.js';
import {pageOfList} from '../app/list.js';
import {frameOfState} from '../app/reading-view.js';
import type {State} from '../app/state.js';
import {groupDigits} from '../article/dates.js';
import {rowText} from '../layout/span.js';
import {emptyHighlightsRows} from '../screen/highlights.js';
import {emptyListRows, listHeader} from '../screen/list.js';
import {rowSentence} from './place.js';
import {spoken} from './spoken.js';
import type {Told} from './tell.js';

/** What is to be said of rows, and the page of them by which it is known what was said. */
export type RowsTold = {readonly lines: readonly string[]; readonly page: string | null};

/** What is to be said of the list, or of the highlights that are over it: a page when it is another one, else the row of the cursor where that has moved. */
export function tellRows(told: Told, state: State): RowsTold {
	return state.highlights ? tellHighlights(told, state, state.highlights) : tellList(told, state);
}

/** Whether all of the list is known that may be said of it. */
export function isListKnown({list, search}: State): boolean {
	return !list.isLoading && list.isWhole && (list.totals !== null || search !== null);
}

function tellList(told: Told, state: State): RowsTold {
	const {list, view, sort, seed, search} = state;
	if (search?.isTyping || !isListKnown(state)) {
		const isSlow = list.isLoading && list.isSlow && !told.state.list.isSlow;
		return {lines: isSlow ? ['Reading the library…'] : [], page: told.page};
	}

	const {from, to} = pageOfList(list, frameOfState(state).list.height);
	const what = [view.query, sort, seed, search?.text ?? null, search?.sort ?? null, list.keys.length === 0];
	const page = JSON.stringify(['list', ...what, from]);
	if (page !== told.page) {
		return {lines: listLines(state, from, to), page};
	}

	const {list: before} = told.state;
	// Where it is opened its page says more.
	const hasMoved = state.opening === null && before.keys === list.keys && before.selected !== list.selected;
	return {lines: hasMoved ? [rowSentence(state, list.selected)] : [], page};
}

function listLines(state: State, from: number, to: number): readonly string[] {
	const {list, size, search} = state;
	const header = spoken(rowText(listHeader(state, Math.max(120, size.columns)))).replace(/^\/ ?/, 'Search: ');
	if (list.keys.length === 0) {
		const empty = search
			? ['Nothing matches. The word cancel shows everything again.']
			: emptyListRows(state, size.columns).map(row => spoken(rowText(row)));
		return [`${header}.`, ...empty];
	}

	const rows = Array.from({length: to - from}, (_, index) => rowSentence(state, from + index));
	return [`${header}.`, ...rows, ...(rows.length < list.keys.length ? [partSentence(from, to, list.keys.length)] : [])];
}

/** "21 to 40 of 1,250, the word next goes on." */
function partSentence(from: number, to: number, count: number): string {
	const part = `${groupDigits(from + 1)} to ${groupDigits(to)} of ${groupDigits(count)}`;
	return to < count ? `${part}, the word next goes on.` : `${part}.`;
}

function tellHighlights(told: Told, state: State, view: LibraryHighlights): RowsTold {
	if (view.isTyping || view.articles === null) {
		const isSlow = view.isSlow && !told.state.highlights?.isSlow;
		return {lines: isSlow ? ['Reading the highlights…'] : [], page: told.page};
	}

	const found = foundHighlights(view, state);
	const {height} = frameOfState(state).list;
	const from = view.selected - (view.selected % height);
	const page = JSON.stringify(['highlights', view.query, from, found.length]);
	if (page !== told.page) {
		return {lines: highlightLines(state, view, found, from, from + height), page};
	}

	const marked = found[view.selected];
	const hasMoved = told.state.highlights?.selected !== view.selected && marked !== undefined;
	return {lines: hasMoved ? [markedSentence(marked, view.selected)] : [], page};
}

function highlightLines(
	state: State,
	view: LibraryHighlights,
	found: readonly Marked[],
	from: number,
	to: number,
): readonly string[] {
	if (found.length === 0) {
		return view.query === ''
			? emptyHighlightsRows(view, state.size.columns).map(row => rowText(row))
			: ['Nothing matches. The word cancel shows everything again.'];
	}

	const rows = found.slice(from, to).map((marked, index) => markedSentence(marked, from + index));
	const part = rows.length < found.length ? [partSentence(from, from + rows.length, found.length)] : [];
	return ['Highlights:', ...rows, ...part];
}

/** "2. “The words”, yellow, in Title, note: …". */
function markedSentence({article, highlight}: Marked, index: number): string {
	const words = highlight.quote.exact.replaceAll(/\s+/g, ' ').trim();
	const note = highlight.note === '' ? '' : `, note: ${highlight.note.replaceAll(/\s+/g, ' ')}`;
	return `${groupDigits(index + 1)}. “${words}”, ${highlight.colour}, in ${article.known.title}${note}`;
}
