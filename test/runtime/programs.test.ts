import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {type ConfiguredPrograms, noneConfigured} from '../../source/runtime/programs/configured.js';
import {createPrograms} from '../../source/runtime/programs.js';
import {livingIn} from '../helpers/process-group.js';
import {neverEnding, noteArguments, type ProgramFolder, programFolder} from '../helpers/programs.js';

const config = '/home/me/config.toml';

/** The programs of a folder, as they are asked for, and what was written to the terminal meanwhile. */
function asked({surroundings}: ProgramFolder, configured: Partial<ConfiguredPrograms> = {}) {
	const written: string[] = [];
	const programs = createPrograms({
		surroundings,
		configured: async () => ({...noneConfigured(config), ...configured}),
		toTerminal(sequence) {
			written.push(sequence);
		},
		keyboard: null,
	});
	return {programs, written};
}

const hostile = `printf 'a\\033]52;c;cm0gLXJm\\007b\\033[31mc\\n\\342\\200\\256d\\te\\n\\n\\233 1m\\n\\n'`;
const clean = ['abc', 'd       e', '', '\ufffd 1m'];

test('an address is opened as one argument, or a sentence says why not', async () => {
	const here = programFolder({'xdg-open': noteArguments('args')});
	expect(await asked(here).programs.open('https://sea.example/a?b')).toBe(null);
	expect(await here.written('args')).toBe('[https://sea.example/a?b]\n');
	expect(await asked(here).programs.open('javascript:alert(1)')).toBe(
		'This is a javascript: address: only http, https and mailto addresses are opened',
	);
	expect(await asked(here).programs.open('--help')).toBe(
		'This address begins at that of the article, which is not known: it cannot be opened',
	);
	expect(await asked(programFolder({})).programs.open('https://sea.example')).toBe(
		`Nothing here opens addresses: install xdg-utils, or name a command as programs.open in ${config}`,
	);
	expect(await asked(programFolder({'xdg-open': 'exit 4'})).programs.open('https://sea.example')).toBe(
		'xdg-open failed: it ended with status 4',
	);
});

test('the configured opener gets the address where it says, or last', async () => {
	const here = programFolder({fox: noteArguments('args')});
	const opening = async (...open: readonly string[]) => asked(here, {open}).programs.open('https://sea.example/{word}');
	expect(await opening('fox', '--to={address}', '-x')).toBe(null);
	expect(await here.written('args')).toBe('[--to=https://sea.example/%7Bword%7D]\n[-x]\n');
	expect(await asked(programFolder({}), {open: ['wolf\u001b[m']}).programs.open('https://sea.example')).toBe(
		`There is no wolf here, which programs.open in ${config} names: install it, or name another`,
	);
});

test('copying asks the terminal and the program of the display', async () => {
	const here = programFolder({xclip: 'cat > /dev/null'}, {DISPLAY: ':0'});
	const {programs, written} = asked(here);
	expect(await programs.copy('tides')).toEqual({kind: 'copied'});
	expect(written).toEqual(['\u001b]52;c;dGlkZXM=\u0007']);
});

test('without a program the terminal alone was asked, and what it cannot take is told', async () => {
	const {programs, written} = asked(programFolder({}));
	expect(await programs.copy('tides')).toEqual({kind: 'handed', note: null});
	expect(await programs.copy('x'.repeat(80_000))).toEqual({
		kind: 'failed',
		reason: `This is more than terminals copy, about 75,000 bytes. Nothing here copies: install wl-clipboard, xclip or xsel, or name a command as programs.copy in ${config}`,
	});
	expect(written).toHaveLength(1);
	const failing = asked(programFolder({xclip: 'exit 1'}), {copy: ['xclip']}).programs;
	expect(await failing.copy('tides')).toEqual({kind: 'handed', note: 'xclip could not copy'});
	expect(await failing.copy('x'.repeat(80_000))).toEqual({kind: 'failed', reason: 'xclip could not copy'});
});

test('a sentence is read aloud in its language, by the first program that is here', async () => {
	const here = programFolder({
		'espeak-ng': `cat > "$HERE/text"; echo end >> "$HERE/text"; ${noteArguments('args')}`,
		'spd-say': 'exit 1',
	});
	const {programs} = asked(here);
	expect(await programs.speak('-v High water; $(x)', 'pt-BR')).toEqual({kind: 'spoken'});
	expect(await here.written('text')).toBe('-v High water; $(x)\n');
	expect(await here.written('args')).toBe('[-v]\n[pt-br]\n[-b]\n[1]\n[--stdin]\n');
	expect(await programs.speak('High water', '../../x')).toEqual({kind: 'spoken'});
	expect(await here.written('args')).toBe('[-b]\n[1]\n[--stdin]\n');
	const other = programFolder({'spd-say': noteArguments('args')});
	expect(await asked(other).programs.speak('-S', 'de')).toEqual({kind: 'spoken'});
	expect(await other.written('args')).toBe('[-w]\n[-l]\n[de]\n[--]\n[-S]\n');
});

