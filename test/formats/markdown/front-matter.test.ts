import {describe, expect, test} from 'vitest';
import {readFrontMatter, splitFrontMatter} from '../../../source/formats/markdown/front-matter.js';

const nothing = {
	title: null,
	byline: null,
	publishedTime: null,
	siteName: null,
	url: null,
	lang: null,
	excerpt: null,
	savedTime: null,
	truncated: false,
	tags: [],
};

describe('a front matter', () => {
	test.each([
		['between dashes', '---\na: b\n---\ntext', 'a: b', 'text'],
		['closed by dots', '---\na: b\n...\ntext', 'a: b', 'text'],
		['empty', '---\n---\ntext', '', 'text'],
		['to the end of the file', '---\na: b\n---', 'a: b', ''],
	])('is cut off: %s', (_name, text, yaml, rest) => {
		expect(splitFrontMatter(text)).toEqual({yaml, rest});
	});

	test.each([
		'---\n\nSome prose.\n\n---\n',
		'---\na: b\n',
		' ---\na: b\n---\n',
		'a\n---\nb: c\n---\n',
		'----\na: b\n---\n',
	])('is none: %j', text => {
		expect(splitFrontMatter(text)).toEqual({yaml: null, rest: text});
	});
});

describe('its values', () => {
	test.each([
		['title: 2024', {title: '2024'}],
		['title: 007', {title: '007'}],
		['title: [a]', {}],
		['title:', {}],
		['title: null', {}],
		['Title: a', {title: 'a'}],
		['title: >-\n  two\n  lines', {title: 'two lines'}],
		['title: "a\\e]0;x\\ab\\u202e"', {title: 'ab'}],
		['author: Jane', {byline: 'Jane'}],
		['byline: Jane', {byline: 'Jane'}],
		['authors: [Jane, John, {a: b}]', {byline: 'Jane, John'}],
		['date: 2024-03-05', {publishedTime: '2024-03-05'}],
		['date: 2024-03-05 07:30:00', {publishedTime: '2024-03-05T07:30:00'}],
		['published: 2024-03-05T07:30:00+02:00', {publishedTime: '2024-03-05T07:30:00+02:00'}],
		['publishedTime: 2024-03-05T07:30:00Z', {publishedTime: '2024-03-05T07:30:00Z'}],
		['date: soon', {}],
		['date: soon\npublished: 2024-03-05', {publishedTime: '2024-03-05'}],
		['site: a', {siteName: 'a'}],
		['siteName: a', {siteName: 'a'}],
		['source: https://www.a.example/b', {siteName: 'www.a.example', url: 'https://www.a.example/b'}],
		['url: https://a.example', {url: 'https://a.example'}],
		['link: http://a.example', {url: 'http://a.example'}],
		['url: javascript:alert(1)', {}],
		['url: file:///etc', {}],
		['lang: pt_BR', {lang: 'pt-BR'}],
		['language: English please', {}],
		['tags: "a, #b, a"', {tags: ['a', 'b']}],
		['keywords: [a, "", b]', {tags: ['a', 'b']}],
		['description: a', {excerpt: 'a'}],
		['summary: a', {excerpt: 'a'}],
		['saved: 2024-03-05', {savedTime: '2024-03-05'}],
		['saved: 2024-03-05T07:30:00.123Z', {savedTime: '2024-03-05T07:30:00Z'}],
		['saved: yesterday', {}],
		['truncated: true', {truncated: true}],
		['truncated: True', {truncated: true}],
		['truncated: false', {}],
		['truncated: no idea', {}],
	])('%j', async (yaml, known) => {
		expect(await readFrontMatter(yaml)).toEqual({...nothing, ...known});
	});

	test.each([
		'title: [unclosed',
		'a: "b',
		'- a\n- b',
		'a: &x [*x]',
		'__proto__: {title: x}',
		`a: ${'['.repeat(20_000)}`,
		'{',
	])('%j tells nothing and does no harm', async yaml => {
		expect(await readFrontMatter(yaml)).toEqual(nothing);
	});
});
