import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import type {Manuscript} from '../../../source/article/manuscript.js';
import {writeManuscript} from '../../../source/article/write-manuscript.js';
import {parseSource} from '../../../source/formats/parse.js';
import {toMarkdown} from '../../../source/formats/to-markdown.js';
import {type BookParts, book} from '../../helpers/book.js';
import {zipFile} from '../../helpers/zip-file.js';

/** A book as Markdown, or why it is refused. */
async function markdownOf(bytes: Uint8Array, name = 'a.epub'): Promise<string> {
	const parsed = await parseSource({bytes, name});
	return parsed.kind === 'refused' ? parsed.reason : toMarkdown(parsed.article);
}

async function textOf(parts: BookParts): Promise<string> {
	return (await markdownOf(book({metadata: '<dc:title>T</dc:title>', ...parts}))).replace(/^---\n.*?---\n\n/s, '');
}

async function manuscriptOf(parts: BookParts): Promise<Manuscript> {
	const parsed = await parseSource({bytes: book(parts), name: 'a.epub'});
	expect(parsed.kind).toBe('article');
	return writeManuscript(parsed.kind === 'article' ? parsed.article.body : {type: 'root', children: []});
}

const walk: BookParts = {
	metadata: `<dc:title>The Walk</dc:title><dc:creator opf:role="aut">Ann Lee</dc:creator><dc:creator opf:role="ill">Bo Roe</dc:creator><dc:language>en-GB</dc:language><dc:date>2001-02-03</dc:date><dc:publisher>Small Press</dc:publisher><dc:identifier>https://example.org/walk</dc:identifier><dc:subject>Walking</dc:subject><dc:description>&lt;p&gt;A short &lt;i&gt;book&lt;/i&gt;.&lt;/p&gt;</dc:description><meta name="cover" content="picture"/>`,
	chapters: {
		'text/one.xhtml':
			'<section epub:type="chapter"><h2>Leaving</h2><p>It began<a epub:type="noteref" href="notes.xhtml#n1">1</a> here; see <a href="two.xhtml#deep">there</a>.</p></section>',
		'text/two.xhtml':
			'<p>The road went on as before.</p><h3>Rest</h3><p>A <i>short</i> rest.</p><p id="deep">A deep place, far from <a href="one.xhtml">the beginning</a>.</p>',
		'text/notes.xhtml':
			'<section epub:type="endnotes"><h2>Notes</h2><ol><li id="n1" epub:type="endnote"><p>In spring. <a href="one.xhtml" epub:type="backlink">↩</a></p></li></ol></section>',
	},
	nav: '<ol><li><span>The first part</span><ol><li><a href="text/one.xhtml">Leaving</a></li><li><a href="text/two.xhtml">Walking</a></li></ol></li><li><a href="text/notes.xhtml">Notes</a></li></ol>',
	manifest: '<item id="picture" href="images/cover.jpg" media-type="image/jpeg"/>',
};

test('a book is one article: its contents are headings, its notes are footnotes, its links lead there', async () => {
	expect(await markdownOf(book(walk))).toBe(`---
title: "The Walk"
author: "Ann Lee"
date: 2001-02-03
source: "Small Press"
url: "https://example.org/walk"
lang: "en-GB"
description: "A short book."
tags: ["Walking"]
---

![cover](OEBPS/images/cover.jpg)

# The first part

## Leaving

It began[^1] here; see [there](#place.1).

## Walking

The road went on as before.

### Rest

A _short_ rest.

A deep place, far from [the beginning](#leaving).

[^1]: In spring.
`);
});

test('links in a book are jumps to where they lead', async () => {
	const {text, marks} = await manuscriptOf(walk);
	const jumps = marks.flatMap(mark => (mark.kind === 'jump' ? [mark] : []));
	const lineAt = (offset: number): string => text.slice(offset).split('\n')[0] ?? '';
	expect(jumps.map(({way, from, to, target}) => [way, text.slice(from, to), lineAt(target).slice(0, 14)])).toEqual([
		['note', '¹', 'In spring. ↩'.replace(' ↩', '\u00a0↩')],
		['link', 'there', 'A deep place, '],
		['link', 'the beginning', 'Leaving'],
		['back', '↩', '¹ here; see th'],
	]);
});

test('a book without a name is known by its first bytes', async () => {
	expect(await parseSource({bytes: book(walk), name: ''})).toMatchObject({kind: 'article', format: 'epub'});
});

