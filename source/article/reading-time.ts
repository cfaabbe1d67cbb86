/**
How much there is to read: words of scripts that part them by spaces, and characters of scripts that do not (Chinese, Japanese, Thai and their like), which are counted one by one as their readers do.
*/
export type WordCount = {
	readonly words: number;
	readonly characters: number;
};

/**
Silent reading of English prose runs at about 238 words a minute (Brysbaert 2019, "How many words do we read per minute?"); of Chinese at about 260 words, some 390 characters.
*/
export const usualWordsPerMinute = 238;
const charactersPerMinute = 390;

// Letters and digits begin a word; everything from U+0E00 on that is listed here stands for itself.
const spaceless =
	/[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\u3040-\u30FF\u31F0-\u31FF\u3400-\u4DBF\u4E00-\u9FFF\uF900-\uFAFF]|[\u{20000}-\u{3FFFF}]/u;
// A raised or lowered sign is part of a word or none, as the number of a note.
const letter = /(?![\u00B2\u00B3\u00B9\u2070-\u209C])[\p{L}\p{N}\p{M}]/u;

/** Count the words of a text. Apostrophes and hyphens inside a word do not part it. */
export function countWords(text: string): WordCount {
	let words = 0;
	let characters = 0;
	let isInWord = false;
	for (let index = 0; index < text.length; index++) {
		const code = text.charCodeAt(index);
		if (code <= 0x20) {
			isInWord = false;
		} else if (code < 0x80) {
			if (!isInWord && isAsciiLetterOrDigit(code)) {
				words++;
				isInWord = true;
			} else if (code === 0x2f) {
				isInWord = false;
			}
		} else {
			const character = String.fromCodePoint(text.codePointAt(index) ?? 0);
			index += character.length - 1;
			if (spaceless.test(character)) {
				characters++;
				isInWord = false;
			} else if (code === 0xa0 || code === 0x20_13 || code === 0x20_14 || code === 0x30_00) {
				// A no-break space and dashes part words, though no line ends there.
				isInWord = false;
			} else if (!isInWord && letter.test(character)) {
				words++;
				isInWord = true;
			}
		}
	}

	return {words, characters};
}

function isAsciiLetterOrDigit(code: number): boolean {
	return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** How much there is in words alone: a character of Chinese stands for the part of a word that takes as long to read. */
export function wordsIn({words, characters}: WordCount): number {
	return words + (characters * usualWordsPerMinute) / charactersPerMinute;
}

/** Minutes of reading, rounded, at least one for any text at all. */
export function readingMinutes(count: WordCount): number {
	const minutes = wordsIn(count) / usualWordsPerMinute;
	return minutes === 0 ? 0 : Math.max(1, Math.round(minutes));
}

/** Minutes still to read of a piece, `progress` being the part of it that is read; 0 only at its end. */
export function minutesLeft(minutes: number, progress: number): number {
	return Math.max(0, Math.ceil(minutes * (1 - Math.min(1, Math.max(0, progress))) - 1e-9));
}

/** How long somebody takes to read, as a multiple of what is usual: 2 for who takes twice as long. */
export type Pace = number;

export const usualPace: Pace = 1;

/**
Whole minutes at a pace of so many that it usually takes: what a reader is shown of any minutes, of an article, of what is left of it, or of a whole list. None only of none.
*/
export function minutesAtPace(minutes: number, pace: Pace): number {
	return minutes === 0 ? 0 : Math.max(1, Math.round(minutes * pace));
}

/** The least whole number of usual minutes of which the reader is shown at least so many. */
export function leastMinutesShown(shown: number, pace: Pace): number {
	let minutes = Math.max(0, Math.floor((shown - 1) / pace));
	while (minutesAtPace(minutes, pace) < shown) {
		minutes++;
	}

	while (minutes > 0 && minutesAtPace(minutes - 1, pace) >= shown) {
		minutes--;
	}

	return minutes;
}
