import {rmSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {openShell, temporaryFolder} from '../helpers/broadsheet.js';
import {folderOf} from '../helpers/folder.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

const prose = 'The keeper wound the clock that turned the lens, as the keepers before him had done. ';
const files = {
	'clock.md': `---\ntitle: A clock\ndate: 2026-09-14\nsite: www.harbour.example\n---\n\n${'Nothing of note happened. '.repeat(9)}${prose}${'And so it went on. '.repeat(20)}\n`,
	'keeper.md': `---\ntitle: The last keeper\ndate: 2020-01-02\ntags: [sea]\n---\n\n${prose}\n`,
	'other.md': '---\ntitle: Salt\ndate: 2021-01-02\n---\n\nOf herring.\n',
};

describe('broadsheet search', () => {
	test('prints the best first, each with its source, date, path and passage', async () => {
		const folder = folderOf(files);
		const {code, stdout, stderr} = await runBroadsheet(['search', 'keeper', '--library', folder]);
		expect(stdout).toBe(
			`The last keeper
2 Jan 2020 · 1 min
${folder}/keeper.md
  The keeper wound the clock that turned the lens, as the keepers before him
  had done.

A clock
harbour.example · 14 Sep 2026 · 1 min
${folder}/clock.md
  … Nothing of note happened. Nothing of note happened. The keeper wound the
  clock that turned the lens, as the keepers before him had done. And so it went
  on. And so it went on. And so it went on. And so it went on. And so it went
  on. And so it went on. And so it went on. And so it went on. And so it went
  on. And so it went on. And so it went on. And so it went on. And so it went
  on. And so it went on. …
`,
		);
		expect([code, stderr]).toEqual([0, '']);
	});

	test('prints JSON with the passage and where it has what was looked for', async () => {
		const folder = folderOf(files);
		const {stdout} = await runBroadsheet([
			'search',
			'lens',
			'or',
			'tag:sea',
			'sort:oldest',
			'--json',
			'--library',
			folder,
		]);
		const hits = JSON.parse(stdout) as ReadonlyArray<Record<string, unknown>>;
		const passage = {text: prose.trim(), matches: [[43, 47]]};
		expect(hits).toMatchObject([
			{title: 'The last keeper', tags: ['sea'], status: 'unread', passage},
			{title: 'A clock', passage: {matches: [[expect.any(Number), expect.any(Number)]]}},
		]);
		expect(Object.keys(hits[0] ?? {}).slice(-2)).toEqual(['lastRead', 'passage']);
	});

	test('finds by title and tags without a passage, and obeys a limit', async () => {
		const folder = folderOf(files);
		const {stdout} = await runBroadsheet(['search', 'last', 'sea', '--json', '--library', folder]);
		expect(JSON.parse(stdout)).toMatchObject([{title: 'The last keeper', passage: null}]);
		const limited = await runBroadsheet(['search', '-salt', '--limit', '1', '--json', '--library', folder]);
		expect(JSON.parse(limited.stdout)).toMatchObject([{title: 'A clock', passage: null}]);
	});

	test('says that nothing is found, which is no failure', async () => {
		const stderr = 'broadsheet: No article is what this query asks for.\n';
		const library = folderOf(files);
		expect(await runBroadsheet(['search', 'whale'], {library})).toEqual({code: 0, stdout: '', stderr});
		expect(await runBroadsheet(['search', 'whale', '--json'], {library})).toEqual({code: 0, stdout: '[]\n', stderr});
	});

	test('shows where a query is mistaken', async () => {
		expect(await runBroadsheet(['search', 'whale', 'newer:soon'], {library: folderOf(files)})).toEqual({
			code: 2,
			stdout: '',
			stderr:
				'  whale newer:soon\n              ^^^^\n"soon" is no length of time; write a number and h, d, w, m or y, such as newer:2w.\n',
		});
	});

	test('tells of an article whose folder went, without its passage', async () => {
		const folder = path.join(folderOf({}), 'library');
		const copy = folderOf({'library/keeper.md': files['keeper.md']});
		const state = temporaryFolder();
		const library = path.join(copy, 'library');
		await runBroadsheet(['search', 'lens'], {library, state});
		rmSync(library, {recursive: true});
		const {code, stdout} = await runBroadsheet(['search', 'lens', '--json'], {library, state});
		expect([code, JSON.parse(stdout)]).toMatchObject([0, [{title: 'The last keeper', passage: null}]]);
		expect((await runBroadsheet(['search', 'lens'], {library: folder, state})).code).toBe(1);
	});

	test('sets passages to the width of a terminal, and what was looked for in bold', async () => {
		const terminal = openShell(
			`$BROADSHEET search keeper --limit 1 --library '${folderOf(files)}'; echo "ended with $?"`,
			{
				columns: 100,
				rows: 12,
			},
		);
		const screen = await terminal.waitFor('ended with 0');
		expect(screen.slice(3, 6)).toEqual([
			'  The keeper wound the clock that turned the lens, as the keepers before him had done.',
			'broadsheet: These are 1 of 2: --limit takes another number.',
			'ended with 0',
		]);
		const boldIn = (row: number): string =>
			Array.from({length: 100}, (_, column) => terminal.cellAt(row, column))
				.map(({bold, char}) => (bold ? char : ' '))
				.join('')
				.trim();
		expect([boldIn(0), boldIn(1), boldIn(3)]).toEqual(['keeper', '', expect.stringMatching(/^keeper +keepers$/)]);
	});
});
