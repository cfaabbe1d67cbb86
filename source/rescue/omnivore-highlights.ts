/** The highlights of a piece, and what was written about all of it. */
export type Marked = {
	readonly highlights: ReadonlyArray<{readonly quote: string; readonly note: string}>;
	/** Empty for nothing. */
	readonly note: string;
};

const labels = /^(?:#\S+\s*)+$/;

/**
Read the file of highlights of a piece: each is a block quote, below it its labels and its note. Only where a paragraph of it begins does a line have its `>`, and the other lines of a paragraph have none. What stands before the first one is about the piece itself.
*/
export function omnivoreHighlights(text: string): Marked {
	const highlights: Array<{quote: string; note: string}> = [];
	const notes: string[] = [];
	for (const block of text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
		const words = block.trim();
		const last = highlights.at(-1);
		if (words.startsWith('>')) {
			const quote = words.replaceAll(/^>[ \t]?/gm, '').trim();
			highlights.push({quote, note: ''});
		} else if (words !== '' && last === undefined) {
			notes.push(words);
		} else if (last !== undefined && words !== '' && !(last.note === '' && labels.test(words))) {
			last.note = last.note === '' ? words : `${last.note}\n\n${words}`;
		}
	}

	return {highlights, note: notes.join('\n\n')};
}
