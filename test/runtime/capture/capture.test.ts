import {chmodSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {addressKey} from '../../../source/article/address-key.js';
import {listFolders} from '../../../source/io/list-files.js';
import {type CaptureOptions, createCapture} from '../../../source/runtime/capture/capture.js';
import type {NewPage} from '../../../source/runtime/capture/made-article.js';
import {readArticleFile} from '../../../source/runtime/read-article-file.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {metadata, root} from '../../helpers/manuscripts.js';
import {paragraphs, webPage} from '../../helpers/web-pages.js';

const now = (): number => Date.parse('2026-11-28T12:00:00Z');

const page = (content: string | Uint8Array, more: Partial<NewPage> = {}): NewPage => ({
	bytes: Buffer.from(content),
	mediaType: 'text/html',
	url: 'https://tide.example/high',
	...more,
});

const capture = async (options: CaptureOptions = {}) => {
	const folder = temporaryFolder();
	return {folder, ...(await createCapture(folder, {now, ...options}))};
};

const all = (folder: string): readonly string[] => readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();

test('a page becomes one file that says what is known of it, with the page as it came in a hidden folder', async () => {
	const {folder, savePage} = await capture();
	const html = webPage(
		'High water',
		`<p><a href="/low">Low water</a> follows.</p>${paragraphs}`,
		'<meta name="author" content="Ada Marsh"><meta property="article:published_time" content="2024-03-05T07:30:00Z"><meta name="keywords" content="sea">',
	);
	expect(await savePage(page(html, {tags: ['later', 'sea']}))).toEqual({
		kind: 'saved',
		path: path.join(folder, '2026-11-28 high-water.md'),
		title: 'High water',
		note: null,
	});
	expect(all(folder)).toEqual(['.sources', '.sources/2026-11-28 high-water.html', '2026-11-28 high-water.md']);
	expect(readFileSync(path.join(folder, '.sources/2026-11-28 high-water.html'), 'utf8')).toBe(html);
	const written = readFileSync(path.join(folder, '2026-11-28 high-water.md'), 'utf8');
	expect(written.split('\n---\n')[0]).toBe(
		[
			'---',
			'title: "High water"',
			'author: "Ada Marsh"',
			'date: 2024-03-05T07:30:00Z',
			'source: "tide.example"',
			'url: "https://tide.example/high"',
			'lang: "en"',
			'tags: ["sea", "later"]',
			'saved: 2026-11-28T12:00:00Z',
		].join('\n'),
	);
	expect(written).toContain('[Low water](https://tide.example/low)');
	expect(written).not.toContain('Imprint');
});

test('the library sees the article alone', async () => {
	const {folder, savePage} = await capture();
	await savePage(page(webPage('High water')));
	const listed = [
		...listFolders(
			folder,
			() => true,
			new Set(),
			() => {},
		),
	];
	expect(listed.flatMap(one => (one.kind === 'listed' ? one.files.map(file => path.basename(file.path)) : []))).toEqual(
		['2026-11-28 high-water.md'],
	);
});

test('an address that the library has is not saved again, however it is written', async () => {
	const isHeld = addressKey('https://tide.example/low');
	const {folder, savePage, titleAt} = await capture({heldTitle: key => (key === isHeld ? 'Low water' : null)});
	const low = page(webPage('Other'), {url: 'http://www.tide.example/low/?utm_source=x#top'});
	expect(await savePage(low)).toEqual({kind: 'held', title: 'Low water'});
	expect(titleAt('https://tide.example/high')).toBeNull();
	await savePage(page(webPage('High water'), {asked: 'https://short.example/1'}));
	expect(titleAt('https://tide.example/high')).toBe('High water');
	const asked = page(webPage('Other'), {url: 'https://else.example', asked: 'https://short.example/1'});
	expect(await savePage(asked)).toEqual({kind: 'held', title: 'High water'});
	const canonical = webPage('Other', undefined, '<link rel="canonical" href="https://tide.example/high">');
	expect(await savePage(page(canonical, {url: 'https://m.tide.example/1'}))).toEqual({
		kind: 'held',
		title: 'High water',
	});
	expect(all(folder)).toHaveLength(3);
});

test('two of one address at once are one', async () => {
	const {folder, savePage} = await capture();
	const saved = await Promise.all([savePage(page(webPage('High water'))), savePage(page(webPage('High water')))]);
	expect(saved.map(({kind}) => kind)).toEqual(['saved', 'held']);
	expect(all(folder)).toHaveLength(3);
});

test('two of one title are two', async () => {
	const {folder, savePage} = await capture();
	await savePage(page(webPage('High water')));
	await savePage(page(webPage('High water'), {url: 'https://tide.example/other'}));
	expect(all(folder)).toContain('2026-11-28 high-water-2.md');
	expect(all(folder)).toContain('.sources/2026-11-28 high-water-2.html');
});

test('a page in which no article is found is saved all the same, and that is said', async () => {
	const {savePage} = await capture();
	const hidden = `<div aria-hidden="true">${'Monday, at noon, the water is high. '.repeat(20)}</div>`;
	const saved = await savePage(page(`<title>Times</title>${hidden}<p>Words, words.</p>`));
	expect(saved).toMatchObject({
		kind: 'saved',
		title: 'Times',
		note: 'No article was found in it: all of its text is kept',
	});
});

test('a title that the page does not give is made of its address', async () => {
	const {savePage} = await capture();
	const url = 'https://tide.example/tables/high%20water.html';
	const saved = await savePage(page('<img src="a.png" alt="">'.concat('<hr>'), {url}));
	expect(saved).toMatchObject({title: 'high water'});
});

test.each([
	['', 'text/html', 'is empty'],
	[
		'<script>go()</script>',
		'text/html',
		'holds no text, as pages do that need a browser: save it there and add the file',
	],
	['%PDF-1.7', 'application/pdf', 'is a PDF, which Broadsheet does not read: open it in another program'],
	['PNG', 'image/png', 'is no article but an image'],
	['MOV', 'video/mp4', 'is no article but a video'],
	['{"a": 1}', 'application/json', 'is no article but application/json'],
	['a\0b\0\0c', 'text/plain', 'holds nothing that can be read as an article'],
	[
		'<rss version="2.0"><channel><title>Tides</title></channel></rss>',
		'application/rss+xml',
		'is a feed, not an article: broadsheet subscribe takes it',
	],
])('%j of the type %s is not saved', async (content, mediaType, reason) => {
	const {folder, savePage} = await capture();
	expect(await savePage(page(content, {mediaType}))).toEqual({kind: 'refused', reason});
	expect(all(folder)).toEqual([]);
});

test('a text that was fetched keeps its address, and stands beside as it came', async () => {
	const {folder, savePage} = await capture();
	const text = '# High water\n\nTwice a day.\n';
	await savePage(page(text, {mediaType: 'text/plain', url: 'https://tide.example/high.md'}));
	expect(readFileSync(path.join(folder, '.sources/2026-11-28 high-water.md'), 'utf8')).toBe(text);
	const read = await readArticleFile(path.join(folder, '2026-11-28 high-water.md'));
	expect(read).toMatchObject({
		entry: {title: 'High water', url: 'https://tide.example/high.md', savedTime: '2026-11-28T12:00:00Z'},
		manuscript: {text: 'Twice a day.'},
	});
});

test.each([
	['tide.txt', 'High water\n\nTwice a day.', '2026-11-28 high-water.txt'],
	['tide.md', '# High water\n\nTwice a day.', '2026-11-28 high-water.md'],
	['Tide tables.epub', 'PK', '2026-11-28 tide-tables.epub'],
])('a file that reads as an article by itself is copied under a good name: %s', async (name, text, kept) => {
	const {folder, savePage} = await capture();
	await savePage({bytes: Buffer.from(text), mediaType: null, url: null, name, isFile: true});
	expect(all(folder)).toEqual([kept]);
	expect(readFileSync(path.join(folder, kept), 'utf8')).toBe(text);
});

test('a text that is given tags has them in its front matter', async () => {
	const {folder, savePage} = await capture();
	const text = '# High water\n\nTwice a day.\n';
	await savePage({bytes: Buffer.from(text), mediaType: null, url: null, name: 'a.md', isFile: true, tags: ['sea']});
	expect(readFileSync(path.join(folder, '2026-11-28 high-water.md'), 'utf8')).toContain('tags: ["sea"]');
});

test('what only the server said of the characters of a page is not lost', async () => {
	const {folder, savePage} = await capture();
	const html = webPage('Größe');
	await savePage(page(Buffer.from(html, 'latin1'), {mediaType: 'text/html; charset=iso-8859-1'}));
	expect(readFileSync(path.join(folder, '.sources/2026-11-28 größe.html'), 'utf8')).toBe(html);
});

test.each([
	['tags', `<title>High & low</title>${'<p><b>High</b> water <i>comes</i>.</p>'.repeat(12_000)}`],
	['bytes', `<title>High & low</title><p>${'High water. '.repeat(260_000)}</p>`],
])('a page of too many %s is kept as it is, and reads as an article that knows its address', async (_name, html) => {
	const {folder, savePage} = await capture();
	const saved = await savePage(page(html, {tags: ['"sea"', 'a<b']}));
	const file = path.join(folder, '2026-11-28 high-low.html');
	expect(saved).toEqual({
		kind: 'saved',
		path: file,
		title: 'High & low',
		note: 'It is very large: the page is kept as it is',
	});
	expect(all(folder)).toEqual(['2026-11-28 high-low.html']);
	expect(readFileSync(file, 'utf8').endsWith(html)).toBe(true);
});

test('the two lines above a page that is kept as it is are understood', async () => {
	const {folder, savePage} = await capture();
	const html = webPage('High water', paragraphs + '<!-- -->'.repeat(40_001));
	await savePage(page(html, {tags: ['"sea"', 'a<b']}));
	const read = await readArticleFile(path.join(folder, '2026-11-28 high-water.html'));
	expect(read).toMatchObject({
		entry: {title: 'High water', url: 'https://tide.example/high', lang: 'en', tags: ['"sea"', 'a<b']},
	});
});

test('an article without a source is written under the day on which it was saved', async () => {
	const {folder, saveArticle} = await capture();
	const known = metadata({title: 'Ebb', url: 'https://tide.example/ebb', savedTime: '2021-02-03T04:05:06Z'});
	const article = {metadata: known, body: root('Low.')};
	expect(await saveArticle(article)).toMatchObject({path: path.join(folder, '2021-02-03 ebb.md'), title: 'Ebb'});
	expect(await saveArticle(article)).toEqual({kind: 'held', title: 'Ebb'});
	const read = await readArticleFile(path.join(folder, '2021-02-03 ebb.md'));
	expect(read).toMatchObject({entry: {title: 'Ebb', savedTime: '2021-02-03T04:05:06Z'}});
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be written is a sentence', async () => {
	const {folder, savePage} = await capture();
	chmodSync(folder, 0o500);
	const saved = await savePage(page(webPage('High water')));
	chmodSync(folder, 0o700);
	expect(saved).toEqual({
		kind: 'refused',
		reason: `could not be saved: ${folder} may not be read: check its permissions`,
	});
});

test('no control character of a page comes into a name, a title or the file', async () => {
	const {folder, savePage} = await capture();
	const hostile = `High\u001b]0;x\u0007 wa\u202eter`;
	const saved = await savePage(page(webPage(hostile, paragraphs.replace('High', hostile)), {tags: ['sea']}));
	expect(saved).toMatchObject({title: 'High water'});
	const written = readFileSync(path.join(folder, '2026-11-28 high-water.md'), 'utf8');
	expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
});
