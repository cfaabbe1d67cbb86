import {mkdirSync, readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {takeLock} from '../../source/io/lock-file.js';
import {replaceFile} from '../../source/io/replace-file.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';

test('a file is written and written over, and its folder made', () => {
	const folder = path.join(temporaryFolder(), 'deep/er');
	replaceFile(path.join(folder, 'a.json'), 'one');
	replaceFile(path.join(folder, 'a.json'), 'two');
	expect(readdirSync(folder)).toEqual(['a.json']);
	expect(readFileSync(path.join(folder, 'a.json'), 'utf8')).toBe('two');
});

test('what cannot be replaced leaves nothing behind', () => {
	const folder = temporaryFolder();
	mkdirSync(path.join(folder, 'a.json'));
	expect(() => replaceFile(path.join(folder, 'a.json'), 'one')).toThrow();
	expect(readdirSync(folder)).toEqual(['a.json']);
});

test('a lock is had by one at a time, and one whose holder is gone is taken', async () => {
	const folder = folderOf({'gone.lock': '999999999', 'broken.lock': 'words'});
	const file = path.join(folder, 'some/feeds.lock');
	const giveBack = await takeLock(file);
	expect(await takeLock(file)).toBeNull();
	await giveBack?.();
	expect(await takeLock(file)).not.toBeNull();
	expect(await takeLock(path.join(folder, 'gone.lock'))).not.toBeNull();
	expect(await takeLock(path.join(folder, 'broken.lock'))).not.toBeNull();
});
