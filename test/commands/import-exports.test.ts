import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {exportBytes, exportsFolder, folderParts} from '../helpers/exports.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {everything, stateIn} from '../helpers/reader-state.js';
import {type Ran, runBroadsheet} from '../helpers/run-broadsheet.js';
import {zipFile} from '../helpers/zip-file.js';

/** A library that nothing is in yet, and its state. */
function empty() {
	const library = path.join(temporaryFolder(), 'Articles');
	const state = temporaryFolder();
	const run = (...args: readonly string[]): Promise<Ran> => runBroadsheet(args, {library, state});
	return {library, state, run};
}

const fixture = (name: string): string => path.join(exportsFolder, name);

/** All files of a folder with what they hold, but for hidden ones. */
function filesIn(folder: string): Readonly<Record<string, string>> {
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).sort();
	return Object.fromEntries(
		names.filter(name => path.extname(name) !== '').map(name => [name, readFileSync(path.join(folder, name), 'utf8')]),
	);
}

const salt = `---
title: "Salt, and what it costs"
url: "https://harbourpost.example/salt?utm_source=pocket"
saved: 2020-01-02T00:00:00Z
truncated: true
---

Only what Pocket knew about it is here: the text is at <https://harbourpost.example/salt?utm_source=pocket>.
`;

