import {existsSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';
import {isGood, oddKinds, openOddServer} from '../helpers/odd-server.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';
import {webPage} from '../helpers/web-pages.js';

/** No test has the time that servers are given. */
const limits = {BROADSHEET_FETCH_LIMITS: 'time:1500 silence:400 size:4000000'};

async function oddServer(): Promise<string> {
	const {url, close} = await openOddServer();
	onTestFinished(close);
	return url;
}

const names = (folder: string): readonly string[] => readdirSync(folder).toSorted();

test('of a hundred pages of servers of all kinds the good ones are saved, and each other one is a sentence', async () => {
	const url = await oddServer();
	const library = temporaryFolder();
	const asked = oddKinds.flatMap(kind =>
		[1, 2, 3, 4, 5, 6].map(number => ({kind, address: `${url}/${kind}/${number}`})),
	);
	// Large pages would take their time here, and are measured by the benchmark.
	const small = asked.filter(({kind}) => kind !== 'good-large' && kind !== 'good-heavy');
	const {code, stdout, stderr} = await runBroadsheet(['add', ...small.map(({address}) => address)], {
		library,
		env: limits,
	});
	const good = small.filter(({kind}) => isGood(kind));
	const bad = small.filter(({kind}) => !isGood(kind));
	expect(stdout.split('\n').filter(line => line.startsWith('Saved “'))).toHaveLength(good.length);
	expect(stdout).toContain(`${good.length} articles saved, ${bad.length} not saved.\n`);
	const addresses = bad.map(({address}) => address).toSorted();
	expect(stderr.trimEnd().split('\n').toSorted()).toEqual(
		addresses.map(address => expect.stringMatching(`^broadsheet: ${address} .+\\.$`)),
	);
	expect(code).toBe(1);
	const saved = names(library).filter(name => !name.startsWith('.'));
	expect(saved).toHaveLength(good.length);
	expect(saved.every(name => /^\d{4}-\d\d-\d\d [\w-]+\.md$/.test(name))).toBe(true);
	expect(names(path.join(library, '.sources'))).toHaveLength(good.length);
}, 60_000);

test('what is in the library already is not added again', async () => {
	const url = await oddServer();
	const library = temporaryFolder();
	const address = `${url}/good/1`;
	const first = await runBroadsheet(['add', address], {library});
	expect(first).toMatchObject({code: 0, stdout: expect.stringMatching(/^Saved “Tide 1”: .+ tide-1\.md\n$/)});
	const again = await runBroadsheet(['add', `${address}?utm_source=x#top`, `${url}/good/2`], {library});
	expect(again.code).toBe(0);
	expect(again.stdout).toContain(`In the library already, as “Tide 1”: ${address}?utm_source=x#top\n`);
	expect(again.stdout).toContain('1 article saved, 1 in the library already.\n');
	expect(names(library).filter(name => name.endsWith('.md'))).toHaveLength(2);
});

test('a page comes from a pipe, with its address and tags', async () => {
	const library = temporaryFolder();
	const args = ['add', '-', '--url', 'https://tide.example/high', '--tag', 'sea', '--tag', 'later,north'];
	const {code, stdout} = await runBroadsheet(args, {library, input: webPage('High water')});
	expect([code, stdout]).toEqual([0, expect.stringContaining('Saved “High water”')]);
	const [file = ''] = names(library).filter(name => name.endsWith('.md'));
	const text = readFileSync(path.join(library, file), 'utf8');
	expect(text).toContain('url: "https://tide.example/high"');
	expect(text).toContain('tags: ["sea", "later", "north"]');
});

test('files are copied, pages are made into articles, and what is none is told', async () => {
	const from = await temporaryLibrary({
		'note.txt': 'Ebb\n\nLow water.',
		'page.html': webPage('High water'),
		'a.pdf': '%PDF-1.7',
	});
	const library = temporaryFolder();
	const words = ['note.txt', 'page.html', 'a.pdf', 'gone.txt', '.'];
	const {code, stderr} = await runBroadsheet(['add', ...words], {library, cwd: from});
	expect(code).toBe(1);
	expect(stderr).toBe(
		[
			'broadsheet: a.pdf is a PDF, which Broadsheet does not read: open it in another program.',
			'broadsheet: gone.txt does not exist: an address begins with https://.',
			'broadsheet: . is a folder: name the files in it, or take it into the library with --library.',
			'',
		].join('\n'),
	);
	expect(names(library).map(name => name.slice(11))).toEqual(['', 'ebb.txt', 'high-water.md']);
	const again = await runBroadsheet(['add', 'note.txt'], {library, cwd: from});
	expect(again.stdout).toBe('In the library already, as “Ebb”: note.txt\n');
});

test('without a library there is one from then on, in the home folder', async () => {
	const url = await oddServer();
	const home = temporaryFolder();
	const env = {HOME: home, XDG_CONFIG_HOME: home};
	const state = temporaryFolder();
	expect((await runBroadsheet(['add', `${url}/good/1`], {env, state})).stdout).toContain(path.join(home, 'Broadsheet'));
	expect((await runBroadsheet(['list'], {env, state})).stdout).toContain('Tide 1');
});

test('a library that is named is made where it is not there', async () => {
	const url = await oddServer();
	const library = path.join(temporaryFolder(), 'new');
	expect((await runBroadsheet(['add', `--library=${library}`, `${url}/good/1`])).code).toBe(0);
	expect(names(library)).toHaveLength(2);
});

test('for programs all is told as JSON', async () => {
	const url = await oddServer();
	const library = temporaryFolder();
	const {stdout} = await runBroadsheet(['add', '--json', `${url}/good/1`, `${url}/gone/1`], {library});
	expect(JSON.parse(stdout)).toEqual([
		{named: `${url}/good/1`, kind: 'saved', path: expect.stringContaining('tide-1.md'), title: 'Tide 1', note: null},
		{named: `${url}/gone/1`, kind: 'refused', reason: 'is not there (404): check the address'},
	]);
});

test('Ctrl-C ends it at once, with what is saved saved and nothing half-written', async () => {
	const url = await oddServer();
	const library = temporaryFolder();
	const addresses = ['good/1', 'silent/1', 'dripping/1', 'good-slow/1', 'silent/2'].map(name => `${url}/${name}`);
	const terminal = openBroadsheet(['add', '--library', library, ...addresses], {columns: 200, rows: 20});
	await terminal.waitFor('Saved “Tide 1”');
	terminal.press('Ctrl-C');
	await terminal.waitFor('Interrupted: what is not said to be saved is not.');
	expect(names(library).filter(name => name.startsWith('.part'))).toEqual([]);
	expect(names(path.join(library, '.sources')).length).toBe(names(library).length - 1);
});

test('what a program that was killed has left behind is gone after the next time', async () => {
	const url = await oddServer();
	const left = '.part-4194999-8a0c7a3e-0000-4000-8000-000000000000';
	const library = await temporaryLibrary({[left]: 'half', [`.sources/${left}`]: 'half'});
	await runBroadsheet(['add', `${url}/good/1`], {library});
	expect(existsSync(path.join(library, left))).toBe(false);
	expect(names(path.join(library, '.sources'))).toHaveLength(1);
});
