/**
How the offsets of a folded text and of its original belong together. Between two breaks both run side by side; so a text that folds character by character has none but its ends.
*/
export type Offsets = {
	/** Where a break is in the folded text, in order; the last one is its end. */
	readonly at: Int32Array;
	/** Where the original goes on from there. */
	readonly from: Int32Array;
	/** Where in the original that ends which stands before the break; what is ignored lies between this and `from`. */
	readonly before: Int32Array;
};

/** Takes down the breaks of a text while it is folded from its beginning to its end. */
export function collectOffsets() {
	let at = new Int32Array(64);
	let from = new Int32Array(64);
	let before = new Int32Array(64);
	let count = 1;
	const add = (folded: number, start: number, end: number): void => {
		const index = at[count - 1] === folded ? count - 1 : count;
		if (index === at.length) {
			[at, from, before] = [longer(at), longer(from), longer(before)];
		}

		at[index] = folded;
		from[index] = start;
		before[index] = end;
		count = index + 1;
	};

	return {
		/** At `folded` the original goes on from `start`, and what stands before it ends at `end`. Of several for one place the last one counts. */
		add,

		/** The offsets of a text that is folded to its end: the lengths are those of the folded text and the original. */
		end(folded: number, length: number): Offsets {
			if (at[count - 1] !== folded) {
				add(folded, length, length);
			}

			return {at: at.slice(0, count), from: from.slice(0, count), before: before.slice(0, count)};
		},
	};
}

/** Room for twice as many numbers. */
export function longer(numbers: Int32Array): Int32Array<ArrayBuffer> {
	const larger = new Int32Array(numbers.length * 2);
	larger.set(numbers);
	return larger;
}

/** Whether both run side by side from beginning to end. */
export function isUnbroken({at, from}: Offsets): boolean {
	return at.length <= 2 && at.every((folded, index) => folded === from[index]);
}

/** Where in the original that begins which stands at offsets of the folded text, in order; in linear time. */
export function startsOf({at, from}: Offsets, places: Int32Array): Int32Array {
	const starts = new Int32Array(places.length);
	let next = 0;
	let shift = 0;
	for (let index = 0; index < places.length; index++) {
		const place = places[index] ?? 0;
		while (next < at.length && (at[next] ?? 0) <= place) {
			shift = (from[next] ?? 0) - (at[next] ?? 0);
			next++;
		}

		starts[index] = place + shift;
	}

	return starts;
}

/** Where in the original that ends which stands before offsets of the folded text, in order and none of them 0; in linear time. */
export function endsOf({at, from, before}: Offsets, places: Int32Array): Int32Array {
	const ends = new Int32Array(places.length);
	let next = 0;
	let shift = 0;
	for (let index = 0; index < places.length; index++) {
		const place = places[index] ?? 0;
		while (next < at.length && (at[next] ?? 0) < place) {
			shift = (from[next] ?? 0) - (at[next] ?? 0);
			next++;
		}

		ends[index] = at[next] === place ? (before[next] ?? 0) : place + shift;
	}

	return ends;
}
