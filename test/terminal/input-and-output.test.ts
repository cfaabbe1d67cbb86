import {execFile} from 'node:child_process';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {expect, test} from 'vitest';
import {openShell, program, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';
import {type Ran, runBroadsheet} from '../helpers/run-broadsheet.js';

const run = promisify(execFile);

const library = {
	'piece.txt':
		'A piece\nIt has one paragraph, and that is all of it.\n2026-09-14 07:12:40\nOriginal from piece.example\n',
	'other.md': '# Another piece\n\nWith *some* emphasis.\n',
};

test.each(['$BROADSHEET - <', 'cat %|$BROADSHEET -', 'cat %|$BROADSHEET'])(
	'an article comes from standard input, and keys from the terminal: %s',
	async form => {
		const file = path.join(await temporaryLibrary(library), 'piece.txt');
		const command = form.includes('%') ? form.replace('%', ` '${file}' `) : `${form} '${file}'`;
		const terminal = openShell(`${command}; echo "ended with $?"`);
		await terminal.waitFor('1 of 1');
		terminal.press('?');
		await terminal.waitFor('Keys in the reader');
		terminal.press('Escape', 'q');
		await terminal.exited;
		expect(terminal.screen()[0]).toBe('ended with 0');
	},
);

test('into a pipe a folder prints its list and a file its article', async () => {
	const folder = await temporaryLibrary(library);
	const listed = await runBroadsheet([folder]);
	expect(listed.stdout).toMatch(/^2026-09-14 {2}piece\.example {2}A piece +1 min$/m);
	expect(listed.stdout).toMatch(/Another piece +1 min$/m);
	const shown = await runBroadsheet([path.join(folder, 'piece.txt')]);
	expect(shown.stdout).toBe(
		'piece.example · 14 September 2026\nA piece\n\nIt has one paragraph, and that is all of it.\n',
	);
});

test('list --json prints one array with exactly the promised names', async () => {
	const {stdout} = await runBroadsheet(['list', await temporaryLibrary(library), '--json']);
	const pieces: unknown = JSON.parse(stdout);
	expect(Array.isArray(pieces) && pieces.map(piece => Object.keys(piece))).toEqual(
		Array.from({length: 2}, () =>
			'id path format title titleIsDerived byline siteName url publishedTime savedTime lang dir excerpt wordCount readingMinutes truncated tags related status starred archived progress minutesLeft lastRead'.split(
				' ',
			),
		),
	);
});

test('show prints text, Markdown and JSON, at the width that is asked for', async () => {
	const folder = await temporaryLibrary(library);
	const file = path.join(folder, 'piece.txt');
	const narrow = await runBroadsheet(['show', file, '--width', '20']);
	expect(narrow.stdout).toBe('piece.example · 14…\nA piece\n\nIt has one\nparagraph, and that\nis all of it.\n');
	const markdown = await runBroadsheet(['show', path.join(folder, 'other.md'), '--format', 'markdown']);
	expect(markdown.stdout).toContain('With _some_ emphasis.');
	const json = await runBroadsheet(['show', file, '--format=json']);
	expect(JSON.parse(json.stdout)).toMatchObject({
		title: 'A piece',
		siteName: 'piece.example',
		publishedTime: '2026-09-14T07:12:40',
		text: 'It has one paragraph, and that is all of it.',
		outline: [],
		links: [],
	});
});

test('a reader of the output that goes away is no error', async () => {
	const folder = await temporaryLibrary(library);
	const {stdout, stderr} = await run('/bin/sh', [
		'-c',
		`'${process.execPath}' '${program}' list '${folder}' --state '${temporaryFolder()}' | head -1`,
	]);
	expect(stdout.split('\n').length).toBe(2);
	expect(stderr).toBe('');
});

test.each([
	{args: ['--colour'], code: 2, says: /There is no flag "--colour"/},
	{args: ['--jsn'], code: 2, says: /did you mean --json\?/},
	{args: ['lits'], code: 2, says: /no command of that name/},
	{args: ['show'], code: 2, says: /Give its path/},
	{args: ['show', 'x', '--width', 'wide'], code: 2, says: /--width takes a number/},
	{args: ['show', 'x', '--format', 'pdf'], code: 2, says: /--format takes text, markdown, json/},
	{args: ['list', '--width', '40'], code: 2, says: /no meaning for list/},
	{args: ['./no/such.txt'], code: 1, says: /no\/such\.txt does not exist/},
	{args: ['show', './no/such.txt'], code: 1, says: /does not exist/},
	{args: ['list', './no-such-folder'], code: 1, says: /does not exist/},
])('$args is refused with a sentence', async ({args, code, says}) => {
	const failed = await runBroadsheet(args);
	expect(failed.code).toBe(code);
	expect(failed.stderr).toMatch(says);
	expect(failed.stderr).not.toMatch(/\bat .*:\d+:\d+/);
	expect(failed.stdout).toBe('');
});

test.each([
	['--help', /broadsheet list \[folder\] \[query …\]/],
	['--version', /^\d+\.\d+\.\d+$/m],
] as const)('%s prints and succeeds', async (flag, says) => {
	const {stdout, stderr} = await runBroadsheet([flag]);
	expect(stdout).toMatch(says);
	expect(stderr).toBe('');
});

test('an older Node is told which one is needed', async () => {
	const pretend = 'data:text/javascript,Object.defineProperty(process.versions,"node",{value:"20.1.0"})';
	const failed = await run(process.execPath, ['--import', pretend, program, temporaryFolder()]).catch(
		(error: unknown) => error as Ran,
	);
	expect(failed).toMatchObject({code: 1, stdout: ''});
	expect(failed.stderr).toMatch(/needs Node 24 or newer/);
});
