import {lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import fc from 'fast-check';
import type {TrashPlace} from '../../source/io/trash-place.js';
import {temporaryFolder} from './folder.js';

/** A machine with a home and another disk, both of them temporary folders. */
export type Machine = {
	readonly root: string;
	readonly home: string;
	readonly disk: string;
	/** Where the trash of the home is. */
	readonly trash: string;
	readonly place: TrashPlace;
};

export const uid = process.getuid?.() ?? -1;

export function machine(changes: Partial<TrashPlace> = {}): Machine {
	const root = temporaryFolder();
	const home = path.join(root, 'home');
	const disk = path.join(root, 'disk');
	mkdirSync(home);
	mkdirSync(disk);
	return {
		root,
		home,
		disk,
		trash: path.join(home, '.local/share/Trash'),
		place: {
			platform: 'linux',
			environment: {},
			home,
			uid,
			now: new Date(2026, 1, 3, 4, 5, 6),
			// Three disks, so that nothing is ever looked for above the temporary folder.
			async deviceOf(file) {
				return isIn(file, home) ? 1 : isIn(file, disk) ? 2 : 3;
			},
			...changes,
		},
	};
}

function isIn(file: string, folder: string): boolean {
	return file === folder || file.startsWith(`${folder}/`);
}

/** All that is below a folder: files with their text, links with `→` and their target, empty folders with `null`. */
export function everythingIn(folder: string): Readonly<Record<string, string | null>> {
	return Object.fromEntries(entriesIn(folder, ''));
}

/** By hand, since a recursive `readdir` follows links. */
function entriesIn(folder: string, before: string): ReadonlyArray<readonly [string, string | null]> {
	return readdirSync(folder).flatMap(name => {
		const full = path.join(folder, name);
		const stats = lstatSync(full);
		if (stats.isDirectory()) {
			const inside = entriesIn(full, `${before}${name}/`);
			return inside.length === 0 ? [[before + name, null] as const] : inside;
		}

		return [[before + name, stats.isSymbolicLink() ? `→ ${readlinkSync(full)}` : readFileSync(full, 'utf8')] as const];
	});
}

/** Names that a file can have on a disk that takes any bytes, up to the longest. */
export const hostileNames: fc.Arbitrary<string> = fc
	.oneof(
		fc.string({unit: 'binary', minLength: 1, maxLength: 63}),
		fc.string({unit: 'grapheme', minLength: 1, maxLength: 20}),
		fc.string({unit: fc.constantFrom('.', '%', '\n', '\r', '=', '[', ' ', '~', '\\', '\u001B', '2'), minLength: 1}),
		fc.string({unit: fc.constantFrom('a', '\uD800', '\uDC00', '\uFFFD'), minLength: 1, maxLength: 20}),
		fc.constantFrom('a', '語', '🗑', '\n').chain(unit =>
			fc
				.tuple(fc.constantFrom('', '.', '.md', '.a.b', `.${'e'.repeat(40)}`), fc.integer({min: 0, max: 12}))
				.map(([ending, less]) => {
					const count = Math.floor((255 - ending.length - less) / Buffer.byteLength(unit));
					return unit.repeat(count) + ending;
				}),
		),
	)
	.map(name => name.replaceAll(/[/\0]/g, '_'))
	.filter(name => name !== '.' && name !== '..' && Buffer.byteLength(name) <= 255);
