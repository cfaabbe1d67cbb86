import process from 'node:process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {writeManuscript} from '../../../source/article/write-manuscript.js';
import {parseEpub} from '../../../source/formats/epub/epub.js';
import type {Parsed} from '../../../source/formats/source.js';
import {toHtml} from '../../../source/formats/to-html.js';
import {toMarkdown} from '../../../source/formats/to-markdown.js';
import {openZip} from '../../../source/formats/zip/zip.js';
import {book} from '../../helpers/book.js';
import {runs} from '../../helpers/runs.js';
import {zipFile} from '../../helpers/zip-file.js';

/** No book may take longer, in milliseconds of this thread: generous for slow machines, a second is what the longest takes. */
const longest = 5000;

/** Every string in a value that holds what no article may; a line end may stand in code only. */
function live(value: unknown, path = ''): readonly string[] {
	if (typeof value === 'string') {
		const isLive =
			/[\0-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/.test(value) ||
			(value.includes('\n') && !path.startsWith('.article.body')) ||
			!value.isWellFormed();
		return isLive ? [`${path}: ${JSON.stringify(value)}`] : [];
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, item]) => live(item, `${path}.${key}`))
		: [];
}

/** Read a book as it is read and written, and see that it does no harm. */
function read(bytes: Uint8Array, name = 'a.epub'): Parsed {
	const start = process.threadCpuUsage();
	const parsed = parseEpub({bytes, name});
	if (parsed.kind === 'article') {
		writeManuscript(parsed.article.body, parsed.article.metadata);
	}

	const {user, system} = process.threadCpuUsage(start);
	expect((user + system) / 1000).toBeLessThan(longest);
	expect(live(parsed)).toEqual([]);
	return parsed;
}

const nested = (name: string, times: number): string => `<${name}>`.repeat(times);
const deepBook = (body: string): Uint8Array => book({chapters: {'a.xhtml': body}});
const page = '<p>a</p>';

const hostile: ReadonlyArray<readonly [what: string, bytes: Uint8Array]> = [
	...['div', 'b', 'p', 'blockquote', 'ul', 'li', 'table', 'td', 'a href="#x"', 'section id="x"', 'sup', 'svg'].map(
		name => [`100,000 of <${name}>`, deepBook(`${nested(name, 100_000)}words`)] as const,
	),
	['a list in a list in a list', deepBook(`${nested('ul><li', 50_000)}words`)],
	['a table in a table in a table', deepBook(`${nested('table><tr><td', 30_000)}words`)],
	['ends of what never began', deepBook(`${nested('b', 100_000)}${'</i>'.repeat(100_000)}words`)],
	['an attribute without end', deepBook(`<p a="${'x'.repeat(1_000_000)}`)],
	['a million attributes', deepBook(`<p ${'a=b '.repeat(300_000)}>words</p>`)],
	['brackets alone', deepBook('<'.repeat(1_000_000))],
	['entities alone', deepBook('&amp;'.repeat(300_000))],
	['comments without end', deepBook('<!--'.repeat(300_000))],
	['links to one note', deepBook(`${'<p><a href="#n">1</a></p>'.repeat(20_000)}<p id="n"><a href="#n">1</a>x</p>`)],
	['links in one paragraph', deepBook(`<p id="n">${'<a href="#n">1</a>'.repeat(50_000)}</p>`)],
	[
		'links to a note with links',
		deepBook(
			`<p id="a">a</p><p>${'<a href="#n">1</a>'.repeat(20_000)}</p><p id="n">${'<a href="#a">1</a>'.repeat(20_000)}</p>`,
		),
	],
	[
		'notes that lead to each other',
		deepBook('<aside epub:type="footnote" id="a"><a epub:type="noteref" href="#b">1</a></aside>'.repeat(2) + page),
	],
	['marks on one letter', deepBook(`<p>a${'\u0301'.repeat(200_000)}</p>`)],
	['a spine of one document', book({chapters: {'a.xhtml': page}, spine: '<itemref idref="c0"/>'.repeat(100_000)})],
	[
		'documents that stand in for each other',
		book({
			chapters: {'a.xhtml': page},
			manifest: '<item id="x" href="x" fallback="y"/><item id="y" href="y" fallback="x"/>',
			spine: '<itemref idref="x"/>',
		}),
	],
	['contents without end', book({chapters: {'a.xhtml': page}, nav: nested('ol><li><a href="a.xhtml">x</a', 50_000)})],
	[
		'contents of one place',
		book({chapters: {'a.xhtml': page}, nav: `<ol>${'<li><a href="a.xhtml">x</a></li>'.repeat(20_000)}</ol>`}),
	],
	[
		'contents of places',
		book({
			chapters: {'a.xhtml': Array.from({length: 5000}, (_, id) => `<p id="i${id}">x</p>`).join('')},
			nav: `<ol>${Array.from({length: 5000}, (_, id) => `<li><a href="a.xhtml#i${id}">y</a></li>`).join('')}</ol>`,
		}),
	],
	[
		'a container without end',
		book({chapters: {'a.xhtml': page}, parts: {'META-INF/container.xml': nested('rootfile', 100_000)}}),
	],
	[
		'names of a million letters',
		book({
			metadata: `<dc:title>${'t'.repeat(1_000_000)}</dc:title><dc:creator>${'c '.repeat(500_000)}</dc:creator>`,
			chapters: {[`${'n'.repeat(60_000)}.xhtml`]: page},
		}),
	],
	[
		'many creators',
		book({
			metadata: '<dc:creator>c</dc:creator><dc:subject>s</dc:subject>'.repeat(30_000),
			chapters: {'a.xhtml': page},
		}),
	],
	['paths that lead out', book({chapters: {'../../../etc/passwd': page, '/root.xhtml': page}})],
	[
		'names that objects have',
		book({chapters: {__proto__: '<p id="constructor" __proto__="x">a</p>', 'constructor.xhtml': page}}),
	],
];

