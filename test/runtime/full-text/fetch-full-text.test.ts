import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Action} from '../../../source/app/action.js';
import {parseFeed} from '../../../source/formats/feed/parse-feed.js';
import {createFullTexts} from '../../../source/runtime/full-text/fetch-full-text.js';
import {readArticleFile} from '../../../source/runtime/read-article-file.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {webPage} from '../../helpers/web-pages.js';
import {serve} from '../../helpers/web-server.js';

type Inherited = {readonly from: string; readonly id: string; readonly path: string};

/** A library, the server of its pieces, and what comes of fetching the full text of a file in it. */
async function library(page = webPage('The tides')) {
	const folder = temporaryFolder();
	const {url} = await serve((_, response) => {
		response.setHeader('content-type', 'text/html');
		response.end(page);
	});
	const inherited: Inherited[] = [];
	const texts = createFullTexts({
		folder,
		stateFolder: temporaryFolder(),
		inherit: (from, to) => inherited.push({from, ...to}),
	});
	const idAt = async (file: string): Promise<string> => {
		const read = await readArticleFile(file);
		return read.kind === 'read' ? read.entry.id : read.reason;
	};

	const fetch = async (file: string): Promise<Action> => {
		const id = await idAt(file);
		return new Promise(resolve => {
			texts.fetch({type: 'fetch-full-text', request: 3, id, path: file, href: `${url}/tides`}, resolve);
		});
	};

	return {folder, url, inherited, idAt, fetch, texts};
}

async function textAt(file: string): Promise<string> {
	const read = await readArticleFile(file);
	return read.kind === 'read' ? read.manuscript.text : read.reason;
}

test('the full text takes the place of the excerpt in a file that Broadsheet wrote, and what was done with it goes on', async () => {
	const {folder, url, inherited, idAt, fetch} = await library();
	const file = path.join(folder, 'tides.md');
	writeFileSync(
		file,
		`---\ntitle: Tides\nurl: ${url}/tides\nsaved: 2026-11-01\ntruncated: true\ntags: [sea]\n---\n\nHigh water…\n`,
	);
	const before = await idAt(file);
	expect(await fetch(file)).toEqual({
		type: 'full-text-fetched',
		request: 3,
		id: before,
		fetched: {kind: 'saved', path: file, said: 'The full text'},
	});
	expect(await textAt(file)).toContain('whoever lives by the sea');
	expect(readFileSync(file, 'utf8')).not.toContain('truncated');
	expect(readFileSync(file, 'utf8')).toContain('tags: ["sea"]');
	expect(inherited).toEqual([{from: before, id: await idAt(file), path: file}]);
});

test('the full text of a piece of a feed stands in the file of the feed, where no update takes it away', async () => {
	const {folder, url, fetch} = await library();
	mkdirSync(path.join(folder, 'Feeds'));
	const feed = path.join(folder, 'Feeds/harbour.json');
	const items = [
		{id: 'a', url: `${url}/tides`, title: 'Tides', content_html: '<p>High water…</p>'},
		{id: 'b', url: `${url}/nets`, title: 'Nets', content_html: '<p>Nets are mended.</p>'},
	];
	writeFileSync(feed, JSON.stringify({version: 'https://jsonfeed.org/version/1.1', title: 'Harbour Post', items}));
	const namesAndTexts = async () => {
		const parsed = await parseFeed({bytes: readFileSync(feed), name: 'harbour.json'});
		return parsed.kind === 'feed' ? parsed.feed.entries : [];
	};

	const [tides] = await namesAndTexts();
	const piece = path.join(feed, tides?.name ?? '');
	expect(await fetch(piece)).toMatchObject({fetched: {kind: 'saved', path: piece, said: 'The full text'}});
	expect(await textAt(piece)).toContain('whoever lives by the sea');
	expect((await namesAndTexts()).map(({isFull, isExcerpt}) => [isFull, isExcerpt])).toEqual([
		[true, false],
		[false, false],
	]);
});

test('a file of the reader is never changed: the full text is saved as an article of its own', async () => {
	const {folder, url, inherited, idAt, fetch} = await library();
	const file = path.join(folder, 'mine.md');
	const written = `---\ntitle: Tides\nurl: ${url}/tides\n---\n\nHigh water…\n`;
	writeFileSync(file, written);
	const before = await idAt(file);
	const fact = await fetch(file);
	expect(fact).toMatchObject({fetched: {kind: 'saved', said: 'The full text, saved as an article of its own'}});
	expect(readFileSync(file, 'utf8')).toBe(written);
	const [other = ''] = readdirSync(folder).filter(name => name.endsWith('.md') && name !== 'mine.md');
	expect(await textAt(path.join(folder, other))).toContain('whoever lives by the sea');
	expect(inherited).toEqual([{from: before, id: await idAt(path.join(folder, other)), path: path.join(folder, other)}]);
});

test('a page that has no more than what is there is no full text, and a sentence says so', async () => {
	const {folder, url, inherited, fetch} = await library('<p>High water, and no more.</p>');
	const file = path.join(folder, 'tides.md');
	const written = `---\nurl: ${url}/tides\nsaved: 2026-11-01\n---\n\n${'High water comes twice a day. '.repeat(20)}\n`;
	writeFileSync(file, written);
	expect(await fetch(file)).toMatchObject({fetched: {kind: 'failed', reason: '127.0.0.1 has no more of it than this'}});
	expect([readFileSync(file, 'utf8'), inherited]).toEqual([written, []]);
});
