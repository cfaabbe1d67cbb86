import type {Manuscript, Range} from './manuscript.js';
import {sentencesOf} from './sentences.js';

/** The sentence in which an offset stands, or the next behind it, or else the last; `null` where there is none at all. `lang` is the language of the article. */
export function sentenceAt(manuscript: Manuscript, offset: number, lang: string | null = null): Range | null {
	const index = blockIndexAt(manuscript, offset);
	const here = sentencesFrom(manuscript, index, lang).find(({to}) => to > offset);
	return here ?? lastFrom(manuscript, manuscript.blocks.length - 1, lang);
}

/** The first sentence that begins behind an offset; `null` in the last one. */
export function sentenceAfter(manuscript: Manuscript, offset: number, lang: string | null = null): Range | null {
	return sentencesFrom(manuscript, blockIndexAt(manuscript, offset), lang).find(({from}) => from > offset) ?? null;
}

/** The last sentence that begins before an offset; `null` in the first one. */
export function sentenceBefore(manuscript: Manuscript, offset: number, lang: string | null = null): Range | null {
	for (let index = blockIndexAt(manuscript, offset); index >= 0; index--) {
		const block = manuscript.blocks[index];
		const found = block && sentencesOf(manuscript, block, lang).findLast(({from}) => from < offset);
		if (found) {
			return found;
		}
	}

	return null;
}

/** The sentences of a block and of those behind it, looked for as they are asked for. */
function* sentencesFrom(manuscript: Manuscript, start: number, lang: string | null): Generator<Range> {
	for (let index = start; index < manuscript.blocks.length; index++) {
		const block = manuscript.blocks[index];
		if (block) {
			yield* sentencesOf(manuscript, block, lang);
		}
	}
}

function lastFrom(manuscript: Manuscript, start: number, lang: string | null): Range | null {
	for (let index = start; index >= 0; index--) {
		const block = manuscript.blocks[index];
		const last = block && sentencesOf(manuscript, block, lang).at(-1);
		if (last) {
			return last;
		}
	}

	return null;
}

/** The last block that begins at an offset or before it; the first where none does. */
function blockIndexAt({blocks}: Manuscript, offset: number): number {
	let [low, high] = [0, blocks.length - 1];
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if ((blocks[middle]?.from ?? 0) <= offset) {
			low = middle;
		} else {
			high = middle - 1;
		}
	}

	return low;
}
