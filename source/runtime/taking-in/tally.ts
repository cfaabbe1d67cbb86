/** What became of the entries of an export. */
export type Tally = {
	/** Pieces that are in the library now, or would be. */
	readonly added: number;
	/** Of those the ones without a text. */
	readonly withoutText: number;
	/** Pieces that the library had already, or that stand in the export twice. */
	readonly held: number;
	readonly noAddress: number;
	readonly unreadable: number;
	/** What is left out on purpose: entries of feeds. */
	readonly leftOut: number;
	/** Highlights of these pieces. */
	readonly highlights: number;
	/** Of those the ones whose words the text does not have. */
	readonly lostHighlights: number;
};

export const emptyTally: Tally = {
	added: 0,
	withoutText: 0,
	held: 0,
	noAddress: 0,
	unreadable: 0,
	leftOut: 0,
	highlights: 0,
	lostHighlights: 0,
};

/** Both together. */
export function sumOf(one: Tally, other: Partial<Tally>): Tally {
	const sum = {...one};
	for (const name of Object.keys(emptyTally) as Array<keyof Tally>) {
		sum[name] = one[name] + (other[name] ?? 0);
	}

	return sum;
}
