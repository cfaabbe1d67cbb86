import type {Range} from './manuscript.js';

export type Comparison = {
	/** The pattern must begin where the range does; otherwise it may begin anywhere in it. */
	readonly isAnchored: boolean;
	/** Both are read from their ends. */
	readonly isBackward: boolean;
};

/** Bits of a word of the machine that JavaScript counts with. */
const wordSize = 32;

/**
How much a pattern differs from what ends at each place of a range: after each of its characters, the fewest insertions, deletions and replacements of characters that turn the pattern into a passage that ends there.

G. Myers 1999, "A fast bit-vector algorithm for approximate string matching based on dynamic programming", in blocks of 32 rows as in H. Hyyrö 2003, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances". Takes time in proportion to the length of the range times the blocks of the pattern. Nothing for a pattern without characters.
*/
export function patternDistances(
	pattern: string,
	text: string,
	{from, to}: Range,
	{isAnchored, isBackward}: Comparison,
): Int32Array {
	const {length} = pattern;
	const distances = new Int32Array(length === 0 ? 0 : Math.max(0, to - from));
	const blocks = Math.ceil(length / wordSize);
	const rowsOf = equalRows(pattern, isBackward, blocks);
	const none = new Int32Array(blocks);
	const positive = new Int32Array(blocks).fill(-1);
	const negative = new Int32Array(blocks);
	const lastBit = 1 << ((length - 1) % wordSize);
	let distance = length;
	for (let index = 0; index < distances.length; index++) {
		const rows = rowsOf.get(text.charCodeAt(isBackward ? to - 1 - index : from + index)) ?? none;
		let carry = isAnchored ? 1 : 0;
		for (let block = 0; block < blocks; block++) {
			const pv = positive[block] ?? 0;
			const mv = negative[block] ?? 0;
			const given = rows[block] ?? 0;
			const equal = carry < 0 ? given | 1 : given;
			const xv = given | mv;
			const xh = (((equal & pv) + pv) ^ pv) | equal;
			let ph = mv | ~(xh | pv);
			let mh = pv & xh;
			const bit = block === blocks - 1 ? lastBit : 1 << (wordSize - 1);
			const next = (ph & bit) === 0 ? ((mh & bit) === 0 ? 0 : -1) : 1;
			ph = (ph << 1) | (carry > 0 ? 1 : 0);
			mh = (mh << 1) | (carry < 0 ? 1 : 0);
			positive[block] = mh | ~(xv | ph);
			negative[block] = ph & xv;
			carry = next;
		}

		distance += carry;
		distances[index] = distance;
	}

	return distances;
}

/** For each character of a pattern, by its code, the rows that it stands in, a bit each. */
function equalRows(pattern: string, isBackward: boolean, blocks: number): ReadonlyMap<number, Int32Array> {
	const rows = new Map<number, Int32Array>();
	for (let index = 0; index < pattern.length; index++) {
		const code = pattern.charCodeAt(isBackward ? pattern.length - 1 - index : index);
		const known = rows.get(code) ?? new Int32Array(blocks);
		const block = Math.floor(index / wordSize);
		known[block] = (known[block] ?? 0) | (1 << (index % wordSize));
		rows.set(code, known);
	}

	return rows;
}

/** The place of the least number, the first of those that are equal; -1 where there are none. */
export function leastAt(numbers: Int32Array): number {
	let least = -1;
	for (let index = 0; index < numbers.length; index++) {
		if (least === -1 || (numbers[index] ?? 0) < (numbers[least] ?? 0)) {
			least = index;
		}
	}

	return least;
}
