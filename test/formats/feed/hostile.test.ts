import {Buffer} from 'node:buffer';
import process from 'node:process';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {writeManuscript} from '../../../source/article/write-manuscript.js';
import {articleOfEntry} from '../../../source/formats/feed/article-of-entry.js';
import {articleOfFeed} from '../../../source/formats/feed/article-of-feed.js';
import {mostEntries, type ParsedFeed} from '../../../source/formats/feed/feed.js';
import {parseFeed} from '../../../source/formats/feed/parse-feed.js';
import {writeFeed} from '../../../source/formats/feed/write-feed.js';
import {toMarkdown} from '../../../source/formats/to-markdown.js';

/** No feed may take longer, in milliseconds of this thread: what else the machine does is no matter. */
const longest = 15_000;

/** Every string in a value that holds what no feed may; line ends and tabs may stand in contents, line ends in the text of articles. */
function live(value: unknown, path = ''): readonly string[] {
	if (typeof value === 'string') {
		const isLive =
			/[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/.test(value) ||
			(/[\n\t]/.test(value) && !/\.content$|\.body/.test(path)) ||
			!value.isWellFormed();
		return isLive ? [`${path}: ${JSON.stringify(value.slice(0, 200))}`] : [];
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, item]) => live(item, `${path}.${key}`))
		: [];
}

/** Read a feed as it is read, kept and shown, and see that it does no harm. */
async function read(bytes: Uint8Array, name = 'feed.xml'): Promise<ParsedFeed> {
	const start = process.threadCpuUsage();
	const parsed = await parseFeed({bytes, name});
	const {user, system} = process.threadCpuUsage(start);
	expect((user + system) / 1000).toBeLessThan(longest);
	expect(live(parsed)).toEqual([]);
	if (parsed.kind === 'feed') {
		const {feed} = parsed;
		const names = feed.entries.map(({name}) => name);
		expect(new Set(names).size).toBe(names.length);
		for (const entry of feed.entries.slice(0, 3)) {
			const {body, metadata} = articleOfEntry(feed, entry);
			expect(live({body, metadata})).toEqual([]);
			writeManuscript(body, metadata);
		}

		if (feed.entries.length < 10) {
			toMarkdown(articleOfFeed(feed));
		}

		const kept = {bytes: Buffer.from(writeFeed(feed)), name: 'a.json'};
		expect(await parseFeed(kept)).toEqual({kind: 'feed', feed, isWhole: true});
	}

	return parsed;
}

const rss = (items: string): string => `<rss version="2.0"><channel><title>T</title>${items}</channel></rss>`;
const item = (content: string): string => rss(`<item><guid>1</guid>${content}</item>`);
const nested = (name: string, times: number): string => `<${name}>`.repeat(times);

