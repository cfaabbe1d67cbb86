/** An order that seems to be none: a permutation of the numbers below a power of two. */
export type Permutation = {
	/** How many numbers there are. */
	readonly size: number;
	readonly placeOf: (number: number) => number;
	readonly numberAt: (place: number) => number;
};

const rounds = 3;

/**
A permutation that follows from a seed, of as many numbers as suffice for `most` to be among them: the first of a hundred thousand are known without throwing dice for each.

Each round multiplies by an odd number and mixes the upper half of the bits into the lower; both can be undone within a power of two (the finalizers of MurmurHash3 are built so, Appleby 2008).
*/
export function permutation(seed: number, most: number): Permutation {
	const bits = Math.max(2, Math.ceil(Math.log2(most + 1)));
	const mask = 2 ** bits - 1;
	const shift = Math.ceil(bits / 2);
	const keys = roundKeys(seed);
	const mix = (value: number): number => value ^ (value >>> shift);
	return {
		size: mask + 1,
		placeOf: number =>
			keys.reduce((value, {factor, summand}) => mix((Math.imul(value, factor) + summand) & mask), number & mask),
		numberAt: place =>
			keys.reduceRight(
				// Half of the bits or more were shifted: mixing twice is not mixing at all.
				(value, {inverse, summand}) => Math.imul(mix(value) - summand, inverse) & mask,
				place & mask,
			),
	};
}

type RoundKey = {readonly factor: number; readonly inverse: number; readonly summand: number};

function roundKeys(seed: number): readonly RoundKey[] {
	// A linear congruential generator (that of Numerical Recipes, 1992) is enough to tell seeds apart.
	let state = Math.trunc(seed) | 0;
	const next = (): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) | 0;
		return state ^ (state >>> 15);
	};

	return Array.from({length: rounds}, () => {
		const factor = next() | 1;
		return {factor, inverse: inverseOf(factor), summand: next()};
	});
}

/** What an odd number is multiplied by to give 1, modulo 2³² (Newton's iteration: each step doubles the bits that are right). */
function inverseOf(odd: number): number {
	let inverse = odd;
	for (let step = 0; step < 5; step++) {
		inverse = Math.imul(inverse, 2 - Math.imul(odd, inverse));
	}

	return inverse;
}
