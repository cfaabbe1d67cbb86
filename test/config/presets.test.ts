import {expect, test} from 'vitest';
import {beginningsOf, intentFor} from '../../source/app/key-dispatch.js';
import {keymap} from '../../source/app/keymap.js';
import {all} from '../../source/app/keys/binding.js';
import {intentName} from '../../source/app/keys/intent-name.js';
import {neverBound, typedBy, typing} from '../../source/app/keys/key-names.js';
import {presetKeymap} from '../../source/config/preset-keymap.js';
import {presetNames} from '../../source/config/presets.js';

const presets = presetNames.map(name => [name, presetKeymap(name)] as const);

test('every intent has a name of its own that a person can write', () => {
	const names = new Map<string, string>();
	for (const {intent} of keymap) {
		const name = intentName(intent);
		expect(name).toMatch(/^[a-z]+(?:-[a-z0-9]+)*$/);
		expect(names.get(name) ?? JSON.stringify(intent)).toBe(JSON.stringify(intent));
		names.set(name, JSON.stringify(intent));
	}

	expect(new Set(names.values()).size).toBe(names.size);
});

test('in a scope an intent has one row', () => {
	const rows = keymap.flatMap(({scopes, intent}) => scopes.map(scope => `${scope} ${intentName(intent)}`));
	expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
});

test.each(presets)('the preset %s has nothing in it that cannot be', (_, {refused}) => {
	expect(refused).toEqual([]);
});

test.each(presets)('the preset %s has no key twice in a scope, and none that waits for nothing', (_, preset) => {
	for (const scope of all) {
		const keys = preset.keymap.filter(({scopes}) => scopes.includes(scope)).flatMap(row => row.keys);
		expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
		expect(keys.filter(key => keys.some(other => beginningsOf(other).includes(key)))).toEqual([]);
		expect(keys.flatMap(key => key.split(' ')).filter(key => neverBound.includes(key))).toEqual([]);
		const shadowing = keys.filter(key => typing.has(scope) && typedBy(key.split(' ')[0] ?? '') !== null);
		expect(shadowing).toEqual([]);
	}
});

/** What a preset has no key for, on purpose. */
const unbound: Readonly<Record<string, readonly string[]>> = {arrows: ['half-page-down', 'half-page-up']};

test.each(presets)('the preset %s reaches every intent in every scope that has it', (name, preset) => {
	const rows = (of: typeof keymap): readonly string[] =>
		of.flatMap(({scopes, intent}) => scopes.map(scope => `${scope} ${intentName(intent)}`)).toSorted();
	expect(rows(preset.keymap)).toEqual(rows(keymap));
	const without = preset.keymap.filter(({keys}) => keys.length === 0).map(({intent}) => intentName(intent));
	expect([...new Set(without)].toSorted()).toEqual(unbound[name] ?? []);
});

test.each(presets)('the preset %s leaves every scope by Esc, and the program by Ctrl-C', (_, preset) => {
	for (const scope of all) {
		expect(intentFor(preset.keymap, scope, 'Escape')).toEqual({type: 'cancel'});
		expect(intentFor(preset.keymap, scope, 'Ctrl-C', ['g'])).toEqual({type: 'quit'});
	}
});
