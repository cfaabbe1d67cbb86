import {unseen} from './fold-cluster.js';
import type {FoldedText} from './fold-text.js';
import {collectOffsets} from './offsets.js';

const everyUnseen = new RegExp(`(?:${unseen.source})+`, 'gu');

/** A text as patterns look through it: as it is, but for what is not seen, such as soft hyphens. */
export function seenText(text: string): FoldedText {
	const offsets = collectOffsets();
	let removed = 0;
	const seen = text.replaceAll(everyUnseen, (run: string, offset: number) => {
		offsets.add(offset - removed, offset + run.length, offset);
		removed += run.length;
		return '';
	});
	return {text: seen, offsets: offsets.end(seen.length, text.length)};
}