test('a book under another name as well', async () => {
	expect(await parseSource({bytes: book(walk), name: 'walk.zip'})).toMatchObject({kind: 'article', format: 'epub'});
});

test('the contents of EPUB 2 give headings too', async () => {
	const point = (title: string, src: string, inner = ''): string =>
		`<navPoint><navLabel><text>${title}</text></navLabel><content src="${src}"/>${inner}</navPoint>`;
	expect(
		await textOf({
			chapters: {'a.html': '<p>PART I</p>', 'b.html': '<p>words</p><p id="x">more</p>'},
			ncx: point('Part I', 'a.html', point('First', 'b.html') + point('Second', 'b.html#x')),
		}),
	).toBe('# PART I\n\n## First\n\nwords\n\n## Second\n\nmore\n');
});

test('a number above a heading does not part it from its line in the contents', async () => {
	expect(
		await textOf({
			chapters: {'a.xhtml': '<p>1</p><h1>Ones <i>self</i></h1><h2>Below</h2><p>words</p>'},
			nav: '<ol><li><a href="x.xhtml">Part</a><ol><li><a href="a.xhtml">1. Ones self</a></li></ol></li></ol>',
		}),
	).toBe('1\n\n## Ones _self_\n\n### Below\n\nwords\n');
});

test('a document that the contents do not name goes on where the one before it left off', async () => {
	expect(
		await textOf({
			chapters: {'a.xhtml': '<h1>One</h1><p>a</p>', 'b.xhtml': '<h2>Below</h2><p>b</p>'},
			nav: '<ol><li><span>Part</span><ol><li><a href="a.xhtml">One</a></li></ol></li></ol>',
		}),
	).toBe('# Part\n\n## One\n\na\n\n### Below\n\nb\n');
});

test('a book without contents keeps the headings that it has', async () => {
	expect(await textOf({chapters: {'a.xhtml': '<h1>A</h1><p>a</p>', 'b.xhtml': '<h3>B</h3><p>b</p>'}})).toBe(
		'# A\n\na\n\n### B\n\nb\n',
	);
});

test('what a sign leads to is a note when it leads back', async () => {
	expect(
		await textOf({
			chapters: {
				'a.xhtml':
					'<p>Words<a id="r1" href="b.xhtml#n1"><sup>[1]</sup></a> and more<sup><a id="r2" href="b.xhtml#n2">2</a></sup>.</p>',
				'b.xhtml':
					'<p id="n1"><a href="a.xhtml#r1">[1]</a> The first.</p><ul><li id="n2">The second <a href="a.xhtml#r2">↩︎</a></li></ul>',
			},
		}),
	).toBe('Words[^1] and more[^2].\n\n[^1]: The first.\n\n[^2]: The second\n');
});

test('a note of several paragraphs is taken as a whole, where its class says what it is', async () => {
	const note = (name: string): string =>
		`<div class="${name}"><p><a id="n" href="#r" class="label">[1]</a> One.</p><p>Two.</p></div><p>After.</p>`;
	const words = '<p>Words<a id="r" href="#n">[1]</a>.</p>';
	expect(await textOf({chapters: {'a.xhtml': words + note('footnote')}})).toBe(
		'Words[^1].\n\nAfter.\n\n[^1]: One.\n\n    Two.\n',
	);
	expect(await textOf({chapters: {'a.xhtml': note('footnote').replace('href="#r"', '')}})).toBe(
		'\\[1] One.\n\nTwo.\n\nAfter.\n',
	);
});

test('words that lead to a note are a link to it, not its number', async () => {
	const {text, marks} = await manuscriptOf({
		chapters: {
			'a.xhtml':
				'<p>See <a href="#n">the note</a><a href="#n">*</a>.</p><aside epub:type="footnote" id="n"><p>A note.</p></aside>',
		},
	});
	expect(text).toBe('See the note¹.\nA note.\u00a0↩');
	expect(marks).toEqual([
		{kind: 'jump', way: 'link', from: 4, to: 12, target: 15},
		{kind: 'jump', way: 'note', from: 12, to: 13, target: 15},
		{kind: 'jump', way: 'back', from: 23, to: 24, target: 12},
	]);
});

