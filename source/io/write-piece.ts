import {randomUUID} from 'node:crypto';
import {existsSync, linkSync, readFileSync, renameSync, rmSync, unlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {errorCode} from './error-code.js';

/** What became of a file that was to be written. */
export type WrittenPiece = {
	/** `same`: it was there already, as it is. */
	readonly kind: 'written' | 'same';
	readonly path: string;
};

/** So many bytes are written by one call to the system, and never in part. */
const wholeLength = 4096;

/**
Write one of very many files: `writeNewFile` makes sure that each is on the disk, which takes as long as the disk does. Where another file has its name it gets a number behind it; one that was begun to be written, as when the power went away, is written to its end. Throws as `node:fs` does.
*/
export function writePiece(folder: string, name: string, ending: string, bytes: Uint8Array): WrittenPiece {
	for (let number = 1; ; number++) {
		const file = path.join(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
		if (writeFree(file, bytes)) {
			return {kind: 'written', path: file};
		}

		const there = likeness(file, bytes);
		if (there === 'same') {
			return {kind: 'same', path: file};
		}

		if (there === 'begun') {
			unlinkSync(file);
			writeFree(file, bytes);
			return {kind: 'written', path: file};
		}
	}
}

/** Returns whether the name was free. */
function writeFree(file: string, bytes: Uint8Array): boolean {
	if (bytes.length <= wholeLength) {
		return unlessThere(() => writeFileSync(file, bytes, {flag: 'wx'}));
	}

	// It appears when it is whole. What a program that was ended in the middle leaves is removed by its name.
	const partial = path.join(path.dirname(file), `.part-${process.pid}-${randomUUID()}`);
	try {
		writeFileSync(partial, bytes, {flag: 'wx'});
		return unlessThere(() => {
			linkOrMove(partial, file);
		});
	} finally {
		rmSync(partial, {force: true});
	}
}

/** Some disks know no links. */
function linkOrMove(partial: string, file: string): void {
	try {
		linkSync(partial, file);
	} catch (error) {
		if (errorCode(error) === 'EEXIST' || existsSync(file)) {
			throw Object.assign(new Error('The name is taken'), {code: 'EEXIST'});
		}

		renameSync(partial, file);
	}
}

function unlessThere(write: () => void): boolean {
	try {
		write();
		return true;
	} catch (error) {
		if (errorCode(error) !== 'EEXIST') {
			throw error;
		}

		return false;
	}
}

function likeness(file: string, bytes: Uint8Array): 'same' | 'begun' | 'other' {
	let there: Uint8Array;
	try {
		there = readFileSync(file);
	} catch {
		// A folder, or what may not be read.
		return 'other';
	}

	const isBeginning = there.every((byte, index) => byte === bytes[index]);
	return !isBeginning ? 'other' : there.length === bytes.length ? 'same' : 'begun';
}
