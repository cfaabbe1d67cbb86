import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {keyTable} from '../source/commands/key-table.js';

const file = path.resolve(import.meta.dirname, '../readme.md');
const section = /(?<=<!-- keys -->\n)[\s\S]*(?=<!-- \/keys -->)/;

test('the table of keys in the readme is the keymap; UPDATE=readme writes it anew', () => {
	const readme = readFileSync(file, 'utf8');
	const expected = `\n${keyTable()}\n\n`;
	if (process.env['UPDATE'] === 'readme') {
		writeFileSync(
			file,
			readme.replace(section, () => expected),
		);
	}

	expect(section.exec(readFileSync(file, 'utf8'))?.[0]).toBe(expected);
});

test('the pictures and folders that the readme names exist', () => {
	const readme = readFileSync(file, 'utf8');
	for (const [, name] of readme.matchAll(/(?:\]\(|`)((?:media|source|test)\/[\w./-]+)/g)) {
		expect(() => readFileSync(path.resolve(file, '..', name ?? ''))).not.toThrow(/ENOENT/);
	}
});
