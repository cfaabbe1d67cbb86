import fc from 'fast-check';
import {expect, test} from 'vitest';
import {leastAt, patternDistances} from '../../source/article/pattern-distances.js';

/** The same, by the table of P. Sellers 1980, a column for each character. */
function byTable(pattern: string, text: string, isAnchored: boolean): readonly number[] {
	let column = Array.from({length: pattern.length + 1}, (_, row) => row);
	return [...text].map((character, index) => {
		const next = [isAnchored ? index + 1 : 0];
		for (let row = 1; row <= pattern.length; row++) {
			const change = (column[row - 1] ?? 0) + (pattern.charAt(row - 1) === character ? 0 : 1);
			next.push(Math.min(change, (column[row] ?? 0) + 1, (next[row - 1] ?? 0) + 1));
		}

		column = next;
		return next.at(-1) ?? 0;
	});
}

const reversed = (text: string): string => [...text].reverse().join('');
const letters = (least: number, most: number) =>
	fc.string({unit: fc.constantFrom('a', 'b', 'c'), minLength: least, maxLength: most});

test('distances are those of the whole table, for patterns of one block and of several', () => {
	fc.assert(
		fc.property(
			letters(1, 100),
			letters(0, 120),
			fc.boolean(),
			fc.boolean(),
			(pattern, text, isAnchored, isBackward) => {
				const found = patternDistances(pattern, text, {from: 0, to: text.length}, {isAnchored, isBackward});
				const expected = isBackward
					? byTable(reversed(pattern), reversed(text), isAnchored)
					: byTable(pattern, text, isAnchored);
				expect([...found]).toEqual(expected);
			},
		),
		{numRuns: 500},
	);
});

test('only a range of the text is looked at', () => {
	const anywhere = {isAnchored: false, isBackward: false};
	expect([...patternDistances('tide', 'a tide turns', {from: 2, to: 6}, anywhere)]).toEqual([3, 2, 1, 0]);
	expect([...patternDistances('tide', 'a tide turns', {from: 6, to: 6}, anywhere)]).toEqual([]);
	expect([...patternDistances('', 'tide', {from: 0, to: 4}, anywhere)]).toEqual([]);
});

test('the first of the least is found', () => {
	expect([leastAt(Int32Array.of(3, 1, 2, 1)), leastAt(Int32Array.of())]).toEqual([1, -1]);
});
