import {readFileSync} from 'node:fs';
import type {Root, RootContent} from 'mdast';
import {describe, expect, test} from 'vitest';
import {parseMarkdown} from '../../../source/formats/markdown/markdown.js';
import {visibleText} from '../../../source/formats/markdown/visible-text.js';

const fixture = readFileSync(new URL('../../fixtures/formats/full.md', import.meta.url), 'utf8');

/** The blocks below a first paragraph, which keeps a heading in its place. */
const blocks = async (text: string): Promise<RootContent[]> =>
	(await parseMarkdown(`x\n\n${text}`, 'a.md')).body.children.slice(1);

const inline = async (text: string) => {
	const [first] = (await parseMarkdown(text, 'a.md')).body.children;
	return first?.type === 'paragraph' ? first.children : first;
};

const text = (value: string) => ({type: 'text', value});
const paragraph = (value: string) => ({type: 'paragraph', children: [text(value)]});
const visible = (body: Root) => visibleText(body.children, Number.POSITIVE_INFINITY).trimEnd();

describe('the metadata', () => {
	test('comes from the front matter', async () => {
		const {metadata} = await parseMarkdown(fixture, 'full.md');
		expect(metadata).toEqual({
			title: 'Tides: a short guide',
			titleIsDerived: false,
			byline: 'Jane Doe, John Roe',
			siteName: 'Eastwick Gazette',
			url: 'https://gazette.example/tides',
			publishedTime: '2024-03-05T07:30:00',
			lang: 'en',
			dir: 'ltr',
			excerpt:
				'The moon pulls the water; see the tables or https://gazette.example/a_b_c. A second line, with code, an error and a note. A hard break and an old chart.',
			truncated: false,
			tags: ['sea', 'weather'],
			related: [],
		});
	});

	test('without a front matter, the first heading is the title and leaves the body', async () => {
		const {metadata, body} = await parseMarkdown('# The *sea*\n\nText.', 'a.md');
		expect(metadata).toMatchObject({title: 'The sea', titleIsDerived: false, excerpt: 'Text.'});
		expect(body.children).toEqual([paragraph('Text.')]);
	});

	test('a heading below the first block is the title and stays', async () => {
		const {metadata, body} = await parseMarkdown('Text.\n\n## The sea', 'a.md');
		expect(metadata).toMatchObject({title: 'The sea', titleIsDerived: false});
		expect(body.children).toHaveLength(2);
	});

	test('a heading that differs from the title of the front matter stays', async () => {
		const {body} = await parseMarkdown('---\ntitle: A\n---\n# B\n\nText.', 'a.md');
		expect(body.children[0]?.type).toBe('heading');
	});

	test('without a heading the title is made from the lede', async () => {
		const {metadata, body} = await parseMarkdown('The *council* has closed the old harbour, and ships wait.', 'a.md');
		expect(metadata).toMatchObject({title: 'The council has closed the old harbour', titleIsDerived: true});
		expect(body.children).toHaveLength(1);
	});

	test('a heading of a thousand words is no title', async () => {
		const {metadata, body} = await parseMarkdown(`# ${'word '.repeat(1000)}`, 'a.md');
		expect(metadata.title.length).toBeLessThanOrEqual(80);
		expect(body.children).toHaveLength(1);
	});

	test('an empty file has the name of the file', async () => {
		const {metadata, body} = await parseMarkdown('', 'name.md');
		expect(metadata).toMatchObject({title: 'name', titleIsDerived: true, lang: null, dir: null, excerpt: null});
		expect(body.children).toEqual([]);
	});

	test('a last paragraph that ends in an ellipsis tells that the text is cut off', async () => {
		expect((await parseMarkdown('a\n\nb…\n\n[^1]: x', 'a.md')).metadata.truncated).toBe(true);
		expect((await parseMarkdown('a\n\nb...', 'a.md')).metadata.truncated).toBe(true);
		expect((await parseMarkdown('a…\n\nb', 'a.md')).metadata.truncated).toBe(false);
	});

	test('the direction and language are those of the text', async () => {
		const {metadata} = await parseMarkdown('# Tides\n\nהנמל סגור והאוניות ממתינות.', 'a.md');
		expect(metadata).toMatchObject({dir: 'rtl', lang: 'he'});
	});
});

