import path from 'node:path';
import {expect, test} from 'vitest';
import {isPath, partWords} from '../../source/commands/list-words.js';
import {folderOf} from '../helpers/folder.js';

test('a first word that is a folder is the library, and the others are the query', async () => {
	const folder = folderOf({'sub/a.md': 'A'});
	const asked = (query: string, named: string | null = null) => ({kind: 'asked', folder: named, query});
	expect(await partWords([folder, 'tide', '-tag:work'], false)).toEqual(asked('tide -tag:work', folder));
	expect(await partWords([folder], false)).toEqual(asked('', folder));
	expect(await partWords([folder, 'tide'], true)).toEqual(asked(`${folder} tide`));
	expect(await partWords(['no-such-folder-here', 'tide'], false)).toEqual(asked('no-such-folder-here tide'));
	expect(await partWords([], false)).toEqual(asked(''));
});

test('a path without a folder is refused, and never taken for words', async () => {
	const folder = folderOf({'a.md': 'A'});
	expect(await partWords([path.join(folder, 'a.md'), 'tide'], false)).toEqual({
		kind: 'refused',
		reason: `${folder}/a.md is a file, not a folder: broadsheet show prints it.`,
	});
	expect(await partWords([path.join(folder, 'b')], false)).toEqual({
		kind: 'refused',
		reason: `${folder}/b does not exist: give the path of a folder or of a .md, .txt, .html or .epub file.`,
	});
});

test.each([
	['./a', true],
	['..', true],
	['../', true],
	['/a', true],
	['a/', true],
	['tide', false],
	['.hidden', false],
	['after:2023/09', false],
	['https://a.example/', true],
	['and/or', false],
	['-tag:work', false],
	['', false],
])('%s is meant as a path: %s', (word, isMeant) => {
	expect(isPath(word)).toBe(isMeant);
});
