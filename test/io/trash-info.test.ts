import path from 'node:path';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {trashInfo, trashName} from '../../source/io/trash-info.js';
import {hostileNames} from '../helpers/trash.js';

const now = new Date(2026, 10, 28, 22, 3, 9);

function pathIn(info: string): string {
	return /^\[Trash Info]\nPath=([^\n]*)\nDeletionDate=2026-11-28T22:03:09\n$/.exec(info)?.[1] ?? '';
}

test('a note tells where the file was and when it went, in local time', () => {
	expect(trashInfo('/home/ann/a b.md', now)).toBe(
		'[Trash Info]\nPath=/home/ann/a%20b.md\nDeletionDate=2026-11-28T22:03:09\n',
	);
	expect(trashInfo('a.md', new Date(2026, 0, 2, 3, 4, 5))).toContain('\nDeletionDate=2026-01-02T03:04:05\n');
});

test.each([
	['100%\n.md', '100%25%0A.md'],
	["A-z_0.!~*'()", "A-z_0.!~*'()"],
	['é语🗑', '%C3%A9%E8%AF%AD%F0%9F%97%91'],
	['a/b?c#d&e=f+g:h@i,j;k', 'a/b%3Fc%23d%26e%3Df%2Bg%3Ah%40i%2Cj%3Bk'],
	['\u001B[2J\u007F"\\', '%1B%5B2J%7F%22%5C'],
	// What the file system makes of half a surrogate pair.
	['\uD800', '%EF%BF%BD'],
])('the path %j is written as in a URL', (original, written) => {
	expect(pathIn(trashInfo(original, now))).toBe(written);
});

test('every path can be read from its note again', () => {
	fc.assert(
		fc.property(fc.array(hostileNames, {minLength: 1}), names => {
			const original = `/${names.join('/')}`;
			expect(decodeURIComponent(pathIn(trashInfo(original, now)))).toBe(original.toWellFormed());
		}),
	);
});

test.each([
	['a.md', 1, 'a.md'],
	['a.md', 2, 'a.2.md'],
	['a.tar.gz', 12, 'a.tar.12.gz'],
	['a', 2, 'a.2'],
	['.hidden', 2, '.hidden.2'],
	['.hidden.md', 2, '.hidden.2.md'],
	['a.', 2, 'a.2.'],
	['...', 3, '...3.'],
	[`a.${'long ending '.repeat(4)}`, 2, `a.${'long ending '.repeat(4)}.2`],
	['x'.repeat(255), 1, 'x'.repeat(245)],
	[`${'x'.repeat(252)}.md`, 10, `${'x'.repeat(239)}.10.md`],
	[`${'🗑'.repeat(63)}.md`, 1, `${'🗑'.repeat(60)}.md`],
])('the name %j is, number %i, %j in the trash', (name, number, inTrash) => {
	expect(trashName(name, number)).toBe(inTrash);
});

test('every name in the trash is a name, leaves room for the ending of its note, and is never given twice', () => {
	fc.assert(
		fc.property(hostileNames, name => {
			const names = Array.from({length: 12}, (_, index) => trashName(name, index + 1));
			expect(new Set(names).size).toBe(12);
			for (const inTrash of names) {
				expect(Buffer.byteLength(`${inTrash}.trashinfo`)).toBeLessThanOrEqual(255);
				expect(path.posix.basename(inTrash)).toBe(inTrash);
				expect(['', '.', '..']).not.toContain(inTrash);
			}
		}),
	);
});
