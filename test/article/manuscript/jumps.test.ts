import type {Link, ListItem, Paragraph} from 'mdast';
import {expect, test} from 'vitest';
import {linksOf} from '../../../source/article/outline.js';
import {writeManuscript} from '../../../source/article/write-manuscript.js';
import {heading, manuscript, paragraph, quote, root} from '../../helpers/manuscripts.js';

const link = (url: string): Link => ({type: 'link', url, children: [{type: 'text', value: 'see'}]});

test('a link to a heading leads to where it begins, before and behind it', () => {
	const text = manuscript(paragraph(link('#neap-tides')), heading('Neap tides'), paragraph(link('#neap-tides')));
	expect(text.text).toBe('see\nNeap tides\nsee');
	expect(text.marks).toEqual([
		{kind: 'jump', way: 'link', target: 4, from: 0, to: 3},
		{kind: 'jump', way: 'link', target: 4, from: 15, to: 18},
	]);
});

test.each([
	['#the-tides', 4],
	['#The-Tides', 4],
	['#the-tides-1', 14],
	['#%C3%BCber-h2o', 24],
	['#über-h2o', 24],
	['#', 0],
	['#top', 0],
	['#a-title', 0],
])('%s is the place %i', (url, target) => {
	const body = root(
		paragraph(link(url)),
		heading('The tides'),
		quote(heading('The tides')),
		heading('„Über“ H2O'),
		heading('Tides'),
	);
	expect(writeManuscript(body, {title: 'A title'}).marks).toEqual([
		{kind: 'jump', way: 'link', target, from: 0, to: 3},
	]);
});

test('a link leads to what has a name of its own, wherever that stands', () => {
	const named = (id: string, text: string): Paragraph => ({...paragraph(text), data: {hProperties: {id}}});
	const item: ListItem = {type: 'listItem', children: [paragraph('c')], data: {hProperties: {id: 'Item'}}};
	const body = root(
		paragraph(link('#a.b'), link('#item'), link('#tide')),
		quote(named('a.b', 'a')),
		{type: 'list', children: [item]},
		{...heading('Neap'), data: {hProperties: {id: 'tide'}}},
	);
	expect(writeManuscript(body).marks).toEqual([
		{kind: 'jump', way: 'link', target: 10, from: 0, to: 3},
		{kind: 'jump', way: 'link', target: 12, from: 3, to: 6},
		{kind: 'jump', way: 'link', target: 14, from: 6, to: 9},
	]);
});

test.each(['#nowhere', '#%', '#%ff'])('a link to %s, which there is not, is its words', url => {
	expect(manuscript(paragraph(link(url)), heading('Tides'))).toMatchObject({text: 'see\nTides', marks: []});
});

test('a link to a place in another document stays a link, and links within are no addresses', () => {
	const text = manuscript(paragraph(link('other.md#tides'), ' ', link('#tides')), heading('Tides'));
	expect(linksOf(text)).toEqual([{text: 'see', url: 'other.md#tides', offset: 0}]);
});
