declare module 'hyphen' {
	type Patterns = ReadonlyArray<unknown>;
	type Options = {readonly hyphenChar?: string; readonly minWordLength?: number};
	export default function createHyphenator(patterns: Patterns, options?: Options): (text: string) => string;
}

declare module 'hyphen/patterns/*.js' {
	const patterns: ReadonlyArray<unknown>;
	export default patterns;
}
