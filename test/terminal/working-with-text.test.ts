import {chmodSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';
import {keyOf} from '../helpers/commands.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

const filler = (from: number): string =>
	Array.from(
		{length: 30},
		(_, index) => `Day ${from + index} in the log says little of the weather and nothing of the keeper who wrote it.`,
	).join('\n\n');
const lamp = `---
title: The last lamp
author: Ines Calder
date: 2026-09-14
url: https://harbour.example/lamp
---

The lamp turned all night. Nobody on the cliff spoke of an ending.

${filler(1)}

## The lens

It was ground by hand, as [a study of it](https://lens.example/study) tells, and weighed three tons.

${filler(31)}
`;
const study = `---
title: A study of the lens
date: 2026-08-01
url: https://www.lens.example/study/
---

The lens was the work of eleven years.

${filler(1)}
`;

const reader = (help: string, which?: number): string => keyOf('reader', help, which);

const typed = (text: string): readonly string[] =>
	[...text].map(character => (character === ' ' ? 'Space' : character));

/** Open the library at an article, by its title. */
async function openAt(title: string, env: Readonly<Record<string, string>> = {}) {
	const library = await temporaryLibrary({'lamp.md': lamp, 'study.md': study});
	const state = temporaryFolder();
	const terminal = openBroadsheet(['--state', state, '--library', library], {env});
	await terminal.waitFor(/▌ . The last lamp/);
	if (title !== 'The last lamp') {
		terminal.press(keyOf('list', 'one row'));
		await terminal.waitFor(new RegExp(`▌ . ${title}`));
	}

	terminal.press(keyOf('list', 'read'));
	await terminal.waitFor(/\b1 of \d/);
	return {terminal, library, state};
}

test('find and read: words far down are found as they are typed, and one reads on from there', async () => {
	const {terminal} = await openAt('The last lamp');
	terminal.press(reader('find in the text'));
	terminal.press(...typed('ground by'));
	await terminal.waitFor(
		screen => screen.some(row => row.includes('It was ground by hand')) && /1 of 1/.test(screen.join()),
	);
	terminal.press(keyOf('find', 'stay here'));
	const screen = await terminal.waitFor('/ground by  1 of 1');
	expect(screen.join('\n')).toMatch(/[┻┴]/);
	terminal.press(reader('a page'));
	await terminal.waitFor('Day 31');
	terminal.press(reader('jump back, ahead'));
	await terminal.waitFor('The lamp turned all night.');
});

test('highlight and export: a sentence and a note go out as Markdown and as annotations, and come in again elsewhere', async () => {
	const {terminal, library, state} = await openAt('The last lamp');
	terminal.press(reader('sentence'), reader('sentence'), reader('highlight'));
	await terminal.waitFor('Highlighted in yellow');
	terminal.press(reader('write a note'));
	await terminal.waitFor(/note {2}/);
	terminal.press(...typed('They knew'));
	terminal.press(keyOf('note', 'keep it'));
	await terminal.waitFor('Wrote a note');
	terminal.press('q');
	await terminal.waitFor('q quit');
	terminal.press('q');
	await terminal.exited;
	const printed = await runBroadsheet(['highlights'], {state, library});
	expect(printed.stdout).toContain('title: "The last lamp"');
	expect(printed.stdout).toContain('> Nobody on the cliff spoke of an ending.');
	expect(printed.stdout).toContain('They knew');
	const json = await runBroadsheet(['highlights', '--json'], {state, library});
	const elsewhere = temporaryFolder();
	const file = path.join(temporaryFolder(), 'highlights.json');
	writeFileSync(file, json.stdout);
	await runBroadsheet(['highlights', '--import', file], {state: elsewhere, library});
	expect((await runBroadsheet(['highlights', '--json'], {state: elsewhere, library})).stdout).toBe(json.stdout);
	const exported = await runBroadsheet(['export', 'lamp', '--format', 'markdown'], {state, library});
	expect(exported.stdout).toContain('<mark>Nobody on the cliff spoke of an ending.</mark>');
});

test('follow a link and return: the real host is shown, the article of the library is read here, and one comes back', async () => {
	const {terminal} = await openAt('The last lamp');
	terminal.press(reader('heading'));
	await terminal.waitFor('It was ground by hand');
	terminal.press(reader('links'));
	await terminal.waitFor('Which link?');
	expect(terminal.output()).toContain('https://lens.example/study');
	terminal.press('a');
	await terminal.waitFor('Read “A study of the lens” here');
	terminal.press(keyOf('link', 'one row'), keyOf('link', 'choose'));
	await terminal.waitFor('the work of eleven years');
	terminal.press('Backspace');
	await terminal.waitFor('It was ground by hand');
});

test('a note in an editor: the passage stands above it, what is written comes back, and the screen is whole', async () => {
	const folder = temporaryFolder();
	const editor = path.join(folder, 'editor');
	const seen = path.join(folder, 'seen');
	// It needs the terminal as a real one does: what is typed is read from it.
	writeFileSync(
		editor,
		`#!/bin/sh\ncp "$1" '${seen}'\nprintf 'Type: '\nread -r line\nprintf '%s\\n\\nand more\\n' "$line" >> "$1"\n`,
	);
	chmodSync(editor, 0o755);
	const {terminal, library, state} = await openAt('The last lamp', {EDITOR: editor, VISUAL: ''});
	terminal.press(reader('paragraph'), reader('write a note'));
	await terminal.waitFor(/note {2}/);
	terminal.press(keyOf('note', 'write in an editor'));
	await terminal.waitFor('Type: ');
	terminal.press(...typed('It did'));
	terminal.press('Enter');
	await terminal.waitFor(
		screen => screen.some(row => row.includes('The lamp turned')) && screen.join().includes('Wrote a note'),
	);
	expect(terminal.modes()).toMatchObject({alternateBuffer: true, cursorHidden: true});
	expect(readFileSync(seen, 'utf8')).toBe('> The lamp turned all night. Nobody on the cliff spoke of an ending.\n\n\n');
	terminal.press(reader('a page'));
	await terminal.waitFor('Day 9');
	terminal.press('q');
	await terminal.waitFor('q quit');
	terminal.press('q');
	await terminal.exited;
	const {stdout} = await runBroadsheet(['highlights'], {state, library});
	expect(stdout).toContain('It did');
	expect(stdout).toContain('and more');
});
