import {chmodSync, mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {findProgram} from '../../source/io/find-program.js';
import {temporaryFolder} from '../helpers/folder.js';
import {programFolder} from '../helpers/programs.js';

test('a program is found on the path by its name, and where a path says', async () => {
	const {folder, surroundings} = programFolder({speak: ''});
	const file = path.join(folder, 'speak');
	expect(await findProgram('speak', surroundings)).toBe(file);
	expect(await findProgram(file, {platform: 'linux', environment: {}})).toBe(file);
	expect(await findProgram('other', surroundings)).toBe(null);
});

test('a folder, a file that may not be run and a relative folder of the path hold no program', async () => {
	const folder = temporaryFolder();
	mkdirSync(path.join(folder, 'speak'));
	writeFileSync(path.join(folder, 'say'), '');
	chmodSync(path.join(folder, 'say'), 0o644);
	const found = async (name: string, PATH: string): Promise<string | null> =>
		findProgram(name, {platform: 'linux', environment: {PATH}});
	expect([await found('speak', folder), await found('say', folder)]).toEqual([null, null]);
	const here = programFolder({speak: ''}).folder;
	expect(await found('speak', path.relative('.', here))).toBe(null);
	expect(await found('speak', `::.:${folder}:${here}`)).toBe(path.join(here, 'speak'));
	expect(await found('./speak', here)).toBe(null);
	expect(await found('', here)).toBe(null);
});

test('what is called with an ending on Windows is found without it', async () => {
	const {folder} = programFolder({'clip.EXE': ''});
	expect(await findProgram('clip', {platform: 'win32', environment: {PATH: folder}})).toBe(
		path.join(folder, 'clip.EXE'),
	);
});
