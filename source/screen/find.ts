import {currentIndex, currentMatch, type Find, foundBy, matchesOf} from '../app/find.js';
import type {Reader} from '../app/state.js';
import {groupDigits} from '../article/dates.js';
import type {Range} from '../article/manuscript.js';
import {type Row, span} from '../layout/span.js';
import type {Decoration} from '../layout/text-runs.js';
import {cellWidth, truncate} from '../layout/width.js';
import {countOf, indexAtOrAfter, matchesWithin} from '../query/find/matches.js';
import {rowWidth, spread} from './text.js';
import {typedFrom} from './typed.js';

/** The line in which one types what is to be found, and how often it is. */
export function findRow(find: Find, reader: Reader, width: number): Row {
	const right = width >= 24 ? [span(truncate(foundText(find, reader), width - 8), 'dim')] : [];
	const label = find.isPattern ? 'pattern / ' : '/ ';
	const prompt = width >= 2 * label.length + 4 ? [span(label, 'accent')] : [];
	const room = Math.max(0, width - rowWidth([...prompt, ...right]) - (right.length > 0 ? 3 : 1));
	const typed = find.text.slice(typedFrom(find.text, room));
	return spread([...prompt, span(typed), span(' ', 'cursor')], right, width);
}

/** What is found, in the place of the title below the page; it gives way to the room. */
export function foundSpans(find: Find, reader: Reader, room: number): Row {
	const count = foundText(find, reader);
	const words = truncate(`/${find.text}`, Math.max(1, room - cellWidth(count) - 2));
	return rowWidth([span(words), span(count)]) + 2 <= room ? [span(words, 'match'), span(`  ${count}`, 'dim')] : [];
}

/** "3 of 17", "none", or what is wrong with a pattern. */
export function foundText(find: Find, {manuscript}: Reader): string {
	if (find.text === '') {
		return '';
	}

	const found = foundBy(find, manuscript);
	if (found.kind === 'mistake') {
		return found.mistake.reason;
	}

	const count = countOf(found.matches);
	const index = currentIndex(find, found.matches);
	return count === 0
		? 'none'
		: index === null
			? `${groupDigits(count)} found`
			: `${groupDigits(index + 1)} of ${groupDigits(count)}`;
}

/** The matches in a range of the text; the one that was gone to stands out. */
export function findDecorations(find: Find, {manuscript}: Reader, {from, to}: Range): readonly Decoration[] {
	const current = currentMatch(find, manuscript);
	return matchesWithin(matchesOf(find, manuscript), from, to).map(match => ({
		...match,
		role: match.from === current?.from ? 'current-match' : 'match',
	}));
}

/** Whether what is found stands in each of so many equal parts of the text. */
export function findTicks(find: Find, {manuscript}: Reader, parts: number): readonly boolean[] {
	const matches = matchesOf(find, manuscript);
	const {length} = manuscript.text;
	return Array.from({length: parts}, (_, part) => {
		const next = matches.from[indexAtOrAfter(matches, Math.ceil((part * length) / parts))];
		return next !== undefined && next < ((part + 1) * length) / parts;
	});
}
