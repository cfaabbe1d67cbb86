import {describe, expect, test} from 'vitest';
import {htmlToBlocks} from '../../../source/formats/html/html-to-blocks.js';
import {toMarkdown} from '../../../source/formats/to-markdown.js';
import {emptyMetadata} from '../../helpers/metadata.js';

const base = 'https://a.example/x/y';

/** What a part of a page is, as Markdown. */
const markdown = (html: string): string =>
	toMarkdown({metadata: emptyMetadata, body: {type: 'root', children: htmlToBlocks(html, base)}}).trim();

describe('blocks', () => {
	test.each([
		['paragraphs', '<p>a<p>b', 'a\n\nb'],
		['text between blocks', 'a<div>b</div>c', 'a\n\nb\n\nc'],
		['headings', '<h1>a</h1><h6>b</h6>', '# a\n\n###### b'],
		['a heading over lines', '<h2>a\n<div>b</div></h2>', '## a b'],
		['a picture in a heading', '<h2><img src=/a.png alt=A></h2>', '![A](https://a.example/a.png)'],
		['a link beside a heading to itself', '<h2>a <a class=anchor href="#a">#</a></h2>', '## a'],
		['a rule between blocks', '<hr><p>a<hr><hr><p>b<hr>', 'a\n\n***\n\nb'],
		['a quotation', '<blockquote><p>a<p>b</blockquote>', '> a\n>\n> b'],
		['lists in lists', '<ul><li>a<ol><li>b</ol><li>c</ul>', '- a\n  1. b\n- c'],
		['a list between items', '<ul><li>a</li><ul><li>b</ul></ul>', '- a\n  - b'],
		['a list whose items are paragraphs', '<ul><li><p>a<p>b<li>c</ul>', '- a\n\n  b\n\n- c'],
		['items outside of lists', '<li>a<li>b', 'a\n\nb'],
		['text in a list outside of items', '<ul>a<li>b</ul>', '- a\n- b'],
		['tasks', '<ul><li><input type=checkbox checked> a<li><input type=checkbox> b</ul>', '- [x] a\n- [ ] b'],
		['definitions', '<dl><dt>a<dd>b<dd>c</dl>', 'a\n:   b\n\n:   c'],
		['definitions in groups', '<dl><div><dt>a</dt><dd>b</dd></div></dl>', 'a\n:   b'],
		['definitions without a term', '<dl><dd>a</dl>', 'a'],
		[
			'a figure with its caption',
			'<figure><img src=a.png alt=A><figcaption>b <i>c</i></figcaption></figure>',
			'![A](https://a.example/x/a.png)\n\n_b c_',
		],
		['details', '<details><summary>a</summary>b</details>', '**a**\n\nb'],
		['a break, and two', 'a<br>b<br><br>c<br>', 'a\\\nb\n\nc'],
	])('%s', (_name, html, expected) => {
		expect(markdown(html)).toBe(expected);
	});
});

describe('tables', () => {
	test.each([
		[
			'with a header and alignment',
			'<table><tr><th>a<th align=right>b<tr><td>c<td>d</table>',
			'| a |  b |\n| - | -: |\n| c |  d |',
		],
		['with a caption before it', '<table><caption>x</caption><tr><th>a<tr><td>b</table>', 'x\n\n| a |\n| - |\n| b |'],
		[
			'with wide and high cells',
			'<table><tr><th rowspan=2>a<th>b<tr><td>c<tr><td colspan=2>d</table>',
			'| a | b |\n| - | - |\n|   | c |\n| d |   |',
		],
		[
			'in a list',
			'<ul><li>x<table><tr><td>a<td>b<tr><td>c<td>d</table></ul>',
			'- x\n\n  | a | b |\n  | - | - |\n  | c | d |',
		],
		[
			'with blocks in its cells',
			'<table><tr><th>a<th>b<tr><td><p>c<p>d<td>e<br>f</table>',
			'| a   | b   |\n| --- | --- |\n| c d | e f |',
		],
		['that only lays out', '<table><tr><td><h2>a</h2><td><p>b</table>', '## a\n\nb'],
		['of one column', '<table><tr><td>a<tr><td>b</table>', 'a\n\nb'],
		[
			'whose cells claim to be huge',
			'<table><tr><th colspan=9999999 rowspan=9999999>a<tr><td>b</table>',
			expect.stringContaining('| a |'),
		],
	])('%s', (_name, html, expected) => {
		expect(markdown(html)).toEqual(expected);
	});
});

