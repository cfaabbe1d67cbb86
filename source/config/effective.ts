import type {Settings} from '../app/settings.js';
import type {ConfigValue} from './setting.js';
import {type ConfigValues, type SettingName, settingNames, settingOf} from './settings-table.js';

/** Where the value of a setting comes from, the weakest first. */
export type Source =
	| {readonly kind: 'default'}
	| {readonly kind: 'file'; readonly line: number | null}
	| {readonly kind: 'program'}
	| {readonly kind: 'environment'; readonly name: string}
	| {readonly kind: 'flag'; readonly name: string};

/** What a setting is, and why; `null` for nothing. */
export type Effective = {
	readonly name: SettingName;
	readonly value: ConfigValue | null;
	readonly source: Source;
};

/** What the file said when settings were changed in the program last, by the names of the settings. */
export type SaidBefore = Readonly<Record<string, unknown>>;

/** What may be changed in the program, and is kept. */
export const keptSettings: ReadonlyArray<{readonly name: SettingName; readonly kept: keyof Settings}> =
	settingNames.flatMap(name => {
		const {kept} = settingOf(name);
		return kept === null ? [] : [{name, kept}];
	});

/**
A setting that may be changed in the program as well as in the file: the last word counts. What was changed in the program stays until its line in the file is changed, too.

`said` is what the file says, `before` what it said when the program kept `kept`; `undefined` for nothing.
*/
export function lastWord(
	name: SettingName,
	{said, before, kept}: {readonly said: unknown; readonly before: unknown; readonly kept: unknown},
): {readonly value: ConfigValue | null; readonly isOfProgram: boolean} {
	const {normal, check} = settingOf(name);
	const saved = check(kept);
	const written = check(said) ?? normal;
	const isChanged = saved !== null && saved !== (check(before) ?? normal);
	// A line that was taken away leaves what was chosen in the program, but not its own copy of what stood in it.
	const isOfProgram = isChanged && (said === undefined || said === before) && saved !== written;
	return {value: isOfProgram ? saved : written, isOfProgram};
}

/** The settings as they are kept, with what the file says where it has the last word. Unchecked: they may come from an older version. */
export function withFile(kept: unknown, values: ConfigValues): unknown {
	const saved = recordOf(kept);
	const before = saidBefore(kept);
	const changed = keptSettings.map(({name, kept: key}) => [
		key,
		lastWord(name, {said: values[name], before: before[name], kept: saved[key]}).value,
	]);
	return {...saved, ...Object.fromEntries(changed)};
}

/** What the file says of settings that may be changed in the program: to be kept with them. */
export function toRemember(values: ConfigValues): SaidBefore {
	return Object.fromEntries(
		keptSettings.flatMap(({name}) => (values[name] === undefined ? [] : [[name, values[name]] as const])),
	);
}

/** What was remembered with settings that were kept. */
export function saidBefore(kept: unknown): SaidBefore {
	return recordOf(recordOf(kept)['said']);
}

function recordOf(value: unknown): Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null ? {...value} : {};
}
