/** More than these, the nearest, are not looked at. */
const most = 200;

/** Where a text has some words, the nearest to an offset first; at most so many. */
export function occurrencesOf(text: string, words: string, offset: number, limit: number = most): readonly number[] {
	const found: number[] = [];
	if (words === '') {
		return found;
	}

	const middle = Math.max(0, offset);
	let before = middle === 0 ? -1 : text.lastIndexOf(words, middle - 1);
	let after = text.indexOf(words, middle);
	while (found.length < limit && (before !== -1 || after !== -1)) {
		if (after === -1 || (before !== -1 && middle - before <= after - middle)) {
			found.push(before);
			before = before === 0 ? -1 : text.lastIndexOf(words, before - 1);
		} else {
			found.push(after);
			after = text.indexOf(words, after + 1);
		}
	}

	return found;
}
