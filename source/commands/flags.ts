import meow from 'meow';
import {nearest} from '../query/nearest.js';
import type {Command} from './command.js';
import {type Flags, flagNames, flagsBeforeDash, flagTable, typedName, valuedFlags} from './flag-table.js';
import {helpText} from './help-text.js';
import {jsonText} from './json-text.js';
import {version} from './version.js';

type Parsed =
	| {readonly kind: 'flags'; readonly input: readonly string[]; readonly flags: Flags}
	| Extract<Command, {kind: 'print' | 'mistake'}>;

/** Parse a command line that has flags. Words with a single `-` are words like others, for a query may have some; but for `-h` and `-v`. */
export function parseFlags(argv: readonly string[]): Parsed {
	const misuse = misuseOf(argv);
	if (misuse !== null) {
		return {kind: 'mistake', reason: misuse};
	}

	const {input: guarded, flags} = meow({
		argv: guard(argv),
		importMeta: import.meta,
		pkg: {name: 'broadsheet', version},
		autoHelp: false,
		autoVersion: false,
		// A flag that was not given is undefined, not false.
		booleanDefault: undefined,
		flags: flagTable,
	});
	if (flags.help) {
		return {kind: 'print', text: helpText};
	}

	if (flags.version) {
		return {kind: 'print', text: version};
	}

	const stray = Object.keys(flags).find(name => !Object.hasOwn(flagTable, name));
	if (stray !== undefined) {
		return {kind: 'mistake', reason: unknownFlag(`--${typedName(stray)}`)};
	}

	const input = guarded.map(unguard);
	const mistyped = guarded.find(word => isGuarded(word) && (!takesQuery(input) || flagNames.includes(word.slice(2))));
	if (mistyped !== undefined) {
		return {kind: 'mistake', reason: unknownFlag(unguard(mistyped))};
	}

	return {kind: 'flags', input, flags: given(flags)};
}

/** The values as they were given: a list without any was not. */
function given(flags: Flags): Flags {
	const values = Object.entries(flags).map(([name, value]) => [
		name,
		typeof value === 'string'
			? unguard(value)
			: Array.isArray(value)
				? value.length === 0
					? undefined
					: value.map(item => unguard(String(item)))
				: value,
	]);
	return Object.fromEntries(values);
}

/** Commands of which words may begin with a `-`: `list -tag:work`. */
const queryCommands = [
	'list',
	'search',
	'highlights',
	'export',
	'tag',
	'star',
	'unstar',
	'archive',
	'unarchive',
	'refetch',
	'reextract',
	'feeds',
];

function takesQuery([command = '']: readonly string[]): boolean {
	return queryCommands.includes(command);
}

/** No word of a command line has this character, and to the parser a word that begins with it is none of its flags. */
const mark = '\0';

function guard(argv: readonly string[]): readonly string[] {
	const end = argv.indexOf('--');
	return argv.map((word, index) => {
		const isWord = /^-[^-]/.test(word) && !['-h', '-v'].includes(word);
		// Standard input, which the parser takes for no value.
		const isInput = word === '-' && flagsBeforeDash.includes(argv[index - 1] ?? '');
		return (isWord || isInput) && (end === -1 || index < end) ? `${mark}${word}` : word;
	});
}

function isGuarded(word: string): boolean {
	return word.startsWith(mark);
}

function unguard(word: string): string {
	return isGuarded(word) ? word.slice(mark.length) : word;
}

function unknownFlag(flag: string): string {
	const close = nearest(flag.replace(/^-+/, ''), flagNames);
	return `There is no flag ${jsonText(flag)}${close === null ? '' : `; did you mean --${close}?`}`;
}

/** What is wrong with the flags that take a value: meow passes over one without, and throws at one given twice. */
function misuseOf(argv: readonly string[]): string | null {
	const end = argv.indexOf('--');
	const words = end === -1 ? argv : argv.slice(0, end);
	for (const [name, {isMultiple}] of valuedFlags) {
		const places = words.flatMap((word, index) =>
			word === `--${name}` || word.startsWith(`--${name}=`) ? [index] : [],
		);
		if (places.length > 1 && !isMultiple) {
			return `--${name} may be given once.`;
		}

		const isBare = (index: number): boolean => {
			const next = words[index + 1];
			return words[index] === `--${name}` && (next === undefined || next.startsWith('--'));
		};
		if (places.some(isBare)) {
			return `--${name} takes a value.`;
		}
	}

	return null;
}