describe('running text', () => {
	test.each([
		['spaces move out of marks', 'a<b> b </b>c', 'a **b** c'],
		['marks over blocks', '<b>a<p>b</b>c', '**a**\n\n**b**c'],
		['misnested marks', '<b>a<i>b</b>c</i>', '**&#x61;_&#x62;_**_c_'],
		['empty marks', 'a<b> </b><i></i>b', 'a b'],
		['marks within the same', '<b>a<strong>b</strong></b>', '**ab**'],
		['struck words, and inserted ones', '<del>a</del> <ins>b</ins>', '~~a~~ b'],
		['code with marks around it', '<b><code>a  b</code></b> <kbd>c</kbd>', '**`a b`** `c`'],
		['raised and lowered words', 'x<sup>2</sup> H<sub>2</sub>O', 'x<sup>2</sup> H<sub>2</sub>O'],
		['a quotation', '<q>a</q>', '“a”'],
		['the reading of a ruby', '<ruby>漢<rp>（</rp><rt>かん</rt><rp>）</rp>字<rt>じ</rt></ruby>', '漢(かん)字(じ)'],
		['an abbreviation', '<abbr title="b">a</abbr>', 'a'],
		['a line end between ideographs', '漢\n字', '漢字'],
		['a sign as a picture', 'a <img class=emoji alt="😀" src=x>', 'a 😀'],
		['a picture that counts readers', 'a<img src=x width=1 height=1>', 'a'],
		[
			'a picture that comes later',
			'<img src="data:image/gif;base64,AAAA" data-src="/a.jpg" alt=A>',
			'![A](https://a.example/a.jpg)',
		],
		[
			'a formula with its TeX',
			'<math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math>',
			'`x^2`',
		],
		['a formula with a description', '<math alttext="{\\displaystyle x}"><mi>x</mi></math>', '`x`'],
		[
			'a formula in signs',
			'<math><mi>y</mi><mo>=</mo><mfrac><mn>1</mn><mrow><mi>x</mi><mo>+</mo><mn>1</mn></mrow></mfrac></math>',
			'y = 1/(x + 1)',
		],
		[
			'a formula for the eye beside one for speech',
			'<span class=katex><math alttext=x></math><span class=katex-html aria-hidden=true>x</span></span>',
			'`x`',
		],
	])('%s', (_name, html, expected) => {
		expect(markdown(html)).toBe(expected);
	});
});

describe('code', () => {
	test.each([
		[
			'with the language of its class',
			'<pre><code class="hljs language-js">let a;\n\tb();\n</code></pre>',
			'```js\nlet a;\n    b();\n```',
		],
		[
			'with the language around it',
			'<div class="highlight highlight-source-shell"><pre>ls</pre></div>',
			'```shell\nls\n```',
		],
		['with numbered lines', '<pre><table><tr><td class=gutter>1\n2<td class=code>a\nb</table></pre>', '```\na\nb\n```'],
		['with a line an element', '<pre><code><div>a</div><div>b</div></code></pre>', '```\na\nb\n```'],
		['with breaks', '<pre>a<br>b</pre>', '```\na\nb\n```'],
		['that is a page of its own', '<pre><p>a<p>b</pre>', 'a\n\nb'],
	])('%s', (_name, html, expected) => {
		expect(markdown(html)).toBe(expected);
	});
});

