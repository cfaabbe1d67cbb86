import {Buffer} from 'node:buffer';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {parseSource} from '../../source/formats/parse.js';
import {book} from '../helpers/book.js';
import {mutated} from '../helpers/mutated.js';
import {randomFrom} from '../helpers/random-numbers.js';

/** How many inputs each format gets: MUTATIONS=10000 takes some minutes, and tells the slowest of each. */
const mutations = Number(process.env['MUTATIONS'] ?? 150);
/** No input may take longer, in milliseconds of this thread: what others do meanwhile does not count. */
const longest = 2000;

type Format = {
	readonly name: string;
	/** Of what the inputs are made: sound texts of a format, and pieces that mean something in it. */
	readonly seeds: readonly string[];
	readonly pieces: readonly string[];
	/** The bytes of an input; those of the text itself unless said otherwise. */
	readonly bytesOf?: (text: string) => Uint8Array;
};

const prose = 'The tide turns twice a day, and nobody asked it to. “Never,” she said – and never did.';
const page = `<!doctype html><html lang=en><head><title>Tides</title><meta property="og:title" content="Tides"><script type="application/ld+json">{"@type":"Article","headline":"Tides","author":[{"name":"Jane"}]}</script></head><body><nav><a href=/>Home</a></nav><article><h1>Tides</h1><p>${prose.repeat(3)}</p><p>${prose.repeat(4)}<sup><a href="#n">1</a></sup></p><ul><li>a<li>b</ul><table><tr><th>a<td colspan=2>b</table><pre class="language-js"><code>let a;</code></pre><figure><img src=a.png alt=A><figcaption>F</figcaption></figure><math><mfrac><mi>a</mi><mn>2</mn></mfrac></math><dl><dt>a<dd>b</dl><p id=n>1. Note.</p></article></body></html>`;
const tags =
	'<p> </p> <div> </div> <span style="display:none"> <a href="javascript:x"> </a> <table> <tr> <td rowspan=9> </table> <ul> <li> </ul> <svg> </svg> <math> <mi> <script> </script> <style> </style> <template> <select> <option> <noscript> <pre> <code> <sup> <sub> <ruby> <rt> <details> <summary> <br> <hr> <img/> <!-- --> <![CDATA[ ]]> <?x ?> &#27; &#x9b; &amp; &nosuch; &#xd800; <h1> </h6> <blockquote> <base href="x:"> <form> <frameset> <body> <html> <plaintext>'.split(
		' ',
	);