test.each<readonly [what: string, text: string]>([
	...['item', 'entry', 'channel', 'description', 'a', 'rss', 'feed', 'dc:creator', 'media:group'].map(
		name => [`100,000 of <${name}>`, rss(nested(name, 100_000))] as const,
	),
	['elements in an entry', item(`<description>${nested('p', 100_000)}words`)],
	['ends of what never began', item(`${nested('b', 300)}${'</i>'.repeat(100_000)}`)],
	['more entries than any feed has', rss('<item><guid>1</guid></item><item/>'.repeat(10_100))],
	[
		'entries of one id',
		rss(Array.from({length: 5000}, (_, at) => `<item><guid>1</guid><title>${at}</title></item>`).join('')),
	],
	['an attribute without end', item(`<p a="${'x'.repeat(1_000_000)}`)],
	['a million attributes', item(`<p ${'a=b '.repeat(300_000)}>`)],
	['namespaces', rss(`<item ${Array.from({length: 50_000}, (_, at) => `xmlns:n${at}="u"`).join(' ')}/>`)],
	['brackets alone', item('<'.repeat(1_000_000))],
	[
		'entities alone',
		item(`<title>${'&amp;'.repeat(300_000)}</title><description>${'&amp;lt;'.repeat(300_000)}</description>`),
	],
	[
		'entities of entities',
		`<!DOCTYPE rss [${Array.from({length: 30}, (_, at) => `<!ENTITY e${at + 1} "&e${at};&e${at};">`).join('')}]>${item('<title>&e30;</title>')}`,
	],
	['comments without end', item('<!--'.repeat(300_000))],
	['CDATA without end', item('<![CDATA['.repeat(300_000))],
	['a title of brackets', item(`<title>${'&lt;a '.repeat(200_000)}</title>`)],
	[
		'a content of brackets',
		item(`<link>https://a.example/</link><description>${'&lt;a href='.repeat(200_000)}</description>`),
	],
	[
		'a content of quotes',
		item(`<link>https://a.example/</link><description>&lt;a ${' href="'.repeat(200_000)}&gt;</description>`),
	],
	['a date of digits', item(`<pubDate>${'1 '.repeat(500_000)}</pubDate>`)],
	['a name of brackets', item(`<author>${'('.repeat(300_000)}${'@ '.repeat(300_000)}</author>`)],
	[
		'marks on one letter',
		item(`<title>a${'\u0301'.repeat(200_000)}</title><description>a${'\u0301'.repeat(200_000)}</description>`),
	],
	['tags', item('<category>c</category>'.repeat(100_000))],
	['enclosures', item(Array.from({length: 20_000}, (_, at) => `<enclosure url="https://a.example/${at}"/>`).join(''))],
	['processing instructions', `${'<?x?>'.repeat(100_000)}<rss>`],
	['dots', item(`<description>words ${'. '.repeat(300_000)}…${' '.repeat(300_000)}x</description>`)],
	['names that objects have', item('<__proto__ __proto__="x"/><constructor/><title>x</title>')],
	['JSON in JSON', `{"version":"https://jsonfeed.org/version/1","title":"T","items":${'['.repeat(100_000)}`],
	[
		'JSON that is nothing',
		'{"version":"https://jsonfeed.org/version/1","title":{},"items":[null,1,[],{"id":{},"tags":[{}],"authors":[null,{"name":1}],"attachments":[null,{}]}]}',
	],
	[
		'JSON that names itself',
		'{"version":"https://jsonfeed.org/version/1","title":"T","_broadsheet":{"tags":"x"},"items":[{"id":"a","_broadsheet":{"name":"../../x"}},{"id":"b","_broadsheet":{"name":"0123456789abcdef"}},{"id":"c","_broadsheet":{"name":"0123456789abcdef"}}]}',
	],
])('%s do no harm', async (_, text) => {
	await read(Buffer.from(text));
});

test('no more entries are read than there may be', async () => {
	const parsed = await read(
		Buffer.from(rss(Array.from({length: 20_100}, (_, at) => `<item><guid>${at}</guid></item>`).join(''))),
	);
	expect(parsed.kind === 'feed' && [parsed.feed.entries.length, parsed.isWhole]).toEqual([mostEntries, false]);
});

const attacks = [
	'\u001b[31m',
	'\u001b]0;x\u0007',
	'\u009b31m',
	'\u202e',
	'&#27;[31m',
	'&#x9b;',
	'&amp;#27;[31m',
	'&amp;#155;',
	'&#x202e;',
	'&#0;',
	'&#10;',
	'&#9;',
	'&#xd800;',
	'\t',
	'\n',
	'\ufeff',
];
const places: ReadonlyArray<readonly [where: string, text: string]> = [
	[
		'a feed',
		'<rss><channel><title>x@y</title><link>https://a.example/@</link><description>@x@</description><language>en@</language><item/></channel></rss>',
	],
	[
		'an entry',
		item(
			'<title>x@y</title><link>https://a.example/@</link><author>a@ b</author><category>x@y</category><pubDate>2024-01-01@</pubDate><description>x@&lt;b title="@"&gt;@&lt;/b&gt;&lt;a href="/@"&gt;x&lt;/a&gt;</description><enclosure url="https://a.example/@.mp3" type="audio/@"/>',
		),
	],
	['an id', rss('<item><guid>https://a.example/@x@</guid></item>')],
	[
		'Atom',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/@/" xml:lang="@"><title type="html">x@y</title><entry><id>x@y</id><title type="xhtml">@<div>@</div></title><link href="@x"/><author><name>x@y</name></author><category term="x@y"/><content type="xhtml"><div title="@">x@<a href="@">@</a></div></content></entry></feed>',
	],
];

