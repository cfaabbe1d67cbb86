import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {errorCode} from './error-code.js';

/** What became of a file that was to be written. */
export type WrittenPiece = {
	/** `same`: it was there already, as it is. */
	readonly kind: 'written' | 'same';
	readonly path: string;
};

/**
Write one of very many small files, in three calls to the system. Where another file has its name it gets a number behind it; one that was begun to be written, as when the power went away, is written to its end. Throws as `node:fs` does.
*/
export function writePiece(folder: string, name: string, ending: string, bytes: Uint8Array): WrittenPiece {
	for (let number = 1; ; number++) {
		const file = path.join(folder, `${name}${number === 1 ? '' : `-${number}`}${ending}`);
		try {
			writeFileSync(file, bytes, {flag: 'wx'});
			return {kind: 'written', path: file};
		} catch (error) {
			if (errorCode(error) !== 'EEXIST') {
				throw error;
			}
		}

		const there = beginsAs(file, bytes);
		if (there === 'same') {
			return {kind: 'same', path: file};
		}

		if (there === 'begun') {
			writeFileSync(file, bytes);
			return {kind: 'written', path: file};
		}
	}
}

function beginsAs(file: string, bytes: Uint8Array): 'same' | 'begun' | 'other' {
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
