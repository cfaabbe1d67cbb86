import type {Surroundings} from './surroundings.js';

/**
Whether the terminal is likely to understand UTF-8, by the locale: the first of `LC_ALL`, `LC_CTYPE` and `LANG` that says something counts (POSIX, "Environment Variables"). Where none does nobody has said no, as in many containers; Windows has no such variables.
*/
export function isUtf8Locale({platform, environment}: Surroundings): boolean {
	const {LC_ALL: all, LC_CTYPE: characters, LANG: language} = environment;
	const locale = all || characters || language || '';
	return platform === 'win32' || locale === '' || /utf-?8/i.test(locale);
}
