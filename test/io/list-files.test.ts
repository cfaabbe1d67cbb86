import {execFileSync} from 'node:child_process';
import {chmodSync, mkdirSync, symlinkSync, utimesSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {listFolders, lookAt} from '../../source/io/list-files.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';

const isRoot = process.getuid?.() === 0;

const isText = (name: string): boolean => name.endsWith('.txt');

function walk(folder: string) {
	const listings = [...listFolders(folder, isText, new Set(), () => {})];
	return {
		files: listings
			.flatMap(listing => (listing.kind === 'listed' ? listing.files : []))
			.map(file => path.relative(folder, file.path))
			.sort(),
		troubles: listings.flatMap(listing =>
			listing.kind === 'failed'
				? [
						[
							path.relative(folder, listing.folder),
							listing.error instanceof Error && 'code' in listing.error ? listing.error.code : listing.error,
						],
					]
				: [],
		),
	};
}

test('a folder with the parts of a page that lies beside it holds no articles', () => {
	const folder = folderOf({
		'page.html': '',
		'page_files/frame.html': '',
		'other.htm': '',
		'other.files/frame.html': '',
		'my_files/a.html': '',
	});
	const isPage = (name: string): boolean => /\.html?$/.test(name);
	expect(
		[...listFolders(folder, isPage, new Set(), () => {})]
			.flatMap(listing => (listing.kind === 'listed' ? listing.files : []))
			.map(file => path.relative(folder, file.path)),
	).toEqual(['other.htm', 'page.html', 'my_files/a.html']);
});

test('files that are accepted are found in all folders, in the order of their paths', () => {
	const folder = folderOf({
		'b.txt': '',
		'a/z.txt': '',
		'a/b/c/d.txt': '',
		'a.txt': '',
		'a/picture.png': '',
		'B.txt': '',
	});
	expect(walk(folder)).toEqual({files: ['B.txt', 'a.txt', 'a/b/c/d.txt', 'a/z.txt', 'b.txt'], troubles: []});
});

test('the time of the last change and the size come with each', () => {
	const folder = folderOf({'a.txt': 'four'});
	const file = path.join(folder, 'a.txt');
	utimesSync(file, 1_700_000_000, 1_700_000_000);
	const stamp = {path: file, size: 4, mtime: 1_700_000_000_000};
	expect([...listFolders(folder, isText, new Set(), () => {})]).toEqual([{kind: 'listed', folder, files: [stamp]}]);
	expect([lookAt(file), lookAt(folder), lookAt(path.join(folder, 'b')), lookAt(path.join(file, 'c'))]).toEqual([
		stamp,
		'folder',
		null,
		null,
	]);
});

test('folders are told of before they are listed, and those that were listed before are left out', () => {
	const folder = folderOf({'a/one.txt': '', 'b/two.txt': ''});
	const told: string[] = [];
	const seen = new Set<string>();
	const list = (at: string): number => [...listFolders(at, isText, seen, other => told.push(other))].length;
	expect([list(path.join(folder, 'a')), list(folder)]).toEqual([1, 2]);
	expect(told.map(other => path.relative(folder, other))).toEqual(['a', '', 'b']);
});

test('hidden files and folders are passed over, but the folder itself may be hidden', () => {
	const folder = folderOf({'.hidden/a.txt': '', '.hidden/.b.txt': '', '.hidden/.git/c.txt': ''});
	expect(walk(folder)).toEqual({files: [], troubles: []});
	expect(walk(path.join(folder, '.hidden'))).toEqual({files: ['a.txt'], troubles: []});
});

test('links are followed once, and those that lead round end', () => {
	const folder = folderOf({'a/one.txt': ''});
	symlinkSync('..', path.join(folder, 'a/up'));
	symlinkSync('.', path.join(folder, 'a/here'));
	symlinkSync(path.join(folder, 'a/one.txt'), path.join(folder, 'linked.txt'));
	const {files, troubles} = walk(folder);
	expect({files, troubles}).toEqual({files: ['a/one.txt', 'linked.txt'], troubles: []});
});

test('a linked folder outside is read, under the name of the link', () => {
	const other = folderOf({'two.txt': ''});
	const folder = folderOf({'one.txt': ''});
	symlinkSync(other, path.join(folder, 'zone'));
	symlinkSync(other, path.join(folder, 'again'));
	const {files} = walk(folder);
	expect(files.filter(name => name.endsWith('two.txt'))).toHaveLength(1);
	expect(files).toContain('one.txt');
});

test('links that lead nowhere, or to themselves, are no trouble', () => {
	const folder = folderOf({'one.txt': ''});
	symlinkSync('missing.txt', path.join(folder, 'dangling.txt'));
	symlinkSync('self.txt', path.join(folder, 'self.txt'));
	expect(walk(folder)).toEqual({files: ['one.txt'], troubles: []});
});

test('what is no regular file is passed over, though its name would do', () => {
	const folder = folderOf({'one.txt': ''});
	execFileSync('mkfifo', [path.join(folder, 'pipe.txt')]);
	symlinkSync('pipe.txt', path.join(folder, 'linked-pipe.txt'));
	symlinkSync('/dev/zero', path.join(folder, 'endless.txt'));
	mkdirSync(path.join(folder, 'folder.txt'));
	expect(walk(folder)).toEqual({files: ['one.txt'], troubles: []});
});

test('a folder that is not there is reported', () => {
	const folder = path.join(temporaryFolder(), 'missing');
	expect(walk(folder)).toEqual({files: [], troubles: [['', 'ENOENT']]});
});

test.skipIf(isRoot)('a folder that may not be read is reported, and the others are read', () => {
	const folder = folderOf({'a.txt': '', 'locked/b.txt': ''});
	chmodSync(path.join(folder, 'locked'), 0o000);
	expect(walk(folder)).toEqual({files: ['a.txt'], troubles: [['locked', 'EACCES']]});
	chmodSync(path.join(folder, 'locked'), 0o700);
});
