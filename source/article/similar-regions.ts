import type {Range} from './manuscript.js';

/** A text is looked through as a whole when that takes no more steps of the search than this: about 10 milliseconds. */
const mostSteps = 1_500_000;

/** Pieces of the words by which regions are found: so long and so many, fewer in a very long text. */
const seedLength = 9;
const mostSeeds = 24;
const leastSeeds = 6;
/** A piece that stands more often than this says nothing. */
const mostHits = 64;
const mostRegions = 12;

/**
The parts of a text in which words may stand with up to so many errors: all of it when it is short, else where most pieces of the words stand in the distances that they have in the words.
*/
export function regionsFor(text: string, words: string, limit: number): readonly Range[] {
	if (Math.ceil(words.length / 32) * text.length <= mostSteps) {
		return [{from: 0, to: text.length}];
	}

	const width = words.length + 2 * limit;
	const votes = new Map<number, number>();
	const seeds = Math.max(leastSeeds, Math.min(mostSeeds, Math.floor((mostSeeds * 1_000_000) / text.length)));
	const step = Math.max(1, Math.floor((words.length - seedLength) / seeds));
	for (let offset = 0; offset + seedLength <= words.length; offset += step) {
		for (const hit of hitsOf(text, words.slice(offset, offset + seedLength))) {
			const bucket = Math.floor((hit - offset) / width);
			votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
		}
	}

	return [...votes]
		.sort(([, one], [, other]) => other - one)
		.slice(0, mostRegions)
		.map(([bucket]) => ({
			from: Math.max(0, (bucket - 1) * width),
			to: Math.min(text.length, (bucket + 3) * width),
		}));
}

function hitsOf(text: string, seed: string): readonly number[] {
	const hits: number[] = [];
	for (let hit = text.indexOf(seed); hit !== -1; hit = text.indexOf(seed, hit + 1)) {
		hits.push(hit);
		if (hits.length > mostHits) {
			return [];
		}
	}

	return hits;
}
