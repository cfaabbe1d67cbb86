import type {Manuscript} from '../article/manuscript.js';
import {countScripts} from '../article/scripts.js';

/** Characters from its beginning that are enough to tell where an article begins its lines. */
const sampleLength = 4000;

const known = new WeakMap<Manuscript, boolean>();

/**
Whether an article runs from right to left: most of its letters are Hebrew or Arabic. Paragraphs have directions of their own (UAX #9, rule P2); this is that of what has no text to tell it by, as the columns of a table.
*/
export function isRightToLeft(manuscript: Manuscript): boolean {
	const found = known.get(manuscript);
	if (found !== undefined) {
		return found;
	}

	let letters = 0;
	let rightToLeft = 0;
	for (const [script, count] of countScripts(manuscript.text.slice(0, sampleLength))) {
		letters += count;
		rightToLeft += script === 'hebrew' || script === 'arabic' ? count : 0;
	}

	const isMostly = rightToLeft > letters / 2;
	known.set(manuscript, isMostly);
	return isMostly;
}
