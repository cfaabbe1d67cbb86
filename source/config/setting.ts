import type {Settings} from '../app/settings.js';
import {builtInThemes, isThemeName} from '../app/theme-names.js';
import {splitCommand} from '../io/split-command.js';

/** What a setting may be. */
export type ConfigValue = string | number | boolean | readonly string[];

/** One row of the table of settings. */
export type Setting<Value extends ConfigValue = ConfigValue> = {
	/** In a few words, behind "takes". */
	readonly takes: string;
	/** What it is where nobody says otherwise; `null` where it is nothing. */
	readonly normal: Value | null;
	/** What a person might write. */
	readonly example: Value;
	/** The value, or `null` for what makes no sense. */
	readonly check: (value: unknown) => Value | null;
	/** The words that may be meant by a mistyped one. */
	readonly choices: readonly string[];
	/** What it is good for, as a sentence without its full stop. */
	readonly help: string;
	readonly environment: string | null;
	readonly flag: string | null;
	/** Under what name it is kept when it is changed in the program; `null` for what cannot be. */
	readonly kept: keyof Settings | null;
};

/** What most settings have not. */
type Ways = Partial<Pick<Setting, 'environment' | 'flag' | 'kept'>>;

const none = {choices: [], environment: null, flag: null, kept: null} as const;

export function wholeNumber(
	help: string,
	normal: number,
	{least, most}: {readonly least: number; readonly most: number},
	ways: Ways = {},
): Setting<number> {
	const isFine = (value: unknown): value is number =>
		typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
	return {
		...none,
		...ways,
		help,
		normal,
		example: normal,
		takes: `a whole number from ${least} to ${most}`,
		check: value => (isFine(value) ? value : null),
	};
}

export function yesOrNo(help: string, normal: boolean, ways: Ways = {}): Setting<boolean> {
	return {
		...none,
		...ways,
		help,
		normal,
		example: normal,
		takes: 'true or false',
		check: value => (typeof value === 'boolean' ? value : null),
	};
}

export function oneOf<Value extends string | number>(
	help: string,
	normal: Value,
	values: readonly Value[],
	ways: Ways = {},
): Setting<Value> {
	const named = values.map(value => JSON.stringify(value));
	return {
		...none,
		...ways,
		help,
		normal,
		example: normal,
		choices: values.filter(value => typeof value === 'string'),
		takes: `${named.slice(0, -1).join(', ')} or ${named.at(-1)}`,
		check: value => values.find(one => one === value) ?? null,
	};
}

/** The name of a theme: whether there is one of that name is known only where those of the reader are. */
export function themeName(help: string, normal: string, ways: Ways = {}): Setting<string> {
	return {
		...none,
		...ways,
		help,
		normal,
		example: normal,
		choices: builtInThemes,
		takes: 'the name of a theme in quotes',
		check: value => (typeof value === 'string' && isThemeName(value) ? value : null),
	};
}

/** A command line, of which nothing is understood but its words. */
export function commandLine(help: string, example: string): Setting<string> {
	return {
		...none,
		help,
		normal: null,
		example,
		takes: 'a command line in quotes',
		check: value =>
			typeof value === 'string' && !/\p{Cc}/u.test(value) && splitCommand(value) !== null ? value : null,
	};
}

export function folders(help: string, example: readonly string[], ways: Ways = {}): Setting<readonly string[]> {
	return {
		...none,
		...ways,
		help,
		normal: null,
		example,
		takes: 'a folder or a list of folders',
		check: foldersIn,
	};
}

function foldersIn(value: unknown): readonly string[] | null {
	const named: readonly unknown[] = Array.isArray(value) ? value : [value];
	const found = named.filter(folder => typeof folder === 'string' && folder !== '' && !folder.includes('\0'));
	return found.length === named.length ? found.map(String) : null;
}
