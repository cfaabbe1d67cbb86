import {readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {numberedProse, openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';

const library = {
	'first.md': `---\ntitle: The first piece\ndate: 2026-09-14\n---\n\n${numberedProse(30).replaceAll('\n', '\n\n')}`,
	'second.txt': `A second piece\n${numberedProse(3)}2026-09-13 10:00:00\nOriginal from second.example`,
	'deep/third.txt': `A third piece\n${numberedProse(2)}2026-09-12 10:00:00\n`,
};

test('a folder opens as a list, newest first, with the sidebar beside it', async () => {
	const terminal = openBroadsheet([await temporaryLibrary(library)]);
	const screen = await terminal.waitFor('q quit');
	expect(screen.slice(0, 6).map(row => row.slice(0, 51).trimEnd())).toEqual(
		[
			'  Broadsheet        3 articles · 3 unread · 10 min',
			'',
			' ▌ ● The first piece                14 Sep   8 min',
			'   ● A second piece                 13 Sep   1 min',
			'   ● A third piece                  12 Sep   1 min',
			'',
		].map(row => row.trimEnd()),
	);
	expect(screen[1]?.slice(51)).toBe('│ The first piece');
	expect(terminal.modes()).toMatchObject({alternateBuffer: true, cursorHidden: true});
});

test('an article opens, pages turn, and every line of the text is seen once', async () => {
	const terminal = openBroadsheet([await temporaryLibrary(library)]);
	await terminal.waitFor('q quit');
	terminal.press('Enter');
	let screen = await terminal.waitFor('1 of ');
	const pages = Number(/1 of (\d+)/.exec(screen.join('\n'))?.[1]);
	const words: string[] = [];
	for (let page = 1; page <= pages; page++) {
		screen = await terminal.waitFor(new RegExp(`\\b${page} of ${pages}\\b`));
		words.push(...screen.slice(0, -2).flatMap(row => row.slice(0, 49).match(/p\d+w\d+/g) ?? []));
		terminal.press('Space');
	}

	expect(words).toEqual(numberedProse(30).match(/p\d+w\d+/g));
});

test('a resize keeps the first word of the page on the page, and the page fills the new terminal', async () => {
	const terminal = openBroadsheet([await temporaryLibrary(library)]);
	await terminal.waitFor('q quit');
	terminal.press('Enter');
	await terminal.waitFor('1 of ');
	terminal.press('Space', 'Space');
	const screen = await terminal.waitFor(/\b3 of \d+/);
	const first = /p\d+w\d+/.exec(screen.join('\n'))?.[0] ?? '';
	for (const [columns, rows] of [
		[120, 40],
		[40, 12],
		[200, 50],
		[25, 8],
		[80, 24],
	] as const) {
		terminal.resize(columns, rows);
		const resized = await terminal.waitFor(
			rowsNow =>
				rowsNow.length === rows && rowsNow.join(' ').includes(`${first} `) && /\d of \d+/.test(rowsNow.at(-1) ?? ''),
		);
		expect(resized.filter(row => row.includes(' of ')).length).toBe(1);
	}

	expect(await terminal.waitFor(/\b3 of \d+/)).toEqual(screen);
});

test('the sidebar goes and comes, and lies over the text where there is no room beside it', async () => {
	const terminal = openBroadsheet([await temporaryLibrary(library)]);
	await terminal.waitFor('│ The first piece');
	terminal.press('i');
	await terminal.waitFor(rows => rows.every(row => !row.includes('│')));
	terminal.press('i');
	await terminal.waitFor('│ The first piece');
	terminal.resize(60, 20);
	await terminal.waitFor(
		rows => rows.length === 20 && rows.every(row => !row.includes('│')) && rows.join().includes('q quit'),
	);
	terminal.press('i');
	await terminal.waitFor(rows => rows[1] === '  The first piece' && !rows.join().includes('A second piece'));
	terminal.press('Escape');
	await terminal.waitFor('A second piece');
});

test('the help shows the keys of where one is, filters as one types, and Escape closes it', async () => {
	const terminal = openBroadsheet([await temporaryLibrary(library)]);
	await terminal.waitFor('q quit');
	terminal.press('?');
	await terminal.waitFor('Keys in the list');
	terminal.press('half');
	await terminal.waitFor(rows => rows.join().includes('half a page') && !rows.join().includes('one row'));
	terminal.press('Escape');
	await terminal.waitFor('one row');
	terminal.press('Escape');
	await terminal.waitFor('A second piece');
});

test('keys that come in one chunk are all heard', async () => {
	const terminal = openBroadsheet([await temporaryLibrary(library)]);
	await terminal.waitFor('q quit');
	terminal.write('jj\r');
	const screen = await terminal.waitFor('1 of ');
	expect(screen.join('\n')).toContain('A third piece');
});

test('the place is kept between runs, and said once', async () => {
	const folder = await temporaryLibrary(library);
	const stateFolder = temporaryFolder();
	const first = openBroadsheet([folder], {stateFolder});
	await first.waitFor('q quit');
	first.press('Enter');
	await first.waitFor('1 of ');
	first.press('Space', 'Space', 'Space');
	const screen = await first.waitFor(/\b4 of \d+/);
	first.press('q');
	await first.waitFor('◐');
	first.press('q');
	expect(await first.exited).toEqual({code: 0, signal: undefined});

	const second = openBroadsheet([folder], {stateFolder});
	await second.waitFor('◐');
	second.press('Enter');
	const again = await second.waitFor('Where you were: page 4');
	expect(again.slice(0, -1)).toEqual(screen.slice(0, -1));
	second.press('k', 'j');
	await second.waitFor(/\b4 of \d+/);
});

test('one file opens in the reader at once, and q ends the program', async () => {
	const folder = await temporaryLibrary(library);
	const terminal = openBroadsheet([path.join(folder, 'second.txt')]);
	const screen = await terminal.waitFor('1 of ');
	expect(screen[1]?.trimEnd().startsWith('  second.example · 13 September 2026')).toBe(true);
	terminal.press('Escape');
	terminal.press('?');
	await terminal.waitFor('Keys in the reader');
	terminal.press('Escape', 'q');
	expect(await terminal.exited).toEqual({code: 0, signal: undefined});
});

test('a cursor move rewrites two rows and what changed in the sidebar', async () => {
	const terminal = openBroadsheet([await temporaryLibrary(library)], {columns: 200, rows: 50});
	await terminal.waitFor('q quit');
	const mark = terminal.mark();
	terminal.press('j');
	await terminal.waitFor(rows => rows[3]?.includes('▌') === true);
	expect(terminal.bytesSince(mark)).toBeLessThan(4096);
});

test('the files of the library are left as they were', async () => {
	const folder = await temporaryLibrary(library);
	const terminal = openBroadsheet([folder]);
	await terminal.waitFor('q quit');
	terminal.press('Enter');
	await terminal.waitFor('1 of ');
	terminal.press('Ctrl-C');
	await terminal.exited;
	for (const [name, content] of Object.entries(library)) {
		expect(readFileSync(path.join(folder, name), 'utf8')).toBe(content);
	}
});

const program = '---\ntitle: A program\n---\n\nIt reads:\n\n```js\nreturn "high water"; // twice a day\n```\n';

test('code of a language that it names has its words set apart, from the list and from the command line', async () => {
	const folder = await temporaryLibrary({'program.md': program});
	const fromList = openBroadsheet([folder]);
	await fromList.waitFor('q quit');
	fromList.press('Enter');
	for (const terminal of [fromList, openBroadsheet([path.join(folder, 'program.md')])]) {
		const looks = (): readonly string[] => {
			const row = terminal.screen().findIndex(text => text.includes('return "high'));
			return row === -1
				? []
				: [4, 12, 25].map(column => {
						const {bold, italic, dim, foreground} = terminal.cellAt(row, column);
						return [bold && 'bold', italic && 'italic', dim && 'dim', foreground].filter(Boolean).join(' ');
					});
		};

		await terminal.waitFor(() => looks().join() === 'bold,italic,dim');
	}
});
