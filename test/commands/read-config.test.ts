import {execFileSync} from 'node:child_process';
import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
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
		'config.toml, line 1: "libary" means nothing; did you mean library?',
	]);
	expect((await reading('library = 3')).troubles).toEqual([
		'config.toml, line 1: library takes a folder or a list of folders, not 3; it is passed over',
	]);
	const {library, troubles} = await reading('library = "/far"\nx = [');
	expect(library).toEqual(['/far']);
	expect(troubles).toEqual(['config.toml, line 2: this is no TOML, and is passed over']);
});

test('commands for other programs stand in a table of their own, and a mistake in one leaves the rest', async () => {
	const {library, programs, troubles, folder} = await reading(
		'library = "/far"\n[programs]\nspeak = "\'my voice\' -l {lang}"\neditor = 3\nlook-up = "a\\nb"\nopen = "\'fox"\n',
	);
	expect(library).toEqual(['/far']);
	expect(programs).toEqual({
		...noneConfigured(path.join(folder, 'config.toml')),
		speak: ['my voice', '-l', '{lang}'],
	});
	expect(troubles).toEqual([
		'config.toml, line 4: programs.editor takes a command line in quotes, not 3; it is passed over',
		'config.toml, line 5: programs.look-up takes a command line in quotes, not "a\\nb"; it is passed over',
		'config.toml, line 6: programs.open takes a command line in quotes, not "\'fox"; it is passed over',
	]);
	const none = await reading(null);
	expect(none.programs).toEqual(noneConfigured(path.join(none.folder, 'config.toml')));
});

test('a pipe or a folder in the place of the file keeps nobody waiting', async () => {
	const folder = temporaryFolder();
	mkdirSync(path.join(folder, 'broadsheet/config.toml'), {recursive: true});
	vi.stubEnv('XDG_CONFIG_HOME', folder);
	expect((await readConfig()).trouble).toBe(`${folder}/broadsheet/config.toml is a folder`);
	rmSync(path.join(folder, 'broadsheet/config.toml'), {recursive: true});
	execFileSync('mkfifo', [path.join(folder, 'broadsheet/config.toml')]);
	expect((await readConfig()).trouble).toBe(`${folder}/broadsheet/config.toml could not be read`);
	vi.unstubAllEnvs();
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
	const home = temporaryFolder();
	vi.stubEnv('XDG_CONFIG_HOME', home);
	vi.stubEnv('HOME', home);
	expect(await libraryFolders([], '/samples')).toEqual({folders: ['/samples'], isSample: true, troubles: []});
	mkdirSync(path.join(home, 'Broadsheet'));
	expect(await libraryFolders([], '/samples')).toEqual({
		folders: [path.join(home, 'Broadsheet')],
		isSample: false,
		troubles: [],
	});
	vi.unstubAllEnvs();
});
