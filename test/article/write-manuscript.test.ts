import fc from 'fast-check';
import type {PhrasingContent, Root, RootContent} from 'mdast';
import {expect, test} from 'vitest';
import type {Block, Container, DefinitionList, List} from '../../source/article/manuscript.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {
	anyRoot,
	bullets,
	code,
	definitions,
	hardBreak,
	heading,
	list,
	manuscript,
	paragraph,
	quote,
	rule,
	table,
} from '../helpers/manuscripts.js';

test('blocks are parted by one line end and know their range', () => {
	expect(manuscript(heading('Tides', 1), 'High water.', code('a\n\nb'), rule, 'Low water.')).toEqual({
		text: 'Tides\nHigh water.\na\n\nb\n \nLow water.',
		blocks: [
			{kind: 'heading', depth: 1, from: 0, to: 5, lang: null, containers: []},
			{kind: 'paragraph', from: 6, to: 17, lang: null, containers: []},
			{kind: 'code', lang: null, from: 18, to: 22, containers: []},
			{kind: 'rule', from: 23, to: 24, containers: []},
			{kind: 'paragraph', from: 25, to: 35, lang: null, containers: []},
		],
		marks: [],
	});
});

test('marks lie over the text, the longer one first where two begin together', () => {
	const text = (value: string): PhrasingContent => ({type: 'text', value});
	const body = paragraph(
		'a ',
		{type: 'strong', children: [text('b '), {type: 'emphasis', children: [text('c')]}]},
		{type: 'delete', children: [text('d')]},
		{type: 'inlineCode', value: 'e'},
		{type: 'link', url: 'https://a.example/', children: [{type: 'strong', children: [text('f')]}, text('g')]},
		{type: 'image', url: 'https://a.example/i', alt: ' a map '},
		{type: 'image', url: 'https://a.example/j'},
	);
	expect(manuscript(body)).toEqual({
		text: 'a b cdefg[image: a map][image: no description]',
		blocks: [{kind: 'paragraph', from: 0, to: 46, lang: null, containers: []}],
		marks: [
			{kind: 'strong', from: 2, to: 5},
			{kind: 'emphasis', from: 4, to: 5},
			{kind: 'delete', from: 5, to: 6},
			{kind: 'code', from: 6, to: 7},
			{kind: 'link', url: 'https://a.example/', from: 7, to: 9},
			{kind: 'strong', from: 7, to: 8},
			{kind: 'image', url: 'https://a.example/i', from: 9, to: 23},
			{kind: 'image', url: 'https://a.example/j', from: 23, to: 46},
		],
	});
});

test('a line end is kept where the author broke the line, and a space elsewhere', () => {
	const body = paragraph(
		'one\ntwo\tthree',
		hardBreak,
		'four ',
		{type: 'inlineCode', value: 'a\nb'},
		{
			type: 'image',
			url: '',
			alt: 'x\ny',
		},
	);
	expect(manuscript(body).text).toBe('one two three\nfour a b[image: x y]');
});

test('raw HTML, definitions and unresolved references hold no text', () => {
	const body: Root = {
		type: 'root',
		children: [
			{type: 'html', value: '<hr>'},
			{type: 'definition', identifier: 'a', url: 'https://a.example/'},
			{type: 'yaml', value: 'title: x'},
			{
				type: 'paragraph',
				children: [
					{type: 'text', value: 'a'},
					{type: 'html', value: '<br>'},
					{type: 'footnoteReference', identifier: 'nowhere'},
					{type: 'imageReference', identifier: 'b', referenceType: 'full'},
				],
			},
		],
	};
	expect(writeManuscript(body)).toEqual({
		text: 'a',
		blocks: [{kind: 'paragraph', from: 0, to: 1, lang: null, containers: []}],
		marks: [],
	});
});

test('an article without blocks has no text', () => {
	expect(manuscript()).toEqual({text: '', blocks: [], marks: []});
});

test('a block without words holds a space, so that every block has a line of its own', () => {
	const {text, blocks} = manuscript(paragraph(), code(''), quote(), bullets([], ['a']), table([], ['']));
	expect(text).toBe(' \n \n \n \na\n ');
	expect(blocks.map(({kind, from, to}) => [kind, from, to])).toEqual([
		['paragraph', 0, 1],
		['code', 2, 3],
		['paragraph', 4, 5],
		['paragraph', 6, 7],
		['paragraph', 8, 9],
		['table', 10, 11],
	]);
});

test.each<[string, RootContent, string]>([
	['code', code('a\n'), 'a\n \nb'],
	['blank code', code('\n'), '\n \nb'],
	['a paragraph', paragraph('a', hardBreak), 'a\n \nb'],
	['a table', table([], ['a', 'b'], ['c', '']), 'a\tb\nc\t \nb'],
])(
	'%s that ends with an empty line ends with a space, so that the line has an offset of its own',
	(_name, block, text) => {
		expect(manuscript(block, 'b').text).toBe(text);
	},
);

