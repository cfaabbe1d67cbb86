import {describe, expect, test} from 'vitest';
import {parsePage} from '../../../../source/formats/html/dom/parse-page.js';
import {type Facts, readFacts} from '../../../../source/formats/html/metadata/facts.js';

const facts = (html: string): Facts => readFacts(parsePage(html));
const linked = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

const article = {
	'@context': 'https://schema.org',
	'@type': 'NewsArticle',
	headline: 'A  title',
	author: [{'@type': 'Person', name: 'Jane Doe'}, {name: 'John Roe'}],
	publisher: {name: 'The Paper'},
	datePublished: '2024-03-05T10:00:00+01:00',
	description: 'What it is about',
	keywords: 'one, Two,one',
	inLanguage: 'en-GB',
	url: 'https://a.example/b',
};
const known: Facts = {
	title: 'A title',
	byline: 'Jane Doe, John Roe',
	siteName: 'The Paper',
	publishedTime: '2024-03-05T10:00:00+01:00',
	excerpt: 'What it is about',
	lang: 'en-GB',
	dir: null,
	tags: ['one', 'Two'],
	url: 'https://a.example/b',
	base: 'https://a.example/b',
};

describe('JSON-LD', () => {
	test.each([
		['by itself', article],
		['in a list', [{'@type': 'WebSite', name: 'x'}, article]],
		['in a graph', {'@context': 'https://schema.org', '@graph': [{'@type': 'Person', name: 'x'}, article]}],
		['as what a page is about', {'@type': 'WebPage', mainEntity: article}],
		['of more than one type', {...article, '@type': ['Thing', 'https://schema.org/BlogPosting']}],
	])('an article %s', (_name, value) => {
		expect(facts(linked(value))).toEqual(known);
	});

	test.each([
		'{',
		'[]',
		'null',
		'{"@type":"Person","name":"x"}',
		'[[[[[[[[[[]]]]]]]]]]',
		'{"@type":"Article","author":"https://a.example/","headline":7}',
	])('%s tells nothing', data => {
		expect(facts(`<script type="application/ld+json">${data}</script>`)).toEqual(facts(''));
	});
});

test('OpenGraph, Dublin Core and other metadata', () => {
	expect(
		facts(
			'<meta property="og:title" content="a&#27;[1m"><meta name="DC.creator" content="b"><meta property=og:site_name content=c><meta property="article:published_time" content="2024-03-05"><meta name=description content=d><meta property=article:tag content=e><meta property=article:tag content=f><meta name=keywords content="F, g"><meta http-equiv=content-language content=de><meta property=og:url content="https://a.example/h">',
		),
	).toEqual({
		title: 'a',
		byline: 'b',
		siteName: 'c',
		publishedTime: '2024-03-05',
		excerpt: 'd',
		lang: 'de',
		dir: null,
		tags: ['e', 'f', 'g'],
		url: 'https://a.example/h',
		base: 'https://a.example/h',
	});
});

test.each([
	[
		'<aside><time datetime=2020-01-01></time></aside><article><time datetime="2024-03-05T10:00Z">x</time></article>',
		'2024-03-05T10:00:00Z',
	],
	[
		'<article><time datetime=2020-01-01></time></article><time itemprop=datePublished datetime=2024-03-05></time>',
		'2024-03-05',
	],
	['<time datetime=2024-03-05></time>', null],
	['<article><time datetime=yesterday></time></article>', null],
])('%s is of %s', (html, time) => {
	expect(facts(html).publishedTime).toBe(time);
});

test.each([
	['<link rel=canonical href="https://a.example/b"><base href="/c/">', 'https://a.example/b', 'https://a.example/c/'],
	['<base href="https://c.example/"><link rel=canonical href="/b">', 'https://c.example/b', 'https://c.example/'],
	['<!-- saved from url=(0022)https://a.example/b --><html>', 'https://a.example/b', 'https://a.example/b'],
	['<link rel=canonical href="javascript:a">', null, null],
	['<link rel=canonical href="/b">', null, null],
])('the address in %s', (html, url, base) => {
	expect(facts(html)).toMatchObject({url, base});
});
