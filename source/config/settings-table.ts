import {defaultSettings, measureLimits} from '../app/settings.js';
import {type PresetName, presetNames} from './presets.js';
import {commandLine, folders, oneOf, type Setting, themeName, wholeNumber, yesOrNo} from './setting.js';

/**
Every setting that there is, by its name in the configuration file. What checks the file, `broadsheet config` in all its forms, the file that it writes and the readme come from here.
*/
export const settingsTable = {
	library: folders('Where your articles are; samples are shown until you say so', ['~/articles'], {
		environment: 'BROADSHEET_LIBRARY',
		flag: 'library',
	}),
	theme: themeName('Looks: terminal, light, dark, sepia, high-contrast, e-ink, or your own', defaultSettings.theme, {
		kept: 'theme',
	}),
	'reading.measure': wholeNumber('The length of a line, in cells', defaultSettings.measure, measureLimits, {
		kept: 'measure',
	}),
	'reading.columns': oneOf<'auto' | 1 | 2>(
		'Pages beside each other; "auto" for as many as fit',
		defaultSettings.columns,
		['auto', 1, 2],
		{kept: 'columns'},
	),
	'reading.justify': yesOrNo('Lines end at a straight right edge', defaultSettings.isJustified, {kept: 'isJustified'}),
	'reading.hyphens': yesOrNo('Words are parted where that helps', defaultSettings.isHyphenated, {
		kept: 'isHyphenated',
	}),
	'reading.paragraphs': oneOf<'spaced' | 'indented'>(
		'Paragraphs are parted by a blank line, or set in',
		defaultSettings.paragraphs,
		['spaced', 'indented'],
		{kept: 'paragraphs'},
	),
	'terminal.bidi': oneOf<'layout' | 'terminal'>(
		'Who puts right-to-left text in order: Broadsheet, or the terminal by itself',
		'layout',
		['layout', 'terminal'],
		{flag: 'bidi'},
	),
	'terminal.ambiguous': oneOf<'narrow' | 'wide'>(
		'The cells of what is wide in East Asian fonts alone: dashes, quotation marks, Greek',
		'narrow',
		['narrow', 'wide'],
		{flag: 'ambiguous'},
	),
	'terminal.ascii': yesOrNo('The interface in plain ASCII, articles as they are; left out, the locale decides', false, {
		flag: 'ascii',
	}),
	'feeds.keep-days': wholeNumber('Read pieces that their feed lists no longer go after this, in days', 90, {
		least: 1,
		most: 36_500,
	}),
	'programs.speak': commandLine('Reads aloud what is on its standard input', 'espeak-ng -v {lang}'),
	'programs.look-up': commandLine('Looks a word up', 'dict {word}'),
	'programs.open': commandLine('Opens an address', 'firefox {address}'),
	'programs.copy': commandLine('Copies what is on its standard input', 'wl-copy'),
	'programs.editor': commandLine('Edits a file, before VISUAL and EDITOR are asked', 'nvim'),
	'keys.preset': oneOf<PresetName>('Keys for fingers that have learnt them elsewhere', 'default', presetNames),
} as const satisfies Readonly<Record<string, Setting>>;

export type SettingName = keyof typeof settingsTable;

/** What is said of settings, by their names. */
export type ConfigValues = {
	readonly [Name in SettingName]?: NonNullable<ReturnType<(typeof settingsTable)[Name]['check']>>;
};

export const settingNames = Object.keys(settingsTable) as readonly SettingName[];

/** A row of the table. */
export function settingOf(name: SettingName): Setting {
	return settingsTable[name];
}

/** The table of the file in which a setting stands, `null` for the top, and its name there. */
export function placeOf(name: SettingName): {readonly section: string | null; readonly key: string} {
	const [section = '', key] = name.split('.');
	return key === undefined ? {section: null, key: section} : {section, key};
}
