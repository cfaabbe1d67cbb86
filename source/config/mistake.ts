/** What is wrong in the configuration file. */
export type Mistake = {
	/** From 1; `null` where it is not known. */
	readonly line: number | null;
	/** A sentence without its beginning and its full stop. */
	readonly says: string;
};

/** The mistake as a sentence. Its file is known by its last name: the sentence is to fit into a line of the screen. */
export function mistakeSentence({line, says}: Mistake): string {
	return `config.toml${line === null ? '' : `, line ${line}`}: ${says}`;
}

/** One sentence for all mistakes where there is room for one; `null` for none. */
export function mistakesInOne([first, ...others]: readonly Mistake[]): string | null {
	if (!first) {
		return null;
	}

	// What is to be done comes first: the end may not fit.
	return others.length === 0
		? mistakeSentence(first)
		: `broadsheet config --check tells ${others.length + 1} mistakes in config.toml`;
}
