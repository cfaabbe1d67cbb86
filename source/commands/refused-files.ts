import path from 'node:path';
import {sanitiseLine} from '../formats/sanitise.js';
import type {LibraryIndex} from '../library/index/open-index.js';

export type RefusedSentence = {readonly path: string; readonly sentence: string};

/** The files of a library whose articles cannot be read, each with a sentence that begins with its path. */
export function refusedSentences(index: LibraryIndex): readonly RefusedSentence[] {
	return index.refusedFiles().map(({path: file, reason}) => ({path: file, sentence: refusedSentence(file, reason)}));
}

/** Reasons begin with the name of the file, which may stand in more than one folder. */
function refusedSentence(file: string, reason: string): string {
	const name = sanitiseLine(path.basename(file));
	const whole = sanitiseLine(file);
	const rest = sanitiseLine(reason);
	return rest.startsWith(name) ? `${whole}${rest.slice(name.length)}` : `${whole}: ${rest}`;
}