describe('import', () => {
	test('makes a file of each piece, which says what is known of it and where its text is', async () => {
		const {library, run} = empty();
		expect(await run('import', fixture('pocket.csv'))).toEqual({
			code: 0,
			stdout: 'Pocket: 3 pieces taken in; 1 entry had no address\n',
			stderr: '',
		});
		expect(filesIn(library)).toEqual({
			'Pocket/2015-01-01 kilnexampleglazes.md': expect.stringContaining('title: "kiln.example/glazes"') as string,
			'Pocket/2020-01-02 salt-and-what-it-costs.md': salt,
			'Pocket/2023-10-24 the-keeper-of-the-tide-tables.md': expect.stringContaining(
				'tags: ["sea", "long reads"]\nsaved: 2023-10-24T10:15:00Z\n',
			) as string,
		});
		const {stdout} = await run('list', '--json', 'is:archived');
		expect(JSON.parse(stdout)).toMatchObject([{title: 'Salt, and what it costs', status: 'done'}]);
	});

	test.each([
		['pocket.csv', 3],
		['ril_export.html', 3],
		['instapaper.csv', 4],
		['readwise.csv', 2],
		['raindrop.csv', 2],
		['matter.csv', 2],
		['wallabag.json', 2],
		['pinboard.json', 2],
		['bookmarks.html', 2],
		['karakeep.json', 2],
		['omnivore', 2],
	])('%s twice adds nothing, to the files and to the state', async (name, pieces) => {
		const {library, state, run} = empty();
		const first = await run('import', fixture(name));
		expect(first).toMatchObject({code: 0, stderr: ''});
		expect(first.stdout).toContain(`${pieces} pieces taken in`);
		const before = [filesIn(library), everything(stateIn(state))];
		const second = await run('import', fixture(name));
		expect(second).toMatchObject({code: 0, stderr: ''});
		expect(second.stdout).toContain(`0 pieces taken in, ${pieces} were there already`);
		expect([filesIn(library), everything(stateIn(state))]).toEqual(before);
	});

	test('what an interrupted import has not done is done by the next one', async () => {
		const whole = empty();
		await whole.run('import', fixture('omnivore'));
		const {library, state, run} = empty();
		await run('import', fixture('omnivore'));
		// The state was not written, one file is missing, and another was begun.
		rmSync(state, {recursive: true});
		mkdirSync(state);
		const [one = '', other = ''] = readdirSync(path.join(library, 'Omnivore'));
		rmSync(path.join(library, 'Omnivore', one));
		writeFileSync(path.join(library, 'Omnivore', other), '---\n');
		writeFileSync(path.join(library, 'Omnivore', '.part-1-00000000-0000-4000-8000-000000000000'), 'half of it');
		expect(await run('import', fixture('omnivore'))).toMatchObject({code: 0, stderr: ''});
		expect(filesIn(library)).toEqual(filesIn(whole.library));
		const withoutPaths = (folder: string) =>
			everything(stateIn(folder)).map(record => JSON.stringify(record).replaceAll(/"path":\{[^}]*\}/g, ''));
		expect(withoutPaths(state)).toEqual(withoutPaths(whole.state));
	});

	test('texts come along, and highlights with the passages that they mark; what the text does not have keeps its words', async () => {
		const {library, run} = empty();
		expect(await run('import', fixture('omnivore'))).toEqual({
			code: 0,
			stdout:
				'Omnivore: 2 pieces taken in, 1 of them without a text; 3 highlights with them, 1 of which the text does not have the words\n',
			stderr: '',
		});
		expect(filesIn(library)['Omnivore/2023-10-24 the-keeper-of-the-tide-tables.md']).toBe(`---
title: "The Keeper of the Tide Tables"
author: "Ada Brine"
date: 2023-10-20T06:00:00Z
url: "https://harbourpost.example/essays/tide-tables"
description: "On tide tables and those who wrote them"
tags: ["sea", "long reads"]
saved: 2023-10-24T10:15:00Z
note: "A piece to come back to."
---

Every harbour had one man who wrote the tables, and nobody lied to the moon about it.

## The ink

The ink was still wet when the _first_ ships came in.

By noon the pilots had copied it out by hand, and the page was hung beside the door to dry.

> A piece to come back to.
`);
		const {stdout} = await run('highlights', '--json');
		const told = (
			JSON.parse(stdout) as ReadonlyArray<{
				target: {selector: ReadonlyArray<{exact: string}>};
				body: ReadonlyArray<{value: string}>;
				created: string;
			}>
		).map(({target, body, created}) => [target.selector[0]?.exact, body[0]?.value, created]);
		expect(told).toEqual([
			['words that the text never had\nin two paragraphs', 'once upon a time\n\nand again', '2023-10-25T08:00:00.000Z'],
			['nobody lied to the moon', 'the best line', '2023-10-25T08:00:00.000Z'],
			['The ink was still wet when the first ships came in.', 'yellow', '2023-10-25T08:00:00.000Z'],
		]);
		const list = JSON.parse((await run('list', '--json', 'is:reading')).stdout) as ReadonlyArray<{progress: number}>;
		expect(list.map(({progress}) => progress)).toEqual([0.4]);
	});

	test('an article that the library has stays as it is, and gets what was done with it elsewhere', async () => {
		const {library, run} = empty();
		const text = `---\nurl: "http://www.harbourpost.example/essays/tide-tables/"\n---\n\n# Tides\n\nAnd nobody lied to the moon.\n`;
		mkdirSync(library);
		writeFileSync(path.join(library, 'mine.md'), text);
		expect((await run('import', fixture('raindrop.csv'))).stdout).toBe(
			'Raindrop: 1 piece taken in, 1 was there already\n',
		);
		expect(filesIn(library)['mine.md']).toBe(text);
		const [mine] = JSON.parse((await run('list', '--json', 'is:starred')).stdout) as readonly unknown[];
		expect(mine).toMatchObject({title: 'Tides', tags: ['Reading', 'Sea', 'long reads', 'sea']});
		const highlights = (await run('highlights')).stdout;
		expect(highlights).toContain('nobody lied to the moon');
		expect(highlights).toContain('Read it to Ada');
	});

	test('what the reader did since an import is not undone by the next', async () => {
		const {run} = empty();
		await run('import', fixture('wallabag.json'));
		await run('unstar', 'is:starred');
		await run('unarchive', 'is:archived');
		await run('import', fixture('wallabag.json'));
		expect(JSON.parse((await run('list', '--json', 'is:starred')).stdout)).toEqual([]);
		expect(JSON.parse((await run('list', '--json', 'is:archived')).stdout)).toEqual([]);
	});

	test('archives, folders and several files are one import, and a piece in two of them is one', async () => {
		const {run} = empty();
		const omnivore = zipFile(Object.fromEntries(folderParts('omnivore').map(({name, read}) => [name, read()])));
		const folder = folderOf({
			'omnivore.zip': omnivore,
			'old/ril_export.html': exportBytes('ril_export.html'),
			'notes.txt': 'Not an export.',
		});
		const {code, stdout, stderr} = await run('import', folder, fixture('pocket.csv'));
		expect([code, stderr]).toEqual([0, '']);
		expect(stdout).toMatch(/^Pocket: \d pieces taken in, \d were there already; 1 entry had no address$/m);
		expect(stdout).toMatch(/^Omnivore: \d pieces? taken in/m);
	});

	test('--dry-run says what would be, and writes nothing', async () => {
		const {library, state, run} = empty();
		mkdirSync(library);
		expect(await run('import', fixture('omnivore'), '--dry-run')).toEqual({
			code: 0,
			stdout: 'Omnivore: 2 pieces would be taken in, 1 of them without a text; 3 highlights with them\n',
			stderr: '',
		});
		expect(readdirSync(library)).toEqual([]);
		expect(existsSync(path.join(state, 'state.db'))).toBe(false);
	});

	test('--fetch says of each text that cannot be fetched why, and where it may still be; an address of the own network is not asked', async () => {
		const {run} = empty();
		const file = path.join(folderOf({'p.csv': 'url,time_added,status\nhttp://127.0.0.1:1/a,1,unread\n'}), 'p.csv');
		const reason = 'leads into a private network: only an address that you name yourself may';
		expect(await run('import', file, '--fetch')).toEqual({
			code: 0,
			stdout: `Pocket: 1 piece taken in
0 texts fetched; 1 could not be:
  http://127.0.0.1:1/a ${reason}
    perhaps at https://web.archive.org/web/http://127.0.0.1:1/a
`,
			stderr: '',
		});
		expect(JSON.parse((await run('import', file, '--fetch', '--json')).stdout)).toMatchObject({
			services: [{added: 0, held: 1}],
			fetched: 0,
			dead: [
				{
					address: 'http://127.0.0.1:1/a',
					title: '',
					reason,
					archive: 'https://web.archive.org/web/http://127.0.0.1:1/a',
				},
			],
		});
	});

	test('--json tells it to programs', async () => {
		const {run} = empty();
		expect(JSON.parse((await run('import', fixture('readwise.csv'), '--json')).stdout)).toEqual({
			services: [
				{
					service: 'Readwise Reader',
					added: 2,
					withoutText: 2,
					held: 0,
					noAddress: 0,
					unreadable: 0,
					leftOut: 1,
					highlights: 0,
					lostHighlights: 0,
				},
			],
			feeds: [],
			refused: [],
		});
	});

	test('feeds are subscribed to', async () => {
		const {library, run} = empty();
		expect(await run('import', fixture('subscriptions.opml'), fixture('urls'))).toEqual({
			code: 0,
			stdout: 'OPML: 1 feed subscribed to\nnewsboat: 1 feed subscribed to, 1 was there already\n',
			stderr: '',
		});
		const list = readFileSync(path.join(library, 'Feeds', 'Feeds.opml'), 'utf8');
		expect(list).toContain('xmlUrl="https://harbourpost.example/feed.xml"');
		expect(list).toContain('xmlUrl="https://kiln.example/atom.xml"');
	});

	test('the cache of newsboat is read as it is, also while newsboat writes it', async () => {
		const {library, run} = empty();
		const file = path.join(temporaryFolder(), 'cache.db');
		const database = new DatabaseSync(file);
		database.exec(`
			create table rss_feed (rssurl text primary key, url text, title text);
			create table rss_item (id integer primary key, guid text, title text, author text, url text, feedurl text,
				pubDate integer, content text, unread integer, flags text, deleted integer not null default 0,
				content_mime_type text not null default '');
			insert into rss_feed values ('https://f.example/feed', 'https://f.example/', 'Harbour Post');
			insert into rss_item values
				(1, 'a', 'Tides', 'Ada Brine', 'https://f.example/tides', 'https://f.example/feed', 1698142500, '<p>Nobody lied to the moon.</p>', 0, 's', 0, 'text/html'),
				(2, 'b', 'Salt', '', 'https://f.example/salt', 'https://f.example/feed', 1577923200, 'A grain.', 1, null, 0, 'text/plain'),
				(3, 'c', 'Gone', '', 'https://f.example/gone', 'https://f.example/feed', 1577923200, '', 1, '', 1, '');
			begin exclusive;
		`);
		expect(await run('import', file)).toEqual({code: 0, stdout: 'newsboat: 2 pieces taken in\n', stderr: ''});
		database.exec('rollback');
		database.close();
		expect(filesIn(library)).toEqual({
			'newsboat/2020-01-02 salt.md': expect.stringMatching(/\n\nA grain\.\n$/) as string,
			'newsboat/2023-10-24 tides.md': expect.stringMatching(
				/author: "Ada Brine"\n.*source: "Harbour Post"\n.*\n\nNobody lied to the moon\.\n$/s,
			) as string,
		});
		const {stdout} = await run('list', '--json', 'is:starred');
		expect(JSON.parse(stdout)).toMatchObject([{title: 'Tides', status: 'done'}]);
	});

	test.each([
		['a text', 'a.txt', 'Dear Ada', /is no export that is known \(Pocket, .*\): give it as the service made it\.\n$/],
		[
			'an archive of something else',
			'a.zip',
			zipFile({'a.csv': 'a,b', 'b.json': '{}'}),
			/holds no export that is known/,
		],
		['a database of something else', 'a.db', Buffer.from('SQLite format 3\0 and nothing more'), /a\.db .*\.\n$/],
	])('%s is refused with a sentence', async (_, name, content, sentence) => {
		const {run} = empty();
		const {code, stdout, stderr} = await run('import', path.join(folderOf({[name]: content}), name));
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(sentence);
	});

	test('what is missing is said, and the rest is taken in', async () => {
		const {run} = empty();
		const {code, stdout, stderr} = await run('import', 'missing.zip', fixture('matter.csv'));
		expect([code, stdout, stderr]).toEqual([
			1,
			'Matter: 2 pieces taken in\n',
			'broadsheet: missing.zip does not exist.\n',
		]);
	});

	test('a file in the place of the library is told, and left as it is', async () => {
		const library = path.join(folderOf({'a.txt': 'A text.'}), 'a.txt');
		const {code, stdout, stderr} = await runBroadsheet(['import', fixture('matter.csv')], {library});
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toContain('is a file, not a folder');
		expect(readFileSync(library, 'utf8')).toBe('A text.');
	});

	test('without a library of one\u2019s own it is made in the home folder', async () => {
		const home = temporaryFolder();
		vi.stubEnv('HOME', home);
		vi.stubEnv('XDG_CONFIG_HOME', home);
		onTestFinished(() => {
			vi.unstubAllEnvs();
		});
		const {code, stdout, stderr} = await runBroadsheet(['import', fixture('matter.csv')], {library: ''});
		expect([code, stdout, stderr]).toEqual([0, 'Matter: 2 pieces taken in\n', '']);
		expect(readdirSync(path.join(home, 'Broadsheet', 'Matter'))).toHaveLength(2);
	});
});
