import {mostCommands} from './palette.js';
import {defaultSettings, measureLimits, type Settings} from './settings.js';
import {isThemeName} from './theme-names.js';
import type {View} from './views.js';

/** Settings from outside: what is missing or makes no sense is as it is by default. */
export function checkSettings(found: unknown): Settings {
	const given: Readonly<Record<string, unknown>> = typeof found === 'object' && found !== null ? {...found} : {};
	const {least, most} = measureLimits;
	const measure = given['measure'];
	const columns = given['columns'];
	const theme = given['theme'];
	return {
		measure:
			typeof measure === 'number' && Number.isSafeInteger(measure) && measure >= least && measure <= most
				? measure
				: defaultSettings.measure,
		isJustified: booleanOr(given['isJustified'], defaultSettings.isJustified),
		isHyphenated: booleanOr(given['isHyphenated'], defaultSettings.isHyphenated),
		paragraphs: given['paragraphs'] === 'indented' ? 'indented' : defaultSettings.paragraphs,
		columns: columns === 1 || columns === 2 ? columns : defaultSettings.columns,
		theme: typeof theme === 'string' && isThemeName(theme) ? theme : defaultSettings.theme,
		views: viewsIn(given['views']),
		finds: findsIn(given['finds']),
		commands: commandsIn(given['commands']),
	};
}

const mostViews = 50;
const longestView = 500;

function viewsIn(given: unknown): readonly View[] {
	const views: readonly unknown[] = Array.isArray(given) ? given : [];
	return views.flatMap(view => viewIn(view) ?? []).slice(0, mostViews);
}

function viewIn(given: unknown): View | null {
	const {name, query}: {readonly name?: unknown; readonly query?: unknown} =
		typeof given === 'object' ? {...given} : {};
	return isText(name) && isText(query) ? {name, query} : null;
}

/** More than one goes back through by a key. */
export const mostFinds = 50;

function findsIn(given: unknown): readonly string[] {
	const finds: readonly unknown[] = Array.isArray(given) ? given : [];
	return finds.filter(isText).slice(0, mostFinds);
}

function commandsIn(given: unknown): readonly string[] {
	const commands: readonly unknown[] = Array.isArray(given) ? given : [];
	return commands.filter(isText).slice(0, mostCommands);
}

/** A text of one line, in which nothing is that a terminal would obey. */
function isText(value: unknown): value is string {
	return (
		typeof value === 'string' && value.length <= longestView && !/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(value)
	);
}

function booleanOr(value: unknown, otherwise: boolean): boolean {
	return typeof value === 'boolean' ? value : otherwise;
}