describe('blocks', () => {
	test('every kind becomes its node', async () => {
		const {body} = await parseMarkdown(fixture, 'full.md');
		expect(body.children.map(node => node.type)).toEqual([
			'paragraph',
			'heading',
			'list',
			'list',
			'blockquote',
			'table',
			'code',
			'thematicBreak',
			'footnoteDefinition',
		]);
	});

	test('task items are checked or not, and the box leaves the text', async () => {
		expect(await blocks('- [x] a\n- [ ] b\n- \\[ ] c\n- d')).toEqual([
			{
				type: 'list',
				ordered: false,
				start: null,
				spread: false,
				children: [
					{type: 'listItem', spread: false, checked: true, children: [paragraph('a')]},
					{type: 'listItem', spread: false, checked: false, children: [paragraph('b')]},
					{type: 'listItem', spread: false, checked: null, children: [paragraph('[ ] c')]},
					{type: 'listItem', spread: false, checked: null, children: [paragraph('d')]},
				],
			},
		]);
	});

	test('a loose list is spread, a tight one is not, and a number list keeps its start', async () => {
		expect(await blocks('7. a\n\n   b\n8. c')).toMatchObject([
			{ordered: true, start: 7, spread: true, children: [{spread: true}, {spread: false}]},
		]);
		expect(await blocks('- a\n  - b\n- c')).toMatchObject([
			{spread: false, children: [{spread: false, children: [{type: 'paragraph'}, {type: 'list', spread: false}]}, {}]},
		]);
	});

	test('code keeps its language, meta and lines; tabs reach to the next stop of four', async () => {
		expect(await blocks('```js title=a\n\ta\n  \tb\n\n```')).toEqual([
			{type: 'code', lang: 'js', meta: 'title=a', value: '    a\n    b\n'},
		]);
		expect(await blocks('    a\n\n      b')).toEqual([{type: 'code', lang: null, meta: null, value: 'a\n\n  b'}]);
	});

	test('a table has rows, cells and alignments', async () => {
		const cell = (value: string) => ({type: 'tableCell', children: value === '' ? [] : [text(value)]});
		expect(await blocks('|a|b|c|\n|:-|-:|-|\n|1|2|')).toEqual([
			{
				type: 'table',
				align: ['left', 'right', null],
				children: [
					{type: 'tableRow', children: ['a', 'b', 'c'].map(cell)},
					{type: 'tableRow', children: ['1', '2', ''].map(cell)},
				],
			},
		]);
	});

	test('quotes hold blocks', async () => {
		expect(await blocks('> a\n>\n> > b')).toEqual([
			{type: 'blockquote', children: [paragraph('a'), {type: 'blockquote', children: [paragraph('b')]}]},
		]);
	});

	test('a definition list has terms and descriptions, which a blank line spreads', async () => {
		const description = (spread: boolean, ...values: readonly string[]) => ({
			type: 'defListDescription',
			spread,
			children: values.map(paragraph),
		});
		expect(await blocks('*Neap*\n: a\n: b\n\nSpring\n\n: c\n\n  d\n\ne')).toEqual([
			{
				type: 'defList',
				children: [
					{type: 'defListTerm', children: [{type: 'emphasis', children: [text('Neap')]}]},
					description(false, 'a'),
					description(false, 'b'),
					{type: 'defListTerm', children: [text('Spring')]},
					description(true, 'c', 'd'),
				],
			},
			paragraph('e'),
		]);
	});

	test('footnotes stand at the end, wherever they are written', async () => {
		expect(await blocks('> a[^n] b^[in *place*]\n>\n> [^n]: note')).toMatchObject([
			{
				type: 'blockquote',
				children: [
					{
						children: [
							text('a'),
							{type: 'footnoteReference', identifier: 'n'},
							text(' b'),
							{type: 'footnoteReference', identifier: 'inline-note-1'},
						],
					},
				],
			},
			{
				type: 'footnoteDefinition',
				identifier: 'inline-note-1',
				children: [{children: [text('in '), {type: 'emphasis', children: [text('place')]}]}],
			},
			{type: 'footnoteDefinition', identifier: 'n', children: [paragraph('note')]},
		]);
	});

	test('a reference without a definition is text', async () => {
		expect(await blocks('a[^n]')).toEqual([paragraph('a[^n]')]);
	});
});

