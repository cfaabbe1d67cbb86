const syllables = [
	'ka',
	'ren',
	'to',
	'mil',
	'sa',
	'ver',
	'on',
	'di',
	'la',
	'per',
	'ent',
	'is',
	'mo',
	'tra',
	'cu',
	'el',
	'ning',
	'ber',
	'ow',
	'sti',
];
/** Words that every text is full of. */
export const commonWords = [
	'the',
	'of',
	'and',
	'a',
	'to',
	'in',
	'that',
	'was',
	'for',
	'on',
	'with',
	'as',
	'by',
	'at',
	'from',
	'it',
	'had',
	'were',
];

/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A plain text like a long piece of news, the same one for the same seed: paragraphs of sentences, at least `length` characters. */
export function newsText(length: number, seed = 1): string {
	const random = randomNumbers(seed);
	const pick = (words: readonly string[]): string => words[Math.floor(random() * words.length)] ?? '';
	const word = () =>
		random() < 0.4
			? pick(commonWords)
			: Array.from({length: 1 + Math.floor(random() * 3)}, () => pick(syllables)).join('');
	const sentence = () => {
		const words = Array.from({length: 6 + Math.floor(random() * 20)}, word).join(' ');
		return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
	};

	const paragraphs: string[] = [];
	for (let written = 0; written < length; ) {
		const paragraph = Array.from({length: 2 + Math.floor(random() * 5)}, sentence).join(' ');
		paragraphs.push(paragraph);
		written += paragraph.length + 2;
	}

	return `${paragraphs.join('\n\n')}\n`;
}
