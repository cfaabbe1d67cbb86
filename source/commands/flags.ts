import meow from 'meow';
import type {Command, Flags} from './arguments.js';
import {helpText} from './help-text.js';
import {nearest} from './nearest.js';
import {version} from './version.js';

type Parsed =
	| {readonly kind: 'flags'; readonly input: readonly string[]; readonly flags: Flags}
	| Extract<Command, {kind: 'print' | 'mistake'}>;

const names = ['state', 'json', 'width', 'format', 'help', 'version'];

/** Parse a command line that has flags. */
export function parseFlags(argv: readonly string[]): Parsed {
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
			json: {type: 'boolean'},
			width: {type: 'number'},
			format: {type: 'string'},
			help: {type: 'boolean', shortFlag: 'h'},
			version: {type: 'boolean', shortFlag: 'v'},
		},
	});
	const {state, json, width, format, help, version: isVersion, ...unknown} = flags;
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

	return {kind: 'flags', input, flags: {state, json, width, format}};
}
