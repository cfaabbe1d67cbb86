import type {View} from './views.js';

/** What a reader chose: how pages are set, and what is to be found again. Kept between runs. */
export type Settings = {
	/** The length of a line in cells, where the terminal has room for it. */
	readonly measure: number;
	readonly isJustified: boolean;
	readonly isHyphenated: boolean;
	readonly paragraphs: 'spaced' | 'indented';
	/** Pages beside each other; `auto` for as many as the terminal is wide enough for. */
	readonly columns: 'auto' | 1 | 2;
	/** The name of a theme; where there is none of that name, the first one is shown. */
	readonly theme: string;
	/** Views of the library that the reader has made. */
	readonly views: readonly View[];
	/** What was looked for in articles, the last one first. */
	readonly finds: readonly string[];
	/** The names of what was done by the palette, the last one first. */
	readonly commands: readonly string[];
};

/** The line length that may be chosen, in cells. */
export const measureLimits = {least: 40, most: 120, normal: 68, step: 4} as const;

export const defaultSettings: Settings = {
	measure: measureLimits.normal,
	isJustified: false,
	isHyphenated: true,
	paragraphs: 'spaced',
	columns: 'auto',
	theme: 'terminal',
	views: [],
	finds: [],
	commands: [],
};

/** One line of the typography menu. */
export type Setting = {
	readonly name: string;
	readonly valueOf: (settings: Settings) => string;
	/** The settings with the next or the previous value. */
	readonly change: (settings: Settings, direction: 1 | -1) => Settings;
};

/** The typography menu, from top to bottom. */
export const settingList: readonly Setting[] = [
	{
		name: 'Line length',
		valueOf: ({measure}) => `${measure} cells`,
		change: (settings, direction) => changeMeasure(settings, direction),
	},
	{
		name: 'Right edge',
		valueOf: ({isJustified}) => (isJustified ? 'straight' : 'ragged'),
		change: settings => ({...settings, isJustified: !settings.isJustified}),
	},
	{
		name: 'Hyphens',
		valueOf: ({isHyphenated}) => (isHyphenated ? 'where they help' : 'none'),
		change: settings => ({...settings, isHyphenated: !settings.isHyphenated}),
	},
	{
		name: 'Paragraphs',
		valueOf: ({paragraphs}) => (paragraphs === 'spaced' ? 'parted by a blank line' : 'set in'),
		change: settings => ({...settings, paragraphs: settings.paragraphs === 'spaced' ? 'indented' : 'spaced'}),
	},
	{
		name: 'Columns',
		valueOf: ({columns}) => (columns === 'auto' ? 'as the window allows' : columns === 1 ? 'one' : 'two'),
		change: (settings, direction) => ({...settings, columns: neighbour(['auto', 1, 2], settings.columns, direction)}),
	},
];

/** Longer or shorter lines, within the limits; the usual length for 0. */
export function changeMeasure(settings: Settings, change: 1 | -1 | 0): Settings {
	const {least, most, normal, step} = measureLimits;
	const measure = change === 0 ? normal : Math.max(least, Math.min(most, settings.measure + change * step));
	return {...settings, measure};
}

function neighbour<Value>(values: readonly Value[], value: Value, direction: 1 | -1): Value {
	const index = (values.indexOf(value) + direction + values.length) % values.length;
	return values[index] ?? value;
}
