import {chmodSync, lstatSync, mkdirSync, renameSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {type TrashFolder, trashFoldersFor} from '../../source/io/trash-folder.js';
import type {TrashPlace} from '../../source/io/trash-place.js';
import {everythingIn, machine, uid} from '../helpers/trash.js';

async function allFor(folder: string, place: TrashPlace): Promise<readonly TrashFolder[]> {
	const found: TrashFolder[] = [];
	for await (const trash of trashFoldersFor(folder, place)) {
		found.push(trash);
	}

	return found;
}

function withNotes(trash: string, top: string | null): TrashFolder {
	return {files: path.join(trash, 'files'), info: path.join(trash, 'info'), top};
}

function modeOf(file: string): string {
	return (lstatSync(file).mode & 0o7777).toString(8);
}

test('on the disk of the home it is the trash of the home, made for its user alone', async () => {
	const {home, trash, place} = machine();
	mkdirSync(path.join(home, 'texts'));
	const [first] = await allFor(path.join(home, 'texts'), place);
	expect(first).toEqual(withNotes(trash, null));
	expect(
		['.local', '.local/share', '.local/share/Trash', '.local/share/Trash/files', '.local/share/Trash/info'].map(name =>
			modeOf(path.join(home, name)),
		),
	).toEqual(['700', '700', '700', '700', '700']);
});

test('it is made only when it is asked for', async () => {
	const {home, place} = machine();
	const folders = trashFoldersFor(home, place);
	await folders.return(undefined);
	expect(everythingIn(home)).toEqual({});
});

test('XDG_DATA_HOME tells where it is, unless it is empty or relative', async () => {
	const {home, trash, place} = machine();
	const firstWith = async (named: string): Promise<TrashFolder | undefined> =>
		(await allFor(home, {...place, environment: {XDG_DATA_HOME: named}}))[0];
	expect(await firstWith(path.join(home, 'data'))).toEqual(withNotes(path.join(home, 'data/Trash'), null));
	expect(await firstWith('')).toEqual(withNotes(trash, null));
	expect(await firstWith('data')).toEqual(withNotes(trash, null));
});

test('where the trash of the home cannot be made, the top of the disk may have one', async () => {
	const {home, place} = machine();
	writeFileSync(path.join(home, '.local'), '');
	expect(await allFor(home, place)).toEqual([withNotes(path.join(home, `.Trash-${uid}`), home)]);
	expect(everythingIn(home)).toEqual({'.local': '', [`.Trash-${uid}/files`]: null, [`.Trash-${uid}/info`]: null});
});

test('a home whose trash is a link to another disk has it there', async () => {
	const {disk, trash, place} = machine();
	mkdirSync(path.dirname(trash), {recursive: true});
	mkdirSync(path.join(disk, 'trash'));
	symlinkSync(path.join(disk, 'trash'), trash);
	const deviceOf = async (file: string): Promise<number> => (file === trash ? 2 : place.deviceOf(file));
	const folders = await allFor(disk, {...place, deviceOf});
	expect(folders).toEqual([withNotes(trash, null), withNotes(path.join(disk, `.Trash-${uid}`), disk)]);
});

test('on another disk it is a folder at the top, made for its user alone', async () => {
	const {root, disk, place} = machine();
	mkdirSync(path.join(disk, 'a/b'), {recursive: true});
	const own = path.join(disk, `.Trash-${uid}`);
	expect(await allFor(path.join(disk, 'a/b'), place)).toEqual([withNotes(own, disk)]);
	expect([own, path.join(own, 'files'), path.join(own, 'info')].map(modeOf)).toEqual(['700', '700', '700']);
	expect(everythingIn(path.join(root, 'home'))).toEqual({});
});

test('a trash for everybody comes first, when it has the sticky bit', async () => {
	const {disk, place} = machine();
	const shared = path.join(disk, '.Trash');
	mkdirSync(shared);
	chmodSync(shared, 0o1777);
	const own = withNotes(path.join(disk, `.Trash-${uid}`), disk);
	expect(await allFor(disk, place)).toEqual([withNotes(path.join(shared, String(uid)), disk), own]);
	expect(modeOf(path.join(shared, String(uid)))).toBe('700');
	chmodSync(shared, 0o777);
	expect(await allFor(disk, place)).toEqual([own]);
});

test('a trash for everybody is passed over when it is a link or a file', async () => {
	const {disk, place} = machine();
	const own = withNotes(path.join(disk, `.Trash-${uid}`), disk);
	mkdirSync(path.join(disk, 'elsewhere'));
	chmodSync(path.join(disk, 'elsewhere'), 0o1777);
	symlinkSync('elsewhere', path.join(disk, '.Trash'));
	expect(await allFor(disk, place)).toEqual([own]);
	expect(everythingIn(path.join(disk, 'elsewhere'))).toEqual({});
	renameSync(path.join(disk, '.Trash'), path.join(disk, 'link'));
	writeFileSync(path.join(disk, '.Trash'), '');
	chmodSync(path.join(disk, '.Trash'), 0o1777);
	expect(await allFor(disk, place)).toEqual([own]);
});

test('a folder at the top is passed over when it is a link, a file or not this user’s', async () => {
	const {disk, place} = machine();
	const own = path.join(disk, `.Trash-${uid}`);
	mkdirSync(path.join(disk, 'elsewhere'));
	symlinkSync('elsewhere', own);
	expect(await allFor(disk, place)).toEqual([]);
	expect(everythingIn(path.join(disk, 'elsewhere'))).toEqual({});
	renameSync(own, path.join(disk, 'link'));
	writeFileSync(own, '');
	expect(await allFor(disk, place)).toEqual([]);
	const other = {...place, uid: uid + 1};
	mkdirSync(path.join(disk, `.Trash-${other.uid}`));
	mkdirSync(path.join(disk, '.Trash'));
	chmodSync(path.join(disk, '.Trash'), 0o1777);
	mkdirSync(path.join(disk, `.Trash/${other.uid}`));
	expect(await allFor(disk, other)).toEqual([]);
});

test('on macOS it is the trash of the home, without notes', async () => {
	const {home, place} = machine({platform: 'darwin'});
	const trash = path.join(home, '.Trash');
	const [first] = await allFor(home, place);
	expect(first).toEqual({files: trash, info: null, top: null});
	expect(modeOf(trash)).toBe('700');
});

test('on another disk of macOS it is a folder that nobody else may list', async () => {
	const {home, disk, place} = machine({platform: 'darwin'});
	mkdirSync(path.join(disk, 'a'));
	const trash = path.join(disk, `.Trashes/${uid}`);
	expect(await allFor(path.join(disk, 'a'), place)).toEqual([{files: trash, info: null, top: null}]);
	expect([path.join(disk, '.Trashes'), trash].map(modeOf)).toEqual(['1733', '700']);
	expect(everythingIn(home)).toEqual({});
});

test('on another disk of macOS, a link or a folder that others may change is passed over', async () => {
	const {disk, place} = machine({platform: 'darwin'});
	const shared = path.join(disk, '.Trashes');
	mkdirSync(path.join(disk, 'elsewhere'));
	symlinkSync('elsewhere', shared);
	expect(await allFor(disk, place)).toEqual([]);
	renameSync(shared, path.join(disk, 'link'));
	mkdirSync(shared);
	chmodSync(shared, 0o777);
	expect(await allFor(disk, place)).toEqual([]);
	expect(everythingIn(disk)).toEqual({'.Trashes': null, elsewhere: null, link: '→ elsewhere'});
});
