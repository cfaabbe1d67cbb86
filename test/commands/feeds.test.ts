import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import type {RequestListener} from 'node:http';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, test, vi} from 'vitest';
import {parseArguments} from '../../source/commands/arguments.js';
import {feeds} from '../../source/commands/feeds.js';
import {subscribe} from '../../source/commands/subscribe.js';
import {updateFeeds} from '../../source/commands/update-feeds.js';
import {captured} from '../helpers/captured.js';
import {temporaryFolder} from '../helpers/folder.js';
import {serve} from '../helpers/web-server.js';

const rss = (title: string, ...titles: readonly string[]): string =>
	`<rss version="2.0"><channel><title>${title}</title><link>/</link>${titles
		.map(item => `<item><guid>${item}</guid><title>${item}</title><pubDate>1 Jun 2026 10:00 GMT</pubDate></item>`)
		.join('')}</channel></rss>`;

const page =
	'<!doctype html><head><link rel="alternate" type="application/rss+xml" href="comments.xml" title="Comments"><link rel="alternate" type="application/rss+xml" href="/lamp.xml" title="Lamp"></head>';

/** A site whose pages a test may change, and a library of which the commands are about. */
async function surroundings(pages: Record<string, string>) {
	const asked: string[] = [];
	const listener: RequestListener = (request, response) => {
		const at = request.url ?? '';
		asked.push(at);
		const text = pages[at];
		if (text === undefined) {
			response.writeHead(404).end();
		} else if (text.startsWith('/')) {
			response.writeHead(301, {Location: text}).end();
		} else {
			const etag = `"${text.length}"`;
			const isKnown = request.headers['if-none-match'] === etag;
			response.writeHead(isKnown ? 304 : 200, {ETag: etag}).end(isKnown ? undefined : text);
		}
	};

	const {url} = await serve(listener);
	const library = temporaryFolder();
	const state = temporaryFolder();
	const files = {sampleLibrary: library, background: new URL('file:///none')};
	return {
		url,
		asked,
		pages,
		library,
		state,
		list: () => readFileSync(path.join(library, 'Feeds/Feeds.opml'), 'utf8'),
		async run(...words: readonly string[]) {
			const command = await parseArguments([...words, '--library', library, '--state', state]);
			const {stdout, stderr, code} = await captured(async () => {
				switch (command.kind) {
					case 'subscribe': {
						return subscribe(command, files);
					}

					case 'feeds': {
						return feeds(command, files);
					}

					case 'update': {
						return updateFeeds(command, files);
					}

					default: {
						throw new Error(`${command.kind}: ${'reason' in command ? command.reason : ''}`);
					}
				}
			});
			return {out: stdout.replaceAll(url, '@'), err: stderr.replaceAll(url, '@').replaceAll(library, '~'), code};
		},
	};
}

