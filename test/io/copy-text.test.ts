import {expect, test} from 'vitest';
import {copyText} from '../../source/io/copy-text.js';
import {programFolder} from '../helpers/programs.js';

/** Script that writes its arguments and what it reads into a file. */
function note(name: string): string {
	return `{ echo "$*"; cat; echo; echo end; } > "$HERE/${name}"`;
}

test('the program of the display is asked, and what stays behind to hand the text out is not waited for', async () => {
	const x11 = programFolder({xclip: `${note('x')}; sleep 5 &`, 'wl-copy': note('wrong')}, {DISPLAY: ':0'});
	expect(await copyText('tides; é', x11.surroundings, null)).toEqual({kind: 'copied'});
	expect(await x11.written('x')).toBe('-selection clipboard\ntides; é\n');
	const wayland = programFolder({xclip: note('wrong'), 'wl-copy': note('w')}, {DISPLAY: ':0', WAYLAND_DISPLAY: 'w'});
	expect(await copyText('-tides', wayland.surroundings, null)).toEqual({kind: 'copied'});
	expect(await wayland.written('w')).toBe('\n-tides\n');
});

test('one that fails gives way to the next, and the last failure is told', async () => {
	const two = programFolder({xclip: 'exit 1', xsel: note('s')}, {DISPLAY: ':0'});
	expect(await copyText('tides', two.surroundings, null)).toEqual({kind: 'copied'});
	expect(await two.written('s')).toBe('--clipboard --input\ntides\n');
	const one = programFolder({xclip: 'exit 1'}, {DISPLAY: ':0'});
	expect(await copyText('x'.repeat(1_000_000), one.surroundings, null)).toEqual({kind: 'failed', program: 'xclip'});
});

test('over SSH and without a display no program is asked', async () => {
	const missing = {kind: 'missing', program: null};
	const remote = programFolder({xclip: note('wrong')}, {DISPLAY: ':10', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'});
	expect(await copyText('tides', remote.surroundings, null)).toEqual(missing);
	expect(await copyText('tides', programFolder({xclip: note('wrong')}).surroundings, null)).toEqual(missing);
});

test('tmux is asked besides, also over SSH, and is no clipboard by itself', async () => {
	const {surroundings, written} = programFolder({tmux: note('t')}, {TMUX: '/tmp/x', SSH_TTY: '/dev/pts/1'});
	expect(await copyText('tides', surroundings, null)).toEqual({kind: 'missing', program: null});
	expect(await written('t')).toBe('load-buffer -w -\ntides\n');
});

test('the configured program is the only one, and counts everywhere', async () => {
	const {surroundings, written} = programFolder({mine: note('m'), xclip: note('wrong')}, {SSH_TTY: 'x', TMUX: 'x'});
	expect(await copyText('tides', surroundings, ['mine', '-a'])).toEqual({kind: 'copied'});
	expect(await written('m')).toBe('-a\ntides\n');
	expect(await copyText('tides', surroundings, ['none'])).toEqual({kind: 'missing', program: 'none'});
});

test('the clipboard of Windows is told in its own characters', async () => {
	const {surroundings, written} = programFolder(
		{'clip.exe': '{ od -An -tx1 | tr -d " \\n"; echo; echo end; } > "$HERE/c"'},
		{WSL_DISTRO_NAME: 'x'},
	);
	expect(await copyText('é', surroundings, null)).toEqual({kind: 'copied'});
	expect(await written('c')).toBe('fffee900\n');
});
