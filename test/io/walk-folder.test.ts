import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, utimesSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {walkFolder} from '../../source/io/walk-folder.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';

const isRoot = process.getuid?.() === 0;

async function walk(folder: string) {
	const troubles: Array<readonly [string, unknown]> = [];
	const files = await walkFolder(
		folder,
		name => name.endsWith('.txt'),
		(place, error) => {
			troubles.push([path.relative(folder, place), error instanceof Error && 'code' in error ? error.code : error]);
		},
	);
	return {files: files.map(file => path.relative(folder, file.path)), troubles};
}

test('files that are accepted are found in all folders, in the order of their paths', async () => {
	const folder = folderOf({
		'b.txt': '',
		'a/z.txt': '',
		'a/b/c/d.txt': '',
		'a.txt': '',
		'a/picture.png': '',
		'B.txt': '',
	});
	expect(await walk(folder)).toEqual({files: ['B.txt', 'a.txt', 'a/b/c/d.txt', 'a/z.txt', 'b.txt'], troubles: []});
});

test('the time of the last change comes with each', async () => {
	const folder = folderOf({'a.txt': ''});
	utimesSync(path.join(folder, 'a.txt'), 1_700_000_000, 1_700_000_000);
	expect(
		await walkFolder(
			folder,
			() => true,
			() => {},
		),
	).toEqual([{path: path.join(folder, 'a.txt'), changed: 1_700_000_000_000}]);
});

test('hidden files and folders are passed over, but the folder itself may be hidden', async () => {
	const folder = folderOf({'.hidden/a.txt': '', '.hidden/.b.txt': '', '.hidden/.git/c.txt': ''});
	expect(await walk(folder)).toEqual({files: [], troubles: []});
	expect(await walk(path.join(folder, '.hidden'))).toEqual({files: ['a.txt'], troubles: []});
});

test('links are followed once, and those that lead round end', async () => {
	const folder = folderOf({'a/one.txt': ''});
	symlinkSync('..', path.join(folder, 'a/up'));
	symlinkSync('.', path.join(folder, 'a/here'));
	symlinkSync(path.join(folder, 'a/one.txt'), path.join(folder, 'linked.txt'));
	const {files, troubles} = await walk(folder);
	expect({files, troubles}).toEqual({files: ['a/one.txt', 'linked.txt'], troubles: []});
});

test('a linked folder outside is read, under the name of the link', async () => {
	const other = folderOf({'two.txt': ''});
	const folder = folderOf({'one.txt': ''});
	symlinkSync(other, path.join(folder, 'zone'));
	symlinkSync(other, path.join(folder, 'again'));
	const {files} = await walk(folder);
	expect(files.filter(name => name.endsWith('two.txt'))).toHaveLength(1);
	expect(files).toContain('one.txt');
});

test('links that lead nowhere, or to themselves, are no trouble', async () => {
	const folder = folderOf({'one.txt': ''});
	symlinkSync('missing.txt', path.join(folder, 'dangling.txt'));
	symlinkSync('self.txt', path.join(folder, 'self.txt'));
	expect(await walk(folder)).toEqual({files: ['one.txt'], troubles: []});
});

test('what is no regular file is passed over, though its name would do', async () => {
	const folder = folderOf({'one.txt': ''});
	execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
	symlinkSync('pipe.txt', path.join(folder, 'linked-pipe.txt'));
	symlinkSync('/dev/zero', path.join(folder, 'endless.txt'));
	mkdirSync(path.join(folder, 'folder.txt'));
	expect(await walk(folder)).toEqual({files: ['one.txt'], troubles: []});
});

test('a folder that is not there is reported', async () => {
	const folder = path.join(temporaryFolder(), 'missing');
	expect(await walk(folder)).toEqual({files: [], troubles: [['', 'ENOENT']]});
});

test.skipIf(isRoot)('a folder that may not be read is reported, and the others are read', async () => {
	const folder = folderOf({'a.txt': '', 'locked/b.txt': ''});
	chmodSync(path.join(folder, 'locked'), 0o000);
	expect(await walk(folder)).toEqual({files: ['a.txt'], troubles: [['locked', 'EACCES']]});
	chmodSync(path.join(folder, 'locked'), 0o700);
});