describe('subscribe', () => {
	test('follows the feed that a page names, with its tags, folder and title', async () => {
		const {run, url, list, library} = await surroundings({'/blog/': page, '/lamp.xml': rss('The Lamp', 'One', 'Two')});
		expect(await run('subscribe', `${url}/blog/`, '--tag', 'sea', '--tag', 'day', '--folder', 'Morning/Deep')).toEqual({
			out: 'Following The Lamp, 2 pieces.\n',
			err: 'broadsheet: The page names other feeds, too: @/blog/comments.xml\n',
			code: 0,
		});
		expect(list()).toContain('category="sea,day"');
		expect(list()).toMatch(/text="Morning">\s*<outline text="Deep">\s*<outline type="rss" text="The Lamp"/);
		const kept = JSON.parse(readFileSync(path.join(library, 'Feeds/The Lamp.json'), 'utf8'));
		expect(kept).toMatchObject({title: 'The Lamp', feed_url: `${url}/lamp.xml`, _broadsheet: {tags: ['sea', 'day']}});
	});

	test('finds one that no page names, follows a redirect for good, and takes no feed twice', async () => {
		const {run, url, list} = await surroundings({
			'/a/': '<!doctype html><p>x',
			'/feed.xml': rss('Tide', 'One'),
			'/old': '/feed.xml',
		});
		expect(await run('subscribe', `${url}/a/`)).toMatchObject({out: 'Following Tide, 1 piece.\n', code: 0});
		expect(await run('subscribe', `${url}/old`)).toMatchObject({
			err: 'broadsheet: You follow Tide already.\n',
			code: 0,
		});
		expect(list().match(/xmlUrl/g)).toHaveLength(1);
	});

	test('follows one at the root of a site, and updates it under the same address', async () => {
		const {run, url} = await surroundings({'/': rss('Root', 'One')});
		expect(await run('subscribe', url)).toMatchObject({code: 0});
		expect(await run('update')).toEqual({out: 'Nothing new.\n', err: '', code: 0});
	});

	test('says why there is no feed, and follows the others all the same', async () => {
		const {run, url, list} = await surroundings({'/': '<!doctype html><p>x', '/lamp': rss('Lamp')});
		const {out, err, code} = await run('subscribe', `${url}/`, `${url}/gone`, `${url}/lamp`);
		expect([out, code]).toEqual(['Following Lamp, 0 pieces.\n', 1]);
		expect(err.trimEnd().split('\n').toSorted()).toEqual([
			'broadsheet: @/ names no feed, and none is where feeds mostly are: look for one on its pages and give its address.',
			'broadsheet: @/gone is not there (404): check the address.',
		]);
		expect(list().match(/xmlUrl/g)).toHaveLength(1);
	});

	test('takes a list in, folders and all, and says what is no list', async () => {
		const {run, url, list, library} = await surroundings({'/lamp': rss('Lamp', 'One')});
		const file = path.join(library, 'other.opml');
		const feed = (name: string): string => `<outline text="${name}" xmlUrl="${url}/${name}"/>`;
		writeFileSync(file, `<opml><body>${feed('lamp')}<outline text="F">${feed('tide')}</outline></body></opml>`);
		expect(await run('subscribe', `${url}/lamp`)).toMatchObject({code: 0});
		expect(await run('subscribe', file, '--tag', 'new')).toEqual({
			out: 'Following 1 more feed; 1 you follow already. broadsheet update fetches them.\n',
			err: '',
			code: 0,
		});
		expect(list()).toMatch(
			/<outline text="F">\s*<outline type="rss" text="tide" title="tide" xmlUrl="[^"]*" category="new"\/>/,
		);
		writeFileSync(file.replace('other', 'none'), 'words');
		writeFileSync(path.join(library, 'a.txt'), 'words');
		expect((await run('subscribe', path.join(library, 'none.opml'))).err).toBe(
			'broadsheet: none.opml is no list of feeds: an OPML file is, which other readers export.\n',
		);
		expect((await run('subscribe', path.join(library, 'a.txt'))).err).toBe(
			'broadsheet: ~/a.txt is no list of feeds (OPML): give the address of a feed or of a page, or a list.\n',
		);
		expect((await run('subscribe', path.join(library, 'gone.opml'))).err).toBe(
			'broadsheet: ~/gone.opml does not exist.\n',
		);
	});

	test('an imported feed may not lead into the own network, a typed one may', async () => {
		const {run, url, library, asked} = await surroundings({'/lamp': rss('Lamp', 'One')});
		const file = path.join(library, 'other.opml');
		writeFileSync(file, `<opml><body><outline text="Lamp" xmlUrl="${url}/lamp"/></body></opml>`);
		await run('subscribe', file);
		expect(await run('update')).toEqual({
			out: 'Nothing new; 1 feed failed.\n',
			err: 'broadsheet: Lamp leads into a private network: only an address that you name yourself may.\n',
			code: 1,
		});
		expect(asked).toEqual([]);
	});
});

describe('update', () => {
	test('tells what is new, which feeds fail and which are left alone', async () => {
		const {run, url, pages, library} = await surroundings({'/lamp': rss('Lamp', 'One'), '/tide': rss('Tide')});
		await run('subscribe', `${url}/lamp`, `${url}/tide`);
		expect(await run('update')).toEqual({out: 'Nothing new.\n', err: '', code: 0});
		pages['/lamp'] = rss('Lamp', 'One', 'Two', 'Three');
		delete pages['/tide'];
		expect(await run('update')).toEqual({
			out: '2 new pieces in 1 feed; 1 feed failed.\n',
			err: 'broadsheet: Tide is not there (404): check the address.\n',
			code: 0,
		});
		expect(await run('update')).toEqual({
			out: 'Nothing new; 1 feed that failed before was left alone.\n',
			err: '',
			code: 0,
		});
		pages['/tide'] = rss('Tide', 'Low');
		expect(await run('update', 'tide')).toEqual({out: '1 new piece in 1 feed.\n', err: '', code: 0});
		expect(existsSync(path.join(library, 'Feeds/Tide.json'))).toBe(true);
	});

	test('fails only when all feeds do, and says what to do where there are none', async () => {
		const {run, url, pages} = await surroundings({'/lamp': rss('Lamp', 'One')});
		expect(await run('update')).toEqual({
			out: '',
			err: 'broadsheet: You follow no feeds yet: broadsheet subscribe takes the address of one, or of a page.\n',
			code: 0,
		});
		await run('subscribe', `${url}/lamp`);
		delete pages['/lamp'];
		expect(await run('update')).toMatchObject({code: 1});
		expect(await run('update', 'bell')).toEqual({
			out: '',
			err: 'broadsheet: There is no feed "bell": broadsheet feeds prints those that there are.\n',
			code: 1,
		});
	});

	test('one at a time', async () => {
		const {run, url, state} = await surroundings({'/lamp': rss('Lamp', 'One')});
		await run('subscribe', `${url}/lamp`);
		writeFileSync(path.join(state, 'feeds.lock'), String(process.pid));
		expect(await run('update')).toMatchObject({
			err: 'broadsheet: The feeds are being updated already: wait until that is done.\n',
			code: 1,
		});
		writeFileSync(path.join(state, 'feeds.lock'), '999999999');
		expect(await run('update')).toMatchObject({code: 0});
		expect(existsSync(path.join(state, 'feeds.lock'))).toBe(false);
	});
});