describe('inlines', () => {
	test('marks nest', async () => {
		expect(await inline('**a *b* ~~c~~**')).toEqual([
			{
				type: 'strong',
				children: [
					text('a '),
					{type: 'emphasis', children: [text('b')]},
					text(' '),
					{type: 'delete', children: [text('c')]},
				],
			},
		]);
	});

	test('links and images have a url and a title', async () => {
		expect(await inline('[a](/b "c") ![d *e*](f.png)')).toEqual([
			{type: 'link', url: '/b', title: 'c', children: [text('a')]},
			text(' '),
			{type: 'image', url: 'f.png', title: null, alt: 'd e'},
		]);
	});

	test.each([
		['https://a.example/b_c_d.', 'https://a.example/b_c_d', 'https://a.example/b_c_d'],
		['(see https://a.example/b_(c))', 'https://a.example/b_(c)', 'https://a.example/b_(c)'],
		['www.a.example/b?', 'http://www.a.example/b', 'www.a.example/b'],
		['jane.doe@a.example.', 'mailto:jane.doe@a.example', 'jane.doe@a.example'],
		['见https://a.example/b。好', 'https://a.example/b', 'https://a.example/b'],
		['<https://a.example>', 'https://a.example', 'https://a.example'],
	])('an address in %j is a link', async (source, url, shown) => {
		expect(await inline(source)).toContainEqual({type: 'link', url, title: null, children: [text(shown)]});
	});

	test.each(['a.example', 'xhttp://a', 'http://', 'a@b', '@a.example', 'www.', '`https://a.example`'])(
		'%j has no link',
		async source => {
			expect(await inline(source)).not.toContainEqual(expect.objectContaining({type: 'link'}));
		},
	);

	test.each([
		'javascript:alert(1)',
		'JaVaScript:alert(1)',
		'vbscript:x',
		'data:text/html,x',
		'file:///etc/passwd',
		'&#106;avascript:x',
	])('a link to %j is its text', async url => {
		expect(await inline(`[a](${url})`)).toEqual([text('a')]);
		expect(await inline(`![a](${url})`)).toEqual([{type: 'image', url: '', title: null, alt: 'a'}]);
	});

	test('superscripts and subscripts stand between carets and tildes', async () => {
		expect(await inline('2^10^ and H~2~O ~~so~~ x^*n*^ P~a\\ cat~')).toEqual([
			text('2'),
			{type: 'superscript', children: [text('10')]},
			text(' and H'),
			{type: 'subscript', children: [text('2')]},
			text('O '),
			{type: 'delete', children: [text('so')]},
			text(' x'),
			{type: 'superscript', children: [{type: 'emphasis', children: [text('n')]}]},
			text(' P'),
			{type: 'subscript', children: [text('a cat')]},
		]);
	});

	test.each(['^14^C', 'Ca^2+^', 'x^2^y', 'O^−^', '(a)^2^', '*x*~i~', 'log~2~(n)', '10^&minus;3^', 'HCO~3~^−^'])(
		'%j has one',
		async source => {
			expect(JSON.stringify(await inline(source))).toMatch(/superscript|subscript/);
		},
	);

	test.each([
		'x^2+y^2',
		'10^6-10^7',
		'O(n^2)+O(m^2)',
		'~5-~6',
		'~/a:~/b',
		'a ~b~',
		'^_^',
		'^a b^',
		'^^',
		'a~~b~c',
		'a~b~~',
		'\\^2^',
		'^2\\^',
		'a^`b^`',
		'[^a] and [^b]',
		'x^[a](b)^',
		'www.a.example/~b/~c',
		'a~<b>~',
	])('%j has none', async source => {
		expect(JSON.stringify(await inline(source))).not.toMatch(/superscript|subscript/);
	});

	test('hard breaks are breaks, soft ones line ends, but not between Chinese characters', async () => {
		expect(await inline('a  \nb\\\nc\nd')).toEqual([
			text('a'),
			{type: 'break'},
			text('b'),
			{type: 'break'},
			text('c\nd'),
		]);
		expect(await inline('港口\n关闭\nab')).toEqual([text('港口关闭\nab')]);
	});
});

