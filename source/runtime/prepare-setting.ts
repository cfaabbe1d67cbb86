import type {Entry} from '../article/entry.js';
import {hasRightToLeft, isBidiLoaded, loadBidi} from '../layout/bidi.js';
import {type Hyphenate, loadHyphenate} from '../layout/breaking/hyphenation.js';

/** Who puts right-to-left text into visual order: Broadsheet, or a terminal that does so by itself. */
export type BidiOrder = 'layout' | 'terminal';

/** Load what it takes to set an article in its language. Returns what parts its words. */
export async function prepareSetting(entry: Entry, text: string, order: BidiOrder): Promise<Hyphenate | null> {
	const [hyphenate] = await Promise.all([loadHyphenate(entry.lang), prepareOrder([entry.title, text], order)]);
	return hyphenate;
}

/** Load what puts right-to-left text in order, when any of the texts has some and it is not there yet. Returns whether it did. */
export async function prepareOrder(texts: readonly string[], order: BidiOrder): Promise<boolean> {
	const isNeeded = order === 'layout' && !isBidiLoaded() && texts.some(text => hasRightToLeft(text));
	if (isNeeded) {
		await loadBidi();
	}

	return isNeeded;
}
