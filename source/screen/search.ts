import {mistakeOf, type Search} from '../app/search.js';
import type {State} from '../app/state.js';
import {groupDigits} from '../article/dates.js';
import {breakLines} from '../layout/break-lines.js';
import {withCutMarks} from '../layout/glyphs.js';
import {type Role, type Row, type Span, span} from '../layout/span.js';
import type {Mistake} from '../query/mistake.js';
import type {Passage} from '../query/passage.js';
import {rowWidth, spread} from './text.js';
import {typedFrom} from './typed.js';

/** The line of the query, in the place of the list's header: what is typed, and how much it has found. */
export function searchRow(state: State, search: Search, width: number): Row {
	const {keys, isWhole} = state.list;
	// Before all are known, there are at least so many.
	const found = `${groupDigits(keys.length)}${isWhole ? '' : '+'} found`;
	return queryRow({...search, mistake: mistakeOf(search)}, found, width);
}

/** A query as it is shown. */
type ShownQuery = {readonly text: string; readonly isTyping: boolean; readonly mistake: Mistake | null};

/** A line with a query, and how much it has found. */
export function queryRow(query: ShownQuery, found: string, width: number): Row {
	const right = width >= widthFor.count ? [span(found, 'dim')] : [];
	const prompt = width >= widthFor.prompt ? [span('/ ', 'accent')] : [];
	const cursor = query.isTyping ? [span(' ', 'cursor')] : [];
	const room = width - rowWidth([...prompt, ...cursor]) - (right.length > 0 ? rowWidth(right) + 2 : 0);
	return spread([...prompt, ...querySpans(query, room), ...cursor], right, width);
}

const widthFor = {prompt: 8, count: 40} as const;

/** The end of the query, as much of it as there is room for; a mistake stands out in it. */
function querySpans({text, mistake}: ShownQuery, room: number): readonly Span[] {
	const from = typedFrom(text, room);
	const edges = [from, ...(mistake ? [mistake.from, mistake.to] : []), text.length].map(edge => Math.max(from, edge));
	const [, start = text.length, end = text.length] = mistake ? edges : [];
	return [span(text.slice(from, start)), span(text.slice(start, end), 'match', 'error'), span(text.slice(end))].filter(
		part => part.text !== '',
	);
}

/** What is wrong with the query, as a sentence; `null` when nothing is. */
export function searchTrouble(search: Search): string | null {
	return mistakeOf(search)?.reason ?? null;
}

/** A passage with its matches, in rows of a width; `roles` are those of the other words. */
export function passageRows(
	{text: given, matches}: Passage,
	width: number,
	roles: readonly Role[] = ['dim'],
): readonly Row[] {
	const text = withCutMarks(given);
	return breakLines(text, {from: 0, to: text.length}, width).map(({from, to}) => {
		const spans: Span[] = [];
		let end = from;
		for (const match of matches) {
			const start = Math.max(end, match.from);
			const stop = Math.min(to, match.to);
			if (start < stop) {
				spans.push(span(text.slice(end, start), ...roles), span(text.slice(start, stop), 'match'));
				end = stop;
			}
		}

		return [...spans, span(text.slice(end, to), ...roles)].filter(part => part.text !== '');
	});
}
