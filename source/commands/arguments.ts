import type {BidiOrder} from '../runtime/prepare-setting.js';
import type {Command, ShowFormat} from './command.js';
import type {Shell} from './completion-script.js';
import type {Flags} from './flag-table.js';
import {libraryCommandOf} from './library-arguments.js';
import {misplaced, mistake, tooMany, wrongAmbiguous, wrongBidi} from './misuse.js';

const shells: readonly Shell[] = ['bash', 'zsh', 'fish'];
const formats: readonly ShowFormat[] = ['text', 'markdown', 'json'];

/**
Understand a command line. Its parser (meow, 9 ms) is loaded only when there is a flag to parse: most often there is none. `usual` tells what flags stand for the terminal where none are given.
*/
export async function parseArguments(
	argv: readonly string[],
	usual: () => Promise<TerminalFlags> = async () => ({}),
): Promise<Command> {
	if (argv[0] === 'complete') {
		// The words of a command line that is being typed: its flags are not those of this one.
		return {kind: 'complete', words: argv.slice(1)};
	}

	if (!argv.some(argument => argument.startsWith('-') && argument !== '-')) {
		return withTerminal(commandOf(argv, {}), {}, usual);
	}

	const {parseFlags} = await import('./flags.js');
	const parsed = parseFlags(argv);
	return parsed.kind === 'flags' ? withTerminal(commandOf(parsed.input, parsed.flags), parsed.flags, usual) : parsed;
}

/** What is true of a terminal whatever is shown in it. */
export type TerminalFlags = Pick<Flags, 'bidi' | 'ambiguous' | 'ascii'>;

async function withTerminal(
	command: Command,
	{bidi, ambiguous, ascii}: Flags,
	usual: () => Promise<TerminalFlags>,
): Promise<Command> {
	if (!('isAmbiguousWide' in command)) {
		return command;
	}

	const found = await usual();
	const {bidiOrder, isAmbiguousWide} = settingOf({
		bidi: bidi ?? found.bidi,
		ambiguous: ambiguous ?? found.ambiguous,
	});
	if (command.kind === 'read') {
		return {...command, bidiOrder, isAmbiguousWide, isAscii: ascii ?? found.ascii ?? null};
	}

	return 'bidiOrder' in command ? {...command, bidiOrder, isAmbiguousWide} : {...command, isAmbiguousWide};
}

/** The command that words and flags make. */
export function commandOf(input: readonly string[], flags: Flags): Command {
	const [first, ...rest] = input;
	switch (first) {
		case 'show': {
			return (
				tooMany(rest, 1) ??
				misplaced(flags, 'show', ['width', 'format', 'bidi', 'ambiguous']) ??
				showCommand(rest[0], flags)
			);
		}

		case 'config': {
			return (
				tooMany(rest, 0) ??
				misplaced(flags, first, ['print', 'check', 'library', 'bidi', 'ambiguous', 'ascii']) ??
				wrongBidi(flags) ??
				wrongAmbiguous(flags) ??
				configCommand(flags)
			);
		}

		case 'keys': {
			return tooMany(rest, 0) ?? misplaced(flags, first, ['json', 'markdown', 'preset']) ?? keysCommand(flags);
		}

		case 'completion': {
			return tooMany(rest, 1) ?? misplaced(flags, first, []) ?? completionCommand(rest[0]);
		}

		case 'man': {
			return tooMany(rest, 0) ?? misplaced(flags, first, []) ?? {kind: first};
		}

		case 'export-state': {
			return tooMany(rest, 0) ?? misplaced(flags, first, []) ?? {kind: 'export-state', state: flags.state};
		}

		case 'import-state': {
			return tooMany(rest, 1) ?? misplaced(flags, first, []) ?? importCommand(rest[0], flags);
		}

		default: {
			return (
				libraryCommandOf(input, flags) ??
				tooMany(rest, 0) ??
				misplaced(flags, 'reading', ['library', 'linear', 'bidi', 'ambiguous', 'ascii']) ??
				twoLibraries(first, flags) ??
				wrongBidi(flags) ??
				wrongAmbiguous(flags) ?? {
					kind: 'read',
					path: first ?? null,
					isLinear: flags.linear ?? false,
					isAscii: null,
					library: flags.library ?? [],
					state: flags.state,
					...settingOf(flags),
				}
			);
		}
	}
}

function showCommand(path: string | undefined, flags: Flags): Command {
	if (path === undefined) {
		return mistake('Which article is to be shown? Give its path, or - for standard input.');
	}

	const {width} = flags;
	if (width !== undefined && !(Number.isSafeInteger(width) && width >= 1 && width <= 10_000)) {
		return mistake('--width takes a number of cells from 1 to 10000.');
	}

	const format = formats.find(name => name === (flags.format ?? 'text'));
	return format === undefined
		? mistake(`--format takes ${formats.join(', ')}.`)
		: (wrongBidi(flags) ??
				wrongAmbiguous(flags) ?? {kind: 'show', path, format, width: width ?? null, ...settingOf(flags)});
}

function configCommand({print, check, library, state, bidi, ambiguous, ascii}: Flags): Command {
	if (print && check) {
		return mistake('Either --print or --check: the one prints what is in force, the other tells mistakes.');
	}

	const action = print ? 'print' : check ? 'check' : 'edit';
	return {kind: 'config', action, library: library ?? [], state, bidi, ambiguous, ascii};
}

function completionCommand(word: string | undefined): Command {
	const shell = shells.find(name => name === word);
	return shell === undefined
		? mistake('For which shell? Give bash, zsh or fish, such as: broadsheet completion bash')
		: {kind: 'completion', shell};
}

function keysCommand({json, markdown, preset}: Flags): Command {
	return json && markdown
		? mistake('Either --json or --markdown: the keys are printed once.')
		: {kind: 'keys', format: json ? 'json' : markdown ? 'markdown' : 'text', preset: preset ?? null};
}

function importCommand(path: string | undefined, {state}: Flags): Command {
	return path === undefined
		? mistake('What is to be imported? Give the path of what export-state printed, or - for standard input.')
		: {kind: 'import-state', path, state};
}

function twoLibraries(path: string | undefined, {library}: Flags): Command | null {
	return path !== undefined && library !== undefined
		? mistake('Give a path or --library, not both: a path is read instead of the library.')
		: null;
}

/** What the flags say of the terminal. */
function settingOf({bidi, ambiguous}: Flags): {readonly bidiOrder: BidiOrder; readonly isAmbiguousWide: boolean} {
	return {bidiOrder: bidi === 'terminal' ? 'terminal' : 'layout', isAmbiguousWide: ambiguous === 'wide'};
}
