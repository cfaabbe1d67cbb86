import type {Theme} from '../../app/theme.js';
import type {BuiltInTheme} from '../../app/theme-names.js';
import {dark} from './dark.js';
import {eInk} from './e-ink.js';
import {highContrast} from './high-contrast.js';
import {light} from './light.js';
import {sepia} from './sepia.js';
import {terminal} from './terminal.js';

/** The themes that everybody has. */
export const themes: Readonly<Record<BuiltInTheme, Theme>> = {
	terminal,
	light,
	dark,
	sepia,
	'high-contrast': highContrast,
	'e-ink': eInk,
};

/** A theme by its name, those of the reader first; where there is none, that of the terminal. */
export function themeNamed(name: string, own: readonly Theme[]): Theme {
	const built: Readonly<Record<string, Theme>> = themes;
	return own.find(theme => theme.name === name) ?? (Object.hasOwn(built, name) ? built[name] : undefined) ?? terminal;
}
