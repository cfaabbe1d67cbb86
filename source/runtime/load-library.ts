import {newestFirst} from '../article/describe.js';
import type {Entry} from '../article/entry.js';
import {isArticleName} from '../formats/names.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {walkFolder} from '../io/walk-folder.js';
import {readArticleFile} from './read-article.js';

type LibraryArticle = {readonly entry: Entry; readonly text: string};

export type LoadedLibrary = {
	readonly articles: readonly LibraryArticle[];
	readonly failures: ReadonlyArray<{readonly path: string; readonly reason: string}>;
};

/** Files that are read at the same time. */
const side = 16;

/** Read all articles of a folder. What cannot be read is reported and left out. */
export async function loadLibrary(folder: string): Promise<LoadedLibrary> {
	const articles: LibraryArticle[] = [];
	const failures: Array<{path: string; reason: string}> = [];
	const files = await walkFolder(folder, isArticleName, (path, error) => {
		failures.push({path, reason: `${sanitiseLine(path)} ${errorReason(error)}`});
	});
	const waiting = files.values();
	const work = async (): Promise<void> => {
		for (const {path} of waiting) {
			const result = await readArticleFile(path);
			if (result.kind === 'read') {
				articles.push({entry: result.entry, text: result.manuscript.text});
			} else {
				failures.push({path, reason: result.reason});
			}
		}
	};

	await Promise.all(Array.from({length: side}, work));
	const byEntry = new Map(articles.map(article => [article.entry, article]));
	const inOrder = newestFirst([...byEntry.keys()]);
	return {articles: inOrder.flatMap(entry => byEntry.get(entry) ?? []), failures};
}
