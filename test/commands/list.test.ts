import {chmodSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {minutesLeftOf, tagsFor} from '../../source/article/reading.js';
import {list} from '../../source/commands/list.js';
import {cellWidth} from '../../source/layout/width.js';
import {readingOfRecord, recordOf} from '../../source/library/state/read-state.js';
import {closeState, openState} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {matchesSubject} from '../../source/query/match-subject.js';
import {clockAt, resolveTimes} from '../../source/query/resolve-times.js';
import type {Subject} from '../../source/query/subject.js';
import {writeQuery} from '../../source/query/write-query.js';
import {readArticleFile} from '../../source/runtime/read-article-file.js';
import {articleFiles} from '../helpers/article-files.js';
import {openShell} from '../helpers/broadsheet.js';
import {captured} from '../helpers/captured.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {filesOf} from '../helpers/program-files.js';
import {expression} from '../helpers/queries.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';
import {runs} from '../helpers/runs.js';

const first =
	'---\ntitle: A *short* piece\ndate: 2026-09-14\nsite: www.harbour.example\nauthor: Ines Calder\ntags: [sea]\n---\n\nText with **strong** words.\n';
const second = '---\ntitle: 雨の名前\ndate: 2026-09-11\n---\n\n雨には名前がある。\n';
const files = {'first.md': first, 'sub/second.md': second};

function titlesIn(json: string): readonly string[] {
	return (JSON.parse(json) as ReadonlyArray<{readonly title: string}>).map(({title}) => title);
}

describe('broadsheet list', () => {
	test('prints date, source, title and time in columns', async () => {
		const {stdout, stderr, code} = await runBroadsheet(['list', folderOf(files)]);
		const rows = stdout.split('\n');
		expect(rows.map(row => row.replaceAll(/ {2,}/g, ' | '))).toEqual([
			expect.stringMatching(/^2026-09-14 \| harbour\.example \| A .*short.* piece \| 1 min$/),
			expect.stringMatching(/^2026-09-11 \| 雨の名前 \| 1 min$/),
			'',
		]);
		expect(cellWidth(rows[0] ?? '')).toBe(cellWidth(rows[1] ?? ''));
		expect([stderr, code]).toEqual(['', 0]);
	});

	test('takes words for a query, after a folder or of the usual library', async () => {
		const folder = folderOf(files);
		const state = temporaryFolder();
		const ask = async (args: readonly string[], library?: string): Promise<string> => {
			const {stdout} = await runBroadsheet(['list', ...args], {state, ...(library ? {library} : {})});
			return stdout.trimEnd().replaceAll(/.* {2}(\S.*?) +1 min/g, '$1');
		};
		expect([
			await ask([folder, 'author:calder', 'strong']),
			await ask(['-author:calder'], folder),
			await ask(['--library', folder, 'sort:oldest', '--limit', '1']),
			await ask(['--library', path.join(folder, 'sub')]),
		]).toEqual(['A *short* piece', '雨の名前', '雨の名前', '雨の名前']);
	});

	test('prints one JSON array with exactly the promised names', async () => {
		const folder = folderOf(files);
		const {stdout} = await runBroadsheet(['list', folder, '--json']);
		const pieces = JSON.parse(stdout) as ReadonlyArray<Record<string, unknown>>;
		const names =
			'id path format title titleIsDerived byline siteName url publishedTime savedTime lang dir excerpt wordCount readingMinutes truncated tags related status starred archived progress minutesLeft lastRead';
		expect(pieces.map(piece => Object.keys(piece).join(' '))).toEqual([names, names]);
		expect(pieces).toMatchObject([
			{path: path.join(folder, 'first.md'), siteName: 'www.harbour.example', tags: ['sea'], status: 'unread'},
			{title: '雨の名前', starred: false, archived: false, progress: 0, minutesLeft: 1, lastRead: null},
		]);
		expect(stdout).toBe(`${JSON.stringify(pieces, null, '\t')}\n`);
	});

	test('tells what the reader did, even where that was done for another library', async () => {
		const folder = folderOf(files);
		const stateFolder = temporaryFolder();
		const before = await runBroadsheet(['list', folder, '--json'], {state: stateFolder});
		const [piece] = JSON.parse(before.stdout) as ReadonlyArray<{readonly id: string}>;
		const state = openState(stateFolder, Date.now());
		const id = piece?.id ?? '';
		const place = {offset: 3, exact: '', prefix: '', progress: 0.5};
		write(state, [{id, starred: true, place, lastRead: 1_790_000_000_000, addTags: ['later']}], Date.now());
		closeState(state);
		const {stdout} = await runBroadsheet(['list', folder, 'is:starred', 'later', '--json'], {state: stateFolder});
		expect(JSON.parse(stdout)).toMatchObject([
			{
				id,
				tags: ['sea', 'later'],
				status: 'reading',
				starred: true,
				progress: 0.5,
				minutesLeft: 1,
				lastRead: '2026-09-21T14:13:20.000Z',
			},
		]);
	});

	test('says once what cannot be read, and lists the rest', async () => {
		const folder = folderOf({...files, 'sub/binary.md': new Uint8Array([0, 0])});
		const state = temporaryFolder();
		const {stdout, stderr, code} = await runBroadsheet(['list', folder, '--json'], {state});
		expect(titlesIn(stdout).length).toBe(2);
		expect([stderr, code]).toEqual([
			`broadsheet: ${folder}/sub/binary.md holds binary data, not text. Save the article as Markdown or plain text first.\n`,
			0,
		]);
		expect((await runBroadsheet(['list', folder], {state})).stderr).toBe('');
	});

	test('sees what was added, changed and removed since', async () => {
		const folder = folderOf({...files, 'third.md': '# Third\n\nText.\n'});
		const state = temporaryFolder();
		await runBroadsheet(['list', folder], {state});
		writeFileSync(path.join(folder, 'new.md'), '# New\n\nText.\n');
		writeFileSync(path.join(folder, 'third.md'), '# Changed\n\nOther text.\n');
		rmSync(path.join(folder, 'sub'), {recursive: true});
		const {stdout} = await runBroadsheet(['list', folder, 'sort:title', '--json'], {state});
		expect(titlesIn(stdout)).toEqual(['A *short* piece', 'Changed', 'New']);
	});

	test('prints the sample library when none is named', async () => {
		const folder = folderOf({'a.txt': 'Some words of an article.\n'});
		utimesSync(path.join(folder, 'a.txt'), 1_700_000_000, 1_700_000_000);
		const {stdout} = await captured(() =>
			list(
				{
					kind: 'list',
					words: [],
					limit: null,
					isJson: false,
					isAmbiguousWide: false,
					library: [],
					state: temporaryFolder(),
				},
				filesOf(folder),
			),
		);
		expect(stdout).toMatch(/^2023-11-14 .*1 min\n$/);
	});

	test("tells in a terminal that the samples are no library of one's own", async () => {
		const terminal = openShell('BROADSHEET_LIBRARY= $BROADSHEET list tide sort:title --limit 1; echo "ended with $?"');
		const screen = await terminal.waitFor('ended with 0');
		expect(screen.slice(1, 4)).toEqual([
			'broadsheet: These are samples: --library or BROADSHEET_LIBRARY names your own fo',
			'lder of articles.',
			'ended with 0',
		]);
	});

	test('of an empty library prints nothing, or an empty array, and says what to do', async () => {
		const folder = temporaryFolder();
		const stderr = `broadsheet: ${folder} holds no articles yet: put .md, .txt, .html or .epub files there.\n`;
		expect(await runBroadsheet(['list', folder])).toEqual({code: 0, stdout: '', stderr});
		expect(await runBroadsheet(['list', folder, 'sea', '--json'])).toEqual({code: 0, stdout: '[]\n', stderr});
	});

	test('of nothing that is asked for says so', async () => {
		expect(await runBroadsheet(['list', folderOf(files), 'is:done', '--json'])).toEqual({
			code: 0,
			stdout: '[]\n',
			stderr: 'broadsheet: No article is what this query asks for.\n',
		});
	});

	test('shows where a query is mistaken, and lists nothing', async () => {
		expect(await runBroadsheet(['list', folderOf(files), 'is:unraed', 'sea'])).toEqual({
			code: 2,
			stdout: '',
			stderr: '  is:unraed sea\n     ^^^^^^\nis: does not take "unraed"; did you mean is:unread?\n',
		});
	});

	test('of a file or of nothing says what to do, makes nothing, and fails', async () => {
		const folder = folderOf(files);
		const file = path.join(folder, 'first.md');
		const state = path.join(temporaryFolder(), 'state');
		const reasons: string[] = [];
		for (const args of [
			[file],
			['first.md'],
			['./gone'],
			['gone/'],
			['--library', 'gone'],
			['--library', 'first.md'],
		]) {
			const {code, stdout, stderr} = await runBroadsheet(['list', ...args], {cwd: folder, state});
			expect([code, stdout]).toEqual([1, '']);
			reasons.push(stderr);
		}

		const advice = 'give the path of a folder or of a .md, .txt, .html or .epub file.';
		expect(reasons).toEqual([
			`broadsheet: ${file} is a file, not a folder: broadsheet show prints it.\n`,
			'broadsheet: first.md is a file, not a folder: broadsheet show prints it.\n',
			`broadsheet: ./gone does not exist: ${advice}\n`,
			`broadsheet: gone/ does not exist: ${advice}\n`,
			`broadsheet: ${folder}/gone does not exist: ${advice}\n`,
			`broadsheet: ${folder}/first.md is a file, not a folder: broadsheet show prints it.\n`,
		]);
		expect(readdirSync(path.dirname(state))).toEqual([]);
	});

	test('works without a place for its index', async () => {
		const state = path.join(folderOf({file: ''}), 'file');
		const {code, stdout, stderr} = await runBroadsheet(['list', folderOf(files), 'strong', '--json'], {state});
		expect([code, titlesIn(stdout), stderr]).toEqual([
			0,
			['A *short* piece'],
			'broadsheet: The index of the library could not be opened: check that its folder is there and its permissions; this time it is made in memory.\n',
		]);
	});

	test('keeps listing a library whose folder is gone: a disk may come back', async () => {
		const folder = path.join(temporaryFolder(), 'library');
		mkdirSync(folder);
		writeFileSync(path.join(folder, 'first.md'), first);
		const state = temporaryFolder();
		await runBroadsheet(['list', '--library', folder], {state});
		rmSync(folder, {recursive: true});
		const {code, stdout, stderr} = await runBroadsheet(['list', '--library', folder, '--json'], {state});
		expect([code, titlesIn(stdout), stderr]).toEqual([
			0,
			['A *short* piece'],
			`broadsheet: ${folder} does not exist\n`,
		]);
	});

	test('makes a damaged index anew', async () => {
		const folder = folderOf(files);
		const state = temporaryFolder();
		await runBroadsheet(['list', folder], {state});
		const [name = ''] = readdirSync(path.join(state, 'indexes'));
		const file = path.join(state, 'indexes', name, 'index.db');
		chmodSync(file, 0o644);
		writeFileSync(file, 'no database at all, and long enough to be taken for one'.repeat(100));
		const {code, stdout, stderr} = await runBroadsheet(['list', folder, '--json'], {state});
		expect([code, titlesIn(stdout).length, stderr]).toEqual([0, 2, '']);
	});

	test('may run several times at once, also where there is no index yet', async () => {
		const many = Array.from({length: 200}, (_, number) => [`${number}.md`, `# Number ${number}\n\nText ${number}.\n`]);
		const [folder, state] = [folderOf(Object.fromEntries(many)), temporaryFolder()];
		const args = ['list', folder, 'sort:title', '--json'];
		const ran = await Promise.all([1, 2, 3].map(async () => runBroadsheet(args, {state})));
		expect(ran.map(({code, stdout, stderr}) => [code, stderr, new Set(titlesIn(stdout)).size])).toEqual([
			[0, '', 200],
			[0, '', 200],
			[0, '', 200],
		]);
		expect((await runBroadsheet(['doctor', '--library', folder], {state})).code).toBe(0);
	});

	test('lets no name of a file reach the terminal but as text', async () => {
		const folder = folderOf({'a\u001B]0;x\u0007\u009B31m\u202E.md': first, 'b\u001B[2J\u009b.md': new Uint8Array([0])});
		for (const args of [[], ['--json']]) {
			const {stdout, stderr} = await runBroadsheet(['list', folder, ...args]);
			expect(`${stdout}${stderr}`).not.toMatch(/[\0-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
		}

		const {stdout} = await runBroadsheet(['list', folder, '--json']);
		expect(JSON.parse(stdout)).toMatchObject([{path: path.join(folder, 'a\u001B]0;x\u0007\u009B31m\u202E.md')}]);
	});
});

async function readAll(folder: string) {
	const names = readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter(name => name.endsWith('.md'));
	const read = await Promise.all(names.map(name => readArticleFile(path.join(folder, name))));
	return read.flatMap(one => (one.kind === 'read' ? [{entry: one.entry, text: one.manuscript.text}] : []));
}

test('list prints exactly what a query means, whatever the library and whatever was done with it', async () => {
	await fc.assert(
		fc.asyncProperty(
			articleFiles,
			fc.array(
				fc.record({
					starred: fc.boolean(),
					done: fc.boolean(),
					progress: fc.constantFrom(0, 0.5),
					tag: fc.constantFrom('sea', 'mine'),
				}),
			),
			fc.array(expression, {minLength: 1, maxLength: 4}),
			async (articles, deeds, expressions) => {
				const [folder, stateFolder] = [folderOf(articles), temporaryFolder()];
				const loaded = await readAll(folder);
				const state = openState(stateFolder, Date.now());
				const changes = deeds.flatMap(({starred, done, progress, tag}, index) => {
					const id = loaded[index]?.entry.id;
					const place = {offset: 0, exact: '', prefix: '', progress};
					return id === undefined
						? []
						: [{id, starred, done, place, addTags: [tag], removeTags: starred ? ['sea'] : []}];
				});
				write(state, changes, Date.now());
				const subjects = new Map(
					loaded.map(({entry, text}): [string, Subject] => {
						const reading = readingOfRecord(recordOf(state, entry.id, Date.now()).found);
						const tags = tagsFor(entry.tags, reading);
						const minutesLeft = minutesLeftOf(entry.readingMinutes, reading);
						return [entry.id, {...entry, ...reading, tags, minutesLeft, text}];
					}),
				);
				closeState(state);
				for (const where of expressions) {
					const clock = clockAt(new Date(), 1);
					const expected = [...subjects].flatMap(([id, subject]) =>
						matchesSubject(resolveTimes(where, clock), subject) ? [id] : [],
					);
					const words = [writeQuery({where, sort: null})];
					const base = {kind: 'list', limit: null, isJson: true, isAmbiguousWide: false, state: stateFolder} as const;
					const {stdout} = await captured(() => list({...base, words, library: [folder]}, filesOf('')));
					const found = (JSON.parse(stdout) as ReadonlyArray<{readonly id: string}>).map(({id}) => id);
					expect(found.toSorted()).toEqual(expected.toSorted());
				}
			},
		),
		{numRuns: runs(8)},
	);
});
