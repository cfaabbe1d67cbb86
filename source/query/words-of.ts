import {compose} from '../article/compose.js';
import {foldCharacter} from './fold-character.js';

/** A word as it is looked for, and where it stands: `[from, to)` in UTF-16 code units. */
export type Word = {readonly word: string; readonly from: number; readonly to: number};

const runs = /[\dA-Za-z\x80-\uffff]+/g;
const notAscii = /[^\0-\x7f]/;

/** The words of a text, in order: the same ones, folded, that the full-text index has of it. Expects NFC. */
export function wordsOf(text: string): readonly Word[] {
	const words: Word[] = [];
	for (const {0: run, index} of text.matchAll(runs)) {
		if (notAscii.test(run)) {
			addWords(words, run, index);
		} else {
			words.push({word: run.toLowerCase(), from: index, to: index + run.length});
		}
	}

	return words;
}

function addWords(words: Word[], run: string, start: number): void {
	let word = '';
	let from = start;
	let to = start;
	const end = (): void => {
		if (word !== '') {
			words.push({word, from, to});
			word = '';
		}
	};

	let index = start;
	for (const character of run) {
		const folded = foldCharacter(character.codePointAt(0) ?? 0);
		const next = index + character.length;
		for (const [part, letters] of folded.split(' ').entries()) {
			if (part > 0) {
				end();
			}

			if (letters !== '') {
				from = word === '' ? index : from;
				word += letters;
				to = next;
			}
		}

		index = next;
	}

	end();
}

/** The words that a query asks for. A query may come from anywhere: it is composed first. */
export function queryWords(text: string): readonly string[] {
	return wordsOf(compose(text)).map(({word}) => word);
}
