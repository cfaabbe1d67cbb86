import {chmodSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';
import {attacks as everyAttack, liveIn} from '../helpers/hostile.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

const esc = '\u001B';
/** Sequences that would set the title, copy to the clipboard, clear the screen, ask questions, hide text. */
const attacks = [
	`${esc}]0;owned\u0007`,
	`${esc}]52;c;b3duZWQ=${esc}\\`,
	`${esc}[2J${esc}[H`,
	`${esc}[?1049l`,
	`${esc}[8m`,
	`${esc}P+q544e${esc}\\`,
	`${esc}_Gf=100${esc}\\`,
	'\u009B2J',
	'\u009D0;owned\u009C',
	'\u0007\u0008\u000B\u007F',
	'\u202Eelddir\u202C',
];
const hostileLine = attacks.map((attack, index) => `word${index}${attack}end${index}`).join(' ');

const hostileLibrary = {
	'text.txt': `A title ${attacks.join(' and ')}\n${hostileLine} and more words, so that it is longer than the title. ${hostileLine}\n2026-09-14 10:00:00\nOriginal from ${attacks.join('')}evil.example`,
	'marks.md': `---\ntitle: "Front ${attacks.map(attack => JSON.stringify(attack).slice(1, -1)).join(' ')}"\nauthor: "By ${'\\e]0;owned\\a'}"\ntags: ["a${'\\x1b[2J'}b"]\n---\n\n# Heading ${hostileLine}\n\n&#27;]0;owned&#7; &#x9b;2J [link](http://x.example/&#27;[2J "&#27;]0;t&#7;")\n\n\`\`\`sh${esc}[2J\n${hostileLine}\n\`\`\`\n\n| a${esc}[2J | b |\n| - | - |\n| ${hostileLine} | c |\n`,
};

/** Control characters other than the line feed. */
const control = /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;

test.each([
	'list .',
	'list . --json',
	'show text.txt',
	'show marks.md',
	'show text.txt --format markdown',
	'show marks.md --format markdown',
	'show text.txt --format json',
	'show marks.md --format json',
	'show marks.md --width 10',
])('%s prints no control character of a hostile article', async command => {
	const cwd = await temporaryLibrary(hostileLibrary);
	const args = command.split(' ');
	const {stdout} = await runBroadsheet(args, {cwd});
	expect(stdout.replaceAll(/\\t|\t/g, '')).not.toMatch(control);
	expect(stdout).toContain(args[0] === 'list' ? 'A title and' : 'word0');
});

/** Whether a backup was made by now depends on how quickly the program was left. */
const isNoBackup = (name: string): boolean => name !== 'backups';

test('in the list, the reader and the sidebar nothing of a hostile article is live', async () => {
	const terminal = openBroadsheet([await temporaryLibrary(hostileLibrary)], {columns: 120, rows: 40});
	await terminal.waitFor('q quit');
	terminal.press('j', 'k', 'Enter');
	await terminal.waitFor('1 of ');
	terminal.press('Tab', 'Space', 'Escape', 'Space', 'J');
	await terminal.waitFor(rows => rows.join().includes('evil.example') || rows.join().includes('Heading'));
	terminal.press('?');
	await terminal.waitFor('Keys in the reader');
	expect(terminal.modes()).toMatchObject({alternateBuffer: true, cursorHidden: true});
	// Where a link of the article leads is told to the terminal, as an address in which nothing is live.
	const links = new RegExp(`${esc}\\]8;(?:id=\\d+;https?://[!-~]*|;)\\u0007`, 'g');
	const output = terminal.output().replaceAll(links, '');
	expect(output).not.toContain(`${esc}]`);
	expect(output).not.toContain(`${esc}P`);
	expect(output).not.toContain(`${esc}_`);
	expect(output).not.toContain(`${esc}[8m`);
	expect(output).not.toContain(`${esc}[?1049l`);
	expect(output).not.toMatch(/[\u0080-\u009F\u202A-\u202E\u0007\u0008]/);
});

test('what cannot be read gets a sentence, and the rest of the library opens', async () => {
	const folder = await temporaryLibrary({
		'good.txt': 'A good piece\nIt opens, whatever the others do, and is read.\n',
		'binary.txt': Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 1, 2, 3, 0, 0, 0]),
		'latin.txt': Uint8Array.from(Buffer.from('Café au lait\n', 'latin1')),
		'empty.txt': '',
	});
	const {stdout, stderr} = await runBroadsheet(['list', folder]);
	expect(stdout).toContain('A good piece');
	expect(stderr.split('\n').filter(Boolean).sort()).toEqual([
		expect.stringMatching(/^broadsheet: \S*\/binary\.txt /),
		expect.stringMatching(/^broadsheet: \S*\/latin\.txt .*UTF-8/),
	]);

	const terminal = openBroadsheet([folder]);
	await terminal.waitFor('A good piece');
	const screen = await terminal.waitFor(/binary\.txt|latin\.txt/);
	expect(screen.at(-1)).toMatch(/binary\.txt|latin\.txt/);
});

