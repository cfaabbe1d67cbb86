import {Buffer} from 'node:buffer';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {writePiece} from '../../source/io/write-piece.js';
import {temporaryFolder} from '../helpers/folder.js';

const short = Buffer.from('a short text\n');
const long = Buffer.from('a long text\n'.repeat(1000));

test.each([
	['short', short],
	['long', long],
])('a %s file is written once, and is the same when it is written again', (_, bytes) => {
	const folder = temporaryFolder();
	const file = path.join(folder, 'a.md');
	expect(writePiece(folder, 'a', '.md', bytes)).toEqual({kind: 'written', path: file});
	expect(writePiece(folder, 'a', '.md', bytes)).toEqual({kind: 'same', path: file});
	expect(readFileSync(file)).toEqual(bytes);
	expect(readdirSync(folder)).toEqual(['a.md']);
});

test.each([
	['short', short],
	['long', long],
])('a %s file that was begun is written to its end', (_, bytes) => {
	const folder = temporaryFolder();
	const file = path.join(folder, 'a.md');
	for (const length of [0, 5]) {
		writeFileSync(file, bytes.subarray(0, length));
		expect(writePiece(folder, 'a', '.md', bytes)).toEqual({kind: 'written', path: file});
		expect(readFileSync(file)).toEqual(bytes);
	}
});

test('nothing is written over: what has the name of another gets a number', () => {
	const folder = temporaryFolder();
	writeFileSync(path.join(folder, 'a.md'), 'of somebody else');
	mkdirSync(path.join(folder, 'a-2.md'));
	expect(writePiece(folder, 'a', '.md', short)).toEqual({kind: 'written', path: path.join(folder, 'a-3.md')});
	expect(writePiece(folder, 'a', '.md', long)).toEqual({kind: 'written', path: path.join(folder, 'a-4.md')});
	expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('of somebody else');
});

test('a folder that is missing is an error of the system', () => {
	const folder = path.join(temporaryFolder(), 'missing');
	for (const bytes of [short, long]) {
		expect(() => writePiece(folder, 'a', '.md', bytes)).toThrow(expect.objectContaining({code: 'ENOENT'}));
	}
});
