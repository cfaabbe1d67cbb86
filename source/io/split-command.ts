/**
The words of a command line, parted as a POSIX shell does by white space, quotes and backslashes (POSIX.1-2024, Shell Command Language, 2.2); nothing else of a shell is understood, no variable and no pipe. `null` when a quote is not closed or there is no word.
*/
export function splitCommand(line: string): readonly string[] | null {
	const words: string[] = [];
	let word: string | null = null;
	let quote = '';
	for (let index = 0; index < line.length; index++) {
		const character = line.charAt(index);
		const next = line.charAt(index + 1);
		if (character === '\\' && quote !== "'") {
			// Within quotes a backslash is one, but before what it can take the meaning of.
			const isKept = quote === '"' && !/["\\$`]/.test(next);
			word = `${word ?? ''}${isKept ? character : ''}${next}`;
			index++;
		} else if (quote !== '') {
			word ??= '';
			if (character === quote) {
				quote = '';
			} else {
				word += character;
			}
		} else if (character === "'" || character === '"') {
			quote = character;
			word ??= '';
		} else if (/\s/.test(character)) {
			words.push(...(word === null ? [] : [word]));
			word = null;
		} else {
			word = `${word ?? ''}${character}`;
		}
	}

	words.push(...(word === null ? [] : [word]));
	return quote !== '' || (words[0] ?? '') === '' ? null : words;
}
