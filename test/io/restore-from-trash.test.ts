import {
	chmodSync,
	lstatSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	statSync,
	symlinkSync,
	unlinkSync,
	writeFileSync,
} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {moveToTrash} from '../../source/io/move-to-trash.js';
import {restoreFromTrash} from '../../source/io/restore-from-trash.js';
import {runs} from '../helpers/runs.js';
import {everythingIn, hostileNames, machine, uid} from '../helpers/trash.js';

const gone = /^The file is no longer in the trash: it cannot be brought back\.$/;
const taken = /^Something else stands where the file was: move it away, then bring the file back again\.$/;
const blocked = /^The file stays in the trash: something else stands where its folder was\.$/;
const emptyTrash = {'.local/share/Trash/files': null, '.local/share/Trash/info': null};

test('a file comes back where it was, as it was, and its note goes', async () => {
	const {home, place} = machine();
	const from = path.join(home, 'a.md');
	writeFileSync(from, 'one', {mode: 0o640});
	const {ino, mode, mtimeMs} = statSync(from);
	await restoreFromTrash(await moveToTrash(from, place));
	expect(everythingIn(home)).toEqual({...emptyTrash, 'a.md': 'one'});
	expect(statSync(from)).toMatchObject({ino, mode, mtimeMs, nlink: 1});
});

test('what is known of it can be kept as JSON', async () => {
	const {home, place} = machine();
	writeFileSync(path.join(home, 'a\n.md'), 'one');
	await restoreFromTrash(JSON.parse(JSON.stringify(await moveToTrash(path.join(home, 'a\n.md'), place))));
	expect(everythingIn(home)).toEqual({...emptyTrash, 'a\n.md': 'one'});
});

test('it comes back on another disk, and on macOS', async () => {
	for (const platform of ['linux', 'darwin'] as const) {
		const {home, disk, place} = machine({platform});
		for (const folder of [home, disk]) {
			writeFileSync(path.join(folder, 'a.md'), 'one');
			const trashed = await moveToTrash(path.join(folder, 'a.md'), place);
			expect(readdirSync(folder)).not.toContain('a.md');
			await restoreFromTrash(trashed);
			expect(readFileSync(path.join(folder, 'a.md'), 'utf8')).toBe('one');
			expect(readdirSync(path.dirname(trashed.to))).toEqual([]);
		}
	}
});

// Other systems refuse some of these names.
test.runIf(process.platform === 'linux')(
	'any name comes back with the same bytes in it, and two files of one name never meet',
	async () => {
		const {root, home, disk, place} = machine();
		let count = 0;
		await fc.assert(
			fc.asyncProperty(
				hostileNames,
				fc.uint8Array(),
				fc.uint8Array(),
				fc.constantFrom('linux', 'darwin'),
				fc.constantFrom(home, disk),
				fc.boolean(),
				async (name, first, second, platform, top, isReversed) => {
					count += 1;
					const folders = [path.join(top, `${count}`, 'one'), path.join(top, `${count}`, 'two')] as const;
					const contents = [first, second];
					for (const [index, folder] of folders.entries()) {
						mkdirSync(folder, {recursive: true});
						writeFileSync(path.join(folder, name), contents[index] ?? '');
					}

					const moved = await Promise.all(
						folders.map(async folder => moveToTrash(path.join(folder, name), {...place, platform})),
					);
					expect(folders.map(folder => readdirSync(folder))).toEqual([[], []]);
					expect(moved.map(({to}) => new Uint8Array(readFileSync(to)))).toEqual(contents);
					for (const trashed of isReversed ? moved.toReversed() : moved) {
						await restoreFromTrash(trashed);
					}

					expect(folders.map(folder => readdirSync(folder))).toEqual([[name.toWellFormed()], [name.toWellFormed()]]);
					expect(folders.map(folder => new Uint8Array(readFileSync(path.join(folder, name))))).toEqual(contents);
					rmSync(path.join(top, `${count}`), {recursive: true});
				},
			),
			{numRuns: runs(60)},
		);
		expect(everythingIn(root)).toEqual({
			'home/.local/share/Trash/files': null,
			'home/.local/share/Trash/info': null,
			'home/.Trash': null,
			[`disk/.Trash-${uid}/files`]: null,
			[`disk/.Trash-${uid}/info`]: null,
			[`disk/.Trashes/${uid}`]: null,
		});
	},
);

test('a link comes back as it was, its target untouched', async () => {
	const {home, place} = machine();
	writeFileSync(path.join(home, 'target'), 'one');
	for (const target of ['target', 'nowhere', '.', '%0A\n']) {
		symlinkSync(target, path.join(home, 'link'));
		await restoreFromTrash(await moveToTrash(path.join(home, 'link'), place));
		expect(everythingIn(home)).toEqual({...emptyTrash, link: `→ ${target}`, target: 'one'});
		unlinkSync(path.join(home, 'link'));
	}
});

test('a folder that has gone is made again', async () => {
	const {home, place} = machine();
	mkdirSync(path.join(home, 'a/b'), {recursive: true});
	writeFileSync(path.join(home, 'a/b/c.md'), 'one');
	const trashed = await moveToTrash(path.join(home, 'a/b/c.md'), place);
	rmSync(path.join(home, 'a'), {recursive: true});
	await restoreFromTrash(trashed);
	expect(everythingIn(home)).toEqual({...emptyTrash, 'a/b/c.md': 'one'});
});

