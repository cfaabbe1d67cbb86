import {type Keymap, keymap} from '../app/keymap.js';
import type {KeyName} from '../app/keys/binding.js';
import {all} from '../app/keys/binding.js';
import {intentName} from '../app/keys/intent-name.js';
import type {Scope} from '../app/state.js';
import {nearest} from '../query/nearest.js';
import {bindKeys, type Rebinding} from './bind-keys.js';
import {type KeyLines, lineOf} from './key-lines.js';
import type {Mistake} from './mistake.js';
import type {TomlTable} from './parse-toml.js';
import {usualKeymap} from './preset-keymap.js';
import type {PresetName} from './presets.js';
import {readKeys} from './read-keys.js';
import {briefly, tomlText} from './toml-text.js';

/** What keys may do, by the names that a person writes. */
export const intentNames: readonly string[] = [...new Set(keymap.map(({intent}) => intentName(intent)))];

/** The keymap that a file asks for, `null` for the usual one, and what of it cannot be. */
export type CheckedKeys = {readonly keymap: Keymap | null; readonly mistakes: readonly Mistake[]};

type Line = {readonly path: readonly string[]; readonly line: number | null};
type Wanted = Rebinding & Line;
type Read = {readonly wanted: readonly Wanted[]; readonly mistakes: readonly Mistake[]};

/** Understand the table of keys: names of what they do and their keys, and tables of such for single scopes. */
export function checkKeys(table: TomlTable, preset: PresetName, lines: KeyLines): CheckedKeys {
	const read = Object.entries(table)
		.filter(([name]) => name !== 'preset')
		.map(([name, value]) => readEntry(name, value, lines));
	const wanted = read.flatMap(one => one.wanted);
	if (wanted.length === 0 && preset === 'default') {
		return {keymap: null, mistakes: read.flatMap(one => one.mistakes)};
	}

	const bound = bindKeys(usualKeymap(preset), wanted);
	const refused = bound.refused.map(
		({rebinding: {path, line}, reason}): Mistake => ({line, says: `${path.join('.')} ${reason}`}),
	);
	return {keymap: bound.keymap, mistakes: [...read.flatMap(one => one.mistakes), ...refused]};
}

function readEntry(name: string, value: unknown, lines: KeyLines): Read {
	const scope = all.find(one => one === name);
	const isTable = typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
	if (!isTable) {
		return readBinding(name, value, null, ['keys', name], lines);
	}

	if (scope === undefined) {
		const close = nearest(name, all);
		const meant = close === null ? '' : `; did you mean ${close}?`;
		const says = `${briefly(tomlText(name))} is no place where keys are heard${meant}`;
		return {wanted: [], mistakes: [{line: lineOf(lines, ['keys', name]), says}]};
	}

	const read = Object.entries(value).map(([inner, keys]) =>
		readBinding(inner, keys, scope, ['keys', name, inner], lines),
	);
	return {wanted: read.flatMap(one => one.wanted), mistakes: read.flatMap(one => one.mistakes)};
}

function readBinding(
	name: string,
	value: unknown,
	scope: Scope | null,
	path: readonly string[],
	lines: KeyLines,
): Read {
	const line = lineOf(lines, path);
	const wrong = (says: string): Read => ({wanted: [], mistakes: [{line, says}]});
	if (!intentNames.includes(name)) {
		const close = nearest(name, [...intentNames, ...(scope === null ? all : [])]);
		const meant = close === null ? '; broadsheet keys lists what there is' : `; did you mean ${close}?`;
		return wrong(`${briefly(tomlText(name))} is nothing that keys do${meant}`);
	}

	const written: readonly unknown[] = value === false ? [] : Array.isArray(value) ? value : [value];
	const keys: KeyName[] = [];
	for (const one of written) {
		const read = typeof one === 'string' ? readKeys(one) : null;
		if (read === null) {
			return wrong(
				`${path.join('.')} takes a key in quotes, a list of them, or false, not ${briefly(tomlText(value))}`,
			);
		}

		if (read.kind === 'wrong') {
			return wrong(`${path.join('.')} ${read.reason}`);
		}

		keys.push(...(read.keys === '' ? [] : [read.keys]));
	}

	return {wanted: [{name, scope, keys: [...new Set(keys)], path, line}], mistakes: []};
}
