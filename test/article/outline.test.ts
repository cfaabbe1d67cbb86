import fc from 'fast-check';
import {expect, test} from 'vitest';
import {headingAt, linksOf, outlineOf} from '../../source/article/outline.js';
import {anyManuscript, hardBreak, heading, manuscript, paragraph, quote} from '../helpers/manuscripts.js';

test('the outline holds the headings with their depth and place, those in quotes too', () => {
	const text = manuscript('High water.', heading('Tides', 1), 'a', quote(heading('Neap  tides', 3)));
	expect(outlineOf(text)).toEqual([
		{depth: 1, title: 'Tides', offset: 12},
		{depth: 3, title: 'Neap tides', offset: 20},
	]);
});

test('a heading of two lines is one title', () => {
	const broken = {type: 'heading', depth: 2, children: paragraph('Spring', hardBreak, 'tides').children} as const;
	expect(outlineOf(manuscript({...broken, children: [...broken.children]}))).toEqual([
		{depth: 2, title: 'Spring tides', offset: 0},
	]);
});

test('a heading without words is not in the outline', () => {
	expect(outlineOf(manuscript(heading(''), heading('   '), 'a'))).toEqual([]);
});

test('links come in reading order with their words', () => {
	const link = (url: string, value: string) =>
		({type: 'link', url, children: [{type: 'strong', children: [{type: 'text', value}]}]}) as const;
	const text = manuscript(
		paragraph('See ', {...link('https://a.example/', 'one'), children: [{type: 'text', value: 'one'}]}, ' and'),
		paragraph({type: 'link', url: 'https://b.example/', children: [{type: 'text', value: 'two'}]}),
	);
	expect(linksOf(text)).toEqual([
		{text: 'one', url: 'https://a.example/', offset: 4},
		{text: 'two', url: 'https://b.example/', offset: 12},
	]);
});

test.each([
	[-5, -1],
	[0, -1],
	[11, -1],
	[12, 0],
	[19, 0],
	[20, 1],
	[1000, 1],
])('the offset %i stands under heading %i', (offset, expected) => {
	const text = manuscript('High water.', heading('Tides', 1), 'a', heading('Neap tides', 3));
	expect(headingAt(outlineOf(text), offset)).toBe(expected);
});

test('headings stand in order, each at the beginning of a block and with a title', () => {
	fc.assert(
		fc.property(anyManuscript, text => {
			const outline = outlineOf(text);
			const offsets = outline.map(({offset}) => offset);
			expect(offsets).toEqual([...new Set(offsets)].toSorted((a, b) => a - b));
			expect(
				offsets.every(offset => text.blocks.some(block => block.kind === 'heading' && block.from === offset)),
			).toBe(true);
			expect(outline.filter(({title}) => title.trim() === '')).toEqual([]);
		}),
	);
});
