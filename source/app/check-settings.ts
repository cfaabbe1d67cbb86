import {defaultSettings, measureLimits, type Settings} from './settings.js';

/** Settings from outside: what is missing or makes no sense is as it is by default. */
export function checkSettings(found: unknown): Settings {
	const given: Readonly<Record<string, unknown>> = typeof found === 'object' && found !== null ? {...found} : {};
	const {least, most} = measureLimits;
	const measure = given['measure'];
	const columns = given['columns'];
	return {
		measure:
			typeof measure === 'number' && Number.isSafeInteger(measure) && measure >= least && measure <= most
				? measure
				: defaultSettings.measure,
		isJustified: booleanOr(given['isJustified'], defaultSettings.isJustified),
		isHyphenated: booleanOr(given['isHyphenated'], defaultSettings.isHyphenated),
		paragraphs: given['paragraphs'] === 'indented' ? 'indented' : defaultSettings.paragraphs,
		columns: columns === 1 || columns === 2 ? columns : defaultSettings.columns,
	};
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
	return typeof value === 'boolean' ? value : otherwise;
}
