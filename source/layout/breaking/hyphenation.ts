import {graphemeEdges} from '../grapheme-edges.js';

/**
Where the word in `[from, to)` of a text may be parted with a hyphen: offsets into the text, in increasing order.
*/
export type Hyphenate = (text: string, from: number, to: number) => readonly number[];

type Patterns = () => Promise<{readonly default: readonly unknown[]}>;

/*
Patterns in the form of Liang's (1983, "Word Hy-phen-a-tion by Com-put-er"), each loaded when an article is in its language. Hungarian is left out for its half a megabyte.
*/
const patterns: Readonly<Record<string, Patterns>> = {
	ca: async () => import('hyphen/patterns/ca.js'),
	cs: async () => import('hyphen/patterns/cs.js'),
	da: async () => import('hyphen/patterns/da.js'),
	de: async () => import('hyphen/patterns/de-1996.js'),
	el: async () => import('hyphen/patterns/el-monoton.js'),
	en: async () => import('hyphen/patterns/en-us.js'),
	'en-gb': async () => import('hyphen/patterns/en-gb.js'),
	es: async () => import('hyphen/patterns/es.js'),
	fi: async () => import('hyphen/patterns/fi.js'),
	fr: async () => import('hyphen/patterns/fr.js'),
	hr: async () => import('hyphen/patterns/hr.js'),
	it: async () => import('hyphen/patterns/it.js'),
	la: async () => import('hyphen/patterns/la.js'),
	nb: async () => import('hyphen/patterns/nb.js'),
	nl: async () => import('hyphen/patterns/nl.js'),
	pl: async () => import('hyphen/patterns/pl.js'),
	pt: async () => import('hyphen/patterns/pt.js'),
	ro: async () => import('hyphen/patterns/ro.js'),
	ru: async () => import('hyphen/patterns/ru.js'),
	sk: async () => import('hyphen/patterns/sk.js'),
	sl: async () => import('hyphen/patterns/sl.js'),
	sv: async () => import('hyphen/patterns/sv.js'),
	tr: async () => import('hyphen/patterns/tr.js'),
	uk: async () => import('hyphen/patterns/uk.js'),
};

/** The languages that words can be parted in, as their BCP 47 tags in lower case. */
export const hyphenatedLanguages: readonly string[] = Object.keys(patterns);

const loaded = new Map<string, Promise<Hyphenate>>();

/** What parts words of a language, or `null` for a language without patterns. */
export async function loadHyphenate(lang: string | null): Promise<Hyphenate | null> {
	const tag = lang?.toLowerCase().replaceAll('_', '-') ?? '';
	const name = [tag, tag.split('-')[0] ?? ''].find(candidate => Object.hasOwn(patterns, candidate));
	if (name === undefined) {
		return null;
	}

	const known = loaded.get(name) ?? createHyphenate(patterns[name] as Patterns);
	loaded.set(name, known);
	return known;
}

/** Letters that stay before a hyphen, and behind it. */
const leastBefore = 2;
const leastBehind = 3;
const leastLength = leastBefore + leastBehind;
/** Words that are remembered before all are forgotten. */
const mostRemembered = 50_000;

async function createHyphenate(load: Patterns): Promise<Hyphenate> {
	const [{default: createHyphenator}, {default: patternList}] = await Promise.all([import('hyphen'), load()]);
	const part = createHyphenator(patternList, {hyphenChar: '\u00AD', minWordLength: leastLength});
	const remembered = new Map<string, readonly number[]>();
	const pointsOf = (word: string): readonly number[] => {
		const known = remembered.get(word);
		if (known) {
			return known;
		}

		if (remembered.size >= mostRemembered) {
			remembered.clear();
		}

		const points = atGraphemes(word, pointsIn(part(word), word.length));
		remembered.set(word, points);
		return points;
	};

	return (text, from, to) => {
		if (from > 0 && partsOfMore.test(text.charAt(from - 1))) {
			return [];
		}

		const word = wordIn(text.slice(from, to));
		const start = from + (word?.index ?? 0);
		return word === null ? [] : pointsOf(word.text).map(point => start + point);
	};
}

/** A segment right behind one of these is the rest of an address, of a compound, or of a word that its author parts. */
const partsOfMore = /[!#-'*+,\-./\d:;=?@A-Z\\^_`a-z|~\u00AD\u2010]/;

/** The offsets of the soft hyphens that were put into a word, in the word without them. */
function pointsIn(parted: string, length: number): readonly number[] {
	const points: number[] = [];
	let offset = 0;
	for (const syllable of parted.split('\u00AD').slice(0, -1)) {
		offset += syllable.length;
		if (offset >= leastBefore && offset <= length - leastBehind) {
			points.push(offset);
		}
	}

	return points;
}

/** The points that do not part a grapheme: letters with marks of their own, or of a script that the patterns know nothing of, might be. */
function atGraphemes(word: string, points: readonly number[]): readonly number[] {
	if (plainWord.test(word)) {
		return points;
	}

	const edges = graphemeEdges(word);
	return points.filter(point => edges.has(point));
}

/** A word of precomposed Latin, Greek or Cyrillic letters, each a grapheme. */
const plainWord = /^['’\u0041-\u02FF\u0370-\u0482\u048A-\u052F\u1E00-\u1FFF]+$/;

/**
The letters of a segment, without the punctuation around them. `null` for what is not to be parted: names in capitals, addresses, numbers, compounds that have hyphens of their own, and words whose author has said where with soft hyphens.
*/
function wordIn(segment: string): {readonly text: string; readonly index: number} | null {
	const match = /^[^\p{L}\p{N}]*(?<word>\p{L}[\p{L}\p{M}’']*)[^\p{L}\p{N}]*$/u.exec(segment);
	const text = match?.groups?.['word'] ?? '';
	if (text.length < leastLength || /[\u00AD\-\u2010/@]/.test(segment) || text === text.toUpperCase()) {
		return null;
	}

	return {text, index: segment.indexOf(text)};
}
