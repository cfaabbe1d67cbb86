import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {openBroadsheet, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';
import {growingLibrary} from '../helpers/growing-library.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

/** A library in which one article stands among all that only looks like one. */
async function oddLibrary(): Promise<string> {
	const folder = await temporaryLibrary({'good.md': '# A good piece\n\nIt is read, whatever lies beside it.\n'});
	const at = (name: string): string => path.join(folder, name);
	execFileSync('mkfifo', [at('pipe.md')]);
	symlinkSync('/dev/zero', at('zeros.md'));
	symlinkSync('loop.md', at('loop.md'));
	symlinkSync('.', at('round'));
	symlinkSync('../..', at('up'));
	mkdirSync(at('folder.md'));
	writeFileSync(at('two\nlines.md'), '# Two lines\n\nIn the name of its file.\n');
	const bytes = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff, 0xe9, 0x9b]), Buffer.from('.md')]);
	try {
		writeFileSync(bytes, '# Not UTF-8\n\nIs the name of its file.\n');
	} catch {
		// Some systems refuse it.
	}

	return folder;
}

test('a library with pipes, devices, links that lead round and names of any bytes is listed, and none of it is waited for', async () => {
	const outside = temporaryFolder();
	const folder = path.join(outside, 'deep', 'library');
	mkdirSync(path.dirname(folder));
	execFileSync('mv', [await oddLibrary(), folder]);
	const {code, stdout, stderr} = await runBroadsheet(['list', folder, '--json']);
	expect(code).toBe(0);
	const titles = (JSON.parse(stdout) as ReadonlyArray<{readonly title: string}>).map(({title}) => title);
	expect(titles).toEqual(expect.arrayContaining(['A good piece', 'Two lines']));
	expect(new Set(titles).size).toBe(titles.length);
	expect(stderr).not.toMatch(/\bat .*:\d+:\d+/);
	const terminal = openBroadsheet([folder]);
	await terminal.waitFor('Two lines');
	await terminal.waitFor('A good piece');
	terminal.press('q');
	expect(await terminal.exited).toEqual({code: 0, signal: undefined});
});

test.each(['pipe.md', 'zeros.md', 'loop.md'])('%s is refused with a sentence, shown or opened', async name => {
	const file = path.join(await oddLibrary(), name);
	for (const args of [['show', file], [file]]) {
		const {code, stdout, stderr} = await runBroadsheet(args);
		expect({code, stdout}).toEqual({code: 1, stdout: ''});
		expect(stderr).toMatch(/^broadsheet: \S*\.md (?:cannot be read|is a)[^\n]+\n$/);
	}
});

test('a line of 100 MB keeps nothing from being listed', {timeout: 120_000}, async () => {
	const long = Buffer.alloc(100_000_000, 'x');
	const folder = await temporaryLibrary({'good.md': '# A good piece\n\nIt is read.\n', 'long.txt': long});
	const {code, stdout, stderr} = await runBroadsheet(['list', folder]);
	expect({code, stderr}).toEqual({code: 0, stderr: ''});
	expect(stdout).toMatch(/A good piece/);
	expect(stdout).toMatch(/xxxx…/);
});

test('a folder that vanishes while it is read ends nothing', async () => {
	const folder = path.join(temporaryFolder(), 'library');
	mkdirSync(folder);
	growingLibrary(folder).grow(300);
	const terminal = openBroadsheet([folder]);
	await terminal.waitFor(/[1-9]\d* articles/);
	rmSync(folder, {recursive: true});
	terminal.press('j', 'j', '?');
	await terminal.waitFor('Keys in the list');
	terminal.press('Escape', 'q');
	expect(await terminal.exited).toEqual({code: 0, signal: undefined});
});

test.skipIf(process.getuid?.() === 0)('a folder without permission is named, also when it is the library', async () => {
	const folder = await temporaryLibrary({'locked/a.md': '# A\n', 'good.md': '# A good piece\n'});
	chmodSync(path.join(folder, 'locked'), 0);
	const {stdout, stderr} = await runBroadsheet(['list', folder]);
	const alone = await runBroadsheet(['list', path.join(folder, 'locked')]);
	chmodSync(path.join(folder, 'locked'), 0o700);
	expect(stdout).toContain('A good piece');
	expect(stderr).toMatch(/locked may not be read/);
	expect(alone.stderr).toMatch(/locked may not be read/);
});
