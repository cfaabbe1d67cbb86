import {readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import process from 'node:process';
import {expect, test} from 'vitest';
import * as io from '../../source/io/edit-text.js';
import {holdInterrupts} from '../../source/io/hold-interrupts.js';
import type {Surroundings} from '../../source/io/surroundings.js';
import {noteArguments, programFolder} from '../helpers/programs.js';

async function editText(text: string, surroundings: Surroundings, configured: readonly string[] | null) {
	return io.editText(text, surroundings, configured, null);
}

test('what the editor wrote comes back, and nothing else of it stays', async () => {
	const {surroundings, written} = programFolder({
		nano: `{ stat -c %a "$1" "$(dirname "$1")"; cat "$1"; echo; echo "$1"; echo end; } > "$HERE/seen"; echo swap > "$1.swp"; echo 'high water' > "$1"`,
	});
	expect(await editText('low water', surroundings, null)).toEqual({kind: 'edited', text: 'high water'});
	const [modeOfFile, modeOfFolder, text, file = ''] = (await written('seen')).split('\n');
	expect([modeOfFile, modeOfFolder, text]).toEqual(['600', '700', 'low water']);
	expect(readdirSync(tmpdir()).filter(name => file.includes(`/${name}/`))).toEqual([]);
});

test('a text that only got a line end is unchanged, one that loses the one it had is not', async () => {
	const {surroundings} = programFolder({ends: 'echo >> "$1"', empties: ': > "$1"', nothing: ''});
	expect(await editText('tides', surroundings, ['ends'])).toEqual({kind: 'unchanged'});
	expect(await editText('tides', surroundings, ['nothing'])).toEqual({kind: 'unchanged'});
	expect(await editText('tides\n', surroundings, ['nothing'])).toEqual({kind: 'unchanged'});
	expect(await editText('tides\n', surroundings, ['empties'])).toEqual({kind: 'edited', text: ''});
});

test('the configured editor counts first, then VISUAL, then EDITOR, then the usual ones', async () => {
	const write = (name: string): string => `printf ${name} > "$1"`;
	const scripts = {
		mine: write('mine'),
		visual: 'shift; printf visual > "$1"',
		editor: write('editor'),
		vim: write('vim'),
	};
	const edited = async (environment: Readonly<Record<string, string>>, configured: readonly string[] | null = null) =>
		editText('', programFolder(scripts, environment).surroundings, configured);
	expect(await edited({VISUAL: 'visual', EDITOR: 'editor'}, ['mine'])).toEqual({kind: 'edited', text: 'mine'});
	expect(await edited({VISUAL: `visual '-a b'`, EDITOR: 'editor'})).toEqual({kind: 'edited', text: 'visual'});
	expect(await edited({VISUAL: '', EDITOR: 'editor'})).toEqual({kind: 'edited', text: 'editor'});
	expect(await edited({})).toEqual({kind: 'edited', text: 'vim'});
});

test('arguments reach the editor as they were quoted', async () => {
	const {surroundings, written} = programFolder(
		{editor: noteArguments('args')},
		{EDITOR: `editor -f '+set tw=60' "a;b"`},
	);
	expect(await editText('', surroundings, null)).toEqual({kind: 'unchanged'});
	expect(await written('args')).toMatch(/^\[-f\]\n\[\+set tw=60\]\n\[a;b\]\n\[\/.*note\.md\]\n$/);
});

test('an editor that fails, is ended, is missing or takes the file away is told apart', async () => {
	const {surroundings} = programFolder({
		fails: 'echo lost > "$2"; exit 1',
		ended: 'kill -9 $$',
		takes: 'rm "$1"',
		links: 'rm "$1"; ln -s /etc/passwd "$1"',
		fills: 'head -c 2000000 /dev/zero > "$1"',
	});
	expect(await editText('a', surroundings, ['fails', '-x'])).toEqual({kind: 'refused', program: 'fails', status: 1});
	expect(await editText('a', surroundings, ['ended'])).toEqual({kind: 'refused', program: 'ended', status: null});
	expect(await editText('a', surroundings, ['takes'])).toMatchObject({kind: 'failed', error: {code: 'ENOENT'}});
	expect(await editText('a', surroundings, ['links'])).toEqual({kind: 'too-long'});
	expect(await editText('a', surroundings, ['fills'])).toEqual({kind: 'too-long'});
	expect(await editText('a', surroundings, null)).toEqual({kind: 'missing', program: null});
	const asked = {...surroundings, environment: {...surroundings.environment, EDITOR: 'emacs -nw'}};
	expect(await editText('a', asked, null)).toEqual({kind: 'missing', program: 'emacs'});
});

test('while another has the terminal, nobody here hears of an interrupt, and everybody does again afterwards', () => {
	const heard: string[] = [];
	const listen = (): void => {
		heard.push('interrupt');
	};

	process.on('SIGINT', listen);
	const before = process.listeners('SIGINT');
	const release = holdInterrupts();
	process.emit('SIGINT');
	expect(heard).toEqual([]);
	release();
	expect(process.listeners('SIGINT')).toEqual(before);
	process.off('SIGINT', listen);
});
