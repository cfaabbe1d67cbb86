import {expect, test} from 'vitest';
import {parseSource} from '../../../source/formats/parse.js';
import {toMarkdown} from '../../../source/formats/to-markdown.js';
import {book} from '../../helpers/book.js';

const cases: ReadonlyArray<readonly [what: string, body: string, markdown: string]> = [
	['words beside blocks', 'a<b>b</b><p>c</p> d <div>e<div>f</div></div>', 'a**b**\n\nc\n\nd\n\ne\n\nf'],
	['white space', '<p>\n\ta <i> b </i>\n c<br/>\n d <br/></p>', 'a _b_ c\\\nd'],
	['paragraphs without words', '<p>a</p><p>&nbsp;</p><p><i> </i><br/></p><h1></h1><p>b</p>', 'a\n\nb'],
	['elements that end themselves', '<p><a id="x"/>a<i/>b<span/>c</p><title/><p>d</p>', 'abc\n\nd'],
	['entities', '<p>a&nbsp;b &eacute; &#x27;</p>', "a\u00a0b é '"],
	['CDATA', '<p><![CDATA[a < b]]></p>', 'a < b'],
	['scripts and styles', '<script>x()</script><style>p</style><p>a<script>y()</script></p><p hidden="">b</p>', 'a'],
	['quotations', '<blockquote><p>a</p>b</blockquote><p><q>c</q></p>', '> a\n>\n> b\n\n“c”'],
	['lists', '<ul><li>a<ul><li>b</li></ul></li><li><p>c</p></li></ul>', '- a\n  - b\n- c'],
	['lists that begin later', '<ol start="3"><li>a</li><li></li><li>b</li></ol>', '3. a\n4. b'],
	['terms', '<dl><dt>a</dt><dd>b</dd></dl>', 'a\n:   b'],
	[
		'code',
		'<pre><code class="language-js">\nif (a &lt; b) {\n\tc();\n}\n</code></pre>',
		'```js\nif (a < b) {\n    c();\n}\n```',
	],
	['code in words', '<p><code>a  *b*</code></p>', '`a *b*`'],
	[
		'tables',
		'<table><caption>t</caption><thead><tr><th>a</th><th>b</th></tr></thead><tr><td><p>c</p><p>d</p></td><td>e<br/>f</td></tr></table>',
		't\n\n| a   | b   |\n| --- | --- |\n| c d | e f |',
	],
	['tables for their looks', '<table><tr><td><p>a</p></td></tr><tr><td>b</td></tr></table>', 'a\n\nb'],
	[
		'pictures',
		'<p><img src="../i.png" alt="A  tree"/><img src="o.png" alt=""/><img src="j.png"/></p>',
		'![A tree](i.png)![](OEBPS/j.png)',
	],
	['pictures in drawings', '<svg><title>t</title><image xlink:href="c.jpg"/></svg>', '![](OEBPS/c.jpg)'],
	['ruby', '<p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby></p>', '漢(kan)'],
	['raised and lowered words', '<p>a<sup>2</sup>b<sub>3</sub></p>', 'a<sup>2</sup>b<sub>3</sub>'],
	['page numbers', '<p>a<span epub:type="pagebreak" id="p1">12</span>b</p><div role="doc-pagebreak">13</div>', 'ab'],
	['rules', '<p>a</p><hr/><p>b</p>', 'a\n\n***\n\nb'],
	[
		'words in another language',
		'<p xml:lang="fr">Bonjour</p><p xml:lang="en">a</p>',
		'<div lang="fr">\n\nBonjour\n\n</div>\n\na',
	],
	['controls', '<p>a&#27;[31mb\u001b[0m&#x202e;c</p><pre>&#7;d</pre>', 'abc\n\n```\nd\n```'],
];

test.each(cases)('%s', async (_, body, markdown) => {
	const bytes = book({metadata: '<dc:title>T</dc:title><dc:language>en</dc:language>', chapters: {'a.xhtml': body}});
	const parsed = await parseSource({bytes, name: 'a.epub'});
	const written = parsed.kind === 'article' ? toMarkdown(parsed.article) : parsed.reason;
	expect(written.replace(/^---\n.*?---\n\n/s, '').trim()).toBe(markdown);
});
