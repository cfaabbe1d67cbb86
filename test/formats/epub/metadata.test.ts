import {expect, test} from 'vitest';
import {type BookMetadata, readBookMetadata} from '../../../source/formats/epub/metadata.js';
import {readXml} from '../../../source/formats/epub/xml.js';

const nothing: BookMetadata = {
	title: null,
	byline: null,
	siteName: null,
	url: null,
	publishedTime: null,
	lang: null,
	excerpt: null,
	tags: [],
};

const cases: ReadonlyArray<readonly [what: string, xml: string, told: Partial<BookMetadata>]> = [
	['nothing', '', {}],
	[
		'the main title among several',
		'<dc:title id="a">Sub</dc:title><dc:title id="b">Main</dc:title><meta refines="#b" property="title-type">main</meta>',
		{title: 'Main'},
	],
	[
		'authors, not others who made it',
		'<dc:creator id="a">Ann</dc:creator><dc:creator id="b">Bo</dc:creator><dc:creator opf:role="aut">Cy</dc:creator><meta refines="#a" property="role">ill</meta><meta refines="#b" property="role">aut</meta>',
		{byline: 'Bo, Cy'},
	],
	['whoever made it where no author is named', '<dc:creator opf:role="edt">Ed</dc:creator>', {byline: 'Ed'}],
	[
		'the day of publication, not of the file',
		'<dc:date opf:event="conversion">2020-01-01</dc:date><dc:date>1999-01-01</dc:date><dc:date opf:event="publication">1998-05-06</dc:date>',
		{publishedTime: '1998-05-06'},
	],
	['no day that nobody knows', '<dc:date>0101-01-01T00:00:00+00:00</dc:date>', {}],
	['no year without a day', '<dc:date>1890</dc:date>', {}],
	[
		'an address among identifiers',
		'<dc:identifier>urn:isbn:1</dc:identifier><dc:identifier>url:https://a.example/b</dc:identifier>',
		{url: 'https://a.example/b'},
	],
	['no address that does something', '<dc:identifier>javascript:x()</dc:identifier>', {}],
	[
		'languages as they are written',
		'<dc:language>english</dc:language><dc:language>pt_BR</dc:language>',
		{lang: 'pt-BR'},
	],
	[
		'a description without its tags',
		'<dc:description>&lt;p class="a"&gt;One &amp;amp; &lt;b&gt;two&lt;/b&gt;.&lt;/p&gt;&lt;p&gt;Three&lt;/p&gt;</dc:description>',
		{excerpt: 'One & two. Three'},
	],
	[
		'each subject once',
		'<dc:subject>A</dc:subject><dc:subject>B</dc:subject><dc:subject> A </dc:subject>',
		{tags: ['A', 'B']},
	],
];

test.each(cases)('a package tells %s', (_, xml, told) => {
	expect(readBookMetadata(readXml(`<metadata>${xml}</metadata>`))).toEqual({...nothing, ...told});
});
