import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, vi} from 'vitest';
import {parseArguments} from '../../source/commands/arguments.js';
import {config} from '../../source/commands/config.js';
import {configText} from '../../source/config/config-text.js';
import {captured} from '../helpers/captured.js';
import {temporaryFolder} from '../helpers/folder.js';
import {programFolder} from '../helpers/programs.js';

/** `broadsheet config` where the file holds a text, or is not there. */
async function configuring(text: string | null, change: Readonly<Record<string, unknown>> = {}, editor = ':') {
	const folder = temporaryFolder();
	const file = path.join(folder, 'broadsheet/config.toml');
	if (text !== null) {
		mkdirSync(path.dirname(file));
		writeFileSync(file, text);
	}

	const programs = programFolder({pencil: editor});
	vi.stubEnv('XDG_CONFIG_HOME', folder);
	vi.stubEnv('BROADSHEET_LIBRARY', '');
	vi.stubEnv('VISUAL', `${programs.folder}/pencil`);
	const command = {
		kind: 'config',
		action: 'edit',
		library: [],
		state: temporaryFolder(),
		bidi: undefined,
		ambiguous: undefined,
		ascii: undefined,
		...change,
	} as const;
	const {stdout, stderr, code} = await captured(async () => config(command));
	vi.unstubAllEnvs();
	const plain = (printed: string): string => printed.replaceAll(file, 'config.toml');
	return {stdout: plain(stdout), stderr: plain(stderr), code, file};
}

test('--check tells every mistake, and fails when there is one', async () => {
	expect(await configuring('[reading]\nmeasure = 1\njustify = 2', {action: 'check'})).toMatchObject({
		stdout: '',
		stderr: [
			'broadsheet: config.toml, line 2: reading.measure takes a whole number from 40 to 120, not 1; it is 68 now',
			'broadsheet: config.toml, line 3: reading.justify takes true or false, not 2; it is false now',
			'',
		].join('\n'),
		code: 1,
	});
	for (const text of [null, 'library = "/far"']) {
		expect(await configuring(text, {action: 'check'})).toMatchObject({
			stdout: 'There is no mistake in config.toml.\n',
			stderr: '',
			code: 0,
		});
	}
});

test('--print tells what is in force in spite of mistakes', async () => {
	const {stdout, stderr, code} = await configuring('library = "/far"\nfar = 3', {action: 'print', bidi: 'terminal'});
	expect(stdout.split('\n').map(line => line.replaceAll(/ {2,}/g, ' '))).toEqual(
		expect.arrayContaining([
			'library = ["/far"] # config.toml, line 1',
			'terminal.bidi = "terminal" # --bidi',
			'reading.measure = 68 # default',
		]),
	);
	expect([stderr, code]).toEqual(['broadsheet: config.toml, line 2: "far" means nothing\n', 0]);
});

test('without a flag the file is opened in the editor, and written first where there is none', async () => {
	const written = await configuring(null, {}, 'cat "$1" > "$HERE/seen"; echo "measure = 3" > "$1"');
	expect(written).toMatchObject({
		stderr: 'broadsheet: config.toml, line 1: "measure" means nothing; did you mean reading.measure?\n',
		code: 1,
	});
	expect(readFileSync(written.file, 'utf8')).toBe('measure = 3\n');
	const first = await configuring(null);
	expect([readFileSync(first.file, 'utf8'), first.code]).toEqual([configText(), 0]);
	const kept = await configuring('# mine\n');
	expect([readFileSync(kept.file, 'utf8'), kept.code]).toEqual(['# mine\n', 0]);
});

test('an editor that fails or is not here is told of', async () => {
	expect(await configuring('', {}, 'exit 3')).toMatchObject({
		stderr: expect.stringMatching(/pencil failed: it ended with status 3\n$/),
		code: 1,
	});
	const missing = await configuring('programs.editor = "/no/such/editor"');
	expect([missing.stderr, missing.code]).toEqual([
		'broadsheet: There is no /no/such/editor here, which programs.editor in config.toml names: install it, or name another\n',
		1,
	]);
	expect(existsSync(missing.file)).toBe(true);
});

test('what the file says of the terminal counts where no flag says otherwise', async () => {
	const usual = async () => ({bidi: 'terminal', ambiguous: 'wide'});
	expect(await parseArguments([], usual)).toMatchObject({bidiOrder: 'terminal', isAmbiguousWide: true});
	expect(await parseArguments(['list', '--ambiguous', 'narrow'], usual)).toMatchObject({isAmbiguousWide: false});
	expect(await parseArguments(['--bidi=layout'], usual)).toMatchObject({bidiOrder: 'layout', isAmbiguousWide: true});
	expect(await parseArguments(['export-state'], usual)).toEqual({kind: 'export-state', state: undefined});
});
