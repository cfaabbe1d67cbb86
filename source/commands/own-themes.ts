import type {Theme} from '../app/theme.js';
import {builtInThemes, isThemeName} from '../app/theme-names.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {readThemeFiles, type ThemeFile} from '../io/theme-files.js';
import {nearest} from '../query/nearest.js';
import {themes} from '../ui/themes/themes.js';

export type OwnThemes = {
	readonly themes: readonly Theme[];
	/** All that is wrong with them, as sentences. */
	readonly troubles: readonly string[];
	/** The same, one sentence a file. */
	readonly briefly: readonly string[];
};

type Read = {readonly theme: Theme | null; readonly troubles: readonly string[]; readonly brief: string | null};

/** The themes that the reader has written. What checks them is loaded only where there are some; never rejects. */
export async function ownThemes(): Promise<OwnThemes> {
	const files = await readThemeFiles();
	const read = await Promise.all(files.map(understoodTheme));
	return {
		themes: read.flatMap(({theme}) => theme ?? []),
		troubles: read.flatMap(({troubles}) => troubles),
		briefly: read.flatMap(({brief}) => brief ?? []),
	};
}

async function understoodTheme({file, text, error}: ThemeFile): Promise<Read> {
	const name = file.replace(/\.toml$/, '');
	const shown = sanitiseLine(file);
	if (!isThemeName(name)) {
		return failed(`themes/${shown}: a theme is called by small letters, digits and hyphens`);
	}

	if (text === null) {
		return failed(`themes/${shown} ${errorReason(error)}`);
	}

	const {checkTheme, themeSentence, themeTrouble} = await import('../config/check-theme.js');
	const {theme, mistakes} = checkTheme(name, text, themes);
	return {
		theme,
		troubles: mistakes.map(mistake => themeSentence(shown, mistake)),
		brief: themeTrouble(shown, mistakes),
	};
}

function failed(sentence: string): Read {
	return {theme: null, troubles: [sentence], brief: sentence};
}

/** What is to be said where there is no theme of the name that was chosen; `null` where there is one. */
export function missingTheme(name: string, own: readonly Theme[]): string | null {
	const names = [...builtInThemes, ...own.map(theme => theme.name)];
	if (names.includes(name)) {
		return null;
	}

	const close = nearest(name, names);
	return `There is no theme ${JSON.stringify(name)}${close === null ? '; c shows those that there are' : `; did you mean ${close}?`}`;
}
