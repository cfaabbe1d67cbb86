import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {commonWords, randomNumbers} from './news-text.ts';

/** A library of news is made up from a seed alone: the article of a number is the same one however many there are. */
export type NewsLibrary = {
	/** The path of an article's file within the library, and its content. */
	readonly article: (number: number) => {readonly path: string; readonly content: string};
	/** All words, commonest first. */
	readonly words: readonly string[];
};

const vocabularySize = 30_000;
const samples = 2 ** 20;
const firstDay = Date.UTC(2014, 0, 1);
const lastDay = Date.UTC(2025, 11, 31);

/** News of about 600 words, whose words come as often as those of a language do: the one of rank n about 1/n as often as the first (Zipf). */
export function newsLibrary(seed = 1): NewsLibrary {
	const words = vocabulary(seed);
	const drawn = drawnByRank(words.length);
	const sources = Array.from(
		{length: 120},
		(_, index) => `${words[500 + 7 * index]}${index % 3 ? '.example' : ' post'}`,
	);
	const people = Array.from({length: 2000}, (_, index) => name(words, index));
	const tags = words.slice(300, 360);
	return {
		words,
		article(number) {
			const random = randomNumbers(seed * 1_000_003 + number);
			const below = (limit: number): number => Math.floor(random() * limit);
			const few = <T>(all: readonly T[]): T | undefined => all[Math.floor(random() ** 2 * all.length)];
			const word = (): string => words[drawn[below(samples)] ?? 0] ?? '';
			const sentence = (length: number): string => capital(Array.from({length}, word).join(' '));
			const time = new Date(firstDay + random() * (lastDay - firstDay)).toISOString();
			const title = sentence(4 + below(8));
			const paragraphs: string[] = [];
			for (let left = 250 + below(700); left > 0; ) {
				const sentences = Array.from({length: 2 + below(4)}, () => `${sentence(8 + below(20))}.`);
				paragraphs.push(sentences.join(' '));
				left -= sentences.length * 18;
			}

			const isMarkdown = number % 4 === 0;
			const folder = `${time.slice(0, 4)}/${time.slice(5, 7)}`;
			const file = `${folder}/${title.toLowerCase().replaceAll(' ', '-').slice(0, 40)}-${number}`;
			const text = paragraphs.join('\n\n');
			const source = few(sources);
			return isMarkdown
				? {
						path: `${file}.md`,
						content: `---\ntitle: ${title}\nauthor: ${few(people)}\ndate: ${time.slice(0, 10)}\nsite: ${source}\nlang: ${few(['en', 'en-GB', 'de', 'fr', 'es'])}\ntags: [${few(tags)}, ${few(tags)}]\n---\n\n${text}\n`,
					}
				: {
						path: `${file}.txt`,
						content: `${title}\n\n${text}\n${time.slice(0, 19).replace('T', ' ')}\nOriginal from ${source?.replace(' ', '.')}\n`,
					};
		},
	};
}

/** Write the first articles of a library of news into a folder. Returns how many bytes they have. */
export function writeNewsLibrary(folder: string, count: number, seed = 1): number {
	const {article} = newsLibrary(seed);
	const folders = new Set<string>();
	let bytes = 0;
	for (let number = 0; number < count; number++) {
		const {path: name, content} = article(number);
		const parent = path.join(folder, path.dirname(name));
		if (!folders.has(parent)) {
			mkdirSync(parent, {recursive: true});
			folders.add(parent);
		}

		writeFileSync(path.join(folder, name), content);
		bytes += Buffer.byteLength(content);
	}

	return bytes;
}

const onsets = [
	...['b', 'c', 'd', 'f', 'g', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'w', 'j', 'y', 'z', 'qu', ''],
	...['st', 'tr', 'pr', 'br', 'ch', 'sh', 'cl', 'gr', 'sp', 'fl'],
];
const nuclei = ['a', 'e', 'i', 'o', 'u', 'ea', 'ou', 'ai', 'io', 'a', 'e', 'i', 'o'];
const codas = ['', '', '', 'n', 'r', 's', 't', 'l', 'm', 'd', 'ng', 'st', 'nt', 'ck'];

/** Different words, shorter ones first on the whole, after the small ones that every text is full of. */
function vocabulary(seed: number): readonly string[] {
	const random = randomNumbers(seed);
	// Some come far more often than others at the beginnings of words, as in any language.
	const pick = (parts: readonly string[]): string => parts[Math.floor(random() ** 1.4 * parts.length)] ?? '';
	const syllable = (): string => pick(onsets) + pick(nuclei) + pick(codas);
	const words = new Set(commonWords);
	while (words.size < vocabularySize) {
		const most = words.size < 300 ? 1 : words.size < 3000 ? 2 : 4;
		words.add(Array.from({length: 1 + Math.floor(random() * most)}, syllable).join('') || 'a');
	}

	return [...words];
}

/** Ranks as often as they are to be drawn: picking any of these is picking by rank, at the price of one look. */
function drawnByRank(count: number): Uint16Array {
	const weights = Array.from({length: count}, (_, rank) => 1 / (rank + 2.7));
	const all = weights.reduce((sum, weight) => sum + weight, 0);
	const drawn = new Uint16Array(samples);
	let filled = 0;
	let sum = 0;
	for (const [rank, weight] of weights.entries()) {
		sum += weight;
		const until = Math.round((sum / all) * samples);
		drawn.fill(rank, filled, until);
		filled = until;
	}

	return drawn;
}

function name(words: readonly string[], index: number): string {
	return `${capital(words[100 + (index % 40)] ?? '')} ${capital(words[1000 + index] ?? '')}`;
}

function capital(text: string): string {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