test('a language that has no voice is read with that of its base, else with the usual one, and that is remembered', async () => {
	const here = programFolder({espeak: `echo "$2" >> "$HERE/log"; [ "$2" = de ]`});
	const {programs} = asked(here);
	expect(await programs.speak('Hochwasser', 'de-AT')).toEqual({kind: 'spoken'});
	expect(await programs.speak('Niedrigwasser', 'de-AT')).toEqual({kind: 'spoken'});
	expect(await programs.speak('High water', 'xx')).toEqual({
		kind: 'failed',
		reason: 'espeak failed: it ended with status 1',
	});
	expect(readFileSync(path.join(here.folder, 'log'), 'utf8')).toBe('de-at\nde\nde\nxx\n1\n');
});

test('the configured voice gets the text on standard input, and the language where it says', async () => {
	const here = programFolder({voice: `${noteArguments('args')}; cat > "$HERE/text"; echo end >> "$HERE/text"`});
	const {programs} = asked(here, {speak: ['voice', '--lang={lang}', '-']});
	expect(await programs.speak('High water', null)).toEqual({kind: 'spoken'});
	expect(await here.written('args')).toBe('[--lang=en]\n[-]\n');
	expect(await here.written('text')).toBe('High water\n');
});

test('stopped, the voice falls silent, also one that another program speaks for', async () => {
	const here = programFolder({
		'spd-say': `if [ "$1" = -S ]; then echo end > "$HERE/silence"; else ${neverEnding('pid')}; fi`,
	});
	const {programs} = asked(here);
	const spoken = programs.speak('High water', 'en');
	const group = Number(await here.written('pid'));
	programs.stop();
	expect(await spoken).toEqual({kind: 'stopped'});
	expect(await here.written('silence')).toBe('');
	expect(livingIn(group)).toEqual([]);
});

test('the next sentence stops the one before it, and whoever leaves stops all', async () => {
	const here = programFolder({espeak: `read -r line; [ "$line" = short ] || { ${neverEnding('pid')}; }`});
	const {programs} = asked(here);
	const first = programs.speak('long', null);
	await here.written('pid');
	expect(await programs.speak('short', null)).toEqual({kind: 'spoken'});
	expect(await first).toEqual({kind: 'stopped'});
	const all = [programs.speak('long', null), programs.pipe('sleep 100', ''), programs.pipe('sleep 100', '')];
	programs.close();
	expect(await Promise.all(all)).toEqual([{kind: 'stopped'}, {kind: 'cancelled'}, {kind: 'cancelled'}]);
});

test('what cannot be read aloud says why', async () => {
	expect(await asked(programFolder({})).programs.speak('High water', 'en')).toEqual({
		kind: 'failed',
		reason: `Nothing here reads aloud: install espeak-ng, or name a command as programs.speak in ${config}`,
	});
	const mute = programFolder({'espeak-ng': `echo first >&2; printf 'no \\033[31maudio\\n' >&2; exit 2`});
	expect(await asked(mute).programs.speak('High water', 'en')).toEqual({
		kind: 'failed',
		reason: 'espeak-ng failed: no audio',
	});
	expect(await asked(programFolder({})).programs.speak(' \n', 'en')).toEqual({kind: 'spoken'});
});

test('a word is looked up, and what the program writes drives no terminal', async () => {
	const here = programFolder({dict: `${noteArguments('args')}; ${hostile}`});
	expect(await asked(here).programs.lookUp(' --“tide”, ', 'en')).toEqual({kind: 'found', word: 'tide', lines: clean});
	expect(await here.written('args')).toBe('[--]\n[tide]\n');
});

test('where one dictionary knows nothing the next is asked, whatever its status says', async () => {
	const here = programFolder({
		dict: 'echo "No definitions found" >&2; exit 20',
		wn: `${noteArguments('args')}; echo tide; exit 2`,
	});
	expect(await asked(here).programs.lookUp('tide', 'en')).toEqual({kind: 'found', word: 'tide', lines: ['tide']});
	expect(await here.written('args')).toBe('[tide]\n[-over]\n');
	const none = programFolder({dict: 'echo "No definitions found" >&2; exit 20', wn: ''});
	expect(await asked(none).programs.lookUp('tide', 'en')).toEqual({
		kind: 'failed',
		reason: 'dict failed: No definitions found',
	});
	expect(await asked(programFolder({wn: ''})).programs.lookUp('tide', 'en')).toEqual({
		kind: 'failed',
		reason: 'wn knows nothing of “tide”',
	});
});

