import {expect, test} from 'vitest';
import {checkConfig} from '../../source/config/check-config.js';
import {configText, effectiveText} from '../../source/config/config-text.js';
import {settingNames} from '../../source/config/settings-table.js';
import {effectiveSettings} from '../../source/config/sources.js';

const nothing = {flags: {}, environment: {}, kept: null};

test('the file that is written says nothing yet', () => {
	expect(checkConfig(configText())).toEqual({values: {}, keymap: null, lines: new Map(), mistakes: []});
});

test('with its marks of comment taken away it says everything, without a mistake', () => {
	const {values, mistakes} = checkConfig(configText().replaceAll(/^# (?=[a-z-]+ = )/gm, ''));
	expect(mistakes).toEqual([]);
	expect(Object.keys(values).toSorted()).toEqual(settingNames.toSorted());
});

test('no line of it is wider than a terminal', () => {
	expect(
		configText()
			.split('\n')
			.filter(line => line.length > 80),
	).toEqual([]);
});

test('what is in force is printed as TOML, with where it comes from', () => {
	const config = checkConfig('library = "/far"\n[reading]\nmeasure = 72\ncolumns = 2\n[terminal]\nbidi = "terminal"');
	const text = effectiveText(
		effectiveSettings(config, {
			flags: {bidi: 'layout'},
			environment: {BROADSHEET_LIBRARY: ['/near', '/by\u001B[2J']},
			kept: {measure: 72, columns: 1, isJustified: true, said: {'reading.measure': 72, 'reading.columns': 2}},
		}),
	);
	const shown = text.split('\n').map(line => line.replaceAll(/ {2,}/g, ' '));
	expect(shown.length).toBe(settingNames.length + 1);
	expect(shown.filter(line => /^(?:# )?(?:library|theme|reading|terminal|feeds|programs|keys)\b/.test(line))).toEqual([
		String.raw`library = ["/near", "/by\u001b[2J"] # BROADSHEET_LIBRARY`,
		'theme = "terminal" # default',
		'reading.measure = 72 # config.toml, line 3',
		'reading.columns = 1 # changed in the program',
		'reading.justify = true # changed in the program',
		'reading.hyphens = true # default',
		'reading.paragraphs = "spaced" # default',
		'terminal.bidi = "layout" # --bidi',
		'terminal.ambiguous = "narrow" # default',
		'terminal.ascii = false # default',
		'feeds.keep-days = 90 # default',
		'# programs.speak # nothing',
		'# programs.look-up # nothing',
		'# programs.open # nothing',
		'# programs.copy # nothing',
		'# programs.editor # nothing',
		'keys.preset = "default" # default',
	]);
	expect(checkConfig(text).mistakes).toEqual([]);
	expect(checkConfig(effectiveText(effectiveSettings(config, nothing))).values).toMatchObject(config.values);
});
