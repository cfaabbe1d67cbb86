/** The name that a mistyped word most likely meant, or `null` when none is near: at most a third of its letters differ. */
export function nearest(word: string, names: readonly string[]): string | null {
	const typed = word.toLowerCase();
	const [best] = names
		.filter(name => Math.abs(name.length - typed.length) <= mostEdits(name))
		.map(name => ({name, distance: editDistance(typed, name)}))
		.sort((a, b) => a.distance - b.distance);
	return best && best.distance <= mostEdits(best.name) ? best.name : null;
}

function mostEdits(name: string): number {
	return Math.max(1, Math.floor(name.length / 3));
}

/** Letters to insert, drop, replace or swap with their neighbour to get from one word to the other (Damerau 1964, no letter touched twice). */
function editDistance(from: string, to: string): number {
	const rows = [Array.from({length: to.length + 1}, (_, index) => index)];
	for (let row = 1; row <= from.length; row++) {
		const current = [row];
		for (let column = 1; column <= to.length; column++) {
			const [letter, other] = [from[row - 1], to[column - 1]];
			const isSwapped = row > 1 && column > 1 && letter === to[column - 2] && from[row - 2] === other;
			current.push(
				Math.min(
					(current[column - 1] ?? 0) + 1,
					(rows[row - 1]?.[column] ?? 0) + 1,
					(rows[row - 1]?.[column - 1] ?? 0) + (letter === other ? 0 : 1),
					isSwapped ? (rows[row - 2]?.[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
				),
			);
		}

		rows.push(current);
	}

	return rows[from.length]?.[to.length] ?? 0;
}