test('containers are shared by the blocks in them, outermost first', () => {
	const tight: List = {tight: true, digits: 0};
	const outer: Container = {kind: 'quote', from: 2};
	const first: Container = {kind: 'item', from: 2, list: tight, marker: {kind: 'bullet'}};
	const second: Container = {kind: 'item', from: 6, list: tight, marker: {kind: 'bullet'}};
	const {text, blocks} = manuscript('a', quote(bullets(['b', 'c'], ['d']), 'e'));
	const expected: readonly Block[] = [
		{kind: 'paragraph', from: 0, to: 1, lang: null, containers: []},
		{kind: 'paragraph', from: 2, to: 3, lang: null, containers: [outer, first]},
		{kind: 'paragraph', from: 4, to: 5, lang: null, containers: [outer, first]},
		{kind: 'paragraph', from: 6, to: 7, lang: null, containers: [outer, second]},
		{kind: 'paragraph', from: 8, to: 9, lang: null, containers: [outer]},
	];
	expect([text, blocks]).toEqual(['a\nb\nc\nd\ne', expected]);
	const [, b, c, d, e] = blocks.map(({containers}) => containers);
	expect([b?.[0] === c?.[0], b?.[1] === c?.[1], b?.[0] === d?.[0], b?.[0] === e?.[0]]).toEqual([
		true,
		true,
		true,
		true,
	]);
});

test('items are numbered from the start of their list and as wide as its largest number', () => {
	const items = manuscript(list({ordered: true, spread: false, start: 9}, 'a', 'b')).blocks.map(
		({containers}) => containers[0],
	);
	expect(items).toEqual([
		{kind: 'item', from: 0, list: {tight: true, digits: 2}, marker: {kind: 'number', value: 9}},
		{kind: 'item', from: 2, list: {tight: true, digits: 2}, marker: {kind: 'number', value: 10}},
	]);
});

test('an item with a box is a task, and one item that is spread spreads its list', () => {
	const body: RootContent = {
		type: 'list',
		ordered: false,
		spread: false,
		children: [
			{type: 'listItem', checked: true, spread: false, children: [paragraph('a')]},
			{type: 'listItem', checked: false, spread: true, children: [paragraph('b')]},
		],
	};
	const loose: List = {tight: false, digits: 0};
	expect(manuscript(body).blocks.map(({containers}) => containers)).toEqual([
		[{kind: 'item', from: 0, list: loose, marker: {kind: 'task', checked: true}}],
		[{kind: 'item', from: 2, list: loose, marker: {kind: 'task', checked: false}}],
	]);
});

test('terms stand before their descriptions, which share their list', () => {
	const {text, blocks} = manuscript(
		definitions({spread: false}, 'neap', ['low', 'and rare'], ['short'], 'spring', []),
		definitions({spread: true}, 'ebb', ['out']),
	);
	const tight: DefinitionList = {tight: true};
	const loose: DefinitionList = {tight: false};
	const first: Container = {kind: 'description', from: 5, list: tight};
	const expected: readonly Block[] = [
		{kind: 'term', list: tight, from: 0, to: 4, lang: null, containers: []},
		{kind: 'paragraph', from: 5, to: 8, lang: null, containers: [first]},
		{kind: 'paragraph', from: 9, to: 17, lang: null, containers: [first]},
		{kind: 'paragraph', from: 18, to: 23, lang: null, containers: [{kind: 'description', from: 18, list: tight}]},
		{kind: 'term', list: tight, from: 24, to: 30, lang: null, containers: []},
		{kind: 'paragraph', from: 31, to: 32, lang: null, containers: [{kind: 'description', from: 31, list: tight}]},
		{kind: 'term', list: loose, from: 33, to: 36, lang: null, containers: []},
		{kind: 'paragraph', from: 37, to: 40, lang: null, containers: [{kind: 'description', from: 37, list: loose}]},
	];
	expect([text, blocks]).toEqual(['neap\nlow\nand rare\nshort\nspring\n \nebb\nout', expected]);
});

test('tabs part the cells of a table and line ends its rows', () => {
	expect(manuscript('x', table(['left', 'right'], ['a', 'b'], ['', 'c d'], ['e']))).toMatchObject({
		text: 'x\na\tb\n\tc d\ne',
		blocks: [
			{},
			{
				kind: 'table',
				align: ['left', 'right'],
				rows: [
					[
						{from: 2, to: 3},
						{from: 4, to: 5},
					],
					[
						{from: 6, to: 6},
						{from: 7, to: 10},
					],
					[{from: 11, to: 12}],
				],
				from: 2,
				to: 12,
			},
		],
	});
});

test('any body becomes blocks in order, parted by one line end, with no text between them', () => {
	fc.assert(
		fc.property(anyRoot, body => {
			const {text, blocks} = writeManuscript(body);
			expect(blocks.map(({from}) => from)).toEqual([0, ...blocks.map(({to}) => to + 1)].slice(0, blocks.length));
			expect(blocks.at(-1)?.to ?? 0).toBe(text.length);
			expect(blocks.slice(1).every(({from}) => text.charAt(from - 1) === '\n')).toBe(true);
			expect(blocks.filter(({from, to}) => to <= from || /[\n\t]$/.test(text.slice(from, to)))).toEqual([]);
		}),
		{numRuns: 300},
	);
});

test('marks of any body are sorted and lie each within one block', () => {
	fc.assert(
		fc.property(anyRoot, body => {
			const {blocks, marks} = writeManuscript(body);
			expect(marks.map(({from}) => from)).toEqual(marks.map(({from}) => from).toSorted((a, b) => a - b));
			expect(marks.filter(mark => !blocks.some(({from, to}) => from <= mark.from && mark.to <= to))).toEqual([]);
		}),
		{numRuns: 300},
	);
});

test('the same body gives the same manuscript and is not changed', () => {
	fc.assert(
		fc.property(anyRoot, body => {
			const before = structuredClone(body);
			expect(writeManuscript(body)).toEqual(writeManuscript(before));
			expect(body).toEqual(before);
		}),
	);
});
