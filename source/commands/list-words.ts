import path from 'node:path';
import {isArticleName} from '../formats/names.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {kindOfPath} from '../io/kind-of-path.js';
import {pathProblem} from './path-problem.js';

/** What the words after `list` ask for. */
export type ListWords =
	| {
			readonly kind: 'asked' /** `null` for the usual library. */;
			readonly folder: string | null;
			readonly query: string;
	  }
	| {readonly kind: 'refused'; readonly reason: string};

/**
Part the words after `list`: when the first is a folder it is the library, all others are the query. With `isLibraryGiven` all of them are.
*/
export async function partWords(words: readonly string[], isLibraryGiven: boolean): Promise<ListWords> {
	const [first, ...rest] = words;
	if (first === undefined || isLibraryGiven) {
		return {kind: 'asked', folder: null, query: words.join(' ')};
	}

	const kind = await kindOfPath(first).catch(() => 'other' as const);
	if (kind === 'folder') {
		return {kind: 'asked', folder: first, query: rest.join(' ')};
	}

	if (kind === 'file' && (isPath(first) || isArticleName(path.basename(first)))) {
		return {
			kind: 'refused',
			reason: `${sanitiseLine(first)} is a file, not a folder: broadsheet show prints it.`,
		};
	}

	return isPath(first)
		? {kind: 'refused', reason: pathProblem(first, kind)}
		: {kind: 'asked', folder: null, query: words.join(' ')};
}

/** Whether a word can only be meant as a path: nobody looks for `./articles`. */
export function isPath(word: string): boolean {
	return path.isAbsolute(word) || /^\.{1,2}(?:[/\\]|$)/.test(word) || /[^\s:][/\\]$/.test(word);
}