describe('addresses', () => {
	test.each([
		['b?c=1#d', 'https://a.example/x/b?c=1#d'],
		['//b.example/', 'https://b.example/'],
		['HTTP://B.example/%7e', 'HTTP://B.example/%7e'],
		['mailto:a@b.example', 'mailto:a@b.example'],
		['/a\u001b\u202e\nb', 'https://a.example/ab'],
	])('%j leads to %j', (href, url) => {
		expect(htmlToBlocks(`<a href="${href}">x</a>`, base)).toEqual([
			{type: 'paragraph', children: [{type: 'link', url, title: null, children: [{type: 'text', value: 'x'}]}]},
		]);
	});

	test.each(['javascript:a()', ' java\nscript:a()', 'data:text/html,a', 'file:///etc/passwd', '', '#'])(
		'%j leads nowhere',
		href => {
			expect(htmlToBlocks(`<a href="${href}">x</a>`, base)).toEqual([
				{type: 'paragraph', children: [{type: 'text', value: 'x'}]},
			]);
		},
	);

	test('without a base they stay as they are', () => {
		expect(htmlToBlocks('<a href="b/c">x</a>', null)).toMatchObject([{children: [{url: 'b/c'}]}]);
	});

	test('those within the page lead to the block that bears the name', () => {
		expect(
			htmlToBlocks('<a href="#s">x</a><section id=s><h2 id=t>y</h2></section><a href="#t">z</a>', base),
		).toMatchObject([
			{children: [{url: '#s'}]},
			{type: 'heading', data: {hProperties: {id: 's'}}},
			{children: [{url: '#s'}]},
		]);
	});
});

describe('footnotes', () => {
	test.each([
		[
			'by their role',
			'a<a role=doc-noteref href="#n">1</a><aside role=doc-footnote id=n>b</aside>c',
			'a[^n]\n\nc\n\n[^n]: b',
		],
		[
			'in a section of them',
			'a<sup><a href="#fn1" id=r>[1]</a></sup><section class=footnotes><hr><ol><li id=fn1><p>b <a href="#r">↩</a></ol></section>',
			'a[^fn1]\n\n[^fn1]: b',
		],
		['that are told by nothing', 'a<a href="#n">1</a><p id=n>b', 'a[1](#n)\n\nb'],
	])('%s', (_name, html, expected) => {
		expect(markdown(html)).toBe(expected);
	});
});

test('a block in another language says so, once', () => {
	expect(htmlToBlocks('<p>a<blockquote lang=de><p>b</blockquote><p>c', null, 'en')).toEqual([
		{type: 'paragraph', children: [{type: 'text', value: 'a'}]},
		{
			type: 'blockquote',
			data: {hProperties: {lang: 'de'}},
			children: [{type: 'paragraph', children: [{type: 'text', value: 'b'}]}],
		},
		{type: 'paragraph', children: [{type: 'text', value: 'c'}]},
	]);
});

test.each([
	'<script>x</script>',
	'<style>x</style>',
	'<template>x</template>',
	'<p hidden>x',
	'<p style="color:red;DISPLAY : none!important">x',
	'<select><option>x</select>',
	'<textarea>x</textarea>',
	'<button>x</button>',
	'<svg><text>x</text></svg>',
	'<iframe>x</iframe>',
	'<!--x-->',
	'<p>&nbsp;</p>',
	'<ul><li></ul>',
	'<table><tr><td></table>',
])('%s shows nothing', html => {
	expect(htmlToBlocks(`${html}`, null)).toEqual([]);
});

test('XHTML closes elements at once', () => {
	expect(markdown('<?xml version="1.0"?><p>a<b/>b<script/>c</p>')).toBe('abc');
});

describe('no nesting overflows and nothing is lost', () => {
	test.each([
		'div',
		'blockquote',
		'ul><li',
		'b',
		'span',
		'a href=x',
		'table><tr><td',
		'dl><dt>a<dd',
		'sup',
		'font size=1',
	])('<%s> 20,000 times', tag => {
		const text = JSON.stringify(htmlToBlocks(`${`<${tag}>`.repeat(20_000)}deep`, base));
		expect(text).toContain('deep');
	});

	test('marks that are opened again in every block behind them', () => {
		const html = Array.from({length: 5000}, (_, index) => `<p><font a=${index}>x`).join('');
		expect(htmlToBlocks(html, null)).toHaveLength(5000);
	});
});
