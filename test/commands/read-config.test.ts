import {mkdirSync, writeFileSync} from 'node:fs';
import {homedir} from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import {expect, test, vi} from 'vitest';
import {libraryFolders} from '../../source/commands/library-folders.js';
import {readConfig} from '../../source/commands/read-config.js';
import {noneConfigured} from '../../source/runtime/programs/configured.js';
import {temporaryFolder} from '../helpers/folder.js';

/** A configuration, read where the platform keeps it. */
async function reading(text: string | null) {
	const folder = temporaryFolder();
	const file = path.join(folder, 'broadsheet/config.toml');
	mkdirSync(path.dirname(file));
	if (text !== null) {
		writeFileSync(file, text);
	}

	vi.stubEnv('XDG_CONFIG_HOME', folder);
	const {library, programs, troubles} = await readConfig();
	vi.unstubAllEnvs();
	return {
		library,
		programs,
		troubles: troubles.map(sentence => sentence.replace(file, 'config.toml')),
		folder: path.dirname(file),
	};
}

test('library folders stand in the configuration file, one or several, from the home folder or from beside it', async () => {
	const {library, folder} = await reading('library = ["~/articles", "near", "/far"]');
	expect(library).toEqual([path.join(homedir(), 'articles'), path.join(folder, 'near'), '/far']);
	expect((await reading('library = "~"')).library).toEqual([homedir()]);
	expect(await reading(null)).toMatchObject({library: [], troubles: []});
});

test('what makes no sense in it is passed over, with a sentence that says where', async () => {
	expect((await reading('libary = "a"')).troubles).toEqual([
		'config.toml has "libary", which means nothing; did you mean library?',
	]);
	expect((await reading('library = 3')).troubles).toEqual([
		'config.toml has a library that is neither a folder nor a list of folders',
	]);
	expect((await reading('x = 1\nlibrary = [')).troubles).toEqual([
		'config.toml is passed over: there is a mistake in line 2 that makes it no TOML',
	]);
});

test('commands for other programs stand in a table of their own, and a mistake in one leaves the rest', async () => {
	const {library, programs, troubles, folder} = await reading(
		'library = "/far"\n[programs]\nspeak = "voice -l {lang}"\neditor = 3\n',
	);
	expect(library).toEqual(['/far']);
	expect(programs).toEqual({
		...noneConfigured(path.join(folder, 'config.toml')),
		speak: ['voice', '-l', '{lang}'],
	});
	expect(troubles).toEqual(['config.toml has a programs.editor that is no command line: write one in quotes']);
	expect((await reading('program = 1')).troubles).toEqual([
		'config.toml has "program", which means nothing; did you mean programs?',
	]);
	const none = await reading(null);
	expect(none.programs).toEqual(noneConfigured(path.join(none.folder, 'config.toml')));
});

test('whatever stands in it, nothing fails, and no sentence holds what a terminal obeys', async () => {
	await fc.assert(
		fc.asyncProperty(fc.string({unit: 'binary'}), async text => {
			const {troubles} = await reading(text.toWellFormed());
			expect(troubles.join('')).not.toMatch(/\p{Cc}/u);
		}),
		{numRuns: 100},
	);
});

test('what is named on the command line counts first, then the environment, then the configuration', async () => {
	const folder = temporaryFolder();
	mkdirSync(path.join(folder, 'broadsheet'));
	writeFileSync(path.join(folder, 'broadsheet/config.toml'), 'library = "/configured"');
	vi.stubEnv('XDG_CONFIG_HOME', folder);
	const found = async (named: readonly string[]): Promise<readonly string[]> =>
		(await libraryFolders(named, '/samples')).folders;
	expect(await found([])).toEqual(['/configured']);
	vi.stubEnv('BROADSHEET_LIBRARY', ['/one', '/two'].join(path.delimiter));
	expect([await found([]), await found(['/named'])]).toEqual([['/one', '/two'], ['/named']]);
	vi.stubEnv('BROADSHEET_LIBRARY', '');
	vi.stubEnv('XDG_CONFIG_HOME', temporaryFolder());
	expect(await libraryFolders([], '/samples')).toEqual({folders: ['/samples'], isSample: true, troubles: []});
	vi.unstubAllEnvs();
});
