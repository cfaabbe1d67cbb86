import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test, vi} from 'vitest';
import {keyTable} from '../../source/commands/key-table.js';
import {keyRows, keys} from '../../source/commands/keys.js';
import {presetKeymap} from '../../source/config/preset-keymap.js';
import {presetNames} from '../../source/config/presets.js';
import {captured} from '../helpers/captured.js';
import {temporaryFolder} from '../helpers/folder.js';

/** `broadsheet keys` with this configuration. */
async function printing(text: string, format: 'text' | 'markdown' | 'json', preset: string | null = null) {
	const folder = temporaryFolder();
	mkdirSync(path.join(folder, 'broadsheet'));
	writeFileSync(path.join(folder, 'broadsheet/config.toml'), text);
	vi.stubEnv('XDG_CONFIG_HOME', folder);
	const printed = await captured(async () => keys({kind: 'keys', format, preset}));
	vi.unstubAllEnvs();
	return printed;
}

test('the keys that are in force are printed, place by place, with the names by which they are bound', async () => {
	const {stdout, stderr, code} = await printing(
		'keys.go-to-start = "Z Z"\nkeys.trash = false\nkeys.star = "e"',
		'text',
	);
	const [list = ''] = stdout.split('\n\n');
	expect(list.split('\n')[0]).toBe('list');
	const rows = list.split('\n').map(line => line.trim().replaceAll(/ {2,}/g, '  '));
	expect(rows).toContain('go-to-start  Z Z  first, last');
	expect(rows).toContain('trash  no key  to the trash');
	expect(rows).toContain('line-down  j ↓  one row'.replace('j ↓', 'j  ↓'));
	expect([stderr, code]).toEqual([
		'broadsheet: config.toml, line 3: keys.star cannot be e in list, where e is archive\n',
		0,
	]);
});

test('as Markdown they are the table that the readme has, and as JSON all there is', async () => {
	expect((await printing('', 'markdown')).stdout).toBe(`${keyTable()}\n`);
	const {stdout} = await printing('keys.preset = "vim"', 'json');
	expect(JSON.parse(stdout)).toEqual(keyRows(presetKeymap('vim').keymap));
	expect(JSON.parse(stdout)).toContainEqual({
		scope: 'reader',
		name: 'next-heading',
		keys: ['] ]'],
		help: 'heading',
		group: 'Text',
	});
});

test('a preset is printed whatever is configured, and one that is not there is told', async () => {
	for (const name of presetNames) {
		expect((await printing('keys.preset = "vim"', 'markdown', name)).stdout).toBe(
			`${keyTable(presetKeymap(name).keymap)}\n`,
		);
	}

	expect(await printing('', 'text', 'vmi')).toEqual({
		stdout: '',
		stderr: 'broadsheet: --preset takes default, vim, less, newsboat, arrows; did you mean vim?\n',
		code: 1,
	});
});
