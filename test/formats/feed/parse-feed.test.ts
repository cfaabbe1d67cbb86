import {Buffer} from 'node:buffer';
import {describe, expect, test} from 'vitest';
import type {Feed, FeedEntry} from '../../../source/formats/feed/feed.js';
import {parseFeed} from '../../../source/formats/feed/parse-feed.js';

async function read(
	text: string,
	{address = null as string | null, name = 'feed.xml'} = {},
): Promise<Feed & {isWhole: boolean}> {
	const parsed = await parseFeed({bytes: Buffer.from(text), name}, address);
	if (parsed.kind === 'refused') {
		throw new Error(parsed.reason);
	}

	return {...parsed.feed, isWhole: parsed.isWhole};
}

const entryOf = async (item: string, channel = ''): Promise<FeedEntry | undefined> =>
	(await read(`<rss version="2.0"><channel><title>T</title>${channel}<item>${item}</item></channel></rss>`)).entries[0];

const atomEntry = async (entry: string, around = ''): Promise<FeedEntry | undefined> =>
	(await read(`<feed xmlns="http://www.w3.org/2005/Atom"${around}><entry>${entry}</entry></feed>`)).entries[0];

test('RSS 2.0 gives its title, entries, dates, links and contents', async () => {
	const feed = await read(`<?xml version="1.0"?>
<rss version="2.0" xmlns:c="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>The Lamp &amp; Door</title><link>https://lamp.example/</link><description>Slow news</description><language>en-gb</language>
<atom:link rel="self" href="https://lamp.example/feed"/>
<item><title>Ferries return</title><link>/ferries?utm_a=b&amp;c=d</link><guid isPermaLink="false">f-1</guid>
<pubDate>Tue, 03 Jun 2025 09:39 EDT</pubDate><dc:creator>Ada Vale</dc:creator><category>harbour</category><category>boats</category>
<description>Short</description><c:encoded><![CDATA[<p>They <a href="map">came</a> back.</p>]]></c:encoded></item>
</channel></rss>`);
	expect(feed).toEqual({
		title: 'The Lamp & Door',
		address: 'https://lamp.example/',
		feedAddress: 'https://lamp.example/feed',
		description: 'Slow news',
		lang: 'en-gb',
		tags: [],
		isWhole: true,
		entries: [
			{
				name: '3defc6e632408e5a',
				id: 'f-1',
				title: 'Ferries return',
				url: 'https://lamp.example/ferries?utm_a=b&c=d',
				byline: 'Ada Vale',
				publishedTime: '2025-06-03T09:39:00-04:00',
				updatedTime: null,
				content: '<p>They <a href="https://lamp.example/map">came</a> back.</p>',
				contentKind: 'html',
				isExcerpt: false,
				isFull: false,
				tags: ['harbour', 'boats'],
			},
		],
	});
});

test('RSS 1.0 has its items beside its channel', async () => {
	const feed =
		await read(`<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="x"><title>T</title><link>https://a.example/</link><items><rdf:Seq><rdf:li rdf:resource="https://a.example/1"/></rdf:Seq></items></channel>
<item rdf:about="https://a.example/1"><title>One</title><link>https://a.example/1</link><dc:date>2024-05-06</dc:date><description>Words</description></item></rdf:RDF>`);
	expect(feed.title).toBe('T');
	expect(feed.entries).toMatchObject([
		{
			id: 'https://a.example/1',
			title: 'One',
			url: 'https://a.example/1',
			publishedTime: '2024-05-06',
			content: 'Words',
			isExcerpt: true,
		},
	]);
});

describe('Atom', () => {
	test('gives XHTML as HTML, with what is closed at once', async () => {
		expect(
			await atomEntry(
				'<id>urn:1</id><title type="xhtml"><div>A <b>b</b> &amp; c</div></title><link href="/1"/><link rel="self" href="/s"/><published>2024-01-02T03:04:05Z</published><updated>2024-02-02T03:04:05Z</updated><author><name>A</name></author><author><name>B</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p class="x &quot;">a<br/>b &lt; c</p><img src="i.png"/><i/></div></content>',
				' xml:base="https://a.example/b/"',
			),
		).toMatchObject({
			id: 'urn:1',
			title: 'A b & c',
			url: 'https://a.example/1',
			byline: 'A, B',
			publishedTime: '2024-01-02T03:04:05Z',
			updatedTime: '2024-02-02T03:04:05Z',
			content: '<div><p class="x &quot;">a<br>b &lt; c</p><img src="https://a.example/b/i.png"><i></i></div>',
			contentKind: 'html',
			isExcerpt: false,
		});
	});

	test('has texts that are no HTML', async () => {
		expect(await atomEntry('<title>1 &lt; 2 &lt;b></title><content>a &lt;b> c</content>')).toMatchObject({
			title: '1 < 2 <b>',
			content: 'a <b> c',
			contentKind: 'text',
		});
	});

	test('gives a summary, which is an excerpt', async () => {
		expect(
			await atomEntry('<link href="https://a.example/1"/><summary type="html">&lt;p>Short&lt;/p></summary>'),
		).toMatchObject({content: '<p>Short</p>', contentKind: 'html', isExcerpt: true});
	});

	test('may have a prefix of its own', async () => {
		const feed = await read(
			'<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:title>One</a:title><a:link href="https://a.example/"/></a:entry></a:feed>',
		);
		expect(feed).toMatchObject({title: 'T', entries: [{title: 'One', url: 'https://a.example/'}]});
	});
});

