import {Buffer} from 'node:buffer';
import {describe, expect, test} from 'vitest';
import type {Article} from '../../../source/article/article.js';
import {writeManuscript} from '../../../source/article/write-manuscript.js';
import {parseHtml} from '../../../source/formats/html/html.js';
import {parseSource} from '../../../source/formats/parse.js';

const sentence = 'The quick brown fox, which had slept until noon, jumps over the lazy dog and goes on its way. ';
const paragraphs = `<p>${sentence.repeat(4)}</p>`.repeat(4);
const text = (article: Article): string => writeManuscript(article.body, article.metadata).text;
const menu = '<nav class=menu><ul><li><a href=/a>Home</a><li><a href=/b>News</a></ul></nav>';
const page = (head: string, body = paragraphs): string =>
	`<!doctype html><html lang=en><head>${head}</head><body>${menu}<article>${body}</article><footer>Imprint</footer></body></html>`;

const expected = Array.from({length: 4}, () => sentence.repeat(4).trim()).join('\n');

describe('the article of a page', () => {
	test.each([
		['with all of its tags', page('<title>A title of the page</title>')],
		['without html, head and body', `<title>A title of the page</title>${menu}<article>${paragraphs}</article>`],
		[
			'in upper case, and never closed',
			`<TITLE>A title of the page</TITLE>${menu}<DIV><P>${sentence.repeat(4)}`.concat(
				`<P>${sentence.repeat(4)}`.repeat(3),
			),
		],
		[
			'with tags that close nothing',
			`<title>A title of the page</title></div></p></b>${menu}<article></span>${paragraphs}`,
		],
		[
			'in XHTML',
			`<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><script/><title>A title of the page</title></head><body>${menu}<a id="x"/><div>${paragraphs}</div></body></html>`,
		],
	])('%s', (_name, html) => {
		const article = parseHtml(html, 'a.html');
		expect(text(article).replace(/^\S* ?\n/, '')).toBe(expected);
		expect(article.metadata).toMatchObject({title: 'A title of the page', titleIsDerived: false});
		expect(article.metadata.isWholePage).toBeUndefined();
	});

	test('a heading that says the title leaves the text', () => {
		expect(
			text(parseHtml(page('<title>The fox and the dog</title>', `<h1>The fox and the dog</h1>${paragraphs}`), '')),
		).toBe(expected);
	});

	test('tasks, how cells are set, and formulas stay', () => {
		const html = page(
			'',
			`${paragraphs}<ul><li><input type=checkbox checked>done, and much more of it</ul><table><tr><th align=right>a<th style="text-align:center">b<tr><td>1<td>2</table><p>so <script type="math/tex">x^2</script>, says he.</p>${paragraphs}`,
		);
		const {body} = parseHtml(html, '');
		expect(body.children).toContainEqual(
			expect.objectContaining({type: 'list', children: [expect.objectContaining({checked: true})]}),
		);
		expect(body.children).toContainEqual(expect.objectContaining({type: 'table', align: ['right', 'center']}));
		expect(JSON.stringify(body)).toContain('{"type":"inlineCode","value":"x^2"}');
	});
});

describe('the whole page', () => {
	const lists = `<title>Links</title>${menu}<script>track()</script><ul>${'<li><a href=/x>x</a>'.repeat(3)}</ul>`;

	test.each([
		['nothing', '<title>Nothing</title><img src="https://a.example/a.png">', '[image: no description]'],
		[
			'too little',
			`<title>Nothing</title><div aria-hidden=true>${sentence.repeat(4)}</div><p>Words, words.</p>`,
			`${sentence.repeat(4).trim()}\nWords, words.`,
		],
	])('is shown, and said to be so, when %s is found in it', (_name, html, words) => {
		const article = parseHtml(html, '');
		expect(text(article)).toBe(words);
		expect(article.metadata).toMatchObject({title: 'Nothing', isWholePage: true});
	});

	test('is shown when it is asked for', async () => {
		const parsed = await parseSource(
			{bytes: Buffer.from(page('<title>A title of the page</title>')), name: 'a.html'},
			'page',
		);
		expect(parsed).toMatchObject({
			kind: 'article',
			format: 'html',
			article: {metadata: {title: 'A title of the page'}},
		});
		expect(parsed.kind === 'article' && text(parsed.article)).toBe(`Home\nNews\n${expected}\nImprint`);
	});

	test('holds no scripts', () => {
		expect(text(parseHtml(lists, '', 'page'))).toBe('Home\nNews\nx\nx\nx');
	});

	test('an empty one is an empty article', () => {
		expect(parseHtml('', 'folder/name.html')).toMatchObject({
			metadata: {title: 'name', titleIsDerived: true, isWholePage: true},
			body: {children: []},
		});
	});
});

test('a page that a program saved keeps its address, and its pictures are not carried along', () => {
	const html = `<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://a.example/b/c?d=1 \n saved date: Mon Jan 01 2024 \n--><meta charset=utf-8><title>A title of the page</title><article>${paragraphs}<img src="data:image/png;base64,${'A'.repeat(100_000)}" alt=A><p><a href=e>${sentence}</a></article>`;
	const article = parseHtml(html, 'a.html');
	expect(article.metadata.url).toBe('https://a.example/b/c?d=1');
	const json = JSON.stringify(article.body);
	expect(json).not.toContain('AAAA');
	expect(json).toContain('"url":"https://a.example/b/e"');
});

test('an article in a right-to-left language says so', () => {
	const html = `<html dir=rtl lang=ar><body><article>${`<p>${'ولد جميع الناس أحرارا متساوين في الكرامة والحقوق، '.repeat(5)}</p>`.repeat(4)}</article>`;
	expect(parseHtml(html, '').metadata).toMatchObject({lang: 'ar', dir: 'rtl'});
});

test('what would take for ever to look through is shown as it is', () => {
	const article = parseHtml(`<p>${'<span>'.repeat(100_000)}${sentence}`, '');
	expect(article.metadata.isWholePage).toBe(true);
	expect(text(article)).toBe(sentence.trim());
});
