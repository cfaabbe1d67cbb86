import {chooseArticles} from './chosen-articles.js';
import {tellNothing} from './list.js';
import {keysOf} from './listed-articles.js';
import type {CommandLibrary} from './open-library.js';
import {fail} from './output.js';
import {readQuery} from './read-query.js';

/** Articles that words mean. */
export type ArticlesMeant = {
	readonly keys: readonly number[];
	/** Each of them was named. */
	readonly areNamed: boolean;
};

/** The articles that words name or ask for; `null` when there are none, for a reason that is said. */
export async function articlesMeant(
	words: readonly string[],
	library: Pick<CommandLibrary, 'index' | 'roots' | 'pace'>,
): Promise<ArticlesMeant | null> {
	const {index, roots} = library;
	const chosen = await chooseArticles(index, words);
	switch (chosen.kind) {
		case 'named': {
			return {keys: chosen.keys, areNamed: true};
		}

		case 'refused': {
			fail(chosen.reason);
			return null;
		}

		case 'query': {
			const query = readQuery(words.join(' '));
			const keys = query && keysOf(library, query, 'newest', null);
			if (keys?.length === 0) {
				tellNothing(index.countOf(null).articles === 0 ? roots : null);
				return null;
			}

			return keys && {keys, areNamed: false};
		}
	}
}
