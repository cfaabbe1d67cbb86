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

/** Letters to insert, drop or replace to get from one word to the other (Levenshtein 1966). */
function editDistance(from: string, to: string): number {
	let previous = Array.from({length: to.length + 1}, (_, index) => index);
	for (const [row, letter] of [...from].entries()) {
		const current = [row + 1];
		for (const [column, other] of [...to].entries()) {
			current.push(
				Math.min(
					(current[column] ?? 0) + 1,
					(previous[column + 1] ?? 0) + 1,
					(previous[column] ?? 0) + (letter === other ? 0 : 1),
				),
			);
		}

		previous = current;
	}

	return previous[to.length] ?? 0;
}
