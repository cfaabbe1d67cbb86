import {mkdirSync, renameSync, statSync, symlinkSync, writeFileSync} from 'node:fs';
import {open} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {linkToFreePlace, renameToFreePlace} from '../../source/io/free-place.js';
import {folderOf} from '../helpers/folder.js';
import {everythingIn} from '../helpers/trash.js';

type Move = (from: string, to: string) => Promise<boolean>;

async function failing(code: string): Promise<never> {
	throw Object.assign(new Error(code), {code});
}

const ways: ReadonlyArray<readonly [string, Move]> = [
	['renamed', renameToFreePlace],
	['renamed where no file can be made', async (from, to) => renameToFreePlace(from, to, async () => failing('EPERM'))],
	['linked', linkToFreePlace],
	['linked on a disk without links', async (from, to) => linkToFreePlace(from, to, async () => failing('ENOTSUP'))],
];

const targets = ['target', '.', 'nowhere', '/', 'a'];

const standing: ReadonlyArray<readonly [string, (place: string) => void]> = [
	['a file', place => writeFileSync(place, 'two')],
	['an empty file', place => writeFileSync(place, '')],
	['an empty folder', place => mkdirSync(place)],
	['a link to nowhere', place => symlinkSync('nowhere', place)],
];

test.each(ways)('a file is %s to where nothing stands', async (_, move) => {
	const folder = folderOf({a: 'one'});
	const {ino, mode, mtimeMs} = statSync(path.join(folder, 'a'));
	expect(await move(path.join(folder, 'a'), path.join(folder, 'b'))).toBe(true);
	expect(everythingIn(folder)).toEqual({b: 'one'});
	expect(statSync(path.join(folder, 'b'))).toMatchObject({ino, mode, mtimeMs});
});

test.each(ways.flatMap(([name, move]) => targets.map(target => [name, target, move] as const)))(
	'a link is %s itself, to %s',
	async (_, target, move) => {
		const folder = folderOf({target: 'one'});
		symlinkSync(target, path.join(folder, 'a'));
		expect(await move(path.join(folder, 'a'), path.join(folder, 'b'))).toBe(true);
		expect(everythingIn(folder)).toEqual({b: `→ ${target}`, target: 'one'});
	},
);

test.each(ways.flatMap(([name, move]) => standing.map(([what, make]) => [name, what, move, make] as const)))(
	'a file is not %s to where %s stands',
	async (_, _what, move, make) => {
		const folder = folderOf({a: 'one'});
		make(path.join(folder, 'b'));
		const before = everythingIn(folder);
		expect(await move(path.join(folder, 'a'), path.join(folder, 'b'))).toBe(false);
		expect(everythingIn(folder)).toEqual(before);
	},
);

test.each(ways)('a file that is gone cannot be %s, and leaves nothing behind', async (_, move) => {
	const folder = folderOf({});
	await expect(move(path.join(folder, 'a'), path.join(folder, 'b'))).rejects.toMatchObject({code: 'ENOENT'});
	expect(everythingIn(folder)).toEqual({});
});

// Where no file can be made, a look comes before the renaming, and that is not one step.
test.each(ways.filter(([name]) => name !== 'renamed where no file can be made'))(
	'many files that are %s to one place at once do not meet there',
	async (_, move) => {
		const names = Array.from({length: 20}, (_, index) => `a${index}`);
		const folder = folderOf(Object.fromEntries(names.map(name => [name, name])));
		const moved = await Promise.all(names.map(async name => move(path.join(folder, name), path.join(folder, 'b'))));
		expect(moved.filter(Boolean)).toHaveLength(1);
		expect(Object.values(everythingIn(folder)).sort()).toEqual([...names].sort());
	},
);

test('what another program puts in the place that was kept stays, and the file too', async () => {
	const folder = folderOf({a: 'one', other: ''});
	const place = path.join(folder, 'b');
	const written = renameToFreePlace(path.join(folder, 'a'), place, async () => {
		const handle = await open(place, 'wx');
		writeFileSync(place, 'two');
		return handle;
	});
	expect(await written).toBe(false);
	expect(everythingIn(folder)).toEqual({a: 'one', b: 'two', other: ''});
	const replaced = renameToFreePlace(path.join(folder, 'a'), path.join(folder, 'c'), async () => {
		const handle = await open(path.join(folder, 'c'), 'wx');
		renameSync(path.join(folder, 'other'), path.join(folder, 'c'));
		return handle;
	});
	expect(await replaced).toBe(false);
	expect(everythingIn(folder)).toEqual({a: 'one', b: 'two', c: ''});
});

test('a version that is saved while the file moves is never lost', async () => {
	const folder = folderOf({a: 'one', draft: 'newer'});
	const moved = renameToFreePlace(path.join(folder, 'a'), path.join(folder, 'b'), async place => {
		renameSync(path.join(folder, 'draft'), path.join(folder, 'a'));
		return open(place, 'wx');
	});
	expect(await moved).toBe(true);
	expect(everythingIn(folder)).toEqual({b: 'newer'});
});

test('a folder that came into the place of the file meanwhile is left alone', async () => {
	const folder = folderOf({'a/inside': 'one'});
	await expect(renameToFreePlace(path.join(folder, 'a'), path.join(folder, 'b'))).rejects.toMatchObject({
		code: 'ENOTDIR',
	});
	expect(everythingIn(folder)).toEqual({'a/inside': 'one'});
});
