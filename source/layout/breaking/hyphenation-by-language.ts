import type {Block} from '../../article/manuscript.js';
import {type Hyphenate, loadHyphenate} from './hyphenation.js';

/** What parts the words of a block, by the language that the block says it is in; for `null`, by the article's. */
export type Hyphenation = (lang: string | null) => Hyphenate | null;

/** Load what parts words of an article's language and of those that its blocks say they are in. Words of a language without patterns are left whole. */
export async function loadHyphenation(own: string | null, blocks: readonly Block[]): Promise<Hyphenation> {
	const languages = new Set(blocks.map(block => (block.kind === 'paragraph' ? block.lang : null)));
	const byLanguage = new Map(
		await Promise.all([null, ...languages].map(async lang => [lang, await loadHyphenate(lang ?? own)] as const)),
	);
	return lang => byLanguage.get(lang) ?? null;
}