test('JSON Feed gives its items', async () => {
	const feed = await read(
		JSON.stringify({
			version: 'https://jsonfeed.org/version/1',
			title: 'T',
			home_page_url: 'https://a.example/',
			author: {name: 'Ada'},
			items: [
				{id: 7, url: '/7', content_html: '<p>x</p>', date_published: '2024-01-02T03:04:05+02:00', tags: ['a', 1]},
				{
					id: 'b',
					title: 'B',
					url: 'https://a.example/b',
					summary: 'Short',
					attachments: [{url: 'https://a.example/b.mp3', mime_type: 'audio/mpeg'}],
				},
				'nothing',
			],
		}),
		{name: 'feed.json'},
	);
	expect(feed.entries).toMatchObject([
		{
			id: '7',
			title: null,
			url: 'https://a.example/7',
			byline: 'Ada',
			content: '<p>x</p>',
			publishedTime: '2024-01-02T03:04:05+02:00',
			tags: ['a'],
			isExcerpt: false,
		},
		{id: 'b', content: '<p>Short</p>\n<p><a href="https://a.example/b.mp3">Audio: b.mp3</a></p>', isExcerpt: true},
	]);
});

describe('what is broken', () => {
	test('is read up to the break, and the entry in it is an excerpt', async () => {
		const feed = await read(
			'<rss version="2.0"><channel><title>T</title><item><title>One</title><description>Whole words of one</description></item><item><title>Two</title><description>Words <![CDATA[that brea',
		);
		expect(feed.isWhole).toBe(false);
		expect(feed.entries.map(({title, content, isExcerpt}) => ({title, content, isExcerpt}))).toEqual([
			{title: 'One', content: 'Whole words of one', isExcerpt: false},
			{title: 'Two', content: 'Words that brea', isExcerpt: true},
		]);
	});

	test.each([
		['a bare ampersand', '<title>A & B</title>', 'A & B'],
		['entities of HTML', '<title>A&nbsp;&mdash; B</title>', 'A\u00a0— B'],
		['capitals', '<TITLE>A</TITLE>', 'A'],
		['an unknown prefix', '<media:title>A</media:title>', 'A'],
	])('by %s is read', async (_, item, title) => {
		expect((await entryOf(item))?.title).toBe(title);
	});

	test('by an entry without end has both', async () => {
		const feed = await read(
			'<rss><channel><title>T</title><item><title>One</title><item><title>Two</title></item></channel></rss>',
		);
		expect(feed.entries.map(({title}) => title)).toEqual(['One', 'Two']);
	});

	test('by something before it is read', async () => {
		const feed = await read(
			'\n\nWarning: no database\n<rss><channel><title>T</title><item><title>One</title></item></channel></rss>',
		);
		expect(feed.entries.map(({title}) => title)).toEqual(['One']);
	});

	test('and no feed at all is refused with a sentence', async () => {
		const sentence =
			'a.xml is no feed that can be read: RSS, Atom and JSON Feed are. Check that the file is complete, or fetch it again.';
		for (const text of ['', '<svg/>', '{}', '{"items":', 'words']) {
			expect(await parseFeed({bytes: Buffer.from(text), name: 'a.xml'})).toEqual({kind: 'refused', reason: sentence});
		}
	});
});

