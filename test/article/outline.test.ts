import fc from 'fast-check';
import {expect, test} from 'vitest';
import {headingAt, linksOf, outlineOf, waymarksOf} from '../../source/article/outline.js';
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

const filler = (words: number): string => 'word '.repeat(words).trim();

test('without headings, the opening words of a paragraph every page or so stand for them', () => {
	const text = manuscript(
		'The lamp of North Foreland was lit by hand, every evening, since 1499.',
		`It turned. ${filler(130)}`,
		`Nobody spoke. ${filler(130)}`,
		'By then, the last of the keepers — all of them — had gone.',
		`Too near. ${filler(300)}`,
		'Short and whole.',
	);
	const at = (words: string): number => text.text.indexOf(words);
	expect(waymarksOf(text)).toEqual([
		{depth: 1, title: 'The lamp of North Foreland was lit by…', offset: 0},
		{depth: 1, title: 'By then, the last of the keepers…', offset: at('By then')},
		{depth: 1, title: 'Short and whole.', offset: at('Short')},
	]);
});

test('an opening without spaces is cut at a character', () => {
	expect(waymarksOf(manuscript('雨の名前は地方ごとに違い、'.repeat(9)))).toEqual([
		{depth: 1, title: '雨の名前は地方ごとに違い、雨の名前は地方ごとに違…', offset: 0},
	]);
	expect(waymarksOf(manuscript(`${'a'.repeat(70)} b`))).toEqual([{depth: 1, title: `${'a'.repeat(24)}…`, offset: 0}]);
	expect(waymarksOf(manuscript('𠀀'.repeat(70)))).toEqual([{depth: 1, title: `${'𠀀'.repeat(24)}…`, offset: 0}]);
});

test('waymarks stand in order at the beginning of paragraphs, and their words are those of the text', () => {
	fc.assert(
		fc.property(anyManuscript, text => {
			const waymarks = waymarksOf(text);
			const offsets = waymarks.map(({offset}) => offset);
			expect(offsets).toEqual([...new Set(offsets)].toSorted((a, b) => a - b));
			for (const {title, offset} of waymarks) {
				const block = text.blocks.find(({kind, from}) => kind === 'paragraph' && from === offset);
				const words = text.text.slice(block?.from, block?.to).replaceAll(/\s+/g, ' ').trim();
				expect(title).not.toBe('');
				expect(words.startsWith(title.replace(/…$/u, ''))).toBe(true);
				expect(title.length).toBeLessThan(65);
			}
		}),
	);
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