test.each(hostile)('%s do no harm', (_, bytes) => {
	const parsed = read(bytes);
	if (parsed.kind === 'article') {
		expect(toMarkdown(parsed.article).length).toBeGreaterThan(0);
		expect(toHtml(parsed.article, {placed: [], lost: []}).length).toBeGreaterThan(0);
	}
});

test('a name that is no name is one in no sentence', () => {
	expect(read(new Uint8Array(), '\u001b[31mx\u0007.epub')).toEqual({
		kind: 'refused',
		reason: 'x.epub is damaged or no EPUB: its end is missing. Download it again.',
	});
});

const attacks = [
	'\u001b[31m',
	'\u009b31m',
	'\u202e',
	'&#27;[31m',
	'&#x9b;',
	'&#x202e;',
	'&#0;',
	'&#10;',
	'&#9;',
	'&#xd800;',
	'\t',
	'\n',
	'\ufeff',
];
const places: ReadonlyArray<readonly [where: string, bytes: (attack: string) => Uint8Array]> = [
	[
		'the metadata',
		at =>
			book({
				metadata: [
					'title',
					'creator',
					'publisher',
					'subject',
					'description',
					'language',
					'date',
					'identifier',
					'source',
				]
					.map(name => `<dc:${name}>https://a.example/${at}</dc:${name}>`)
					.join(''),
				chapters: {'a.xhtml': page},
			}),
	],
	[
		'words',
		at =>
			deepBook(`<h1>${at}x</h1><p>${at}x<b>${at}</b><code>${at}y</code></p><pre>${at}x</pre><dl><dt>${at}x</dt></dl>`),
	],
	[
		'addresses',
		at =>
			deepBook(
				`<p><a href="https://a.example/${at}">x</a><a href="#${at}">y</a><img src="${at}x" alt="${at}x"/></p><p id="${at}">z</p>`,
			),
	],
	[
		'languages',
		at => deepBook(`<p lang="${at}">x</p><pre class="language-${at}">x</pre><ol start="${at}"><li>x</li></ol>`),
	],
	[
		'notes',
		at =>
			deepBook(
				`<p><a epub:type="noteref" href="#${at}">${at}1</a></p><aside epub:type="footnote" id="${at}">x</aside>`,
			),
	],
	['contents', at => book({chapters: {'a.xhtml': page}, nav: `<ol><li><a href="a.xhtml#${at}">x${at}y</a></li></ol>`})],
	[
		'a missing part',
		at =>
			book({
				chapters: {'a.xhtml': page},
				manifest: `<item id="m" href="${at}.xhtml"/><item id="c" properties="cover-image" media-type="image/png" href="${at}.png"/>`,
				spine: '<itemref idref="m"/>',
			}),
	],
];

