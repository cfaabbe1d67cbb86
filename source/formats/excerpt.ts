import {cutWords} from './cut.js';

/** How much of an article's opening the list can show, in characters. */
const excerptLength = 280;

/** The opening words of a text; `null` when it has none. */
export function excerptOf(text: string): string | null {
	// No more is looked at than can be shown: a paragraph may be a megabyte.
	const opening = text
		.slice(0, 4 * excerptLength)
		.replaceAll(/\s+/g, ' ')
		.trim();
	return opening === '' ? null : cutWords(opening, excerptLength);
}

/** Whether a last paragraph tells that the piece goes on elsewhere. */
export function isCutOff(paragraph: string): boolean {
	return /(?:…|\.\.\.)[\])]?$/.test(paragraph.slice(-8).trimEnd());
}
