import path from 'node:path';
import {expect, test} from 'vitest';
import {linesOf} from '../../source/io/lines-of.js';
import {folderOf} from '../helpers/folder.js';

async function linesIn(content: string | Uint8Array, longest = 1000): Promise<readonly string[]> {
	return collect(path.join(folderOf({'a.txt': content}), 'a.txt'), longest);
}

async function collect(file: string, longest: number): Promise<readonly string[]> {
	const lines: string[] = [];
	for await (const line of linesOf(file, longest)) {
		lines.push(line);
	}

	return lines;
}

test.each([
	['', []],
	['a', ['a']],
	['a\n', ['a']],
	['a\n\nb', ['a', '', 'b']],
	['a\r\nb\n', ['a\r', 'b']],
	['\uFEFFa\n', ['a']],
])('the lines of %j', async (text, lines) => {
	expect(await linesIn(text)).toEqual(lines);
});

test('a line goes on over as many chunks as it takes', async () => {
	const long = 'é雨🌊'.repeat(60_000);
	expect(await linesIn(`a\n${long}\nb`, 1_000_000)).toEqual(['a', long, 'b']);
});

test('of a line that is too long comes its beginning', async () => {
	expect(await linesIn(`a\n${'x'.repeat(500_000)}\nb\n${'y'.repeat(500_000)}`, 10)).toEqual([
		'a',
		'x'.repeat(11),
		'b',
		'y'.repeat(11),
	]);
});

test('bytes that are no text are told by the sign for them', async () => {
	expect(await linesIn(Uint8Array.from([0x61, 0xff, 0x0a, 0xe2, 0x82]))).toEqual(['a\uFFFD', '\uFFFD']);
});

test('a file that is not there rejects', async () => {
	await expect(collect('/no/such/file', 10)).rejects.toMatchObject({code: 'ENOENT'});
});
