import {commandsIn, flagsIn, helpTable, type KnownFlag} from './help-table.js';
import {helpText} from './help-text.js';

/** What may stand in the place of a word that is being typed, and what it is. */
export type Candidate = {readonly value: string; readonly help: string};

/** What is to be looked up in the library. */
export type Kind = 'none' | 'articles' | 'articles and query' | 'articles and signed tags' | 'query' | 'tags' | 'feeds';

export type WordKind = {
	readonly kind: Kind;
	/** The word as far as it is typed. */
	readonly typed: string;
	/** Whether the shell is to offer its files. */
	readonly files: 'none' | 'files' | 'folders';
	/** What follows from the help alone. */
	readonly candidates: readonly Candidate[];
};

/** What the words of commands are; of the others they are nothing that could be offered. */
const kinds: Readonly<Record<string, Pick<WordKind, 'kind' | 'files'>>> = {
	list: {kind: 'query', files: 'folders'},
	search: {kind: 'query', files: 'none'},
	highlights: {kind: 'query', files: 'none'},
	star: {kind: 'articles and query', files: 'none'},
	unstar: {kind: 'articles and query', files: 'none'},
	archive: {kind: 'articles and query', files: 'none'},
	unarchive: {kind: 'articles and query', files: 'none'},
	export: {kind: 'articles and query', files: 'none'},
	refetch: {kind: 'articles and query', files: 'none'},
	reextract: {kind: 'articles and query', files: 'none'},
	tag: {kind: 'articles and signed tags', files: 'none'},
	update: {kind: 'feeds', files: 'none'},
	feeds: {kind: 'feeds', files: 'none'},
	show: {kind: 'none', files: 'files'},
	add: {kind: 'none', files: 'files'},
	subscribe: {kind: 'none', files: 'files'},
	import: {kind: 'none', files: 'files'},
	'import-state': {kind: 'none', files: 'files'},
};

/** Words that stand first behind a command. */
const firstWords: Readonly<Record<string, readonly string[]>> = {
	feeds: ['rename', 'tag', 'remove'],
	completion: ['bash', 'zsh', 'fish'],
};

const nothing = {kind: 'none', files: 'none', candidates: []} as const satisfies Omit<WordKind, 'typed'>;

/** What may stand in the place of the last of some words, the ones behind the name of the program. */
export function wordKind(words: readonly string[]): WordKind {
	const table = helpTable(helpText);
	const flags = flagsIn(table);
	const typed = words.at(-1) ?? '';
	const before = words.slice(0, -1);
	const valued = flags.find(({name, argument}) => name === before.at(-1) && argument !== '');
	const plain = before.filter((word, index) => !word.startsWith('--') && !takesValue(flags, before[index - 1]));
	const [command, ...rest] = plain;
	if (valued) {
		return valueKind(valued, flagsOf(flags, command ?? null), typed);
	}

	if (typed.startsWith('--')) {
		return {...nothing, typed, candidates: starting(typed, flagCandidates(flagsOf(flags, command ?? null)))};
	}

	if (command === undefined) {
		const commands = [...commandsIn(table)].map(([value, help]) => ({value, help}));
		return {kind: 'none', files: 'files', typed, candidates: starting(typed, commands)};
	}

	const first =
		rest.length === 0
			? (Object.hasOwn(firstWords, command) ? (firstWords[command] ?? []) : []).map(value => ({value, help: ''}))
			: [];
	const known = Object.hasOwn(kinds, command) ? kinds[command] : undefined;
	const {kind, files} = known ?? nothing;
	const isFirstOfFeeds = command === 'feeds' && rest.length === 0;
	return {kind: isFirstOfFeeds ? 'none' : kind, files, typed, candidates: starting(typed, first)};
}

function takesValue(flags: readonly KnownFlag[], word: string | undefined): boolean {
	return flags.some(({name, argument}) => name === word && argument !== '');
}

/** What a flag takes: a file, a folder, a tag, or one of the words that its argument names. */
function valueKind({name, argument}: KnownFlag, flags: readonly KnownFlag[], typed: string): WordKind {
	const files = argument === '<folder>' ? 'folders' : argument.startsWith('<path') ? 'files' : 'none';
	const values = flags
		.filter(flag => flag.name === name && !flag.argument.startsWith('<'))
		.flatMap(flag => flag.argument.split('|'));
	const candidates = [...new Set(values)].map(value => ({value, help: ''}));
	return {kind: name === '--tag' ? 'tags' : 'none', files, typed, candidates: starting(typed, candidates)};
}

/** The flags of a command; without one, those of reading. */
function flagsOf(flags: readonly KnownFlag[], command: string | null): readonly KnownFlag[] {
	const alike = command?.replace(/^un/, '') ?? '';
	return flags.filter(({commands}) => commands.length === 0 || commands.includes(alike));
}

function flagCandidates(flags: readonly KnownFlag[]): readonly Candidate[] {
	const byName = new Map(flags.map(({name, help}) => [name, help.replace(/^[^:]*: /, '')] as const));
	return [...byName].map(([value, help]) => ({value, help}));
}

function starting(typed: string, candidates: readonly Candidate[]): readonly Candidate[] {
	return candidates.filter(({value}) => value.startsWith(typed));
}
