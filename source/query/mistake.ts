/** What is wrong with a query, and where: `[from, to)` are offsets into it. */
export type Mistake = {
	readonly from: number;
	readonly to: number;
	/** A sentence that says what to do. */
	readonly reason: string;
	/** Typing on may still make it right. */
	readonly isUnfinished: boolean;
};

const mostShown = 40;

/** A part of a query within a sentence: in quotes, cut when it is long, and without anything that would drive a terminal. */
export function inQuotes(text: string): string {
	const shown = text.slice(0, 2 * mostShown).replaceAll(/\p{C}/gu, ' ');
	const characters = [...shown];
	const isLong = characters.length > mostShown || text.length > 2 * mostShown;
	return `"${isLong ? `${characters.slice(0, mostShown).join('')}…` : shown}"`;
}

/** "a, b or c". */
export function alternatives(words: readonly string[]): string {
	const last = words.at(-1) ?? '';
	return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} or ${last}`;
}
