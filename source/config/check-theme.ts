import {type Colour, type PaletteName, paletteNames, type Style, type Theme} from '../app/theme.js';
import type {Role} from '../layout/span.js';
import {nearest} from '../query/nearest.js';
import {keyLines, lineOf} from './key-lines.js';
import type {Mistake} from './mistake.js';
import {parseToml, type TomlTable} from './parse-toml.js';
import {briefly, tomlText} from './toml-text.js';

/** A theme that somebody has written: what makes no sense in it is as it is in the theme that it begins with. */
export type CheckedTheme = {readonly theme: Theme; readonly mistakes: readonly Mistake[]};

/** The colours of the palette as they are written: `red`, `bright-red`. */
const writtenNames: ReadonlyMap<string, PaletteName> = new Map(
	paletteNames.map(name => [name.replace(/^(\w+)Bright$/, 'bright-$1'), name]),
);

const marks = ['bold', 'dim', 'italic', 'underline', 'strikethrough', 'inverse'] as const;
const parts: readonly string[] = ['color', 'background', ...marks];
const colourTakes = '"#rrggbb" or one of the 16 names, such as "red" and "bright-red"';

/**
Understand the file of a theme. At its top stand `base`, the name of a built-in theme with which it begins, `color` and `background` of all text, and the roles: a colour, or a table of colours and marks. Never throws, and nothing of the text gets into the theme but what is known.
*/
export function checkTheme(name: string, given: string, bases: Readonly<Record<string, Theme>>): CheckedTheme {
	const {table, text, mistakes: broken} = parseToml(given);
	const lines = keyLines(text);
	const found: Mistake[] = [...broken];
	const wrong = (path: readonly string[], says: string): void => {
		found.push({line: lineOf(lines, path), says});
	};

	const base = baseOf(table, bases, wrong);
	const roles: Record<Role, Style> = {...base.roles};
	let {color, background} = base;
	for (const [key, value] of Object.entries(table)) {
		if (key === 'color' || key === 'background') {
			const colour = colourOf(value);
			if (colour === null) {
				wrong([key], wrongColour(key, value));
			} else if (key === 'color') {
				color = colour;
			} else {
				background = colour;
			}
		} else if (isRole(key, roles)) {
			roles[key] = {...roles[key], ...styleOf(key, value, wrong)};
		} else if (key !== 'base') {
			wrong([key], strayName(key, [...Object.keys(roles), 'base', 'color', 'background']));
		}
	}

	const mistakes = found.toSorted((one, other) => (one.line ?? 0) - (other.line ?? 0));
	return {theme: {name, color, background, roles}, mistakes};
}

type Wrong = (path: readonly string[], says: string) => void;

function baseOf(table: TomlTable, bases: Readonly<Record<string, Theme>>, wrong: Wrong): Theme {
	const {terminal, ...others} = bases;
	if (!terminal) {
		throw new Error('The theme of the terminal is missing');
	}

	const wanted = Object.hasOwn(table, 'base') ? table['base'] : 'terminal';
	const found = typeof wanted === 'string' && Object.hasOwn(bases, wanted) ? bases[wanted] : undefined;
	if (!found) {
		const names = ['terminal', ...Object.keys(others)];
		wrong(
			['base'],
			`base takes ${names.map(tomlText).join(', ')}, not ${briefly(tomlText(wanted))}${meant(wanted, names)}`,
		);
	}

	return found ?? terminal;
}

function styleOf(role: Role, value: unknown, wrong: Wrong): Style {
	if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) {
		const colour = colourOf(value);
		if (colour === null) {
			wrong([role], wrongColour(role, value));
		}

		return colour === null ? {} : {color: colour};
	}

	const entries = Object.entries(value).flatMap(
		([part, given]: [string, unknown]): ReadonlyArray<readonly [string, Colour | boolean]> => {
			const path = [role, part];
			if (part === 'color' || part === 'background') {
				const colour = colourOf(given);
				if (colour === null) {
					wrong(path, wrongColour(part, given));
				}

				return colour === null ? [] : [[part, colour] as const];
			}

			if (!marks.some(mark => mark === part)) {
				wrong(path, strayName(part, parts));
				return [];
			}

			if (typeof given !== 'boolean') {
				wrong(path, `${part} takes true or false, not ${briefly(tomlText(given))}`);
				return [];
			}

			return [[part, given] as const];
		},
	);
	return Object.fromEntries(entries);
}

function colourOf(value: unknown): Colour | null {
	return typeof value !== 'string'
		? null
		: /^#[\da-f]{6}$/i.test(value)
			? `#${value.slice(1).toLowerCase()}`
			: (writtenNames.get(value) ?? null);
}

function isRole(key: string, roles: Readonly<Record<Role, Style>>): key is Role {
	return Object.hasOwn(roles, key);
}

function wrongColour(name: string, value: unknown): string {
	return `${name} takes ${colourTakes}, not ${briefly(tomlText(value))}${meant(value, [...writtenNames.keys()])}`;
}

function strayName(key: string, names: readonly string[]): string {
	return `${briefly(tomlText(key))} means nothing${meant(key, names)}`;
}

function meant(value: unknown, names: readonly string[]): string {
	const close = typeof value === 'string' && value.length <= 100 ? nearest(value, names) : null;
	return close === null ? '' : `; did you mean ${close}?`;
}

/** What is wrong with the file of a theme, in one sentence; `null` for nothing. */
export function themeTrouble(file: string, [first, ...others]: readonly Mistake[]): string | null {
	if (!first) {
		return null;
	}

	const more = others.length === 0 ? '' : ` (and ${others.length} more: broadsheet config --check)`;
	return `${themeSentence(file, first)}${more}`;
}

/** A mistake as a sentence; `file` is the last name of the file. */
export function themeSentence(file: string, {line, says}: Mistake): string {
	return `themes/${file}${line === null ? '' : `, line ${line}`}: ${says}`;
}
