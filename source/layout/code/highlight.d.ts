// The package's own types bring those of a browser into the whole program; this is what is used of them.
declare module 'highlight.js/lib/core' {
	type Grammar = (library: Library) => object;
	type Result = {readonly value: string; readonly errorRaised?: unknown};
	export type Library = {
		readonly newInstance: () => Library;
		readonly registerLanguage: (name: string, grammar: Grammar) => void;
		readonly highlight: (code: string, options: {readonly language: string}) => Result;
	};

	const library: Library;
	export default library;
}

declare module 'highlight.js/lib/languages/*' {
	import type {Library} from 'highlight.js/lib/core';

	export default function grammar(library: Library): object;
}
