import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Manuscript} from '../../../source/article/manuscript.js';
import {writeManuscript} from '../../../source/article/write-manuscript.js';
import {
	anyRoot,
	bullets,
	code,
	heading,
	manuscript,
	note,
	paragraph,
	quote,
	reference,
	root,
} from '../../helpers/manuscripts.js';

/** The jumps of a text: their words, their way, and the words where they lead. */
const jumps = ({text, marks}: Manuscript) =>
	marks.flatMap(mark =>
		mark.kind === 'jump' ? [[text.slice(mark.from, mark.to), mark.way, text.slice(mark.target, mark.target + 8)]] : [],
	);

test('the number of a note leads to it, and the sign at its end back', () => {
	const text = manuscript(paragraph('Neap', reference('a'), ' tide.'), note('a', 'Low.'));
	expect(text).toEqual({
		text: 'Neap¹ tide.\nLow.\u00A0↩',
		blocks: [
			{kind: 'paragraph', from: 0, to: 11, lang: null, containers: []},
			{kind: 'paragraph', from: 12, to: 18, lang: null, containers: [{kind: 'note', from: 12, number: 1, digits: 1}]},
		],
		marks: [
			{kind: 'jump', way: 'note', target: 12, from: 4, to: 5},
			{kind: 'jump', way: 'back', target: 4, from: 17, to: 18},
		],
	});
});

test('a note that is referred to several times has as many ways back, with those from notes behind it', () => {
	const text = manuscript(
		paragraph('one', reference('a'), ' two', reference('b'), ' three', reference('a')),
		note('a', 'first'),
		note('b', paragraph('as in', reference('a'))),
	);
	expect(text.text).toBe('one¹ two² three¹\nfirst\u00A0↩¹ ↩² ↩³\nas in¹\u00A0↩');
	expect(jumps(text)).toEqual([
		['¹', 'note', 'first\u00A0↩¹'],
		['²', 'note', 'as in¹\u00A0↩'],
		['¹', 'note', 'first\u00A0↩¹'],
		['↩¹', 'back', '¹ two² t'],
		['↩²', 'back', '¹\nfirst\u00A0'],
		['↩³', 'back', '¹\u00A0↩'],
		['¹', 'note', 'first\u00A0↩¹'],
		['↩', 'back', '² three¹'],
	]);
});

test.each([
	['code', [code('x')], 'a¹\nx\n↩'],
	['a quote', [quote('x')], 'a¹\nx\n↩'],
	['a list', ['x', bullets('y')], 'a¹\nx\ny\n↩'],
	['a heading', [heading('x')], 'a¹\nx\n↩'],
	['nothing', [], 'a¹\n↩'],
	['two paragraphs', ['x', 'y'], 'a¹\nx\ny\u00A0↩'],
])('the way back of a note that ends with %s', (_name, blocks, expected) => {
	const {text, blocks: written} = manuscript(paragraph('a', reference('a')), note('a', ...blocks));
	expect(text).toBe(expected);
	expect(written.at(-1)).toMatchObject({kind: 'paragraph', to: text.length, containers: [{kind: 'note', from: 3}]});
});

test('notes follow the text in the order in which it refers to them, those of notes behind them, unread ones last', () => {
	const body = root(
		note('never', 'unseen'),
		note('deep', 'the deep one'),
		note('second', 'the second', 'goes on'),
		paragraph('a', reference('first'), ' b', reference('second'), ' c', reference('first')),
		note('first', paragraph('the first', reference('deep'))),
	);
	const {text, blocks} = writeManuscript(body);
	expect(text.replaceAll('\u00A0', ' ')).toBe(
		'a¹ b² c¹\nthe first³ ↩¹ ↩²\nthe second\ngoes on ↩\nthe deep one ↩\nunseen',
	);
	expect(blocks.map(({containers}) => containers[0]?.kind === 'note' && containers[0].number)).toEqual([
		false,
		1,
		2,
		2,
		3,
		4,
	]);
});

test('notes that only unread notes refer to are written too', () => {
	const body = root(
		'a',
		note('x', paragraph('the first', reference('z'))),
		note('y', 'the third'),
		note('z', 'the second'),
	);
	expect(writeManuscript(body).text).toBe('a\nthe first²\nthe second\u00A0↩\nthe third');
});

test('every note of any body is written once', () => {
	fc.assert(
		fc.property(anyRoot, body => {
			const notes = writeManuscript(body).blocks.flatMap(({containers: [outer]}) =>
				outer?.kind === 'note' ? [outer] : [],
			);
			const numbers = [...new Set(notes)].map(({number}) => number);
			const definitions = body.children.filter(({type}) => type === 'footnoteDefinition');
			expect(numbers).toEqual(definitions.map((_, index) => index + 1));
		}),
	);
});

test('in any body the number of a note leads to where the note begins, and one way back leads from there to it', () => {
	fc.assert(
		fc.property(anyRoot, body => {
			const {text, blocks, marks} = writeManuscript(body);
			const there = marks.flatMap(mark => (mark.kind === 'jump' && mark.way === 'note' ? [mark] : []));
			const back = marks.flatMap(mark => (mark.kind === 'jump' && mark.way === 'back' ? [mark] : []));
			expect(back.map(({target}) => target).toSorted((a, b) => a - b)).toEqual(there.map(({from}) => from));
			for (const {from, to, target} of back) {
				const note = blocks.findLast(block => block.from <= from)?.containers[0];
				expect(text.slice(from, to)).toMatch(/^↩[⁰¹²³⁴-⁹]*$/);
				expect(there.find(mark => mark.from === target)?.target).toBe(note?.from);
			}
		}),
		{numRuns: 300},
	);
});

test('the tenth note has two digits', () => {
	const names = Array.from({length: 10}, (_, index) => `n${index}`);
	const {text} = manuscript(paragraph(...names.map(reference)), ...names.map(name => note(name, name)));
	expect(text.split('\n')[0]).toBe('¹²³⁴⁵⁶⁷⁸⁹¹⁰');
});