test('a folder without articles says what to put there', async () => {
	const terminal = openBroadsheet([temporaryFolder()]);
	await terminal.waitFor('holds no articles yet');
	terminal.press('Enter', 'Space', 'j', 'G', 'q');
	expect(await terminal.exited).toEqual({code: 0, signal: undefined});
});

test.skipIf(process.getuid?.() === 0)('a file and a folder without permission are named', async () => {
	const folder = await temporaryLibrary({'good.txt': 'Good\n', 'closed.txt': 'Closed\n'});
	chmodSync(path.join(folder, 'closed.txt'), 0);
	mkdirSync(path.join(folder, 'locked'), {mode: 0});
	const {stderr} = await runBroadsheet(['list', folder]);
	expect(stderr).toMatch(/closed\.txt may not be read/);
	expect(stderr).toMatch(/locked may not be read/);
	chmodSync(path.join(folder, 'locked'), 0o700);
});

test('a damaged state is set aside with a notice, and reading goes on', async () => {
	const state = await temporaryLibrary({'state.db': 'This is a letter, and no database at all. '.repeat(200)});
	const terminal = openBroadsheet(['--state', state, await temporaryLibrary({'a.txt': 'A piece of text.\n'})], {
		columns: 200,
	});
	const screen = await terminal.waitFor('A piece of text');
	expect(screen.at(-1)).toContain('The state of your articles was damaged');
	terminal.press('Enter');
	await terminal.waitFor('1 of 1');
	terminal.press('q', 'q');
	await terminal.exited;
	expect(readdirSync(state).filter(isNoBackup).sort()).toEqual([
		'indexes',
		'state.db',
		expect.stringMatching(/^state\.db\.damaged-/),
	]);
});

test('places of an earlier version are where the reader goes on, and their file stays', async () => {
	const words = Array.from({length: 3000}, (_, index) => `word${index}`).join(' ');
	const library = await temporaryLibrary({'a.txt': `A title\n${words}\n`});
	const file = path.join(library, 'a.txt');
	const text = `word2000 word2001`;
	const place = {
		id: '0123456789abcdef',
		path: file,
		anchor: {offset: words.indexOf(text), exact: text, prefix: ''},
		progress: 0.7,
		done: false,
		readTime: '2026-11-20T08:00:00.000Z',
	};
	const state = await temporaryLibrary({'places.json': JSON.stringify({version: 1, places: [place]})});
	const terminal = openBroadsheet(['--state', state, library]);
	await terminal.waitFor('q quit');
	terminal.press('Enter');
	await terminal.waitFor('word2000');
	terminal.press('q', 'q');
	await terminal.exited;
	expect(readdirSync(state).filter(isNoBackup).sort()).toEqual(['indexes', 'places.json', 'state.db']);
});

/** As much of an attack as the name of a file can hold. */
const names = everyAttack.map((attack, index) => `${attack.toWellFormed().replaceAll(/[\0/]/g, '')} ${index}`);
const wholeAttack = everyAttack.join(' ').toWellFormed().replaceAll('\0', '');

