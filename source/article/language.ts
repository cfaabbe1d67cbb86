import type {Direction} from './article.js';
import {languagesOfWord} from './function-words.js';
import {countScripts, type Script} from './scripts.js';

/** How much of a text is looked at, in characters. */
const sampleLength = 2000;

/** Fewer letters than this tell no language. */
const leastLetters = 4;

/**
The language of a text as a BCP 47 tag, told from its first 2,000 characters: by its script, by letters that only one of a script's languages has, and in Latin script by its most frequent small words. `null` when that is not sure.
*/
export function detectLanguage(text: string): string | null {
	const sample = text.slice(0, sampleLength);
	const counts = countScripts(sample);
	// Chinese and Japanese are one here, and one of their characters says as much as three letters.
	const eastAsian = 3 * ((counts.get('han') ?? 0) + (counts.get('kana') ?? 0));
	let best: Script = 'han';
	let most = eastAsian;
	let all = eastAsian;
	for (const [script, count] of counts) {
		if (script !== 'han' && script !== 'kana') {
			all += count;
			if (count > most) {
				best = script;
				most = count;
			}
		}
	}

	return most < Math.max(leastLetters, 0.4 * all) ? null : languageOf(best, sample, counts);
}

type Told = 'latin' | 'cyrillic' | 'arabic' | 'han' | 'kana' | 'devanagari';

// Scripts whose texts are nearly all in one language.
const languages: Readonly<Record<Exclude<Script, Told>, string>> = {
	greek: 'el',
	armenian: 'hy',
	hebrew: 'he',
	bengali: 'bn',
	gurmukhi: 'pa',
	gujarati: 'gu',
	tamil: 'ta',
	telugu: 'te',
	kannada: 'kn',
	malayalam: 'ml',
	sinhala: 'si',
	thai: 'th',
	lao: 'lo',
	tibetan: 'bo',
	myanmar: 'my',
	georgian: 'ka',
	ethiopic: 'am',
	khmer: 'km',
	hangul: 'ko',
};

function languageOf(script: Script, text: string, counts: ReadonlyMap<Script, number>): string | null {
	if (script === 'latin') {
		return byFunctionWords(text);
	}

	if (script === 'cyrillic') {
		return cyrillicLanguage(text);
	}

	if (script === 'arabic') {
		return arabicLanguage(text);
	}

	if (script === 'han' || script === 'kana') {
		// Japanese is never long without kana; Chinese quotes them at most.
		const kana = counts.get('kana') ?? 0;
		return kana >= 0.05 * (kana + (counts.get('han') ?? 0)) ? 'ja' : 'zh';
	}

	if (script === 'devanagari') {
		// Marathi has a letter of its own.
		return text.includes('ळ') ? 'mr' : 'hi';
	}

	return languages[script];
}

function cyrillicLanguage(text: string): string | null {
	if (/[қғәңүұһҗҳө]/i.test(text)) {
		return null;
	}

	if (/ў/i.test(text)) {
		return 'be';
	}

	if (/[іїєґ]/i.test(text)) {
		return 'uk';
	}

	if (/[ѓќѕ]/i.test(text)) {
		return 'mk';
	}

	if (/[ђћљњџј]/i.test(text)) {
		return 'sr';
	}

	// Bulgarian has no ы and no э, and ъ is one of its vowels.
	return !/[ыэё]/i.test(text) && occurrences(text, /ъ/gi) > 0.005 * text.length ? 'bg' : 'ru';
}

function arabicLanguage(text: string): string {
	if (occurrences(text, /[ٹڈڑںے]/g) > 0.01 * text.length) {
		return 'ur';
	}

	return occurrences(text, /[پچژگکی]/g) > occurrences(text, /[يكةىإأ]/g) ? 'fa' : 'ar';
}

function occurrences(text: string, pattern: RegExp): number {
	return text.match(pattern)?.length ?? 0;
}

function latinWords(text: string): readonly string[] {
	return text.toLowerCase().match(/[a-z\u00df-\u024f\u1e00-\u1eff]+/g) ?? [];
}

/** How much the small words of a text speak for each language in Latin script. */
export function scoreLanguages(text: string): ReadonlyMap<string, number> {
	const scores = new Map<string, number>();
	for (const word of latinWords(text)) {
		const languages = languagesOfWord(word);
		for (const language of languages) {
			// A word of one language alone says more than one of five.
			const weight = languages.length === 1 ? 1.5 : 1 / Math.sqrt(languages.length);
			scores.set(language, (scores.get(language) ?? 0) + weight);
		}
	}

	return scores;
}

/** A language is sure when an eighth of the words are its small words, and clearly more than of any other. */
function byFunctionWords(text: string): string | null {
	let best: string | null = null;
	let most = 0;
	let next = 0;
	for (const [language, score] of scoreLanguages(text)) {
		if (score > most) {
			next = most;
			best = language;
			most = score;
		} else if (score > next) {
			next = score;
		}
	}

	return most >= 2 && most >= latinWords(text).length / 8 && most >= 1.15 * next ? best : null;
}

// Hebrew to Arabic Extended, presentation forms, and the right-to-left planes (UAX #9, table 4).
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]|[\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const letter = /\p{L}/u;

/** The direction of a text by its first strong character, as in rule P2 of the Unicode bidirectional algorithm; `null` when it has none. */
export function directionOf(text: string): Direction | null {
	for (const character of text.slice(0, sampleLength)) {
		if (character === '\u200e') {
			return 'ltr';
		}

		if (character === '\u200f' || character === '\u061c') {
			return 'rtl';
		}

		if (letter.test(character)) {
			return rightToLeft.test(character) ? 'rtl' : 'ltr';
		}
	}

	return null;
}