describe('no control survives', () => {
	test.each(places)('in %s', async (_, text) => {
		for (const attack of attacks) {
			await read(Buffer.from(text.replaceAll('@', attack)), `a${attack}.xml`);
		}
	});

	test('in JSON', async () => {
		for (const attack of ['\\u001b[31m', '\\u009b', '\\u202e', '\\n', '\\t', '\\ud800', '\\u0000', '&#27;']) {
			const parsed = await read(
				Buffer.from(
					'{"version":"https://jsonfeed.org/version/1","title":"x@y","language":"e@n","home_page_url":"https://a.example/@","items":[{"id":"x@y","title":"x@y","url":"https://a.example/@","content_html":"x@<a href=\'@\'>y</a>","authors":[{"name":"x@y"}],"tags":["x@y"],"date_published":"@2024-01-01"}]}'.replaceAll(
						'@',
						attack,
					),
				),
			);
			expect(parsed.kind).toBe('feed');
		}
	});
});

const sound = [
	'<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T &amp; U</title><link>https://a.example/</link><item><title><![CDATA[One <b>x</b>]]></title><link>/1</link><guid>1</guid><pubDate>Tue, 03 Jun 2025 09:39:00 GMT</pubDate><dc:creator>Ada</dc:creator><content:encoded><![CDATA[<p>Words <a href="x">y</a></p>]]></content:encoded></item><item><title>Two</title><description>&lt;p&gt;Words…&lt;/p&gt;</description><enclosure url="https://a.example/a.mp3" type="audio/mpeg"/></item></channel></rss>',
	'<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><title type="html">T</title><entry><id>1</id><title>One</title><link rel="alternate" href="/1"/><updated>2024-01-02T03:04:05Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Words<br/></p></div></content></entry></feed>',
	'{"version":"https://jsonfeed.org/version/1.1","title":"T","_broadsheet":{"tags":["a"]},"items":[{"id":"1","url":"https://a.example/1","title":"One","content_html":"<p>x</p>","date_published":"2024-01-02T03:04:05Z","_broadsheet":{"name":"0123456789abcdef","isFull":true}}]}',
];

test('no damage to a feed makes it throw or hang', async () => {
	const change = fc.record({
		at: fc.nat(),
		length: fc.nat(8),
		words: fc.oneof(
			fc.string({unit: 'binary', maxLength: 4}),
			fc.constantFrom(
				...'<|>|</|/>|"|&|&amp;|&#27;|<![CDATA[|]]>|<!--|-->|<item>|</item>|<title>|</title>|<p>|xmlns:a="http://www.w3.org/2005/Atom"|{|}|[|]|,|\u001b[31m|\ud800|'.split(
					'|',
				),
			),
		),
	});
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...sound),
			fc.array(change, {minLength: 1, maxLength: 6}),
			async (text, changes) => {
				let damaged = text;
				for (const {at, length, words} of changes) {
					const place = at % (damaged.length + 1);
					damaged = damaged.slice(0, place) + words + damaged.slice(place + length);
				}

				await read(Buffer.from(damaged));
			},
		),
		{numRuns: Number(process.env['FUZZ_RUNS'] ?? 1500)},
	);
});
