import {Buffer} from 'node:buffer';
import type {Strictness} from './fold-cluster.js';
import {createRunFolding, type RunFolding} from './fold-run.js';
import {collectOffsets, type Offsets} from './offsets.js';

/** A text as it is looked through: folded, each run of white space one space, and the way back to its offsets. */
export type FoldedText = {readonly text: string; readonly offsets: Offsets};

/*
All but letters, digits and signs of ASCII with single spaces and ends of lines between them: those fold by built-in functions, ten times as fast as any loop. Where accents are told apart a letter belongs to the marks behind it.
*/
const loose = /[^!-~]{2,}|[^!-~\n ]/g;
const marked = /[!-~]\p{M}[^!-~]*|[^!-~]{2,}|[^!-~\n ]/gu;
/** All marks, and more: a class of code units takes a tenth of the time of `\p{M}`, and most composed texts have none of these. */
export const maybeMark = /[\u0300-\u1dff\u20d0-\u20ff\u2cef-\u2dff\u302a-\u309a\ua66f-\uabff\ud800-\ufe2f]/;

/** By strictness. What was found out about characters stays for the texts to come. */
const foldings: Array<RunFolding | undefined> = [];

function foldingOf(strictness: Strictness): RunFolding {
	const index = (strictness.isCased ? 1 : 0) + (strictness.isMarked ? 2 : 0);
	const folding = foldings[index] ?? createRunFolding(strictness);
	foldings[index] = folding;
	return folding;
}

/** Folds a whole text, in linear time. */
export function foldText(text: string, strictness: Strictness): FoldedText {
	const foldRun = foldingOf(strictness);
	const offsets = collectOffsets();
	let shift = 0;
	let isOneByte = true;
	const folded = text.replaceAll(
		strictness.isMarked && maybeMark.test(text) ? marked : loose,
		(run: string, offset: number) => {
			const known = foldRun(run);
			for (const {at, from, before} of known.breaks) {
				offsets.add(offset - shift + at, offset + from, offset + before);
			}

			shift += run.length - known.text.length;
			isOneByte &&= known.isOneByte;
			return known.text;
		},
	);
	// What fits into bytes is looked through faster and takes half of the memory.
	const whole = isOneByte ? Buffer.from(folded, 'latin1').toString('latin1') : folded;
	return {
		text: (strictness.isCased ? whole : whole.toLowerCase()).replaceAll('\n', ' '),
		offsets: offsets.end(folded.length, text.length),
	};
}
