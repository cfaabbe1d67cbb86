import type {PhrasingContent} from 'mdast';
import {expect, test} from 'vitest';
import {manuscript, note, paragraph, reference} from '../../helpers/manuscripts.js';

const text = (value: string): PhrasingContent => ({type: 'text', value});
const raised = (...children: PhrasingContent[]): PhrasingContent => ({type: 'superscript', children});
const lowered = (...children: PhrasingContent[]): PhrasingContent => ({type: 'subscript', children});

test('words off the line are characters of their own, and offsets count them', () => {
	expect(manuscript(paragraph('H', lowered(text('2')), 'O at 10', raised(text('5')), ' Pa'))).toEqual({
		text: 'H₂O at 10⁵ Pa',
		blocks: [{kind: 'paragraph', from: 0, to: 13, lang: null, containers: []}],
		marks: [],
	});
});

test('marks lie over them', () => {
	const inner: PhrasingContent = {type: 'link', url: 'https://a.example/', children: [text('n')]};
	expect(manuscript(paragraph('x', raised({type: 'emphasis', children: [text('i')]}, inner)))).toMatchObject({
		text: 'xⁱⁿ',
		marks: [
			{kind: 'emphasis', from: 1, to: 2},
			{kind: 'link', from: 2, to: 3},
		],
	});
});

test('what has no such characters has signs around it, outside of its marks', () => {
	const body = paragraph('x', raised({type: 'emphasis', children: [text('n/2')]}), ' y', lowered(text('q')));
	expect(manuscript(body)).toMatchObject({text: 'x^(n/2) y_q', marks: [{kind: 'emphasis', from: 3, to: 6}]});
});

test('one inside the other can be told apart', () => {
	expect(manuscript(paragraph('e', raised(text('x'), raised(text('2'))))).text).toBe('e^(x²)');
	expect(manuscript(paragraph('e', raised(text('x'), lowered(text('n'))))).text).toBe('e^(xₙ)');
});

test('code and images are not set in other characters', () => {
	expect(manuscript(paragraph('a', raised({type: 'inlineCode', value: 'n'}))).text).toBe('a^n');
	expect(manuscript(paragraph('a', raised({type: 'image', url: '', alt: 'n'}))).text).toBe('a[image: n]');
});

test('the number of a note is raised once', () => {
	expect(manuscript(paragraph('a', raised(reference('b'))), note('b', 'c')).text).toBe('a¹\nc\u00A0↩');
});