test('the configured dictionary is the only one, and gets word and language where it says', async () => {
	const here = programFolder({mine: `${noteArguments('args')}; echo found`, dict: 'echo wrong'});
	expect(await asked(here, {lookUp: ['mine', '{lang}:{word}']}).programs.lookUp('tide', 'en-GB')).toEqual({
		kind: 'found',
		word: 'tide',
		lines: ['found'],
	});
	expect(await here.written('args')).toBe('[en-GB:tide]\n');
	expect(await asked(here, {lookUp: ['mine']}).programs.lookUp('tide', null)).toMatchObject({kind: 'found'});
	expect(await here.written('args')).toBe('[tide]\n');
});

test('no word, no dictionary and a change of mind are told apart', async () => {
	const {programs} = asked(programFolder({}));
	expect(await programs.lookUp(' — ', null)).toEqual({kind: 'failed', reason: 'There is no word to look up here'});
	expect(await programs.lookUp('tide', null)).toEqual({
		kind: 'failed',
		reason: `Nothing here looks words up: install dict or WordNet (wn), or name a command as programs.look-up in ${config}`,
	});
	const slow = programFolder({dict: neverEnding('pid')});
	const controller = new AbortController();
	const looking = asked(slow).programs.lookUp('tide', null, controller.signal);
	await slow.written('pid');
	controller.abort();
	expect(await looking).toEqual({kind: 'cancelled'});
});

test('a text goes through a command of a shell, and what comes out drives no terminal', async () => {
	const {programs} = asked(programFolder({hostile}));
	const command = 'PATH=/usr/bin:/bin; tr a-z A-Z | sed s/E/3/; echo low >&2';
	expect(await programs.pipe(command, 'tides\nhigh')).toEqual({
		kind: 'ended',
		lines: ['TID3S', 'HIGH', 'low'],
		isCut: false,
		trouble: null,
	});
	expect(await programs.pipe('hostile', '')).toEqual({kind: 'ended', lines: clean, isCut: false, trouble: null});
});

test('how a command ended is told, and an empty one is none', async () => {
	const {programs} = asked(programFolder({}));
	expect(await programs.pipe('exit 3', 'x')).toMatchObject({kind: 'ended', trouble: 'The command ended with status 3'});
	expect(await programs.pipe('kill -TERM $$', 'x')).toMatchObject({trouble: 'The command was ended by SIGTERM'});
	expect(await programs.pipe('nosuchprogram', 'x')).toMatchObject({trouble: 'The command ended with status 127'});
	expect(await programs.pipe(' ', 'x')).toEqual({kind: 'failed', reason: 'There is no command to pipe this into'});
	expect(await programs.pipe('echo \0', 'x')).toEqual({
		kind: 'failed',
		reason: '/bin/sh failed: it cannot be run (ERR_INVALID_ARG_VALUE)',
	});
});

test("the user's own shell is used where it can be run, and has no terminal", async () => {
	const own = programFolder({});
	const shell = programFolder({own: 'echo "own $*"'});
	const env = {...own.surroundings.environment, SHELL: `${shell.folder}/own`};
	const through = async (environment: Readonly<Record<string, string | undefined>>) =>
		asked({...own, surroundings: {platform: 'linux', environment}}).programs.pipe(
			'echo $TERM; exec 2>/dev/null; : </dev/tty',
			'',
		);
	expect(await through(env)).toMatchObject({lines: ['own -c echo $TERM; exec 2>/dev/null; : </dev/tty']});
	expect(await through({...env, SHELL: '/no/such/shell'})).toMatchObject({lines: ['dumb']});
	expect(await through({...env, SHELL: 'own'})).toMatchObject({lines: ['dumb']});
});

test('a text is edited, and what the editor wrote holds nothing that a terminal obeys', async () => {
	const here = programFolder({nano: `printf 'high\\033[31m\\r\\nwater\\n' > "$1"`, vi: 'true', ed: 'exit 1'});
	expect(await asked(here).programs.edit('low water')).toEqual({kind: 'edited', text: 'high\nwater'});
	expect(await asked(here, {editor: ['vi', '-n']}).programs.edit('low water')).toEqual({kind: 'unchanged'});
	expect(await asked(here, {editor: ['ed']}).programs.edit('low water')).toEqual({
		kind: 'failed',
		reason: 'ed failed: it ended with status 1. The text is as it was',
	});
});

test('without an editor a sentence says what to do', async () => {
	expect(await asked(programFolder({})).programs.edit('')).toEqual({
		kind: 'failed',
		reason: `No editor is here: install nano or vim, set EDITOR, or name a command as programs.editor in ${config}`,
	});
	expect(await asked(programFolder({}, {EDITOR: 'emacs'})).programs.edit('')).toEqual({
		kind: 'failed',
		reason: 'There is no emacs here, which VISUAL or EDITOR names: install it, or name another',
	});
	const takes = programFolder({vi: 'rm "$1"'});
	expect(await asked(takes).programs.edit('')).toEqual({
		kind: 'failed',
		reason: 'The file that was to be edited does not exist. The text is as it was',
	});
});