describe('feeds', () => {
	const two = {'/lamp': rss('The Lamp', 'One', 'Two'), '/tide': rss('Tide', 'Low')};

	test('prints them by folder, with what went wrong', async () => {
		const {run, url, pages} = await surroundings({...two});
		await run('subscribe', `${url}/lamp`, '--folder', 'Morning', '--tag', 'sea');
		await run('subscribe', `${url}/tide`);
		delete pages['/tide'];
		await run('update');
		const {out} = await run('feeds');
		expect(out.replaceAll(/fetched [^·\n]*[^·\n ]/g, 'fetched')).toBe(
			[
				'Tide · 1 piece · fetched',
				'  is not there (404): check the address',
				'Morning',
				'  The Lamp · 2 pieces · fetched · #sea',
				'',
			].join('\n'),
		);
		const json = JSON.parse((await run('feeds', '--json')).out);
		expect(json.toReversed()).toMatchObject([
			{
				title: 'The Lamp',
				feedAddress: '@/lamp',
				folders: ['Morning'],
				tags: ['sea'],
				pieces: 2,
				file: 'The Lamp.json',
				error: null,
				failures: 0,
			},
			{title: 'Tide', folders: [], pieces: 1, failures: 1, error: 'is not there (404): check the address'},
		]);
	});

	test('are renamed and tagged, in the list and in their files', async () => {
		const {run, url, list, library} = await surroundings({...two});
		await run('subscribe', `${url}/lamp`, '--tag', 'sea');
		expect(await run('feeds', 'rename', 'lamp', 'My', 'Lamp')).toMatchObject({out: 'The Lamp is My Lamp now.\n'});
		expect(await run('feeds', 'tag', 'my lamp', '+night', '-sea')).toMatchObject({
			out: 'My Lamp has the tags night now.\n',
		});
		expect(list()).toMatch(/text="My Lamp".*category="night"/);
		const kept = JSON.parse(readFileSync(path.join(library, 'Feeds/The Lamp.json'), 'utf8'));
		expect(kept).toMatchObject({title: 'My Lamp', _broadsheet: {tags: ['night']}});
		expect(await run('update')).toMatchObject({out: 'Nothing new.\n'});
	});

	test('are removed, their pieces to the trash', async () => {
		vi.stubEnv('XDG_DATA_HOME', temporaryFolder());
		const {run, url, list, library} = await surroundings({...two});
		await run('subscribe', `${url}/lamp`, `${url}/tide`);
		const {out, code} = await run('feeds', 'remove', 'lamp');
		vi.unstubAllEnvs();
		expect([out, code]).toEqual(['The Lamp is followed no longer. Its pieces are in the trash.\n', 0]);
		expect(list()).not.toContain('Lamp');
		expect(existsSync(path.join(library, 'Feeds/The Lamp.json'))).toBe(false);
		expect(existsSync(path.join(library, 'Feeds/Tide.json'))).toBe(true);
	});

	test('are written for other readers', async () => {
		const {run, url, list, library} = await surroundings({...two});
		await run('subscribe', `${url}/lamp`);
		expect((await run('feeds', '--opml', '-')).out).toBe(list().replaceAll(url, '@'));
		const file = path.join(library, 'out.opml');
		expect((await run('feeds', '--opml', file)).out).toContain('1 feed written to');
		expect(readFileSync(file, 'utf8')).toBe(list());
	});

	test('that may be meant are named when there are several', async () => {
		const {run, url} = await surroundings({...two});
		await run('subscribe', `${url}/lamp`, `${url}/tide`);
		expect((await run('feeds', 'remove', '127.0.0.1')).err).toMatch(
			/^broadsheet: "127\.0\.0\.1" may be 2 feeds: (?:The Lamp, Tide|Tide, The Lamp)\. Give more of its title, or its address\.\n$/,
		);
	});
});

test.each([
	[['subscribe'], 'What is to be followed? Give the address of a feed or of a page, or an OPML file.'],
	[['subscribe', 'a', 'b', '--title', 'x'], '--title is for one feed at a time.'],
	[['feeds', 'burn'], 'feeds takes rename, tag or remove, not "burn"; broadsheet subscribe follows a feed.'],
	[['feeds', 'tag', 'lamp'], 'Which feed, and which tags? For example: broadsheet feeds tag lamp +sea -work'],
	[['feeds', 'tag', '+sea'], 'Which feed, and which tags? For example: broadsheet feeds tag lamp +sea -work'],
	[
		['feeds', 'rename', 'lamp'],
		'Which feed, and how is it to be called? For example: broadsheet feeds rename lamp "The Lamp"',
	],
	[['feeds', 'remove'], 'Which feed? Give its title or its address, for example: broadsheet feeds remove lamp'],
	[['feeds', 'remove', 'x', '--json'], '--json has no meaning where feeds are changed.'],
	[['update', '--json'], '--json has no meaning for update.'],
])('%j is not understood', async (words, reason) => {
	expect(await parseArguments(words)).toEqual({kind: 'mistake', reason});
});
