import type {Entry} from '../article/entry.js';
import type {Manuscript} from '../article/manuscript.js';
import {hasRightToLeft, isBidiLoaded, loadBidi} from '../layout/bidi.js';
import {type Hyphenation, loadHyphenation} from '../layout/breaking/hyphenation-by-language.js';

/** Who puts right-to-left text into visual order: Broadsheet, or a terminal that does so by itself. */
export type BidiOrder = 'layout' | 'terminal';

/** Load what it takes to set an article in its languages. Returns what parts its words. */
export async function prepareSetting(entry: Entry, manuscript: Manuscript, order: BidiOrder): Promise<Hyphenation> {
	const [hyphenation] = await Promise.all([
		loadHyphenation(entry.lang, manuscript.blocks),
		prepareOrder([entry.title, manuscript.text], order),
	]);
	return hyphenation;
}

/** Load what puts right-to-left text in order, when any of the texts has some and it is not there yet. Returns whether it did. */
export async function prepareOrder(texts: readonly string[], order: BidiOrder): Promise<boolean> {
	const isNeeded = order === 'layout' && !isBidiLoaded() && texts.some(text => hasRightToLeft(text));
	if (isNeeded) {
		await loadBidi();
	}

	return isNeeded;
}