test('nothing that a command prints is live, whatever files are called and whatever stands in arguments, in the configuration and in the environment', async () => {
	const library = await temporaryLibrary({
		...Object.fromEntries(names.map((name, index) => [`${name}.md`, `# Piece ${index}\n\nwords ${wholeAttack}\n`])),
		...Object.fromEntries(names.slice(0, 9).map(name => [`${name}.txt`, Uint8Array.from([0xff, 0xfe, 0, 0xd8])])),
		'hostile.json': JSON.stringify({[wholeAttack]: wholeAttack}),
	});
	// A name that is not UTF-8 (the system may refuse it).
	try {
		writeFileSync(
			Buffer.concat([Buffer.from(`${library}/`), Buffer.from([0xff, 0x9b, 0x32, 0x4a]), Buffer.from('.txt')]),
			'A\n',
		);
	} catch {
		// It did.
	}

	const state = temporaryFolder();
	const config = await temporaryLibrary({
		'broadsheet/config.toml': `[page]\nmeasure = ${JSON.stringify(wholeAttack)}\n${JSON.stringify(wholeAttack)} = 1\n[keys]\n${JSON.stringify(wholeAttack)} = "x"\n${wholeAttack.replaceAll(/[\r\n]/g, '')}\n`,
	});
	const env = {
		XDG_CONFIG_HOME: config,
		EDITOR: wholeAttack,
		VISUAL: wholeAttack,
		// Node itself does not start with most of the others.
		LANG: everyAttack[3] ?? '',
		LC_ALL: everyAttack[3] ?? '',
		TZ: wholeAttack,
		BROADSHEET_LIBRARY: library,
	};
	const first = `${library}/${names[0]}.md`;
	const nowhere = `/nowhere/${names[3]}`;
	const commands: ReadonlyArray<readonly string[]> = [
		['list'],
		['list', '--json'],
		['list', wholeAttack],
		['list', `tag:${wholeAttack}`],
		['list', nowhere],
		['search', 'words'],
		['search', 'words', '--json'],
		['search', `title:(${wholeAttack}`],
		['show', first],
		['show', first, '--format', 'json'],
		['show', first, '--format', 'markdown'],
		['show', library],
		['show', nowhere],
		['show', first, wholeAttack],
		[nowhere],
		[wholeAttack],
		[`--${wholeAttack}`],
		['highlights'],
		['highlights', '--json'],
		['highlights', '--import', nowhere],
		['feeds'],
		['feeds', '--json'],
		['feeds', 'rename', wholeAttack, wholeAttack],
		['feeds', wholeAttack],
		['subscribe', wholeAttack],
		['keys', wholeAttack],
		['stats'],
		['stats', '--json'],
		['doctor'],
		['doctor', '--json'],
		['star', 'words', '--dry-run'],
		['tag', `+${wholeAttack}`, 'words', '--yes'],
		['import', `${library}/hostile.json`],
		['import', nowhere],
		['import-state', `${library}/hostile.json`],
		['export-state'],
		['export', 'words', '--output', nowhere],
		['config', '--print'],
		['config', '--check'],
		['config'],
		['list', '--state', `${first}/${names[4]}`],
	];
	const live: string[] = [];
	let printed = 0;
	for (const args of commands) {
		const {stdout, stderr} = await runBroadsheet(
			args.map(one => one.replaceAll('\0', '')),
			{state, library, env},
		);
		printed += stdout.length;
		const lines = [...stdout.split('\n'), ...stderr.split('\n')].map(line => line.replaceAll('\t', ''));
		live.push(...liveIn(lines).map(line => `${args[0]?.slice(0, 20)} ${args.length}: ${line}`));
	}

	expect(live).toEqual([]);
	expect(printed).toBeGreaterThan(20_000);
});

test('a title and an address that are not what they look like are shown as what they are', async () => {
	const cwd = await temporaryLibrary({
		'homograph.md':
			'---\ntitle: "\u202egro.elpmaxe"\nurl: "https://\u0430\u0440\u0440\u04cf\u0435.com/a"\nsite: x\n---\n\nWords.\n',
		'host.txt': 'A title\n\nAnd words.\n2026-09-14 10:00:00\nOriginal from \u0430\u0440\u0440\u04cf\u0435.com\n',
	});
	const shown = await runBroadsheet(['show', 'host.txt'], {cwd});
	expect(shown.stdout).toContain('xn--80ak6aa92e.com');
	expect(shown.stdout).not.toContain('\u0430\u0440\u0440');
	const terminal = openBroadsheet([path.join(cwd, 'homograph.md')], {columns: 120, rows: 30});
	const screen = await terminal.waitFor('address');
	const sidebar = screen
		.map(
			row =>
				row
					.split('│')[1]
					?.trim()
					.replace(/^address +/, '') ?? '',
		)
		.join('');
	expect(sidebar).toContain('аррӏе.com (xn--80ak6aa92e.com)/a'.replace(' ', ''));
	expect(sidebar).toContain('gro.elpmaxe');
});
