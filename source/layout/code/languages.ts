import type {Library} from 'highlight.js/lib/core';

/** What highlight.js knows of a language. */
export type Grammar = (library: Library) => object;

type Language = {
	readonly load: () => Promise<{readonly default: Grammar}>;
	/** What it is called in info strings beside its name. */
	readonly aliases?: readonly string[];
	/** Languages that stand within it; a grammar colours them only if it is given theirs. */
	readonly embedded?: readonly string[];
};

/** The languages that code is highlighted in, each loaded when an article holds some of it. */
const languages: Readonly<Record<string, Language>> = {
	bash: {load: async () => import('highlight.js/lib/languages/bash'), aliases: ['sh', 'zsh', 'ksh']},
	c: {load: async () => import('highlight.js/lib/languages/c'), aliases: ['h']},
	clojure: {load: async () => import('highlight.js/lib/languages/clojure'), aliases: ['clj', 'cljs', 'edn']},
	cmake: {load: async () => import('highlight.js/lib/languages/cmake')},
	cpp: {load: async () => import('highlight.js/lib/languages/cpp'), aliases: ['c++', 'cc', 'cxx', 'hpp', 'hh', 'hxx']},
	csharp: {load: async () => import('highlight.js/lib/languages/csharp'), aliases: ['cs', 'c#']},
	css: {load: async () => import('highlight.js/lib/languages/css')},
	dart: {load: async () => import('highlight.js/lib/languages/dart')},
	diff: {load: async () => import('highlight.js/lib/languages/diff'), aliases: ['patch']},
	dockerfile: {
		load: async () => import('highlight.js/lib/languages/dockerfile'),
		aliases: ['docker', 'containerfile'],
		embedded: ['bash'],
	},
	elixir: {load: async () => import('highlight.js/lib/languages/elixir'), aliases: ['ex', 'exs']},
	elm: {load: async () => import('highlight.js/lib/languages/elm')},
	erlang: {load: async () => import('highlight.js/lib/languages/erlang'), aliases: ['erl']},
	fsharp: {load: async () => import('highlight.js/lib/languages/fsharp'), aliases: ['fs', 'f#']},
	go: {load: async () => import('highlight.js/lib/languages/go'), aliases: ['golang']},
	graphql: {load: async () => import('highlight.js/lib/languages/graphql'), aliases: ['gql']},
	groovy: {load: async () => import('highlight.js/lib/languages/groovy'), aliases: ['gradle']},
	haskell: {load: async () => import('highlight.js/lib/languages/haskell'), aliases: ['hs']},
	ini: {load: async () => import('highlight.js/lib/languages/ini'), aliases: ['toml', 'conf', 'properties', 'dosini']},
	java: {load: async () => import('highlight.js/lib/languages/java')},
	javascript: {
		load: async () => import('highlight.js/lib/languages/javascript'),
		aliases: ['js', 'jsx', 'mjs', 'cjs', 'node'],
		embedded: ['xml'],
	},
	json: {load: async () => import('highlight.js/lib/languages/json'), aliases: ['jsonc', 'json5']},
	julia: {load: async () => import('highlight.js/lib/languages/julia'), aliases: ['jl']},
	kotlin: {load: async () => import('highlight.js/lib/languages/kotlin'), aliases: ['kt', 'kts']},
	latex: {load: async () => import('highlight.js/lib/languages/latex'), aliases: ['tex']},
	less: {load: async () => import('highlight.js/lib/languages/less')},
	lisp: {
		load: async () => import('highlight.js/lib/languages/lisp'),
		aliases: ['cl', 'common-lisp', 'elisp', 'emacs-lisp'],
	},
	lua: {load: async () => import('highlight.js/lib/languages/lua')},
	makefile: {load: async () => import('highlight.js/lib/languages/makefile'), aliases: ['make', 'mk']},
	markdown: {load: async () => import('highlight.js/lib/languages/markdown'), aliases: ['md'], embedded: ['xml']},
	nginx: {load: async () => import('highlight.js/lib/languages/nginx')},
	nix: {load: async () => import('highlight.js/lib/languages/nix')},
	objectivec: {
		load: async () => import('highlight.js/lib/languages/objectivec'),
		aliases: ['objc', 'obj-c', 'objective-c', 'mm'],
	},
	ocaml: {load: async () => import('highlight.js/lib/languages/ocaml'), aliases: ['ml', 'mli']},
	perl: {load: async () => import('highlight.js/lib/languages/perl'), aliases: ['pl', 'pm']},
	php: {load: async () => import('highlight.js/lib/languages/php')},
	powershell: {load: async () => import('highlight.js/lib/languages/powershell'), aliases: ['pwsh', 'ps1']},
	protobuf: {load: async () => import('highlight.js/lib/languages/protobuf'), aliases: ['proto']},
	python: {load: async () => import('highlight.js/lib/languages/python'), aliases: ['py', 'py3', 'python3', 'pyi']},
	r: {load: async () => import('highlight.js/lib/languages/r')},
	ruby: {load: async () => import('highlight.js/lib/languages/ruby'), aliases: ['rb', 'irb']},
	rust: {load: async () => import('highlight.js/lib/languages/rust'), aliases: ['rs']},
	scala: {load: async () => import('highlight.js/lib/languages/scala'), aliases: ['sc']},
	scheme: {load: async () => import('highlight.js/lib/languages/scheme'), aliases: ['scm', 'racket', 'rkt']},
	scss: {load: async () => import('highlight.js/lib/languages/scss'), aliases: ['sass']},
	shell: {
		load: async () => import('highlight.js/lib/languages/shell'),
		aliases: ['console', 'shellsession', 'shell-session', 'terminal'],
		embedded: ['bash'],
	},
	sql: {
		load: async () => import('highlight.js/lib/languages/sql'),
		aliases: ['mysql', 'postgres', 'postgresql', 'psql', 'sqlite'],
	},
	swift: {load: async () => import('highlight.js/lib/languages/swift')},
	typescript: {
		load: async () => import('highlight.js/lib/languages/typescript'),
		aliases: ['ts', 'tsx', 'mts', 'cts'],
		embedded: ['xml'],
	},
	vim: {load: async () => import('highlight.js/lib/languages/vim'), aliases: ['viml', 'vimscript']},
	xml: {
		load: async () => import('highlight.js/lib/languages/xml'),
		aliases: ['html', 'htm', 'xhtml', 'svg', 'rss', 'atom', 'plist', 'xsd', 'xsl', 'xslt', 'vue', 'svelte'],
		embedded: ['css', 'javascript'],
	},
	yaml: {load: async () => import('highlight.js/lib/languages/yaml'), aliases: ['yml']},
};

const names = new Map(
	Object.entries(languages).flatMap(([name, {aliases = []}]) =>
		[name, ...aliases].map(alias => [alias, name] as const),
	),
);

/** The names of all languages that code is highlighted in. */
export const highlightedLanguages: readonly string[] = Object.keys(languages);

/**
The language that a block of code says it is in, or `null` for one that is left plain. Signs that some programs put around the name are overlooked: `{.ts}`, `language-ts`, `rust,ignore`.
*/
export function languageNamed(info: string): string | null {
	const word = /^\{?\s*\.?(?:lang(?:uage)?-)?(?<name>[\w+#-]+)/.exec(info.toLowerCase())?.groups?.['name'] ?? '';
	return names.get(word) ?? null;
}

/** Load the grammar of a language and those of the languages that may stand within it, its own first. */
export async function loadGrammars(name: string): Promise<ReadonlyArray<readonly [name: string, grammar: Grammar]>> {
	const all = [name, ...(languages[name]?.embedded ?? [])];
	return Promise.all(all.map(async one => [one, (await (languages[one] as Language).load()).default] as const));
}
