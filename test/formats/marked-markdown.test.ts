import {readdirSync, readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import type {Article} from '../../source/article/article.js';
import {colours, type Highlight} from '../../source/article/highlight.js';
import {placeHighlights} from '../../source/article/place-highlights.js';
import {quoteOf} from '../../source/article/quote.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {markedMarkdown} from '../../source/formats/marked-markdown.js';
import {parseSource} from '../../source/formats/parse.js';
import {type Random, randomFrom} from '../helpers/random-numbers.js';

const folders = ['../../articles/', '../fixtures/formats/'].map(name => new URL(name, import.meta.url));
const files = folders.flatMap(folder => readdirSync(folder).map(name => [name, new URL(name, folder)] as const));

async function read(bytes: Uint8Array, name: string): Promise<Article> {
	const parsed = await parseSource({bytes, name});
	if (parsed.kind === 'refused') {
		throw new Error(parsed.reason);
	}

	return parsed.article;
}

const textOf = ({body, metadata}: Article): string => writeManuscript(body, metadata).text;

function anyHighlights(text: string, random: Random): readonly Highlight[] {
	return Array.from({length: 8}, (_, index) => {
		const from = random.below(text.length);
		const to = Math.min(text.length, from + 1 + random.below(random.pick([3, 40, 400])));
		const note = random.pick(['', 'Why?', 'One: "two"\n\n---\nthree # four', '</mark> *no* [mark]']);
		return {id: `h${index}`, quote: quoteOf(text, {from, to}), colour: random.pick(colours), note, created: 1};
	});
}

describe('reading an export again gives the same text, whatever is highlighted', () => {
	test.each(files)('%s', async (name, url) => {
		const article = await read(readFileSync(url), name);
		const text = textOf(article);
		const random = randomFrom(name.length);
		for (let round = 0; round < 40; round++) {
			const highlights = anyHighlights(text, random);
			const lost = [
				{...highlights[0], quote: {from: 0, to: 5, exact: 'gone\nfor good', prefix: '', suffix: ''}} as Highlight,
			];
			const {placed} = placeHighlights(text, highlights);
			expect(placed.length).toBe(highlights.length);
			const exported = markedMarkdown(article, {placed, lost});
			expect(textOf(await read(new TextEncoder().encode(exported), 'a.md'))).toBe(text);
		}
	});
});

test('passages are marked, and notes stand in the front matter', async () => {
	const article = await read(
		new TextEncoder().encode('# Tides\n\nThe *sea* rose. It [fell](https://a.example).\n'),
		'a.md',
	);
	const text = textOf(article);
	const marked = (words: string, note: string): Highlight => {
		const from = text.indexOf(words);
		return {id: words, quote: quoteOf(text, {from, to: from + words.length}), colour: 'green', note, created: 1};
	};
	const gone = {...marked('sea', ''), quote: {from: 90, to: 94, exact: 'gone', prefix: '', suffix: ''}};
	const {placed} = placeHighlights(text, [marked('sea rose', 'When?'), marked('fell', '')]);
	expect(markedMarkdown(article, {placed, lost: [gone]})).toBe(`---
title: "Tides"
lang: "en"
highlights:
  - passage: "sea rose"
    colour: green
    note: "When?"
  - passage: "fell"
    colour: green
  - passage: "gone"
    colour: green
    lost: true
---

The <mark>_sea_ rose</mark>. It <mark>[fell](https://a.example)</mark>.
`);
});

test('without highlights an export is the article alone', async () => {
	const article = await read(new TextEncoder().encode('It rained.'), 'a.txt');
	expect(markedMarkdown(article, {placed: [], lost: []})).toBe('It rained.\n');
});
