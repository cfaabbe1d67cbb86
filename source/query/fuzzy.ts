/** What a matched letter is worth: at the beginning of a word, behind the letter that matched before it, anywhere. */
const worth = {wordStart: 8, next: 8, other: 1} as const;

/**
How well letters that were typed abbreviate a text, higher for better; `null` when they do not stand in it in their order. Both are to be folded. Letters at the beginnings of words and side by side count most, and of equals the shorter text wins.

The best of all ways to match is found, as fzf does with its second algorithm: a table of letters by places, in time proportional to the product of both lengths.
*/
export function fuzzyScore(text: string, typed: string): number | null {
	const letters = [...typed].filter(letter => letter !== ' ');
	const places = [...text];
	// The best score of the letters so far with the last of them at a place, and with it at or before that place.
	let ending = places.map(() => Number.NEGATIVE_INFINITY);
	let best = places.map(() => 0);
	for (const [row, letter] of letters.entries()) {
		const nextEnding: number[] = [];
		const nextBest: number[] = [];
		for (const [index, place] of places.entries()) {
			const before = row === 0 ? 0 : (best[index - 1] ?? Number.NEGATIVE_INFINITY);
			const isWordStart = index === 0 || /[\s·:-]/.test(places[index - 1] ?? '');
			const alone = before + (isWordStart ? worth.wordStart : worth.other);
			const beside =
				(row === 0 ? Number.NEGATIVE_INFINITY : (ending[index - 1] ?? Number.NEGATIVE_INFINITY)) + worth.next;
			const score = place === letter ? Math.max(alone, beside) : Number.NEGATIVE_INFINITY;
			nextEnding.push(score);
			nextBest.push(Math.max(score, nextBest[index - 1] ?? Number.NEGATIVE_INFINITY));
		}

		ending = nextEnding;
		best = nextBest;
	}

	const score = best.at(-1) ?? (letters.length === 0 ? 0 : Number.NEGATIVE_INFINITY);
	return score === Number.NEGATIVE_INFINITY ? null : score - places.length / 100;
}
