import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {removePartials, writePartial} from '../../source/io/partial-file.js';
import {writeNewFile} from '../../source/io/write-new-file.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';

const all = (folder: string): readonly string[] => readdirSync(folder, {recursive: true, encoding: 'utf8'}).toSorted();

test('a file is written with what it was made of, and nothing else is left', async () => {
	const folder = temporaryFolder();
	const file = await writeNewFile(folder, 'tide', '.md', 'High', {bytes: Buffer.from('<p>High'), ending: '.html'});
	expect(file).toBe(path.join(folder, 'tide.md'));
	expect(all(folder)).toEqual(['.sources', '.sources/tide.html', 'tide.md']);
	expect(readFileSync(file, 'utf8')).toBe('High');
	expect(readFileSync(path.join(folder, '.sources/tide.html'), 'utf8')).toBe('<p>High');
});

test.each([
	['its name', {'tide.md': 'mine'}],
	['the name of its source', {'.sources/tide.html': 'mine'}],
	['both', {'tide.md': 'mine', '.sources/tide.html': 'mine'}],
])('where another has %s, both get a number, and the other stays', async (_name, files) => {
	const folder = folderOf(files);
	const source = {bytes: Buffer.from('<p>High'), ending: '.html'};
	expect(await writeNewFile(folder, 'tide', '.md', 'High', source)).toBe(path.join(folder, 'tide-2.md'));
	expect(all(folder)).toEqual([...Object.keys(files), '.sources', '.sources/tide-2.html', 'tide-2.md'].toSorted());
	for (const name of Object.keys(files)) {
		expect(readFileSync(path.join(folder, name), 'utf8')).toBe('mine');
	}
});

test('without a source there is no folder for sources', async () => {
	const folder = temporaryFolder();
	await writeNewFile(folder, 'tide', '.md', 'High');
	expect(all(folder)).toEqual(['tide.md']);
});

test('many that want one name at once all get one', async () => {
	const folder = temporaryFolder();
	const texts = Array.from({length: 8}, (_, index) => `text ${index}`);
	await Promise.all(texts.map(text => writeNewFile(folder, 'tide', '.md', text)));
	expect(
		all(folder)
			.map(name => readFileSync(path.join(folder, name), 'utf8'))
			.toSorted(),
	).toEqual(texts);
});

test('where the folder is gone, the error is told', async () => {
	const folder = path.join(temporaryFolder(), 'gone');
	await expect(writeNewFile(folder, 'tide', '.md', 'High')).rejects.toThrow('ENOENT');
});

test('what a program has left that was ended in the middle is removed, and nothing else', async () => {
	// The number of no program.
	const left = '.part-4194999-8a0c7a3e-0000-4000-8000-000000000000';
	const folder = folderOf({[left]: 'hal', '.part-of-mine': '', 'tide.md': ''});
	const mine = path.basename(await writePartial(folder, 'half'));
	expect(mine).toMatch(new RegExp(`^\\.part-${process.pid}-`));
	await removePartials(folder);
	expect(all(folder)).toEqual([mine, '.part-of-mine', 'tide.md'].toSorted());
	await removePartials(path.join(folder, 'gone'));
	writeFileSync(path.join(folder, mine), '');
});
