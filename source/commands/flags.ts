import meow from 'meow';
import {nearest} from '../query/nearest.js';
import type {Command, Flags} from './command.js';
import {helpText} from './help-text.js';
import {version} from './version.js';

type Parsed =
	| {readonly kind: 'flags'; readonly input: readonly string[]; readonly flags: Flags}
	| Extract<Command, {kind: 'print' | 'mistake'}>;

const names = ['state', 'library', 'json', 'width', 'format', 'bidi', 'ambiguous', 'help', 'version'];

/** Parse a command line that has flags. */
export function parseFlags(argv: readonly string[]): Parsed {
	const misuse = misuseOf(argv);
	if (misuse !== null) {
		return {kind: 'mistake', reason: misuse};
	}

	const {input, flags} = meow({
		argv,
		importMeta: import.meta,
		pkg: {name: 'broadsheet', version},
		autoHelp: false,
		autoVersion: false,
		// A flag that was not given is undefined, not false.
		booleanDefault: undefined,
		flags: {
			state: {type: 'string'},
			library: {type: 'string', isMultiple: true},
			json: {type: 'boolean'},
			width: {type: 'number'},
			format: {type: 'string'},
			bidi: {type: 'string'},
			ambiguous: {type: 'string'},
			help: {type: 'boolean', shortFlag: 'h'},
			version: {type: 'boolean', shortFlag: 'v'},
		},
	});
	const {state, library, json, width, format, bidi, ambiguous, help, version: isVersion, ...unknown} = flags;
	if (help) {
		return {kind: 'print', text: helpText};
	}

	if (isVersion) {
		return {kind: 'print', text: version};
	}

	const [stray] = Object.keys(unknown);
	if (stray !== undefined) {
		const flag = `${stray.length === 1 ? '-' : '--'}${stray}`;
		const close = nearest(stray, names);
		return {
			kind: 'mistake',
			reason: `There is no flag ${JSON.stringify(flag)}${close === null ? '' : `; did you mean --${close}?`}`,
		};
	}

	return {
		kind: 'flags',
		input,
		flags: {state, library: library?.length ? library : undefined, json, width, format, bidi, ambiguous},
	};
}

/** What is wrong with the flags that take a value: meow passes over one without, and throws at one given twice. */
function misuseOf(argv: readonly string[]): string | null {
	const end = argv.indexOf('--');
	const words = end === -1 ? argv : argv.slice(0, end);
	for (const name of ['state', 'library', 'width', 'format', 'bidi', 'ambiguous']) {
		const given = words.flatMap((word, index) =>
			word === `--${name}` || word.startsWith(`--${name}=`) ? [index] : [],
		);
		if (given.length > 1 && name !== 'library') {
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
