/** A command as its words: the program and its arguments. */
export type Command = readonly string[];

/**
The commands that the reader has chosen for other programs; `null` where what is here is to be found.

`{lang}`, `{word}` and `{address}` in their arguments stand for the language (a BCP 47 tag, `en` where it is not known), the word and the address. Without its place the word or the address comes last. What is to be read aloud or copied stands on standard input; the file to edit comes last.
*/
export type ConfiguredPrograms = {
	readonly speak: Command | null;
	readonly lookUp: Command | null;
	readonly open: Command | null;
	readonly copy: Command | null;
	readonly editor: Command | null;
	/** The configuration file, for sentences that say where to name one. */
	readonly file: string;
};

/** The names of the commands in the configuration file. */
export const commandNames = {
	speak: 'speak',
	lookUp: 'look-up',
	open: 'open',
	copy: 'copy',
	editor: 'editor',
} as const;

export type Purpose = keyof typeof commandNames;

/** Nothing is chosen. */
export function noneConfigured(file: string): ConfiguredPrograms {
	return {speak: null, lookUp: null, open: null, copy: null, editor: null, file};
}

/** A command with its places filled, each within the one argument that it stands in; `last` is added when its place is not there. */
export function fillCommand(
	[program = '', ...args]: Command,
	values: Readonly<Record<string, string>>,
	last: string | null = null,
): Command {
	const isPlaced = last === null || args.some(word => word.includes(`{${last}}`));
	const filled = args.map(word => word.replaceAll(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place));
	return [program, ...filled, ...(isPlaced ? [] : [values[last ?? ''] ?? ''])];
}

/** The tag of a language as a program may be given it: what an article says of its language may be anything. */
export function languageTag(lang: string | null): string | null {
	return lang !== null && /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,4}$/i.test(lang) ? lang : null;
}
