import process from 'node:process';
import {expect, test} from 'vitest';
import {openAddress} from '../../source/io/open-address.js';
import {noteArguments, programFolder} from '../helpers/programs.js';

const address = 'https://sea.example/?a=1&b=$(x);y';

test('the address is one argument, whatever a shell would see in it, and there is no terminal', async () => {
	const {surroundings, written} = programFolder({
		'xdg-open': `${noteArguments('args')}; [ -t 0 ] || [ -t 1 ] || (: < /dev/tty) 2> /dev/null || echo end > "$HERE/no-terminal"`,
	});
	expect(await openAddress(address, surroundings, null)).toEqual({kind: 'opened'});
	expect(await written('args')).toBe(`[${address}]\n`);
	expect(await written('no-terminal')).toBe('');
});

test('BROWSER counts before what the platform has, the first that is here, with the address where it says', async () => {
	const {surroundings, written} = programFolder(
		{'xdg-open': noteArguments('wrong'), fox: noteArguments('args')},
		{BROWSER: `missing:fox --new 'a b' --to=%s:xdg-open`},
	);
	expect(await openAddress(address, surroundings, null)).toEqual({kind: 'opened'});
	expect(await written('args')).toBe(`[--new]\n[a b]\n[--to=${address}]\n`);
});

test('the configured command counts before all, and is the only one', async () => {
	const {surroundings, written} = programFolder({fox: noteArguments('args')}, {BROWSER: 'missing'});
	expect(await openAddress(address, surroundings, ['fox', address, '-x'])).toEqual({kind: 'opened'});
	expect(await written('args')).toBe(`[${address}]\n[-x]\n`);
	expect(await openAddress(address, surroundings, ['wolf', address])).toEqual({kind: 'missing', program: 'wolf'});
});

test('one that fails gives way to the next, and the last failure is told', async () => {
	const failing = programFolder({'xdg-open': 'exit 3', gio: noteArguments('args')});
	expect(await openAddress(address, failing.surroundings, null)).toEqual({kind: 'opened'});
	expect(await failing.written('args')).toBe(`[open]\n[${address}]\n`);
	const all = programFolder({'xdg-open': 'exit 3', gio: 'kill -9 $$'});
	expect(await openAddress(address, all.surroundings, null)).toEqual({kind: 'failed', program: 'gio', status: null});
	expect(await openAddress(address, programFolder({}).surroundings, null)).toEqual({kind: 'missing', program: null});
});

test('each platform has its own', async () => {
	const {surroundings, written} = programFolder({open: noteArguments('mac'), rundll32: noteArguments('windows')});
	await openAddress(address, {...surroundings, platform: 'darwin'}, null);
	expect(await written('mac')).toBe(`[${address}]\n`);
	await openAddress(address, {...surroundings, platform: 'win32'}, null);
	expect(await written('windows')).toBe(`[url.dll,FileProtocolHandler]\n[${address}]\n`);
});

test('one that goes on, as a browser does, has opened it', async () => {
	const {surroundings, written} = programFolder({
		'xdg-open': 'echo $$ > "$HERE/pid"; echo end >> "$HERE/pid"; exec sleep 20',
	});
	expect(await openAddress(address, surroundings, null)).toEqual({kind: 'opened'});
	process.kill(Number(await written('pid')));
});

test.each(['-x', '--help', 'javascript:x', 'file:///etc/passwd', '/etc/passwd', '', 'https://a b', 'https://é'])(
	'what was not checked is never opened: %j',
	async unchecked => {
		const {surroundings} = programFolder({'xdg-open': noteArguments('args')});
		await expect(openAddress(unchecked, surroundings, null)).rejects.toThrow('This address was not checked');
	},
);
