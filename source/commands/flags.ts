import meow from 'meow';
import {nearest} from '../query/nearest.js';
import type {Command, Flags} from './command.js';
import {helpText} from './help-text.js';
import {version} from './version.js';

type Parsed =
	| {readonly kind: 'flags'; readonly input: readonly string[]; readonly flags: Flags}
	| Extract<Command, {kind: 'print' | 'mistake'}>;

/** Flags that take a value. */
const valued = [
	'state',
	'library',
	'limit',
	'since',
	'import',
	'output',
	'width',
	'preset',
	'format',
	'bidi',
	'ambiguous',
	'tag',
	'folder',
	'title',
	'opml',
];
const names = [
	...valued,
	'linear',
	'json',
	'dry-run',
	'yes',
	'fix',
	'print',
	'check',
	'fetch',
	'markdown',
	'help',
	'version',
];

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
		flags: {
			state: {type: 'string'},
			library: {type: 'string', isMultiple: true},
			tag: {type: 'string', isMultiple: true},
			folder: {type: 'string'},
			title: {type: 'string'},
			opml: {type: 'string'},
			linear: {type: 'boolean'},
			json: {type: 'boolean'},
			limit: {type: 'number'},
			since: {type: 'string'},
			import: {type: 'string'},
			output: {type: 'string'},
			dryRun: {type: 'boolean'},
			yes: {type: 'boolean'},
			fix: {type: 'boolean'},
			preset: {type: 'string'},
			markdown: {type: 'boolean'},
			print: {type: 'boolean'},
			check: {type: 'boolean'},
			fetch: {type: 'boolean'},
			width: {type: 'number'},
			format: {type: 'string'},
			bidi: {type: 'string'},
			ambiguous: {type: 'string'},
			help: {type: 'boolean', shortFlag: 'h'},
			version: {type: 'boolean', shortFlag: 'v'},
		},
	});
	const {
		help,
		version: isVersion,
		state,
		library,
		tag,
		folder,
		title,
		opml,
		linear,
		json,
		limit,
		since,
		import: imported,
		output,
		dryRun,
		yes,
		fix,
		preset,
		markdown,
		print,
		check,
		fetch,
		width,
		format,
		bidi,
		ambiguous,
		...unknown
	} = flags;
	if (help) {
		return {kind: 'print', text: helpText};
	}

	if (isVersion) {
		return {kind: 'print', text: version};
	}

	const [stray] = Object.keys(unknown);
	if (stray !== undefined) {
		return {
			kind: 'mistake',
			reason: unknownFlag(`--${stray.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)}`),
		};
	}

	const input = guarded.map(unguard);
	const mistyped = guarded.find(word => isGuarded(word) && (!takesQuery(input) || names.includes(word.slice(2))));
	if (mistyped !== undefined) {
		return {kind: 'mistake', reason: unknownFlag(unguard(mistyped))};
	}

	return {
		kind: 'flags',
		input,
		flags: {
			state: state && unguard(state),
			library: library?.length ? library.map(unguard) : undefined,
			tag: tag?.length ? tag.map(unguard) : undefined,
			folder: folder && unguard(folder),
			title: title && unguard(title),
			opml: opml && unguard(opml),
			linear,
			json,
			limit,
			since: since && unguard(since),
			import: imported && unguard(imported),
			output: output && unguard(output),
			dryRun,
			yes,
			fix,
			preset: preset && unguard(preset),
			markdown,
			print,
			check,
			fetch,
			width,
			format: format && unguard(format),
			bidi: bidi && unguard(bidi),
			ambiguous: ambiguous && unguard(ambiguous),
		},
	};
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
		const isInput = word === '-' && ['--import', '--opml'].includes(argv[index - 1] ?? '');
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
	const close = nearest(flag.replace(/^-+/, ''), names);
	return `There is no flag ${JSON.stringify(flag)}${close === null ? '' : `; did you mean --${close}?`}`;
}

/** What is wrong with the flags that take a value: meow passes over one without, and throws at one given twice. */
function misuseOf(argv: readonly string[]): string | null {
	const end = argv.indexOf('--');
	const words = end === -1 ? argv : argv.slice(0, end);
	for (const name of valued) {
		const given = words.flatMap((word, index) =>
			word === `--${name}` || word.startsWith(`--${name}=`) ? [index] : [],
		);
		if (given.length > 1 && !['library', 'tag'].includes(name)) {
			return `--${name} may be given once.`;
		}

		const isBare = (index: number): boolean => {
			const next = words[index + 1];
			return words[index] === `--${name}` && (next === undefined || next.startsWith('--'));
		};
		if (given.some(isBare)) {
			return `--${name} takes a value.`;
		}
	}

	return null;
}
