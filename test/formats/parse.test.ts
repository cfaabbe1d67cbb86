import {Buffer} from 'node:buffer';
import process from 'node:process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseSource} from '../../source/formats/parse.js';
import {runs} from '../helpers/runs.js';

const parse = async (text: string, name: string) => parseSource({bytes: Buffer.from(text), name});

/** Every string in a value, with the keys that lead to it. */
function strings(value: unknown, path = ''): Array<[string, string]> {
	if (typeof value === 'string') {
		return [[path, value]];
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, item]) => strings(item, `${path}.${key}`))
		: [];
}

/** The strings of a value that hold what no article may; a line end may stand in text and code only. */
const live = (value: unknown) =>
	strings(value).filter(
		([path, text]) =>
			/[\0-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/.test(text) ||
			(text.includes('\n') && !path.startsWith('.article.body')) ||
			!text.isWellFormed(),
	);

describe('the format', () => {
	test.each([
		['a.md', '*a*', 'markdown', 'emphasis'],
		['a.txt', '*a*', 'text', 'text'],
		['README', '*a*', 'text', 'text'],
		['', '*a*', 'text', 'text'],
		['a.html', '<p><i>a</i>', 'html', 'emphasis'],
		['', '<!doctype html><i>a</i>', 'html', 'emphasis'],
		['', '# a\n\n*a*', 'markdown', 'emphasis'],
		['', '---\ntitle: a\n---\n*a*', 'markdown', 'emphasis'],
	])('of %j with %j is %s', async (name, text, format, type) => {
		expect(await parse(text, name)).toMatchObject({
			kind: 'article',
			format,
			article: {body: {children: [{children: [{type}]}]}},
		});
	});
});

test('what is no text is refused with a sentence', async () => {
	expect(await parseSource({bytes: new Uint8Array([0, 1, 2]), name: 'a.md'})).toEqual({
		kind: 'refused',
		reason: 'a.md holds binary data, not text. Save the article as Markdown or plain text first.',
	});
});

describe('nothing hostile survives', () => {
	const attacks = [
		'\u001b[31mred\u001b[0m',
		'\u001b]0;title\u0007',
		'\u001b]52;c;cm0=\u001b\\',
		'\u009b31m',
		'\u009d0;x\u009c',
		'\u001bP+q\u001b\\',
		'\u0007\b\u007f',
		'\u202eabc',
		'\ufeff',
		'\r',
		'\ud800',
		'&#27;[31m',
		'&#x1b;[31m',
		'&#x9b;31m',
		'&#155;31m',
		'&#7;',
		'&#8238;',
		'&#x202e;',
		'&#0;',
		'&#xfeff;',
		'&#10;',
		'&#9;',
		'&Tab;',
		'&NewLine;',
	];
	const places = [
		['a paragraph', '@'],
		['a heading', '# @'],
		['emphasis', '*a@*'],
		['a link text', '[@](/u)'],
		['a link url', '[a](/@)'],
		['a link url in brackets', '[a](</@>)'],
		['a link title', '[a](/u "@")'],
		['an image', '![@](/u "@")'],
		['an autolink', '<https://a.example/@>'],
		['a bare address', 'https://a.example/@'],
		['a definition', '[a]\n\n[a]: /@ "@"'],
		['inline code', '`@`'],
		['code', '    @'],
		['a fence', '```@ @\n@\n```'],
		['a table', '|@|\n|-|\n|@|'],
		['a list', '- [x] @'],
		['a definition list', 'a@\n: @\n\n  @'],
		['a superscript', 'a^b@^ a~@~ a<sup>@</sup>'],
		['a superscript in a block', '<p>a<sup>@</sup>'],
		['a footnote', 'a[^b@]\n\n[^b@]: @'],
		['a note in place', 'a^[@]'],
		['inline HTML', '<b title="@">@</b>'],
		['a block of HTML', '<div title="@">@<br>@</div>'],
		['a front matter', '---\ntitle: "@"\nauthor: [@]\nurl: https://a.example/@\ntags: @\ndate: @\n---\n'],
		['text with a footer', 'a\nbRead more\n@\nOriginal from a@.example'],
	] as const;

	test.each(places)('in %s', async (_name, place) => {
		for (const attack of attacks) {
			const text = place.replaceAll('@', attack);
			for (const name of [`a${attack}.md`, `a${attack}.txt`, '']) {
				expect({text, live: live(await parse(text, name))}).toEqual({text, live: []});
			}
		}
	});

	const parts = [
		['a paragraph', '<p>@</p>'],
		['a heading', '<h1>@</h1>'],
		['a link', '<a href="https://a.example/@" title="@">@</a>'],
		['a picture', '<img src="/@" alt="@" title="@">'],
		['code', '<pre class="language-@">@</pre><code>@</code>'],
		['a table', '<table><caption>@<tr><th>@<td>@</table>'],
		['lists', '<ul><li>@</ul><dl><dt>@<dd>@</dl>'],
		['a note', '<a role=doc-noteref href="#@">1</a><aside role=doc-footnote id="@">@</aside>'],
		['a name', '<a href="#@">x</a><h2 id="@">@</h2>'],
		['a formula', '<math alttext="@"><mi>@</mi></math><math><mi>@</mi></math><img class=tex alt="@">'],
		['a language', '<p lang="@">@'],
		[
			'the head',
			'<title>@</title><html lang="@" dir="@"><base href="https://a.example/@"><link rel=canonical href="/@">',
		],
		[
			'metadata',
			'<meta name=author content="@"><meta property=og:site_name content="@"><meta name=keywords content="@,a@"><meta property="article:published_time" content="@"><meta name=description content="@"><meta property=og:url content="https://a.example/@">',
		],
		[
			'JSON-LD',
			'<script type="application/ld+json">{"@context":"https://schema.org","@type":"Article","headline":"@ \\u001b[1m","author":{"name":"@"},"url":"https://a.example/@","keywords":["@"]}</script>',
		],
		['a byline', '<p class=byline>@ a</p><time datetime="@">@</time>'],
		['a comment', '<!-- url: https://a.example/@ -->'],
	] as const;

	test.each(parts)('in %s of a page', async (_name, part) => {
		for (const attack of attacks) {
			const text = part
				.replaceAll('@', attack)
				.replaceAll(`"${attack}context"`, '"@context"')
				.replaceAll(`"${attack}type"`, '"@type"');
			for (const extent of ['article', 'page'] as const) {
				const parsed = await parseSource({bytes: Buffer.from(`<html>${text}`), name: `a${attack}.html`}, extent);
				expect({text, live: live(parsed)}).toEqual({text, live: []});
			}
		}
	});

	test('YAML escapes bring none back', async () => {
		expect(live(await parse('---\ntitle: "\\e[31m\\x9b\\L\\P\\N\\0\\t\\n"\ntags: ["\\a"]\n---\n', 'a.md'))).toEqual([]);
	});

	const tag = fc.constantFrom(
		...'a b i p div span section article ul ol li dl dt dd table tr td th caption pre code blockquote h1 h2 sup sub ruby rt math mfrac mi svg title script style template noscript select option textarea form br hr img input font details summary figure figcaption aside header footer nav body html head meta base q'.split(
			' ',
		),
	);
	const markup = fc.oneof(
		tag.map(name => `<${name}>`),
		tag.map(name => `</${name}>`),
		tag.map(
			name =>
				`<${name} class="footnotes byline hidden" id=a href="#a" colspan=3 rowspan=2 style="display:none" lang=de>`,
		),
		fc.constantFrom(
			...parts.map(([, part]) => part.replaceAll('@', '\u001b[1m&#27;a')),
			'Words, and more words. '.repeat(30),
			'<![CDATA[',
			'<!doctype html>',
			'<?xml ?>',
			'&#x9b;',
			'&lt',
		),
	);

	const piece = fc.oneof(
		markup,
		fc.string({unit: 'binary', maxLength: 12}),
		fc.constantFrom(
			...attacks,
			...places.map(([, place]) => place),
			'\n',
			'\n\n',
			'> ',
			'- ',
			'1. ',
			'# ',
			'`',
			'```\n',
			'*',
			'_',
			'[',
			'](',
			')',
			'![',
			'<',
			'>',
			'<b>',
			'<!--',
			'|',
			'---\n',
			'---\na: b\n',
			':',
			'&',
			'&#',
			';',
			'\\',
			'\t',
			'    ',
			'[^a]',
			'[^a]: ',
			'http://',
			'www.',
			'@',
			'…',
			'Read more',
			'Original from a.b',
			'2024-01-01 00:00:00',
		),
	);

	test('in any mixture, and no mixture makes it throw', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.array(piece, {maxLength: 30}).map(parts => parts.join('')),
				fc.constantFrom('a.md', 'a.txt', 'a.html', ''),
				async (text, name) => {
					const parsed = await parse(text, name);
					expect(live(parsed)).toEqual([]);
					if (parsed.kind === 'refused') {
						expect(parsed.reason).toMatch(/binary data|not valid UTF-8|UTF-16/);
					}
				},
			),
			{numRuns: runs(300)},
		);
	});

	test('in any mixture of tags', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(markup, {maxLength: 40}), fc.constantFrom('article', 'page'), async (tags, extent) => {
				const started = process.threadCpuUsage();
				const parsed = await parseSource({bytes: Buffer.from(tags.join('')), name: 'a.html'}, extent);
				expect(parsed.kind).toBe('article');
				expect(live(parsed)).toEqual([]);
				expect(process.threadCpuUsage(started).user).toBeLessThan(2_000_000);
			}),
			{numRuns: runs(300)},
		);
	});

	test('in any bytes', async () => {
		await fc.assert(
			fc.asyncProperty(
				fc.uint8Array({maxLength: 200}),
				fc.oneof(fc.constant('a.html'), fc.string({unit: 'binary'})),
				async (bytes, name) => {
					expect(live(await parseSource({bytes, name}))).toEqual([]);
				},
			),
		);
	});
});
