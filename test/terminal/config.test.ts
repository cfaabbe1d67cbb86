import {expect, test} from 'vitest';
import {numberedProse, openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';

const library = {
	'first.md': `---\ntitle: The first piece\ndate: 2026-09-14\n---\n\n${numberedProse(30).replaceAll('\n', '\n\n')}`,
	'second.txt': `A second piece\n${numberedProse(3)}2026-09-13 10:00:00\n`,
};

/** The program with a configuration file. */
async function openConfigured(config: string, stateFolder = temporaryFolder()) {
	const folder = await temporaryLibrary({'broadsheet/config.toml': config});
	return openBroadsheet([await temporaryLibrary(library)], {env: {XDG_CONFIG_HOME: folder}, stateFolder});
}

test('the program starts in spite of mistakes, says so, and tells them whole when it is left', async () => {
	const terminal = await openConfigured('[reading]\nmeasur = 70\njustify = 3\n= nothing\n');
	await terminal.waitFor('broadsheet config --check tells 3 mistakes');
	terminal.press('Enter');
	await terminal.waitFor('1 of ');
	terminal.press('q', 'q');
	await terminal.exited;
	const left = terminal.screen().join(' ').replaceAll(/\s+/g, ' ');
	expect(left).toContain('config.toml, line 2: "measur" means nothing in reading; did you mean measure?');
	expect(left).toContain('config.toml, line 4: this is no TOML, and is passed over');
});

test('keys of a preset are heard, wait for each other, and stand in the help', async () => {
	const terminal = await openConfigured('[keys]\npreset = "vim"\nhelp = "Ctrl-G"\n');
	await terminal.waitFor('Ctrl-G keys');
	terminal.press('j', 'g');
	await terminal.waitFor('g …   g first, last');
	terminal.press('Escape');
	await terminal.waitFor('Ctrl-G keys');
	terminal.press('Ctrl-G');
	await terminal.waitFor(/g g G Home End\s+first, last/);
	terminal.press('Escape');
	await terminal.waitFor('Ctrl-G keys');
	terminal.press('Z', 'Z');
	expect(await terminal.exited).toEqual({code: 0, signal: undefined});
});

test('the palette does what it is asked for by a few letters, and knows it first the next time', async () => {
	const stateFolder = temporaryFolder();
	const terminal = await openConfigured('reading.columns = 1\n', stateFolder);
	await terminal.waitFor('q quit');
	terminal.press(':');
	await terminal.waitFor('type what is to be done');
	terminal.press('s', 'o', 'r', 't');
	await terminal.waitFor('Do  sort');
	terminal.press('Enter');
	await terminal.waitFor('newest first');
	terminal.press('Escape', 'q');
	await terminal.exited;
	const again = await openConfigured('reading.columns = 1\n', stateFolder);
	await again.waitFor('q quit');
	again.press('Ctrl-P');
	const screen = await again.waitFor('type what is to be done');
	expect(screen.slice(2, 4).map(row => row.slice(0, 20).trim())).toEqual(['▌ sorts', 'open']);
});
