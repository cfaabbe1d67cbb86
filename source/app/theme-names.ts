import type {State} from './state.js';

/** The themes that everybody has, in the order of the menu. */
export const builtInThemes = ['terminal', 'light', 'dark', 'sepia', 'high-contrast', 'e-ink'] as const;

export type BuiltInTheme = (typeof builtInThemes)[number];

/** The themes, to choose one: that under the cursor is shown at once. */
export type ThemeMenu = {readonly kind: 'themes'; readonly selected: number};

const descriptions: Readonly<Record<BuiltInTheme, string>> = {
	terminal: 'the colours of your terminal',
	light: 'ink on white paper',
	dark: 'for the evening',
	sepia: 'old paper',
	'high-contrast': 'white on black',
	'e-ink': 'black on white, few greys',
};

/** What a theme is like, in a few words. */
export function themeDescription({ownThemes}: Pick<State, 'ownThemes'>, name: string): string {
	const built: Readonly<Record<string, string>> = descriptions;
	return ownThemes.some(theme => theme.name === name) ? 'your own' : (built[name] ?? '');
}

/** Whether a theme may be called so: a word that is a good file name. */
export function isThemeName(name: string): boolean {
	return /^[a-z\d][a-z\d-]{0,39}$/.test(name);
}

/** All themes by their names; one of the reader's own takes the place of a built-in one that is called the same. */
export function themeNames({ownThemes}: Pick<State, 'ownThemes'>): readonly string[] {
	return [...new Set<string>([...builtInThemes, ...ownThemes.map(({name}) => name)])];
}

/** The name of the theme that is shown: the one under the cursor while one is being chosen. */
export function shownTheme(state: State): string {
	const {menu, settings} = state;
	return menu?.kind === 'themes' ? (themeNames(state)[menu.selected] ?? settings.theme) : settings.theme;
}
