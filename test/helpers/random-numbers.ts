/** Numbers that look random, the same for the same seed. */
export type Random = {
	/** A whole number from 0 up to, but not with, `end`. */
	readonly below: (end: number) => number;
	readonly pick: <Value>(values: readonly Value[]) => Value;
};

/** Mulberry32, by Tommy Ettinger. */
export function randomFrom(seed: number): Random {
	let state = seed | 0;
	const below = (end: number): number => {
		state = (state + 0x6d_2b_79_f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed);
		return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * end);
	};
	return {
		below,
		pick(values) {
			const value = values[below(values.length)];
			if (value === undefined) {
				throw new Error('There is nothing to pick from');
			}

			return value;
		},
	};
}