/** A format that is added gets a line here. */
const formats: readonly Format[] = [
	{
		name: 'a.txt',
		seeds: [
			`Tides\n\n${prose}\n\n    ${prose}\n\n* * *\n\n- a\n- b\n\nOriginal from www.a.example\n`,
			'雨の名前\n\n雨。\n',
		],
		pieces: ['\n\n', '\f', '\t', '…', 'Read more', '    ', '- ', '1. ', '* * *', 'http://a.example/'],
	},
	{
		name: 'a.md',
		seeds: [
			`---\ntitle: Tides\ntags: [a, b]\ndate: 2024-01-01\n---\n# Tides\n\n${prose} **b** *i* \`c\` [l](u "t") ![p](v) <b>x</b> a[^1] x^2^ H~2~O\n\n> q\n> - a\n>   1. b\n\n| a | b |\n|---|:-:|\n| c | d |\n\n\`\`\`js\nlet a;\n\`\`\`\n\n[^1]: Note.\n\nTerm\n: What it is\n\n<div lang=de>\n\nWort\n\n</div>\n\n[l]: u 't'\n`,
		],
		pieces:
			'# |> |- |1. |`|```\n|~~~|*|**|_|[|](|]|![|][|[^|^[|]: |<|>|<b>|</b>|<!--|-->|\n|\n\n|\n---\n|:--|---\n|: |~|^|&amp;|&#27;|\\|    |http://|www.|@|<sup>|</sup>|{|}|*x: &x [*x]'.split(
				'|',
			),
	},
	{name: 'a.html', seeds: [page], pieces: tags},
	{
		name: 'a.epub',
		seeds: [
			`<h1>One</h1><p id="x">${prose}<a id="r" epub:type="noteref" href="#n">1</a></p><ul><li>a</li></ul><table><tr><td>a</td></tr></table><aside epub:type="footnote" id="n"><a href="#r">1</a> Note</aside>`,
		],
		pieces: [...tags, '<aside epub:type="footnote" id="n">', '<a href="#n">', '<section epub:type="endnotes">', '\0'],
		bytesOf: text => book({chapters: {'a.xhtml': text}, nav: text}),
	},
	{
		name: 'a.xml',
		seeds: [
			`<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Tides</title><link>https://a.example/</link><item><title>One</title><link>/1</link><guid>1</guid><pubDate>Mon, 01 Jan 2024 00:00:00 GMT</pubDate><description>Cut off…</description><content:encoded><![CDATA[<p>${prose}</p>]]></content:encoded></item></channel></rss>`,
			`<feed xmlns="http://www.w3.org/2005/Atom"><title>Tides</title><id>a</id><updated>2024-01-01T00:00:00Z</updated><entry><title type="html">&lt;b&gt;One&lt;/b&gt;</title><id>1</id><link href="https://a.example/1"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${prose}</p></div></content></entry></feed>`,
		],
		pieces: [
			...tags,
			...'<item> </item> <entry> </entry> <title> </title> <link> <guid> <content type="html"> </content> <description> <channel> &lt; &lt;p&gt; <!DOCTYPE <!ENTITY xmlns="'.split(
				' ',
			),
		],
	},
	{
		name: 'feed.json',
		seeds: [
			`{"version":"https://jsonfeed.org/version/1.1","title":"Tides","items":[{"id":"1","url":"https://a.example/1","title":"One","content_html":"<p>${prose}</p>","date_published":"2024-01-01T00:00:00Z","authors":[{"name":"Jane"}]}]}`,
		],
		pieces: '{ } [ ] " , : \\u001b \\n null "items":[ {"id":1} <p> <b>'.split(' '),
	},
	{
		name: 'damaged.epub',
		seeds: [
			Buffer.from(
				book({chapters: {'a.xhtml': '<h1>One</h1><p>a</p>'}, nav: '<ol><li><a href="a.xhtml">x</a></li></ol>'}),
			).toString('latin1'),
		],
		pieces: ['PK\u0001\u0002', 'PK\u0003\u0004', 'PK\u0005\u0006', '\0\0', '\u00ff\u00ff\u00ff\u00ff', '../', '<', '>'],
		bytesOf: text => Buffer.from(text, 'latin1'),
	},
];

/** Every string in a value that holds what no article may; a line end may stand in the body only, and in the markup of an entry of a feed. */
function live(value: unknown, path = ''): readonly string[] {
	if (typeof value === 'string') {
		const isMarkup = path.endsWith('.content');
		const isLive =
			/[\0-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff]/.test(value) ||
			(value.includes('\t') && !isMarkup) ||
			(value.includes('\n') && !isMarkup && !path.startsWith('.article.body')) ||
			!value.isWellFormed();
		return isLive ? [`${path}: ${JSON.stringify(value)}`] : [];
	}

	return typeof value === 'object' && value !== null
		? Object.entries(value).flatMap(([key, item]) => live(item, `${path}.${key}`))
		: [];
}

describe(`${mutations} inputs that were sound once`, () => {
	test.each(formats)(
		'of $name hang nowhere, throw nothing and bring no control along',
		{timeout: 60_000 + mutations * 100},
		async ({name, seeds, pieces, bytesOf = text => Buffer.from(text)}) => {
			let slowest = {time: 0, mutation: 0};
			for (let mutation = 0; mutation < mutations; mutation++) {
				const random = randomFrom(mutation + 1);
				const bytes = bytesOf(mutated(random.pick(seeds), pieces, random));
				const start = process.threadCpuUsage();
				const parsed = await parseSource({bytes, name}, random.below(4) === 0 ? 'page' : 'article');
				const manuscript =
					parsed.kind === 'article' ? writeManuscript(parsed.article.body, parsed.article.metadata) : null;
				const {user, system} = process.threadCpuUsage(start);
				const time = (user + system) / 1000;
				slowest = time > slowest.time ? {time, mutation} : slowest;
				expect({
					mutation,
					live: [
						...live(parsed), // Tabs part the cells of its tables.
						...live(manuscript?.text.replaceAll('\t', '') ?? '', '.article.body'),
					],
				}).toEqual({
					mutation,
					live: [],
				});
			}

			if (process.env['MUTATIONS'] !== undefined) {
				console.log(`${name}: the slowest was ${slowest.mutation}, ${Math.round(slowest.time)} ms`);
			}

			expect(slowest.time).toBeLessThan(longest);
		},
	);
});