describe('an entry of RSS', () => {
	test.each([
		['a permanent guid', '<guid>https://a.example/1</guid>', 'https://a.example/1'],
		['no permanent guid', '<guid isPermaLink="false">https://a.example/1</guid>', null],
		['a link that runs a script', '<link>javascript:alert(1)</link>', null],
		[
			'a link through a counter',
			'<link>https://count.example/1</link><feedburner:origLink>https://a.example/1</feedburner:origLink>',
			'https://a.example/1',
		],
	])('with %s', async (_, item, url) => {
		expect((await entryOf(item))?.url).toBe(url);
	});

	test.each([
		['<author>ada@a.example (Ada Vale)</author>', 'Ada Vale'],
		['<author>Ada Vale &lt;ada@a.example&gt;</author>', 'Ada Vale'],
		['<author>Ada</author>', 'Ada'],
		['<dc:creator>Ada</dc:creator><dc:creator>Bo</dc:creator>', 'Ada, Bo'],
	])('with %s is by %s', async (item, byline) => {
		expect((await entryOf(item))?.byline).toBe(byline);
	});

	test.each([
		['Using &lt;script> well', 'Using <script> well'],
		['A &lt;em>fine&lt;/em> day', 'A fine day'],
		['It&amp;#8217;s', 'It’s'],
		['1 &lt; 2 &amp; 3', '1 < 2 & 3'],
	])('with the title %s is called %s', async (written, title) => {
		expect((await entryOf(`<title>${written}</title>`))?.title).toBe(title);
	});

	test.each([
		[
			'a short description below a title',
			'<title>A</title><link>https://a.example/</link><description>Short</description>',
			true,
		],
		['a short description without a title', '<link>https://a.example/</link><description>Short</description>', false],
		['a short description that leads nowhere', '<title>A</title><description>Short</description>', false],
		[
			'a long description',
			`<title>A</title><link>https://a.example/</link><description>${'words '.repeat(100)}</description>`,
			false,
		],
		[
			'a long one that is cut',
			`<title>A</title><link>https://a.example/</link><description>${'words '.repeat(100)}[&amp;#8230;]</description>`,
			true,
		],
		[
			'a long one that leads on',
			`<title>A</title><description>${'words '.repeat(100)}&lt;a href="x">Continue reading &amp;rarr;&lt;/a></description>`,
			true,
		],
		['no text at all', '<title>A</title><link>https://a.example/</link>', true],
	])('with %s', async (_, item, isExcerpt) => {
		expect((await entryOf(item))?.isExcerpt).toBe(isExcerpt);
	});

	test('leads to its sound', async () => {
		expect(
			await entryOf(
				'<description>A talk</description><enclosure url="https://a.example/a.mp3?x=1&amp;y" type="audio/mpeg" length="1"/>',
			),
		).toMatchObject({
			content: '<p>A talk</p>\n<p><a href="https://a.example/a.mp3?x=1&amp;y">Audio: a.mp3</a></p>',
			contentKind: 'html',
		});
	});
});

describe('names', () => {
	const namesOf = async (...items: readonly string[]): Promise<readonly string[]> =>
		(
			await read(`<rss><channel><title>T</title>${items.map(item => `<item>${item}</item>`).join('')}</channel></rss>`)
		).entries.map(({name}) => name);

	test('stay when the text of an entry changes', async () => {
		const [before] = await namesOf('<guid>1</guid><title>A</title>');
		expect(await namesOf('<guid>0</guid>', '<guid>1</guid><title>B</title><description>x</description>')).toContain(
			before,
		);
	});

	test('are told apart by addresses where an id is shared, whatever else the feed lists', async () => {
		const items = [1, 2, 3].map(id => `<guid>same</guid><link>https://a.example/${id}</link>`);
		const names = await namesOf(...items);
		expect(new Set(names).size).toBe(3);
		expect(await namesOf(...items.toReversed())).toEqual(names.toReversed());
	});

	test('are different for entries that say nothing of themselves', async () => {
		expect(new Set(await namesOf('<title>A</title>', '<title>B</title>', '<description>c</description>')).size).toBe(3);
	});

	test('are given once to what is said twice', async () => {
		expect(await namesOf('<guid>1</guid><title>A</title>', '<guid>1</guid><title>A</title>')).toHaveLength(1);
	});
});

test.each([
	['Shift_JIS', 'ゲーム', Buffer.from([0x83, 0x51, 0x81, 0x5b, 0x83, 0x80])],
	['windows-1252', 'Café “x”', Buffer.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94])],
])('characters in %s are read as the declaration says', async (charset, title, bytes) => {
	const document = Buffer.concat([
		Buffer.from(`<?xml version="1.0" encoding="${charset}"?><rss><channel><title>`),
		bytes,
		Buffer.from('</title></channel></rss>'),
	]);
	const parsed = await parseFeed({bytes: document, name: 'feed.xml'});
	expect(parsed).toMatchObject({kind: 'feed', feed: {title}});
});

test('UTF-16 is read', async () => {
	const bytes = Buffer.from(
		'\ufeff<?xml version="1.0" encoding="utf-16"?><rss><channel><title>Ä</title></channel></rss>',
		'utf16le',
	);
	expect(await parseFeed({bytes, name: ''})).toMatchObject({kind: 'feed', feed: {title: 'Ä'}});
});
