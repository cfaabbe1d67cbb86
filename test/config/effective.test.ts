import {expect, test} from 'vitest';
import {checkSettings} from '../../source/app/check-settings.js';
import {defaultSettings, type Settings} from '../../source/app/settings.js';
import {checkConfig} from '../../source/config/check-config.js';
import {keptSettings, toRemember, withFile} from '../../source/config/effective.js';
import {settingOf} from '../../source/config/settings-table.js';

/** Days of somebody who writes into the file, changes settings in the program, or both. */
function days() {
	let kept: unknown = null;
	return (file: string, change: Partial<Settings> | null = null): number => {
		const {values} = checkConfig(file);
		const settings = checkSettings(withFile(kept, values));
		if (change) {
			kept = JSON.parse(JSON.stringify({...settings, ...change, said: toRemember(values)}));
		}

		return checkSettings(withFile(kept, values)).measure;
	};
}

test('what the file says counts until it is changed in the program, and that until the file is changed', () => {
	const day = days();
	expect(day('')).toBe(68);
	expect(day('reading.measure = 72')).toBe(72);
	expect(day('reading.measure = 72', {columns: 2})).toBe(72);
	expect(day('reading.measure = 72', {measure: 76})).toBe(76);
	expect(day('reading.measure = 72')).toBe(76);
	expect(day('# a comment\nreading.measure = 72\n[reading]\njustify = true')).toBe(76);
	expect(day('reading.measure = 80')).toBe(80);
	expect(day('reading.measure = 80', {isJustified: true})).toBe(80);
	expect(day('')).toBe(68);
});

test('what was changed in the program stays where the file says nothing', () => {
	const day = days();
	expect(day('', {measure: 100})).toBe(100);
	expect(day('library = "/far"')).toBe(100);
	expect(day('reading.measure = 50')).toBe(50);
	const other = days();
	expect(other('reading.measure = 50', {measure: 100})).toBe(100);
	expect(other('')).toBe(100);
});

test('settings that were kept before there was a file give way to it, and stay where it is silent', () => {
	const kept = {...defaultSettings, measure: 100, columns: 2};
	const {values} = checkConfig('reading.measure = 50');
	expect(checkSettings(withFile(kept, values))).toEqual({...kept, measure: 50});
});

test('every setting that is kept is kept as the program has it', () => {
	for (const {name, kept} of keptSettings) {
		expect([name, defaultSettings[kept]]).toEqual([name, settingOf(name).normal]);
	}
});