describe('no control survives', () => {
	test.each(places)('in %s', (_, bytes) => {
		for (const attack of attacks) {
			read(bytes(attack), `a${attack}.epub`);
		}
	});
});

const sound = {
	metadata:
		'<dc:title id="t">Title</dc:title><dc:creator>Name</dc:creator><meta refines="#t" property="title-type">main</meta>',
	chapters: {
		'a.xhtml':
			'<h1>One</h1><p id="x">Words<a id="r" epub:type="noteref" href="b.xhtml#n">1</a></p><ul><li>item</li></ul>',
		'b.xhtml':
			'<table><tr><td>a</td><td>b</td></tr></table><aside epub:type="footnote" id="n"><a href="a.xhtml#r">1</a> Note</aside>',
	},
	nav: '<ol><li><a href="a.xhtml">One</a><ol><li><a href="b.xhtml">Two</a></li></ol></li></ol>',
};

test('no damage to a book makes it throw or hang', () => {
	const bytes = book(sound);
	const change = fc.record({
		at: fc.nat(bytes.length - 1),
		value: fc.oneof(fc.nat(255), fc.constantFrom(0, 0x50, 0xff)),
	});
	fc.assert(
		fc.property(
			fc.array(change, {minLength: 1, maxLength: 6}),
			fc.nat(3),
			fc.nat(bytes.length),
			(changes, kind, at) => {
				const damaged = bytes.slice(0, kind === 0 ? at : bytes.length);
				for (const {at: place, value} of changes) {
					damaged[place] = value;
				}

				read(damaged);
			},
		),
		{numRuns: runs(800)},
	);
});

test('nor does damage to its parts, put together soundly', () => {
	const zip = openZip(book(sound));
	const parts = (zip?.names ?? []).flatMap(name => {
		const part = zip?.read(name);
		return part?.kind === 'bytes' ? [[name, part.bytes] as const] : [];
	});
	const change = fc.record({part: fc.nat(parts.length - 1), at: fc.nat(), value: fc.nat(255), length: fc.nat(20)});
	fc.assert(
		fc.property(fc.array(change, {minLength: 1, maxLength: 6}), changes => {
			const damaged = new Map(parts.map(([name, bytes]) => [name, bytes.slice()]));
			for (const {part, at, value, length} of changes) {
				const bytes = damaged.get(parts[part]?.[0] ?? '') ?? new Uint8Array();
				const from = at % Math.max(1, bytes.length);
				bytes.copyWithin(from, from + length);
				bytes[from] = value;
			}

			read(zipFile(Object.fromEntries(damaged)));
		}),
		{numRuns: runs(400)},
	);
});

test('nor does any markup in its documents', () => {
	const piece = fc.constantFrom(
		...'<p>|</p>|<div id="a">|</div>|<b>|</b>|<i> |</i>|<a href="#a">|<a href="b.xhtml#n">|</a>|<a id="x"/>|<ul>|<li>|</li>|</ul>|<ol start="-1">|<dl>|<dt>|<dd>|<table>|<tr>|<td>|</table>|<pre>|</pre>|<sup>|</sup>|<h1>|</h1>|<h6 id="n">|<br/>|<hr>|<img src="a">|<aside epub:type="footnote" id="n">|<li epub:type="endnote" id="a">|</aside>|<blockquote>|</blockquote>|<q>|</q>|<section lang="fr">|</section>|<![CDATA[|]]>|<!--|-->|<?x|&#27;|&amp;|&|<|>|1|[2]|words and | |\n|\t|↩|\u001b[31m|\ud800'.split(
			'|',
		),
	);
	fc.assert(
		fc.property(fc.array(piece, {maxLength: 40}), fc.array(piece, {maxLength: 20}), (one, other) => {
			const parsed = read(book({chapters: {'a.xhtml': one.join(''), 'b.xhtml': other.join('')}, nav: sound.nav}));
			if (parsed.kind === 'article') {
				toMarkdown(parsed.article);
			}
		}),
		{numRuns: runs(300)},
	);
});