test('what stands there by now stays, and the file in the trash too, until it is moved away', async () => {
	const {home, trash, place} = machine();
	const from = path.join(home, 'a.md');
	writeFileSync(from, 'one');
	const trashed = await moveToTrash(from, place);
	const inTrash = everythingIn(trash);
	for (const make of [
		() => writeFileSync(from, 'two'),
		() => writeFileSync(from, ''),
		() => mkdirSync(from),
		() => symlinkSync('nowhere', from),
	]) {
		make();
		const before = everythingIn(home);
		await expect(restoreFromTrash(trashed)).rejects.toThrow(taken);
		expect(everythingIn(home)).toEqual(before);
		rmSync(from, {recursive: true});
	}

	expect(everythingIn(trash)).toEqual(inTrash);
	await restoreFromTrash(trashed);
	expect(everythingIn(home)).toEqual({...emptyTrash, 'a.md': 'one'});
});

test('what stands in the way of its folder stays, and the file in the trash too', async () => {
	const {home, place} = machine();
	mkdirSync(path.join(home, 'a/b'), {recursive: true});
	writeFileSync(path.join(home, 'a/b/c.md'), 'one');
	const trashed = await moveToTrash(path.join(home, 'a/b/c.md'), place);
	rmSync(path.join(home, 'a/b'), {recursive: true});
	writeFileSync(path.join(home, 'a/b'), 'two');
	await expect(restoreFromTrash(trashed)).rejects.toThrow(blocked);
	rmSync(path.join(home, 'a'), {recursive: true});
	writeFileSync(path.join(home, 'a'), 'three');
	await expect(restoreFromTrash(trashed)).rejects.toThrow(blocked);
	expect(readFileSync(path.join(home, 'a'), 'utf8')).toBe('three');
	expect(readFileSync(trashed.to, 'utf8')).toBe('one');
});

test('a file that the trash no longer has is not brought back, and nothing is made for it', async () => {
	const {home, place} = machine();
	mkdirSync(path.join(home, 'a'));
	writeFileSync(path.join(home, 'a/c.md'), 'one');
	const trashed = await moveToTrash(path.join(home, 'a/c.md'), place);
	rmSync(path.join(home, 'a'), {recursive: true});
	await restoreFromTrash(trashed);
	await expect(restoreFromTrash(trashed)).rejects.toThrow(gone);
	rmSync(path.join(home, 'a'), {recursive: true});
	rmSync(path.join(home, '.local'), {recursive: true});
	await expect(restoreFromTrash(trashed)).rejects.toThrow(gone);
	expect(everythingIn(home)).toEqual({});
});

test('another file that came to its name after the trash was emptied is not taken for it', async () => {
	const {home, trash, place} = machine();
	mkdirSync(path.join(home, 'b'));
	writeFileSync(path.join(home, 'a.md'), 'one');
	writeFileSync(path.join(home, 'b/a.md'), 'two');
	const first = await moveToTrash(path.join(home, 'a.md'), place);
	rmSync(trash, {recursive: true});
	const second = await moveToTrash(path.join(home, 'b/a.md'), place);
	expect(second.to).toBe(first.to);
	await expect(restoreFromTrash(first)).rejects.toThrow(gone);
	await restoreFromTrash(second);
	expect(everythingIn(home)).toEqual({...emptyTrash, 'b/a.md': 'two'});
});

test('a file whose note has gone comes back all the same', async () => {
	const {home, trash, place} = machine();
	writeFileSync(path.join(home, 'a.md'), 'one');
	const trashed = await moveToTrash(path.join(home, 'a.md'), place);
	rmSync(path.join(trash, 'info'), {recursive: true});
	await restoreFromTrash(trashed);
	expect(everythingIn(home)).toEqual({'.local/share/Trash/files': null, 'a.md': 'one'});
});

test('of two files that were at one place, one comes back and the other waits', async () => {
	const {home, place} = machine();
	const from = path.join(home, 'a.md');
	writeFileSync(from, 'one');
	const first = await moveToTrash(from, place);
	writeFileSync(from, 'two');
	const second = await moveToTrash(from, place);
	const outcomes = await Promise.allSettled([restoreFromTrash(first), restoreFromTrash(second)]);
	expect(outcomes.map(({status}) => status).sort()).toEqual(['fulfilled', 'rejected']);
	const waiting = outcomes[0]?.status === 'rejected' ? first : second;
	renameSync(from, path.join(home, 'b.md'));
	await restoreFromTrash(waiting);
	const {'a.md': a, 'b.md': b, ...rest} = everythingIn(home);
	expect([a, b].sort()).toEqual(['one', 'two']);
	expect(rest).toEqual(emptyTrash);
});

test.skipIf(uid === 0)('where the folder may not be changed, the file stays in the trash with its note', async () => {
	const {home, trash, place} = machine();
	mkdirSync(path.join(home, 'locked'));
	writeFileSync(path.join(home, 'locked/a.md'), 'one');
	const trashed = await moveToTrash(path.join(home, 'locked/a.md'), place);
	const inTrash = everythingIn(trash);
	chmodSync(path.join(home, 'locked'), 0o500);
	await expect(restoreFromTrash(trashed)).rejects.toThrow(
		/^The file stays in the trash: check the permissions of the folder where it was\.$/,
	);
	expect(everythingIn(trash)).toEqual(inTrash);
	chmodSync(path.join(home, 'locked'), 0o700);
	await restoreFromTrash(trashed);
	expect(lstatSync(path.join(home, 'locked/a.md')).nlink).toBe(1);
});
