import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {afterEach, expect, test, vi} from 'vitest';
import {missingTheme, ownThemes} from '../../source/commands/own-themes.js';
import {themes} from '../../source/ui/themes/themes.js';
import {temporaryFolder} from '../helpers/folder.js';

afterEach(() => {
	vi.unstubAllEnvs();
});

/** A configuration folder with these files of themes. */
function withThemes(files: Readonly<Record<string, string>>): string {
	const folder = temporaryFolder();
	vi.stubEnv('XDG_CONFIG_HOME', folder);
	const place = path.join(folder, 'broadsheet', 'themes');
	mkdirSync(place, {recursive: true});
	for (const [name, text] of Object.entries(files)) {
		writeFileSync(path.join(place, name), text);
	}

	return place;
}

test('without a folder of themes there are none', async () => {
	vi.stubEnv('XDG_CONFIG_HOME', temporaryFolder());
	expect(await ownThemes()).toEqual({themes: [], troubles: [], briefly: []});
});

test('each file is a theme by its name; other files, folders and names that no theme may have are passed over and told', async () => {
	const place = withThemes({
		'mine.toml': 'link = "red"\n',
		'broken.toml': 'link = 1\nx = 2\n',
		'notes.txt': 'x',
		'My \u001B[31mtheme.toml': '',
		'large.toml': '#'.repeat(70_000),
	});
	mkdirSync(path.join(place, 'folder.toml'));
	const {themes: own, troubles, briefly} = await ownThemes();
	expect(own.map(({name}) => name)).toEqual(['broken', 'mine']);
	expect(own[1]?.roles.link).toEqual({...themes.terminal.roles.link, color: 'red'});
	expect([troubles.length, briefly.length]).toEqual([5, 4]);
	expect(troubles.join('')).not.toMatch(/\p{Cc}/u);
	expect(troubles).toContain('themes/broken.toml, line 2: "x" means nothing');
	expect(troubles).toContain('themes/large.toml could not be read');
});

test('a theme that there is not is told, with the one that was most likely meant', () => {
	expect(missingTheme('sepia', [])).toBe(null);
	expect(missingTheme('spia', [])).toBe('There is no theme "spia"; did you mean sepia?');
	expect(missingTheme('nothing-like-it', [])).toBe('There is no theme "nothing-like-it"; c shows those that there are');
	expect(missingTheme('mine', [{...themes.dark, name: 'mine'}])).toBe(null);
});
