import {detectLanguage, scoreLanguages} from './language.js';
import {countWords} from './reading-time.js';

/** Fewer words, or characters where words are not parted, do not tell a language from another. */
const leastWords = 12;

/** Looked at of a quotation, in characters. */
const sampleLength = 300;

/** The article's own language may have no more than this part of the score of the one that is found. */
const mostOwn = 0.5;

/**
The language of a quoted text as a BCP 47 tag where it is surely another than that of the article around it, `null` otherwise: a name or a title in a quotation must not set it in another language.
*/
export function quotedLanguage(text: string, own: string | null): string | null {
	const sample = text.slice(0, sampleLength);
	const {words, characters} = countWords(sample);
	if (words + characters < leastWords) {
		return null;
	}

	const found = detectLanguage(sample);
	if (found === null || own === null) {
		return found;
	}

	const around = primaryLanguage(own);
	if (around === primaryLanguage(found)) {
		return null;
	}

	const scores = scoreLanguages(sample);
	return (scores.get(around) ?? 0) > mostOwn * (scores.get(found) ?? 0) ? null : found;
}

/** The language of a tag without its region or script; `no` stands for its Bokmål. */
function primaryLanguage(tag: string): string {
	const language = tag.toLowerCase().split(/[-_]/)[0] ?? tag;
	return language === 'no' ? 'nb' : language;
}
