import {expect, test} from 'vitest';
import {numberedProse, openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';

const files = {
	'lamp.md': `---\ntitle: The lamp\ndate: 2026-09-14\ntags: [sea]\n---\n\nThe lamp turned all night.\n\n${numberedProse(20).replaceAll('\n', '\n\n')}`,
	'salt.md': '---\ntitle: Salt\ndate: 2026-09-13\n---\n\nHerring were sold by the cran.\n\nNobody asked why.\n',
};

const text = (screen: readonly string[]): string => screen.join('\n');

test('what is highlighted in two articles is found on one screen, read where it stands, and come back to', async () => {
	const stateFolder = temporaryFolder();
	const library = await temporaryLibrary(files);
	const terminal = openBroadsheet(['--library', library], {stateFolder});
	await terminal.waitFor('q quit');
	terminal.press('Enter');
	await terminal.waitFor('1 of ');
	terminal.press('}', 'H');
	await terminal.waitFor('Highlighted in yellow');
	terminal.press('q');
	await terminal.waitFor('q quit');
	terminal.press('j', 'Enter');
	await terminal.waitFor('Nobody asked why');
	terminal.press('}', '}', 'H', 'H');
	await terminal.waitFor('Highlighted in green');
	// In one go: the screen asks only when the last of them is written.
	terminal.press('q', 'H');
	let screen = await terminal.waitFor('2 passages in 2 articles');
	expect(screen.slice(2, 7).map(row => row.slice(0, 51).trimEnd())).toEqual([
		'   Salt',
		expect.stringMatching(/^ ▌ g Nobody asked why\. +\d+ \w{3}$/),
		'',
		'   The lamp',
		expect.stringMatching(/^ {3}y The lamp turned all night\. +\d+ \w{3}$/),
	]);
	terminal.press('/', ...'tag:sea');
	screen = await terminal.waitFor('1 found');
	expect(text(screen)).not.toContain('Nobody asked why');
	terminal.press('Enter', 'Enter');
	screen = await terminal.waitFor('1 of ');
	expect(screen.some(row => row.startsWith('▌ The lamp turned all night.'))).toBe(true);
	terminal.press('q');
	screen = await terminal.waitFor('1 found');
	expect(text(screen)).toContain('▌ y The lamp turned');
	terminal.press('Escape');
	await terminal.waitFor('2 passages in 2 articles');
	terminal.press('q');
	screen = await terminal.waitFor('q quit');
	expect(text(screen)).toMatch(/▌ .* Salt/);
});
