import {duration, groupDigits} from '../article/dates.js';
import {truncate} from '../layout/width.js';
import type {ScanProgress} from '../runtime/scan/scan-library.js';
import {columnsOf} from './output.js';

/** A line at the foot of a terminal that tells how far something is. */
export type ProgressLine = {
	/** Draw it, when it has taken long enough by then. */
	readonly show: (sentence: string) => void;
	/** Take it away, before anything else is written. */
	readonly clear: () => void;
};

export type Screen = {
	readonly isTTY?: boolean | undefined;
	readonly columns?: number | undefined;
	readonly write: (text: string) => unknown;
};

/** What is over sooner than this is not worth a line; in milliseconds. */
const delayWorthALine = 500;
/** It is not drawn again before so many milliseconds are over. */
const shortest = 50;
const toLineStart = '\r\u001B[K';

/** A progress line on a screen; where that is no terminal none is drawn. `clock` tells milliseconds. */
export function progressLine(screen: Screen, clock: () => number): ProgressLine {
	const start = clock();
	let drawn = Number.NEGATIVE_INFINITY;
	return {
		show(sentence) {
			const now = clock();
			if (screen.isTTY && now - start >= delayWorthALine && now - drawn >= shortest) {
				// A full line would wrap.
				screen.write(`${toLineStart}${truncate(sentence, Math.max(1, columnsOf(screen) - 1))}`);
				drawn = now;
			}
		},
		clear() {
			if (drawn > Number.NEGATIVE_INFINITY) {
				screen.write(toLineStart);
				drawn = Number.NEGATIVE_INFINITY;
			}
		},
	};
}

/** "1,240 of 8,000 files read, 950 a second, 7 s left". */
export function progressSentence({done, total, rate}: ScanProgress): string {
	const secondsLeft = rate > 0 ? Math.ceil((total - done) / rate) : 0;
	const left = secondsLeft < 60 ? `${secondsLeft} s` : duration(Math.ceil(secondsLeft / 60));
	return `${groupDigits(done)} of ${groupDigits(total)} files read, ${groupDigits(Math.round(rate))} a second, ${left} left`;
}
