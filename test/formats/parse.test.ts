import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseSource} from '../../source/formats/parse.js';

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

	test('YAML escapes bring none back', async () => {
		expect(live(await parse('---\ntitle: "\\e[31m\\x9b\\L\\P\\N\\0\\t\\n"\ntags: ["\\a"]\n---\n', 'a.md'))).toEqual([]);
	});

	const piece = fc.oneof(
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
				fc.constantFrom('a.md', 'a.txt', ''),
				async (text, name) => {
					const parsed = await parse(text, name);
					expect(live(parsed)).toEqual([]);
					if (parsed.kind === 'refused') {
						expect(parsed.reason).toMatch(/binary data|not valid UTF-8|UTF-16/);
					}
				},
			),
			{numRuns: 1500},
		);
	});

	test('in any bytes', async () => {
		await fc.assert(
			fc.asyncProperty(fc.uint8Array({maxLength: 200}), fc.string({unit: 'binary'}), async (bytes, name) => {
				expect(live(await parseSource({bytes, name}))).toEqual([]);
			}),
		);
	});
});
