import type {Range} from '../../article/manuscript.js';

/** Ranges of a text, in order, none of them empty, without overlaps. Held as numbers, because a letter is found a hundred thousand times in a long article. */
export type Matches = {
	/** Where each begins, in UTF-16 code units. */
	readonly from: Int32Array;
	/** Where each ends; as long as `from`. */
	readonly to: Int32Array;
};

export const noMatches: Matches = {from: new Int32Array(0), to: new Int32Array(0)};

export function countOf({from}: Matches): number {
	return from.length;
}

/** The match of an index; `null` when there is none. */
export function matchAt({from, to}: Matches, index: number): Range | null {
	const start = from[index];
	const end = to[index];
	return start === undefined || end === undefined ? null : {from: start, to: end};
}

/** The index of the first match that begins at an offset or after it; the count when there is none. */
export function indexAtOrAfter({from}: Matches, offset: number): number {
	return firstNotBelow(from, offset);
}

/** The matches of which any part stands in `[from, to)`, whole, in order. */
export function matchesWithin(matches: Matches, from: number, to: number): readonly Range[] {
	// The first that ends behind `from`; ends are in order as beginnings are.
	const first = firstNotBelow(matches.to, from + 1);
	const end = Math.max(first, firstNotBelow(matches.from, to));
	return Array.from({length: end - first}, (_, index) => ({
		from: matches.from[first + index] ?? 0,
		to: matches.to[first + index] ?? 0,
	}));
}

/** The index of the first number that is not less than another, of numbers in order. */
function firstNotBelow(numbers: Int32Array, least: number): number {
	let low = 0;
	let high = numbers.length;
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((numbers[middle] ?? 0) < least) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	return low;
}
