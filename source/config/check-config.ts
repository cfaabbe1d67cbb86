import type {Keymap} from '../app/keymap.js';
import {nearest} from '../query/nearest.js';
import {checkKeys} from './check-keys.js';
import {type KeyLines, keyLines, lineOf} from './key-lines.js';
import type {Mistake} from './mistake.js';
import {parseToml, type TomlTable} from './parse-toml.js';
import type {ConfigValue, Setting} from './setting.js';
import {type ConfigValues, placeOf, type SettingName, settingNames, settingOf} from './settings-table.js';
import {briefly, tomlText} from './toml-text.js';

/** What a configuration file says. */
export type CheckedConfig = {
	readonly values: ConfigValues;
	/** `null` for the usual one. */
	readonly keymap: Keymap | null;
	/** The lines of what is said, from 1, by the names of the settings. */
	readonly lines: ReadonlyMap<SettingName, number>;
	/** In the order of their lines. */
	readonly mistakes: readonly Mistake[];
};

const sections: readonly string[] = [...new Set(settingNames.flatMap(name => placeOf(name).section ?? []))];

/** Understand a configuration file. What makes no sense in it is as if it did not stand there, and is told. Never throws. */
export function checkConfig(given: string): CheckedConfig {
	const {table, text, mistakes: broken} = parseToml(given);
	const lines = keyLines(text);
	const top = checkTable(table, null, lines);
	const inner = sections.flatMap(section => checkSection(table, section, lines));
	const parts = [top, ...inner];
	const found = parts.flatMap(({said}) => said);
	const values: ConfigValues = Object.fromEntries(found.map(({name, value}) => [name, value]));
	const keys = checkKeys(tableIn(table, 'keys') ?? {}, values['keys.preset'] ?? 'default', lines);
	return {
		values,
		keymap: keys.keymap,
		lines: new Map(found.flatMap(({name, line}) => (line === null ? [] : [[name, line] as const]))),
		mistakes: [...broken, ...keys.mistakes, ...parts.flatMap(({mistakes}) => mistakes)].toSorted(
			(one, other) => (one.line ?? 0) - (other.line ?? 0),
		),
	};
}

type Said = {readonly name: SettingName; readonly value: ConfigValue; readonly line: number | null};
type Part = {readonly said: readonly Said[]; readonly mistakes: readonly Mistake[]};

function checkSection(root: TomlTable, section: string, lines: KeyLines): readonly Part[] {
	const table = Object.hasOwn(root, section) ? root[section] : undefined;
	if (table === undefined) {
		return [];
	}

	const inner = tableIn(root, section);
	if (inner === null) {
		const says = `${section} is a table: write [${section}] on a line, and below it what belongs to it`;
		return [{said: [], mistakes: [{line: lineOf(lines, [section]), says}]}];
	}

	// What else stands among the keys are names of what they do.
	const isSetting = ([key]: readonly [string, unknown]): boolean =>
		section !== 'keys' || settingNames.some(name => name === `keys.${key}`);
	return [checkTable(Object.fromEntries(Object.entries(inner).filter(isSetting)), section, lines)];
}

/** A table of the file by its name; `null` where there is none. */
function tableIn(root: TomlTable, name: string): TomlTable | null {
	const found = Object.hasOwn(root, name) ? root[name] : null;
	return typeof found === 'object' && found !== null && !Array.isArray(found) && !(found instanceof Date)
		? {...found}
		: null;
}

/** Check what stands in a table of the file; `null` for the top. */
function checkTable(table: TomlTable, section: string | null, lines: KeyLines): Part {
	const parts = Object.entries(table)
		.filter(([key]) => section !== null || !sections.includes(key))
		.map(([key, value]): Part => {
			const line = lineOf(lines, section === null ? [key] : [section, key]);
			const name = settingNames.find(one => placeOf(one).section === section && placeOf(one).key === key);
			if (name === undefined) {
				return {said: [], mistakes: [{line, says: strayName(key, section)}]};
			}

			const checked = settingOf(name).check(value);
			return checked === null
				? {said: [], mistakes: [{line, says: wrongValue(name, settingOf(name), value)}]}
				: {said: [{name, value: checked, line}], mistakes: []};
		});
	return {said: parts.flatMap(({said}) => said), mistakes: parts.flatMap(({mistakes}) => mistakes)};
}

/** A name that means nothing, and the one that is most likely meant: here, or in another table. */
function strayName(key: string, section: string | null): string {
	const here = settingNames.filter(name => placeOf(name).section === section).map(name => placeOf(name).key);
	const close = nearest(key, section === null ? [...here, ...sections] : here);
	const elsewhere = settingNames.find(name => placeOf(name).key === key) ?? nearest(key, settingNames);
	const meant = close ?? elsewhere ?? null;
	const where = section === null ? '' : ` in ${section}`;
	const known = section === null || here.length > 8 ? '' : `; it knows ${here.join(', ')}`;
	return `${briefly(tomlText(key))} means nothing${where}${meant === null ? known : `; did you mean ${meant}?`}`;
}

function wrongValue(name: SettingName, {takes, choices, normal}: Setting, value: unknown): string {
	const close = typeof value === 'string' ? nearest(value, choices) : null;
	const meant = close === null ? '' : `; did you mean ${tomlText(close)}?`;
	const instead = normal === null ? 'it is passed over' : `it is ${tomlText(normal)} now`;
	return `${name} takes ${takes}, not ${briefly(tomlText(value))}${meant === '' ? `; ${instead}` : meant}`;
}
