import {readdirSync, readFileSync} from 'node:fs';
import {expect, test} from 'vitest';
import type {Highlight} from '../../source/article/highlight.js';
import {placeHighlights} from '../../source/article/place-highlights.js';
import {quoteOf} from '../../source/article/quote.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {parseMarkdown} from '../../source/formats/markdown/markdown.js';
import {parseSource} from '../../source/formats/parse.js';
import {toHtml} from '../../source/formats/to-html.js';

const none = {placed: [], lost: []};

/** What stands within `<body>`. */
async function bodyOf(markdown: string, highlights = none): Promise<string> {
	const page = toHtml(await parseMarkdown(markdown, 'a.md'), highlights);
	return /<body>(.*)<\/body>/s.exec(page)?.[1] ?? '';
}

test('a page stands alone: it says what it is, loads nothing and runs nothing', async () => {
	const page = toHtml(
		await parseMarkdown('---\ntitle: Tides & <b>moons</b>\nlang: en-GB\n---\n\nIt rained.', 'a.md'),
		none,
	);
	expect(page).toContain('<!doctype html><html lang="en-GB" dir="ltr"><head><meta charset="utf-8">');
	expect(page).toContain(
		`<meta http-equiv="Content-Security-Policy" content="default-src &#x27;none&#x27;; style-src &#x27;unsafe-inline&#x27;">`,
	);
	expect(page).toContain('<title>Tides &#x26; &#x3C;b>moons&#x3C;/b></title>');
	expect(page).toContain('<h1>Tides &#x26; &#x3C;b>moons&#x3C;/b></h1></header><article><p>It rained.</p></article>');
});

test('passages are marked, and notes and what is lost stand behind the article', async () => {
	const article = await parseMarkdown('# Tides\n\nThe *sea* rose. It fell.\n', 'a.md');
	const {text} = writeManuscript(article.body, article.metadata);
	const one: Highlight = {
		id: 'a',
		quote: quoteOf(text, {from: 4, to: 12}),
		colour: 'blue',
		note: 'When? <i>',
		created: 1,
	};
	const lost = {...one, note: '', quote: {from: 9, to: 13, exact: 'gone', prefix: '', suffix: ''}};
	expect(toHtml(article, {...placeHighlights(text, [one]), lost: [lost]})).toContain(
		'<article><p>The <mark><em>sea</em> rose</mark>. It fell.</p></article>' +
			'<section><h2>Notes</h2><blockquote><p>sea rose</p></blockquote><p>When? &#x3C;i></p></section>' +
			'<section><h2>No longer in the text</h2><blockquote><p>gone</p></blockquote></section>',
	);
});

test.each([
	['[a](https://a.example/?b&c)', '<a href="https://a.example/?b&#x26;c" rel="noreferrer">a</a>'],
	['[a](mailto:jane@a.example)', '<a href="mailto:jane@a.example" rel="noreferrer">a</a>'],
	['[a](JaVaScRiPt:alert(1))', 'a'],
	['[a](data:text/html,x)', 'a'],
	['[a](../b.md)', '<span>a</span>'],
	['[a](ftp://a.example)', '<span>a</span>'],
	['![a "b"](https://a.example/b.png)', '<a href="https://a.example/b.png" rel="noreferrer">[image: a "b"]</a>'],
	['![a](b.png)', '<span>[image: a]</span>'],
	['<script>alert(1)</script>a <b onclick="x">b</b>', 'a b'],
	['x^2^ H~2~O', 'x<sup>2</sup> H<sub>2</sub>O'],
	['`<i>`', '<code>&#x3C;i></code>'],
])('%s', async (markdown, html) => {
	expect(await bodyOf(`---\ntitle: t\n---\n\n${markdown}`)).toContain(`<article><p>${html}</p></article>`);
});

test('links to headings lead to them', async () => {
	const body = await bodyOf('---\ntitle: t\n---\n\n[a](#the-moon)\n\n## The moon\n\n## The moon\n');
	expect(body).toContain('<a href="#the-moon" rel="noreferrer">a</a>');
	expect(body).toContain('<h2 id="the-moon">The moon</h2>');
	expect(body).toContain('<h2 id="the-moon-1">The moon</h2>');
});

test('definitions, notes and tables have their elements', async () => {
	const body = await bodyOf('---\ntitle: t\n---\n\na\n: b\n\nc[^d]\n\n| e |\n| - |\n| f |\n\n[^d]: g\n');
	expect(body).toContain('<dt>a</dt>');
	expect(body).toMatch(/<dd>\s*(?:<p>)?b/);
	expect(body).toContain('<table>');
	expect(body).toContain('<sup>');
	expect(body).toMatch(/<section.*g/s);
});

const folders = ['../../articles/', '../fixtures/formats/'].map(name => new URL(name, import.meta.url));
const files = folders.flatMap(folder => readdirSync(folder).map(name => [name, new URL(name, folder)] as const));

test.each(files)('%s has only harmless elements and links', async (name, url) => {
	const parsed = await parseSource({bytes: readFileSync(url), name});
	const page = parsed.kind === 'article' ? toHtml(parsed.article, none) : '';
	const body = /<body>(.*)<\/body>/s.exec(page)?.[1] ?? '';
	expect(body).not.toBe('');
	expect(body).not.toMatch(/<(?:script|style|img|iframe|object|embed|form|link|meta|base)\b/i);
	expect(body).not.toMatch(/<[^>]*\s(?:on\w+|src|style)=/i);
	expect(body.match(/href="(?!https?:|mailto:|#)[^"]*"/i)).toBe(null);
});
