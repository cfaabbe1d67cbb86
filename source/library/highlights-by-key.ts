import type {Highlight} from '../article/highlight.js';
import type {LibraryIndex} from './index/open-index.js';
import type {ArticleHighlights} from './state/read-library-annotations.js';

/** Highlights by the articles of a library, and those of articles that are in it no longer. */
export type HighlightsByKey = {
	readonly held: ReadonlyMap<number, readonly Highlight[]>;
	readonly gone: readonly ArticleHighlights[];
};

/** Tell to which articles of a library highlights belong: by what the article is, else by its file. */
export function highlightsByKey(
	index: Pick<LibraryIndex, 'keyOfId' | 'keyOfPath'>,
	all: readonly ArticleHighlights[],
): HighlightsByKey {
	const held = new Map<number, readonly Highlight[]>();
	const gone: ArticleHighlights[] = [];
	for (const article of all) {
		const {id, path, highlights} = article;
		const key = index.keyOfId(id) ?? (path === '' ? null : index.keyOfPath(path));
		if (key === null) {
			gone.push(article);
		} else {
			held.set(key, [...(held.get(key) ?? []), ...highlights]);
		}
	}

	return {held, gone};
}
