import {spawn} from 'node:child_process';
import process from 'node:process';
import {expect, test} from 'vitest';
import {
	numberedProse,
	openBroadsheet,
	openShell,
	program,
	temporaryFolder,
	temporaryLibrary,
} from '../helpers/broadsheet.js';

const library = {
	'a.md': `---\ntitle: First light\ndate: 2026-09-14\n---\n\n${numberedProse(12)}`,
	'b.md': '---\ntitle: Second tide\ndate: 2026-09-13\n---\n\nSome words about the tide.\n',
};

/** What a terminal would obey: only line ends are left out. */
const obeyed = /[^\P{Cc}\r\n]/u;

test.each([
	{name: '--linear', args: ['--linear'], env: {}},
	{name: 'TERM=dumb', args: [], env: {TERM: 'dumb'}},
	{name: 'INK_SCREEN_READER', args: [], env: {INK_SCREEN_READER: 'true'}},
])(
	'with $name one lists, opens, pages on, stars and leaves by words, and nothing moves the cursor',
	async ({args, env}) => {
		const folder = await temporaryLibrary(library);
		const terminal = openBroadsheet(['--library', folder, ...args], {env, rows: 30});
		await terminal.waitFor('the word help tells all others');
		terminal.write('open 1\r');
		await terminal.waitFor('Page 1 of 3, ');
		terminal.write('next\r');
		await terminal.waitFor('Page 2 of 3, ');
		terminal.write('star\r');
		await terminal.waitFor('Starred “First light”');
		terminal.write('list\r');
		await terminal.waitFor(/1\. First light, 1 min left, \d+ % read, starred/);
		terminal.write('quit\r');
		expect(await terminal.exited).toEqual({code: 0, signal: undefined});
		const output = terminal.output();
		expect(output).toContain('p1w1 p1w2');
		expect(obeyed.exec(output)).toBeNull();
	},
);

test('a script drives it through a pipe, line by line, and is answered all of it', async () => {
	const folder = await temporaryLibrary(library);
	const state = temporaryFolder();
	const env = {...process.env, HOME: state, XDG_CACHE_HOME: state, XDG_CONFIG_HOME: state, XDG_STATE_HOME: state};
	const child = spawn(process.execPath, [program, '--linear', '--library', folder], {env});
	const {promise, resolve} = Promise.withResolvers<number | null>();
	let output = '';
	let errors = '';
	child.stdout.setEncoding('utf8').on('data', (text: string) => {
		output += text;
	});
	child.stderr.setEncoding('utf8').on('data', (text: string) => {
		errors += text;
	});
	child.on('close', resolve);
	child.stdin.end('2\nhighlight\nhighlight\ntag sea\nviews\nstarred\nviews all\n');
	expect([await promise, errors]).toEqual([0, '']);
	expect(output).toContain('Page 1 of 1, the end.');
	expect(output).toContain('Highlighted in yellow');
	expect(output).toContain('Tagged “Second tide”: +sea');
	expect(output).toContain('Broadsheet, Starred.');
	expect(output).toMatch(/Broadsheet, All, 2 articles[^\n]*\n1\. First light[^\n]*\n2\. Second tide[^\n]*\n$/);
	expect(obeyed.exec(output)).toBeNull();
});

test('an article from standard input is read out, and words come from the terminal', async () => {
	const terminal = openShell("printf 'A piece\\n\\nAll of it.\\n' | $BROADSHEET - --linear; echo ended with $?");
	await terminal.waitFor('Page 1 of 1, the end.');
	terminal.write('about\r');
	await terminal.waitFor('format: ');
	terminal.write('quit\r');
	await terminal.waitFor('ended with 0');
	expect(obeyed.exec(terminal.output())).toBeNull();
});

test('Ctrl-C ends it as it ends other programs', async () => {
	const terminal = openBroadsheet(['--library', await temporaryLibrary(library), '--linear']);
	await terminal.waitFor('the word help tells all others');
	terminal.press('Ctrl-C');
	expect(await terminal.exited).toEqual({code: 130, signal: undefined});
});
