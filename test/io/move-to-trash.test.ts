import {
	chmodSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {expect, onTestFinished, test} from 'vitest';
import {moveToTrash} from '../../source/io/move-to-trash.js';
import {everythingIn, machine, uid} from '../helpers/trash.js';

const isRoot = uid === 0;
const note = (original: string): string => `[Trash Info]\nPath=${original}\nDeletionDate=2026-02-03T04:05:06\n`;

/** A real second disk, where this machine has one that everybody may write to. */
const otherDisk = isOtherDisk('/dev/shm') ? '/dev/shm' : null;

function isOtherDisk(folder: string): boolean {
	try {
		return statSync(folder).dev !== statSync(tmpdir()).dev;
	} catch {
		return false;
	}
}

test('a file goes to the trash of the home, with a note of where it was and when it went', async () => {
	const {home, trash, place} = machine();
	const from = path.join(home, 'a 100%.md');
	writeFileSync(from, 'one');
	const {ino, mtimeMs} = statSync(from);
	const text = note(`${encodeURI(home)}/a%20100%25.md`);
	const to = path.join(trash, 'files/a 100%.md');
	expect(await moveToTrash(from, place)).toEqual({
		from,
		to,
		info: {file: path.join(trash, 'info/a 100%.md.trashinfo'), text},
	});
	expect(everythingIn(home)).toEqual({
		'.local/share/Trash/files/a 100%.md': 'one',
		'.local/share/Trash/info/a 100%.md.trashinfo': text,
	});
	expect(statSync(to)).toMatchObject({ino, mtimeMs});
});

test('on another disk it goes to the trash there, and the note tells the way from the top', async () => {
	const {home, disk, place} = machine();
	mkdirSync(path.join(disk, 'a b'));
	writeFileSync(path.join(disk, 'a b/c.md'), 'one');
	await moveToTrash(path.join(disk, 'a b/c.md'), place);
	expect(everythingIn(home)).toEqual({});
	expect(everythingIn(disk)).toEqual({
		'a b': null,
		[`.Trash-${uid}/files/c.md`]: 'one',
		[`.Trash-${uid}/info/c.md.trashinfo`]: note('a%20b/c.md'),
	});
});

test('the way from the top is the same in a trash for everybody', async () => {
	const {disk, place} = machine();
	mkdirSync(path.join(disk, 'a'));
	mkdirSync(path.join(disk, '.Trash'));
	chmodSync(path.join(disk, '.Trash'), 0o1777);
	writeFileSync(path.join(disk, 'a/c.md'), 'one');
	await moveToTrash(path.join(disk, 'a/c.md'), place);
	expect(everythingIn(disk)).toEqual({
		a: null,
		[`.Trash/${uid}/files/c.md`]: 'one',
		[`.Trash/${uid}/info/c.md.trashinfo`]: note('a/c.md'),
	});
});

test('a name that is taken in the trash, by a file or by a note, gets a number', async () => {
	const {home, trash, place} = machine();
	const names: string[] = [];
	for (const text of ['one', 'two', 'three']) {
		writeFileSync(path.join(home, 'a.txt'), text);
		names.push(path.basename((await moveToTrash(path.join(home, 'a.txt'), place)).to));
		// Whatever came there without a note, or left its note behind.
		writeFileSync(path.join(trash, 'files/a.2.txt'), 'lost');
		writeFileSync(path.join(trash, 'info/a.3.txt.trashinfo'), 'left');
	}

	expect(names).toEqual(['a.txt', 'a.4.txt', 'a.5.txt']);
	expect(everythingIn(path.join(trash, 'files'))).toEqual({
		'a.txt': 'one',
		'a.2.txt': 'lost',
		'a.4.txt': 'two',
		'a.5.txt': 'three',
	});
	expect(readdirSync(path.join(trash, 'info')).sort()).toEqual(
		['a.txt', 'a.3.txt', 'a.4.txt', 'a.5.txt'].map(name => `${name}.trashinfo`).sort(),
	);
});

test('many files of one name that go at once do not meet', async () => {
	const {home, trash, place} = machine();
	const folders = Array.from({length: 20}, (_, index) => path.join(home, `folder-${index}`));
	for (const folder of folders) {
		mkdirSync(folder);
		writeFileSync(path.join(folder, 'a.md'), folder);
	}

	const moved = await Promise.all(folders.map(async folder => moveToTrash(path.join(folder, 'a.md'), place)));
	expect(new Set(moved.map(({to}) => to)).size).toBe(20);
	expect(moved.map(({to}) => readFileSync(to, 'utf8'))).toEqual(folders);
	expect(moved.map(({info}) => info && readFileSync(info.file, 'utf8'))).toEqual(
		folders.map(folder => note(`${folder}/a.md`)),
	);
	expect(readdirSync(path.join(trash, 'files'))).toHaveLength(20);
});

test('one file that is moved many times at once goes once', async () => {
	const {home, trash, place} = machine();
	writeFileSync(path.join(home, 'a.md'), 'one');
	const moves = await Promise.allSettled(Array.from({length: 10}, () => moveToTrash(path.join(home, 'a.md'), place)));
	const moved = moves.flatMap(move => (move.status === 'fulfilled' ? [move.value] : []));
	expect(moved).toHaveLength(1);
	expect(new Set(moves.flatMap(move => (move.status === 'rejected' ? [String(move.reason)] : [])))).toEqual(
		new Set(['Error: The file is no longer there: nothing was moved to the trash.']),
	);
	expect(moved.map(({to}) => readFileSync(to, 'utf8'))).toEqual(['one']);
	expect([readdirSync(path.join(trash, 'files')).length, readdirSync(path.join(trash, 'info')).length]).toEqual([1, 1]);
});

test('of a link it is the link that goes, whatever it leads to', async () => {
	const {home, trash, place} = machine();
	writeFileSync(path.join(home, 'target'), 'one');
	for (const target of ['target', 'nowhere', '.']) {
		symlinkSync(target, path.join(home, 'link'));
		await moveToTrash(`${home}/link/`, place);
	}

	expect(everythingIn(path.join(trash, 'files'))).toEqual({
		link: '→ target',
		'link.2': '→ nowhere',
		'link.3': '→ .',
	});
	expect(readFileSync(path.join(home, 'target'), 'utf8')).toBe('one');
});

test('in a linked folder, the trash is that of the disk it leads to, and the note tells the real place', async () => {
	const {home, disk, place} = machine();
	mkdirSync(path.join(disk, 'a'));
	writeFileSync(path.join(disk, 'a/c.md'), 'one');
	symlinkSync(path.join(disk, 'a'), path.join(home, 'linked'));
	const {from, info} = await moveToTrash(path.join(home, 'linked/c.md'), place);
	expect(from).toBe(path.join(home, 'linked/c.md'));
	expect(info?.text).toBe(note('a/c.md'));
	expect(info?.file).toBe(path.join(disk, `.Trash-${uid}/info/c.md.trashinfo`));
});

test('a relative path is meant from where one is', async () => {
	const {home, place} = machine();
	writeFileSync(path.join(home, 'a.md'), 'one');
	const {from} = await moveToTrash(path.relative(process.cwd(), path.join(home, 'a.md')), place);
	expect(from).toBe(path.join(home, 'a.md'));
});

test('on macOS it goes to the trash of the home without a note, under a name that is free', async () => {
	const {home, place} = machine({platform: 'darwin'});
	const moved: unknown[] = [];
	for (const text of ['one', 'two']) {
		writeFileSync(path.join(home, 'a.md'), text);
		moved.push(await moveToTrash(path.join(home, 'a.md'), place));
	}

	const from = path.join(home, 'a.md');
	expect(moved).toEqual([
		{from, to: path.join(home, '.Trash/a.md'), info: null},
		{from, to: path.join(home, '.Trash/a.2.md'), info: null},
	]);
	expect(everythingIn(home)).toEqual({'.Trash/a.md': 'one', '.Trash/a.2.md': 'two'});
});

test('on another disk of macOS it goes to the trash there', async () => {
	const {disk, place} = machine({platform: 'darwin'});
	writeFileSync(path.join(disk, 'a.md'), 'one');
	await moveToTrash(path.join(disk, 'a.md'), place);
	expect(everythingIn(disk)).toEqual({[`.Trashes/${uid}/a.md`]: 'one'});
});

test('on Windows nothing is moved yet', async () => {
	const {home, place} = machine({platform: 'win32'});
	writeFileSync(path.join(home, 'a.md'), 'one');
	await expect(moveToTrash(path.join(home, 'a.md'), place)).rejects.toThrow(
		/^Moving to the Recycle Bin is not supported yet: the file was left where it is\.$/,
	);
	expect(everythingIn(home)).toEqual({'a.md': 'one'});
});

test.each(['linux', 'darwin'] as const)('where a disk of %s can have no trash, the file stays', async platform => {
	const {home, disk, place} = machine({platform});
	for (const name of [`.Trash-${uid}`, '.Trashes', 'a.md']) {
		writeFileSync(path.join(disk, name), name);
	}

	await expect(moveToTrash(path.join(disk, 'a.md'), place)).rejects.toThrow(
		/^The disk of the file has no trash, and none could be made: the file was left where it is\.$/,
	);
	expect(everythingIn(home)).toEqual({});
	expect(readFileSync(path.join(disk, 'a.md'), 'utf8')).toBe('a.md');
	expect(readdirSync(disk)).toHaveLength(3);
});

test('a folder, or what is not there, is not moved', async () => {
	const {home, place} = machine();
	mkdirSync(path.join(home, 'folder'));
	writeFileSync(path.join(home, 'file'), 'one');
	await expect(moveToTrash(path.join(home, 'folder'), place)).rejects.toThrow(
		/^Only files can be moved to the trash: what stands there was left where it is\.$/,
	);
	for (const missing of ['missing', 'missing/a.md']) {
		await expect(moveToTrash(path.join(home, missing), place)).rejects.toThrow(
			/^The file is no longer there: nothing was moved to the trash\.$/,
		);
	}

	// As a piece of a feed is: its path goes through the file that it stands in.
	await expect(moveToTrash(path.join(home, 'file/a.md'), place)).rejects.toThrow(
		/^It stands in one file with other pieces: archive it instead\.$/,
	);
	expect(everythingIn(home)).toEqual({folder: null, file: 'one'});
});

test('no name is said in a sentence, since a name may hold anything', async () => {
	const {home, place} = machine();
	const name = `${home}/\u001B]0;a\u0000b`;
	await expect(moveToTrash(name, place)).rejects.toThrow(
		/^The file was left where it is: it could not be moved to the trash \(ERR_INVALID_ARG_VALUE\)\.$/,
	);
});

test.runIf(process.platform === 'linux')('a file whose name is no UTF-8 is not taken for another', async () => {
	const {home, place} = machine();
	writeFileSync(Buffer.concat([Buffer.from(`${home}/a`), Buffer.from([0xff])]), 'one');
	const [name = ''] = readdirSync(home);
	await expect(moveToTrash(path.join(home, name), place)).rejects.toThrow('The file is no longer there');
	expect(readdirSync(home)).toEqual([name]);
});

test.skipIf(isRoot)('a file in a folder that may not be changed stays, and leaves nothing in the trash', async () => {
	const {home, trash, place} = machine();
	mkdirSync(path.join(home, 'locked'));
	writeFileSync(path.join(home, 'locked/a.md'), 'one');
	chmodSync(path.join(home, 'locked'), 0o500);
	await expect(moveToTrash(path.join(home, 'locked/a.md'), place)).rejects.toThrow(
		/^The file was left where it is: check the permissions of its folder and of the trash\.$/,
	);
	chmodSync(path.join(home, 'locked'), 0o700);
	expect(readFileSync(path.join(home, 'locked/a.md'), 'utf8')).toBe('one');
	expect(everythingIn(trash)).toEqual({files: null, info: null});
});

test.skipIf(otherDisk === null)(
	'where the trash of the home turns out to be on another disk, the next is taken',
	async () => {
		const {home, trash, place} = machine();
		const disk = mkdtempSync(path.join(otherDisk ?? '', 'broadsheet-test-'));
		onTestFinished(() => {
			rmSync(disk, {recursive: true, force: true});
		});
		writeFileSync(path.join(disk, 'a.md'), 'one');
		const deviceOf = async (file: string): Promise<number> => (file.startsWith(disk) || file.startsWith(home) ? 1 : 2);
		await moveToTrash(path.join(disk, 'a.md'), {...place, deviceOf});
		expect(everythingIn(trash)).toEqual({files: null, info: null});
		expect(everythingIn(disk)).toEqual({
			[`.Trash-${uid}/files/a.md`]: 'one',
			[`.Trash-${uid}/info/a.md.trashinfo`]: note('a.md'),
		});
	},
);

test('without anything given, the disk is looked up and the trash of this user found', async () => {
	const {home, root, place} = machine();
	writeFileSync(path.join(home, 'a.md'), 'one');
	const {home: _, deviceOf: __, now: ___, uid: ____, ...rest} = place;
	const environment = {XDG_DATA_HOME: path.join(root, 'data')};
	const before = Date.now();
	const {info} = await moveToTrash(path.join(home, 'a.md'), {...rest, environment});
	const date = /DeletionDate=(.*)/.exec(info?.text ?? '')?.[1] ?? '';
	expect(new Date(date).getTime()).toBeGreaterThanOrEqual(before - 1000);
	expect(new Date(date).getTime()).toBeLessThanOrEqual(Date.now());
	expect(Object.keys(everythingIn(root)).sort()).toEqual([
		'data/Trash/files/a.md',
		'data/Trash/info/a.md.trashinfo',
		'disk',
		'home',
	]);
});
