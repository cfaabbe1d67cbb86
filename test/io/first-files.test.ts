import path from 'node:path';
import {expect, test} from 'vitest';
import {firstFiles} from '../../source/io/first-files.js';
import {folderOf} from '../helpers/folder.js';

const isText = (name: string): boolean => name.endsWith('.txt');

test('a few files are found without all being looked at, near the top first', () => {
	const names = Array.from({length: 600}, (_, index) => `many/${index}.png`);
	const folder = folderOf(
		Object.fromEntries([...names, 'a.txt', 'b.png', '.c.txt', '.hidden/d.txt', 'sub/e.txt'].map(name => [name, ''])),
	);
	const found = (most: number): readonly string[] =>
		firstFiles([folder, path.join(folder, 'nowhere')], isText, most)
			.map(file => path.relative(folder, file))
			.sort();
	expect(found(1)).toEqual(['a.txt']);
	expect(
		firstFiles([path.join(folder, 'sub'), path.join(folder, 'many')], isText, 9).map(file => path.basename(file)),
	).toEqual(['e.txt']);
	expect(firstFiles(['/there/is/no/such/folder'], isText, 9)).toEqual([]);
});