describe('HTML', () => {
	test('inline tags go, their text stays, and br is a break', async () => {
		expect(await inline('H2O <b class="x">is</b><br/>wet <!-- no -->.')).toEqual([
			text('H2O is'),
			{type: 'break'},
			text('wet .'),
		]);
	});

	test('superscripts and subscripts stay, where their tags belong together', async () => {
		expect(await inline('H<sub>2</sub>O, x<SUP class="a">2 </SUP>')).toEqual([
			text('H'),
			{type: 'subscript', children: [text('2')]},
			text('O, x'),
			{type: 'superscript', children: [text('2')]},
		]);
		expect(await inline('a<sup><sub>b</sub></sup>')).toEqual([
			text('a'),
			{type: 'superscript', children: [{type: 'subscript', children: [text('b')]}]},
		]);
	});

	test.each([
		['x<sup>2', 'x2'],
		['x</sup>2', 'x2'],
		['x<sup>2</sub>', 'x2'],
		['x<sup></sup>2', 'x2'],
		['x<sup>**2</sup>**', 'x2'],
		['**x<sup>2**</sup>', 'x2'],
		['x<supper>2</supper>', 'x2'],
		['x<style><sup></style>2</sup>', 'x2'],
	])('%j has none', async (source, shown) => {
		const {body} = await parseMarkdown(source, 'a.md');
		expect(visible(body)).toBe(shown);
		expect(JSON.stringify(body)).not.toContain('script');
	});

	test('inline scripts and styles go with their text', async () => {
		expect(await inline('a <script>alert(1)</script> b <style>c</style>')).toEqual([text('a b')]);
	});

	test('a block keeps its text as paragraphs', async () => {
		expect(
			await blocks(
				'<div class="a>b">\n<p>One &amp; <b>two</b><br>three</p>\n<p>four</p><!-- x -->\n<script>no</script></div>',
			),
		).toEqual([{type: 'paragraph', children: [text('One & two'), {type: 'break'}, text('three')]}, paragraph('four')]);
	});

	test('a block keeps its superscripts and subscripts, up to the end of their paragraph', async () => {
		expect(await blocks('<p>E = mc<sup>2</sup><br>CO<sub> 2 </sub> <sup></sup>x <sup>y<p>z</sup>')).toEqual([
			{
				type: 'paragraph',
				children: [
					text('E = mc'),
					{type: 'superscript', children: [text('2')]},
					{type: 'break'},
					text('CO'),
					{type: 'subscript', children: [text('2')]},
					text('x '),
					{type: 'superscript', children: [text('y')]},
				],
			},
			paragraph('z'),
		]);
	});

	test('lines of a block are as many as have words', async () => {
		expect(await blocks('<div><br>a<br><br> <br>b<br></div>')).toEqual([
			{type: 'paragraph', children: [text('a'), {type: 'break'}, text('b')]},
		]);
	});

	test('a block names the language of its paragraphs and of the Markdown up to its end', async () => {
		const inLanguage = (value: string, lang: string) => ({...paragraph(value), data: {hProperties: {lang}}});
		expect(await blocks('<p lang="de">a</p>\n\n<div lang="fr">\n\nb\n\n<p>c</p>\n\n</div>\n\nd')).toEqual([
			inLanguage('a', 'de'),
			inLanguage('b', 'fr'),
			inLanguage('c', 'fr'),
			paragraph('d'),
		]);
		expect(await blocks('> <div lang="fr">\n>\n> a\n\nb')).toEqual([
			{type: 'blockquote', children: [inLanguage('a', 'fr')]},
			paragraph('b'),
		]);
	});

	test('a block without text is nothing', async () => {
		expect(await blocks('<div>\n\n<!-- x\n\ny -->\n\n<style>a { b: c }</style>\n\n</div>')).toEqual([]);
	});

	test('what is no tag is text', async () => {
		expect(visible((await parseMarkdown('<div>1 < 2 <b', 'a.md')).body)).toBe('1 < 2 <b');
	});
});