test('what leads nowhere back, or to a heading, is a link', async () => {
	expect(
		await textOf({
			chapters: {
				'a.xhtml': '<p>See <a href="b.xhtml">1</a> and <a href="b.xhtml#p">2</a>.</p>',
				'b.xhtml': '<h1><a href="a.xhtml">1</a> One</h1><p id="p">Two</p>',
			},
		}),
	).toBe('See [1](#1-one) and [2](#place.1).\n\n# [1](#place.2) One\n\nTwo\n');
});

test('links out of the book stay, and those to what is not there are their words', async () => {
	expect(
		await textOf({
			chapters: {
				'a.xhtml':
					'<p><a href="https://a.example/">out</a> <a href="none.xhtml#x">in</a> <a href="javascript:x()">js</a> <a href="../../../etc/passwd">up</a></p>',
			},
		}),
	).toBe('[out](https://a.example/) in js up\n');
});

test('documents out of the line come last, each once, and what is no document is left out', async () => {
	expect(
		await textOf({
			chapters: {'a.xhtml': '<p>a</p>', 'b.xhtml': '<p>b</p>'},
			manifest:
				'<item id="n" href="n.xhtml" media-type="application/xhtml+xml"/><item id="i" href="i.svg" media-type="image/svg+xml" fallback="f"/><item id="f" href="f.xhtml" media-type="application/xhtml+xml" fallback="i"/>',
			spine: '<itemref idref="n" linear="no"/><itemref idref="c0"/><itemref idref="i"/><itemref idref="none"/>',
			parts: {'OEBPS/n.xhtml': '<p>n</p>', 'OEBPS/f.xhtml': '<p>f</p>'},
		}),
	).toBe('a\n\nb\n\nf\n\nn\n');
});

test('a part that is missing is told in its place, and the article is not whole', async () => {
	const bytes = book({
		chapters: {'a.xhtml': '<p>a</p>'},
		manifest: '<item id="n" href="text/n.xhtml" media-type="application/xhtml+xml"/>',
		spine: '<itemref idref="n"/>',
	});
	expect(await parseSource({bytes, name: 'Some book.epub'})).toMatchObject({
		article: {
			metadata: {title: 'Some book', titleIsDerived: true, truncated: true},
			body: {
				children: [
					{type: 'paragraph', children: [{value: 'a'}]},
					{type: 'paragraph', children: [{value: '[missing from this file: OEBPS/text/n.xhtml]'}]},
				],
			},
		},
	});
});

const encryption = (algorithm: string): string =>
	`<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:EncryptionMethod Algorithm="${algorithm}"/></enc:EncryptedData></encryption>`;
const withEncryption = (algorithm: string): Uint8Array =>
	book({chapters: {'a.xhtml': '<p>a</p>'}, parts: {'META-INF/encryption.xml': encryption(algorithm)}});
const locked = "a.epub is protected (DRM): it can only be read with the shop's own reader.";

const refused: ReadonlyArray<readonly [why: string, bytes: Uint8Array, reason: string]> = [
	['an encrypted book', withEncryption('http://www.w3.org/2001/04/xmlenc#aes256-cbc'), locked],
	[
		'a book whose archive is encrypted',
		book({chapters: {'a.xhtml': ''}, parts: {'OEBPS/a.xhtml': {content: 'a', isEncrypted: true}}}),
		locked,
	],
	[
		'a bomb',
		book({chapters: {'a.xhtml': ''}, parts: {'OEBPS/a.xhtml': new Uint8Array(50_000_000)}}),
		'a.epub was not opened: it unpacks to far more than it holds as a file, which a book does not. Get it from somewhere else.',
	],
	['text', Buffer.from('text'), 'a.epub is damaged or no EPUB: its end is missing. Download it again.'],
	[
		'an archive of something else',
		zipFile({a: 'b'}),
		'a.epub is no EPUB: it has no list of its parts. Unpack it to read what is in it.',
	],
	[
		'a book without text',
		book({chapters: {'a.xhtml': '<p> </p>'}}),
		'a.epub holds no text to read. It may be a book of pictures, or not complete.',
	],
];

test.each(refused)('%s is refused with the reason', async (_, bytes, reason) => {
	expect(await markdownOf(bytes)).toBe(reason);
});

test('fonts that are made unusable elsewhere protect no text', async () => {
	expect(await markdownOf(withEncryption('http://www.idpf.org/2008/embedding'))).toContain('a\n');
});
