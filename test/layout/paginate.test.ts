import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Block} from '../../source/article/manuscript.js';
import type {Line} from '../../source/layout/line.js';
import {paginate} from '../../source/layout/paginate.js';

/** Lines from a sketch: `t` a line of text, `h` one of a heading, a space a blank one. Every line is its own block. */
function pages(sketch: string, height: number): readonly number[] {
	const blocks = [...sketch].map((letter, index): Block => {
		const placed = {from: index, to: index + 1, lang: null, containers: []};
		return letter === 'h' ? {kind: 'heading', depth: 2, ...placed} : {kind: 'paragraph', ...placed};
	});
	const lines = [...sketch].map((letter, index): Line => {
		const placed = {from: index, to: index + 1, block: index};
		return letter === ' '
			? {kind: 'space', ...placed}
			: {kind: 'text', indent: 0, isHyphenated: false, gaps: null, goesOn: false, ...placed};
	});
	return paginate(lines, {text: sketch, blocks, marks: []}, height);
}

test.each([
	['nothing is one page', '', 4, [0]],
	['what has room is one page', 'tttt', 4, [0]],
	['a line more begins another', 'ttttt', 4, [0, 4]],
	['every line may be a page', 'ttt', 1, [0, 1, 2]],
	['a page does not begin with a blank line', 'tt tt', 2, [0, 3]],
	['a page does not begin with blank lines', 'tt   tt', 2, [0, 5]],
	['the first page does not either', '  tt', 2, [2]],
	['blank lines at the end make no page', 'tt  ', 2, [0]],
	['blank lines alone are one page', '   ', 2, [0]],
	['a heading is taken along with its text', 'tt h tt', 4, [0, 3]],
	['a heading behind a full stop of the page too', 'ttth tt', 4, [0, 3]],
	['a heading takes more than one line of its text along', 'tt h ttt', 6, [0, 3]],
	['two lines are enough for a heading', 'tt h ttt', 7, [0, 7]],
	['a heading of two lines is not parted', 'ttthh tt', 4, [0, 3, 7]],
	['a heading of two lines is taken along whole', 'tthh tt', 5, [0, 2]],
	['headings that follow each other are taken along together', 'tt h h ttt', 7, [0, 3]],
	['headings that follow each other are not parted', 'tt h h ttt', 5, [0, 3, 8]],
	['a heading at the head of a page stays there', 'h tttt', 3, [0, 3]],
	['a page of headings alone is parted where it ends', 'hhhh', 2, [0, 2]],
	['a heading alone on its page is left alone', 'h tt', 1, [0, 2, 3]],
	['a height of nothing is one line', 'tt', 0, [0, 1]],
])('%s: %j by %i', (_name, sketch, height, expected) => {
	expect(pages(sketch, height)).toEqual(expected);
});

const anySketch = fc.array(fc.constantFrom('t', 't', 't', 'h', ' '), {maxLength: 60}).map(letters => letters.join(''));

test('pages go on, hold every line but blank ones, and have room for it', () => {
	fc.assert(
		fc.property(anySketch, fc.integer({min: 1, max: 20}), (sketch, height) => {
			const starts = pages(sketch, height);
			expect(starts).toEqual([...new Set(starts)].toSorted((a, b) => a - b));
			const held = starts.map((start, page) => sketch.slice(start, starts[page + 1]).trimEnd());
			expect(held.filter(page => page.length > height || page.startsWith(' '))).toEqual([]);
			expect(held.join('').replaceAll(' ', '')).toBe(sketch.replaceAll(' ', ''));
		}),
		{numRuns: 1000},
	);
});