describe('nesting', () => {
	test.each([
		['quotes', `${'> '.repeat(5000)}deep`],
		['quotes without spaces', `${'>'.repeat(5000)}deep`],
		['lists', `${'- '.repeat(5000)}deep`],
		[
			'indented lists',
			Array.from({length: 300}, (_, level) => `${'  '.repeat(level)}- ${level === 299 ? 'deep' : 'a'}`).join('\n'),
		],
		[
			'definition lists',
			Array.from({length: 300}, (_, level) => `${'  '.repeat(level)}: ${level === 299 ? 'deep' : 'a'}`).join('\n'),
		],
		['footnotes', `${'[^a]: '.repeat(5000)}deep`],
		['strong', `${'**'.repeat(5000)}deep${'**'.repeat(5000)}`],
		['links', `${'['.repeat(5000)}deep${'](u)'.repeat(5000)}`],
		['images', `${'!['.repeat(5000)}deep${'](u)'.repeat(5000)}`],
		['notes', `${'^['.repeat(5000)}deep${']'.repeat(5000)}`],
		['superscripts', `${'<sup>'.repeat(5000)}deep!${'</sup>'.repeat(5000)}`],
		['superscripts in a block', `<p>${'<sup>'.repeat(5000)}deep!${'</sup>'.repeat(5000)}`],
		['carets and tildes', `a${'^~'.repeat(5000)}deep${'~^'.repeat(5000)}`],
		['tags', `${'<div>'.repeat(5000)}deep`],
	])('text inside 5,000 %s is kept, and the tree stays shallow', async (_name, source) => {
		const {body} = await parseMarkdown(source, 'a.md');
		expect(visible(body)).toContain('deep');
		expect(JSON.stringify(body).length).toBeLessThan(1e6);
	});

	test.each([
		'`',
		'[',
		'![',
		'*a **b ',
		'<a ',
		'<!--',
		'&',
		'http://',
		'^[',
		'[^',
		'a@',
		'~~a ',
		'_a',
		'[a](',
		'a\n=',
		'|a',
		'www.',
		'^a',
		'a~b',
		'^~a',
		'^\\',
		'<div lang=de>',
		'<p lang=de></div>',
		'<p lang ',
		'<sup>',
		'</sup>',
		'<sup></sub>',
		'<sup>a</sup>',
		'a\n: b\n',
		'a\n\n: b\n\n',
		': ',
		'\n: a',
		'a\n~ ',
	])('%j fifty thousand times takes linear time', async piece => {
		const start = performance.now();
		await parseMarkdown(`[^a]: x\n\n${piece.repeat(50_000)}`, 'a.md');
		// Generous, for slow machines: quadratic time would take minutes.
		expect(performance.now() - start).toBeLessThan(20_000);
	});

	test.each([
		['brackets in brackets', `${'['.repeat(50_000)}a${']'.repeat(50_000)}`],
		['images in images that end nowhere', `${'!['.repeat(50_000)}](u`],
		['a long address that is referred to often', `[r]: /${'u'.repeat(1_000_000)}\n\n${'[r] '.repeat(40_000)}`],
		['a long title that is referred to often', `[r]: /u "${'t'.repeat(1_000_000)}"\n\n${'[r] '.repeat(40_000)}`],
		['runs of backticks, each longer', Array.from({length: 400}, (_, length) => `${'`'.repeat(length)}a`).join('')],
		['lines of 5,000 quotes', `${'>'.repeat(5000)}a\n`.repeat(50)],
	])('%s take linear time', async (_name, source) => {
		const start = performance.now();
		await parseMarkdown(source, 'a.md');
		expect(performance.now() - start).toBeLessThan(20_000);
	});

	test('links in brackets are links to the depth that is looked to, and no deeper bracket hides what stands behind', async () => {
		const link = {type: 'link', url: 'u', title: null, children: [text('a')]};
		expect(await inline('[[[[a](u)]]]')).toEqual([text('[[['), link, text(']]]')]);
		expect(await inline('[[ ![[ ^[ [a](u)')).toEqual([text('[[ ![[ ^[ '), link]);
	});

	test('words alone are what they are among others', async () => {
		expect(await inline('a "b" 1.5% (c) $d: e; f#g')).toEqual([text('a "b" 1.5% (c) $d: e; f#g')]);
		const {body} = await parseMarkdown('| a\u0007b | &nbsp;c |\n|-|-|\n| d |  |\n', 'a.md');
		expect(visible(body)).toBe('ab\n\u00a0c\nd');
	});
});
