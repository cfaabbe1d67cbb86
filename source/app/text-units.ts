import type {Block, Manuscript, Range} from '../article/manuscript.js';
import {sentencesOf} from '../article/sentences.js';
import type {Reader} from './state.js';

/** What a text is made of, from small to large. */
export type TextUnit = 'character' | 'word' | 'sentence' | 'paragraph';

/** A text, and the language of its article where that is known. */
export type UnitText = {readonly manuscript: Manuscript; readonly lang: string | null};

/** The text of the open article. */
export function textOf({manuscript, entry}: Pick<Reader, 'manuscript' | 'entry'>): UnitText {
	return {manuscript, lang: entry.lang};
}

const segmenters = new Map<string, Intl.Segmenter>();

/** Parts of a block by UAX #29; `isCounted` tells which are units and not what stands between them. */
function segmented(
	{text}: Manuscript,
	{from, to}: Block,
	granularity: 'grapheme' | 'word',
	isCounted: (segment: Intl.SegmentData) => boolean,
): readonly Range[] {
	const segmenter = segmenters.get(granularity) ?? new Intl.Segmenter(undefined, {granularity});
	segmenters.set(granularity, segmenter);
	return Array.from(segmenter.segment(text.slice(from, to)))
		.filter(isCounted)
		.map(({index, segment}) => ({from: from + index, to: from + index + segment.length}));
}

/** The units of a block in reading order; a rule has none. */
export function unitsOf({manuscript, lang}: UnitText, block: Block, unit: TextUnit): readonly Range[] {
	if (block.kind === 'rule' || block.to <= block.from) {
		return [];
	}

	switch (unit) {
		case 'character': {
			return segmented(manuscript, block, 'grapheme', ({segment}) => segment !== '\n');
		}

		case 'word': {
			return segmented(manuscript, block, 'word', ({isWordLike}) => isWordLike ?? false);
		}

		case 'sentence': {
			return sentencesOf(manuscript, block, lang);
		}

		case 'paragraph': {
			return [{from: block.from, to: block.to}];
		}
	}
}

/** The index of the last block that begins at an offset or before it, 0 for none. */
function blockAt({blocks}: Manuscript, offset: number): number {
	return Math.max(
		0,
		blocks.findLastIndex(({from}) => from <= offset),
	);
}

/** The first unit that begins at an offset or after it, or with -1 the last that begins before it; `null` when there is none. */
export function unitFrom(text: UnitText, unit: TextUnit, offset: number, direction: 1 | -1): Range | null {
	const {blocks} = text.manuscript;
	for (let index = blockAt(text.manuscript, offset); index >= 0 && index < blocks.length; index += direction) {
		const block = blocks[index];
		const units = block ? unitsOf(text, block, unit) : [];
		const found = direction === 1 ? units.find(({from}) => from >= offset) : units.findLast(({from}) => from < offset);
		if (found) {
			return found;
		}
	}

	return null;
}

/** The unit in which an offset stands; `null` between units. */
export function unitAt(text: UnitText, unit: TextUnit, offset: number): Range | null {
	const block = text.manuscript.blocks[blockAt(text.manuscript, offset)];
	return (block && unitsOf(text, block, unit).find(({from, to}) => from <= offset && offset < to)) ?? null;
}
