import {readdirSync, readFileSync} from 'node:fs';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {Article} from '../../source/article/article.js';
import type {DefListTerm} from '../../source/article/nodes.js';
import {parseMarkdown} from '../../source/formats/markdown/markdown.js';
import {visibleText} from '../../source/formats/markdown/visible-text.js';
import {parseSource} from '../../source/formats/parse.js';
import {parseText} from '../../source/formats/text/text.js';
import {toMarkdown} from '../../source/formats/to-markdown.js';
import {definitions, hardBreak, ink, metadata, paragraph, root} from '../helpers/manuscripts.js';
import {runs} from '../helpers/runs.js';

const folder = new URL('../fixtures/formats/', import.meta.url);

const articleOf = async (name: string): Promise<Article> => {
	const parsed = await parseSource({bytes: readFileSync(new URL(name, folder)), name});
	if (parsed.kind === 'refused') {
		throw new Error(parsed.reason);
	}

	return parsed.article;
};

test('the front matter tells what is known, and no derived title', () => {
	const article = parseText('It rained: a lot.\n2024-03-05 07:30:00\nOriginal from a.example', 'a.txt');
	expect(toMarkdown(article)).toBe('---\ndate: 2024-03-05T07:30:00\nsource: "a.example"\n---\n\nIt rained: a lot.\n');
});

test('a description that is not the opening is kept', async () => {
	const written = toMarkdown(await parseMarkdown('---\ntitle: A\ndescription: In short\n---\nText.', 'a.md'));
	expect(written).toBe('---\ntitle: "A"\ndescription: "In short"\n---\n\nText.\n');
	expect((await parseMarkdown(written, 'a.md')).metadata.excerpt).toBe('In short');
});

test('when it was saved and that it is cut off are kept', async () => {
	const matter = '---\ntitle: "A"\nsaved: 2024-03-05T07:30:00Z\ntruncated: true\n---\n\nText.\n';
	const article = await parseMarkdown(matter, 'a.md');
	expect([article.metadata.savedTime, article.metadata.truncated]).toEqual(['2024-03-05T07:30:00Z', true]);
	expect(toMarkdown(article)).toBe(matter);
});

test('an article of which nothing is known has no front matter', () => {
	expect(toMarkdown(parseText('zzz', 'a.txt'))).toBe('zzz\n');
});

test('a note is written as a note, without the way back that a page shows', async () => {
	const written = toMarkdown(await parseMarkdown('Neap[^a] and [spring](#spring).\n\n## Spring\n\n[^a]: Low.', 'a.md'));
	expect(written).toBe('---\ntitle: "Spring"\n---\n\nNeap[^a] and [spring](#spring).\n\n## Spring\n\n[^a]: Low.\n');
});

describe('reading it again gives the same', () => {
	test.each(readdirSync(folder))('%s', async name => {
		const article = await articleOf(name);
		const again = await parseMarkdown(toMarkdown(article), name);
		expect(again.body).toEqual(article.body);
		expect(again.metadata).toEqual({...article.metadata, related: []});
	});

	test.each([
		[
			'Markdown in plain text',
			'# no heading\n\n* no *list*\n\n1. no number\n\n> no quote\n\n    no code\n\n---\n\n[a](b) <b>c</b> &amp; `d` ~e~ | f |\n\nhttps://a.example/b_c jane@a.example www.a.example',
		],
		['verse', 'The night is long\nand so is the song\n\n# The day is short\n+ and so is the port\n= it ends'],
	])('%s', async (_name, text) => {
		const article = parseText(text, 'a.txt');
		const again = await parseMarkdown(toMarkdown(article), 'a.txt');
		expect(again.body).toEqual(article.body);
	});

	test.each([
		'a\n\n\\: b',
		'a\n\\: b',
		'a<br>: b',
		'1\\. a\n: b',
		'a\n: \\: b',
		'a\n: b\n\n<!-- -->\n\nc\n: d',
		'- a\n  : b\n\n  c',
		'a\n: b\n  - c\n  - d',
		'x\\^2^ y\\~2~ \\^a^',
		'<sup>a</sup>',
		'**a<sup>b</sup>**c',
		'a*<sup>b</sup>*c',
		'x^a*b*^ x^2^^3^ x<sup>a<sup>b</sup></sup>',
	])('%j', async text => {
		const article = await parseMarkdown(text, 'a.md');
		expect((await parseMarkdown(toMarkdown(article), 'a.md')).body).toEqual(article.body);
	});

	test('a definition list that Markdown cannot write keeps its words', async () => {
		const list = definitions({spread: false}, '', ['a'], 'b', [], 'c', 'd', ['e']);
		const broken: DefListTerm = {type: 'defListTerm', children: paragraph('f\ng', hardBreak, 'h').children};
		const article = {metadata: metadata(), body: root({...list, children: [...list.children, broken]})};
		const again = await parseMarkdown(toMarkdown(article), 'a.md');
		expect(ink(visibleText(again.body.children, 1e6))).toBe('abcdefgh');
	});

	test.each(['*a<br>*b', '`a`<b>`b`</b>', 'a<br><br>', '**a *b<br>***'])('%j', async text => {
		const article = await parseMarkdown(text, 'a.md');
		expect((await parseMarkdown(toMarkdown(article), 'a.md')).body).toEqual(article.body);
	});

	test('any plain words', async () => {
		const word = fc.constantFrom(
			'a',
			'b.',
			'*c*',
			'_d_',
			'`e`',
			'[f]',
			'(g)',
			'<h>',
			'&lt;',
			'#',
			'-',
			'+',
			'1.',
			'2)',
			'>',
			'|',
			'~~i~~',
			'\\',
			'!',
			':',
			'~',
			'^',
			'a^b',
			'---',
			'===',
			'```',
			'www.a.b',
			'http://a.b',
			'a@b.c',
			'[^a]',
			'^[b]',
			'风',
			'…',
		);
		await fc.assert(
			fc.asyncProperty(
				fc.array(fc.array(word, {minLength: 1, maxLength: 6}), {minLength: 1, maxLength: 4}),
				async lines => {
					const article = parseText(lines.map(words => words.join(' ')).join('\n\n'), 'a.txt');
					const again = await parseMarkdown(toMarkdown(article), 'a.txt');
					expect(visibleText(again.body.children, 1e6)).toBe(visibleText(article.body.children, 1e6));
				},
			),
			{numRuns: runs(150)},
		);
	});
});
