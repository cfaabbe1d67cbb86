import path from 'node:path';
import {isArticleName} from '../formats/names.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {kindOfPath} from '../io/kind-of-path.js';
import {readBytes} from '../io/read-file.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import {articleId} from '../runtime/read-article.js';
import {isPath} from './list-words.js';

/** What a word of a command names. */
type Named =
	| {readonly kind: 'article'; readonly key: number}
	/** It can only be meant as an article, and there is none. */
	| {readonly kind: 'unknown'; readonly reason: string}
	| {readonly kind: 'query'};

/** The articles that words name, or that they are a query. */
export type ChosenArticles =
	| {readonly kind: 'named'; readonly keys: readonly number[]}
	| {readonly kind: 'query'}
	| {readonly kind: 'refused'; readonly reason: string};

/** What words are about: the ids of articles and the paths of their files name them, anything else is a query. */
export async function chooseArticles(index: LibraryIndex, words: readonly string[]): Promise<ChosenArticles> {
	const named: readonly Named[] = await Promise.all(words.map(word => nameOf(index, word)));
	const unknown = named.find(name => name.kind === 'unknown');
	if (unknown) {
		return {kind: 'refused', reason: unknown.reason};
	}

	const keys = named.flatMap(name => (name.kind === 'article' ? [name.key] : []));
	if (keys.length === 0) {
		return {kind: 'query'};
	}

	return keys.length === named.length
		? {kind: 'named', keys: [...new Set(keys)]}
		: {kind: 'refused', reason: 'Name articles or ask for them by a query, not both.'};
}

async function nameOf(index: LibraryIndex, word: string): Promise<Named> {
	if (/^[\da-f]{16}$/i.test(word)) {
		return article(index.keyOfId(word.toLowerCase()), `No article of the library has the id ${word}.`);
	}

	const key = index.keyOfPath(path.resolve(word));
	if (key !== null) {
		return {kind: 'article', key};
	}

	if (!isPath(word) && !isNameOfFile(word)) {
		return {kind: 'query'};
	}

	const kind = await kindOfPath(word).catch(() => 'other' as const);
	// The folder of the library may have another name by a link.
	const id = kind === 'file' ? idIn(word) : null;
	return article(id === null ? null : index.keyOfId(id), `${sanitiseLine(word)} is no article of the library.`);
}

function isNameOfFile(word: string): boolean {
	return isArticleName(path.basename(word)) && !/^-|^\p{L}[\p{L}-]*:/u.test(word);
}

function article(key: number | null, reason: string): Named {
	return key === null ? {kind: 'unknown', reason} : {kind: 'article', key};
}

function idIn(file: string): string | null {
	try {
		return articleId(readBytes(file));
	} catch {
		return null;
	}
}
