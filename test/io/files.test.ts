import {execFileSync} from 'node:child_process';
import {symlinkSync, utimesSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {errorReason} from '../../source/io/error-reason.js';
import {kindOfPath} from '../../source/io/kind-of-path.js';
import {readWholeFile} from '../../source/io/read-file.js';
import {folderOf} from '../helpers/folder.js';

test('a path is a folder, a file, something else or nothing, links being followed', async () => {
	const folder = folderOf({'a.txt': 'a'});
	execFileSync('mkfifo', [path.join(folder, 'pipe')]);
	symlinkSync('a.txt', path.join(folder, 'to-file'));
	symlinkSync('.', path.join(folder, 'to-folder'));
	symlinkSync('nowhere', path.join(folder, 'dangling'));
	const names = ['.', 'a.txt', 'pipe', 'to-file', 'to-folder', 'dangling', 'missing', 'a.txt/below'];
	expect(await Promise.all(names.map(name => kindOfPath(path.join(folder, name))))).toEqual([
		'folder',
		'file',
		'other',
		'file',
		'folder',
		'missing',
		'missing',
		'missing',
	]);
});

test('a file is read as bytes, with the time of its change', async () => {
	const folder = folderOf({'a.txt': new Uint8Array([0xff, 0x00, 0x41])});
	utimesSync(path.join(folder, 'a.txt'), 1_700_000_000, 1_700_000_000);
	const {bytes, changedTime} = await readWholeFile(path.join(folder, 'a.txt'));
	expect([...bytes]).toEqual([0xff, 0x00, 0x41]);
	expect(changedTime).toBe('2023-11-14T22:13:20.000Z');
	await expect(readWholeFile(path.join(folder, 'b.txt'))).rejects.toMatchObject({code: 'ENOENT'});
});

test('what went wrong is said in words', () => {
	const withCode = (code: string) => errorReason(Object.assign(new Error('x'), {code}));
	const codes = ['ENOENT', 'EACCES', 'EPERM', 'EISDIR', 'ENOSPC', 'EROFS', 'ELOOP', 'EMFILE', 'EIO'];
	expect(codes.map(withCode)).toEqual([
		'does not exist',
		'may not be read: check its permissions',
		'may not be read: check its permissions',
		'is a folder',
		'could not be written: the disk is full',
		'could not be written: the disk is read-only',
		'is a link that leads back to itself',
		'could not be opened: too many files are open',
		'could not be read (EIO)',
	]);
	expect([errorReason(new Error('x')), errorReason('x'), errorReason(null)]).toEqual([
		'could not be read',
		'could not be read',
		'could not be read',
	]);
});
