import {expect, test} from 'vitest';
import {progressLine, progressSentence} from '../../source/commands/progress-line.js';

/** What is written to a screen of so many columns by a line that is shown at these moments. */
function written(moments: readonly number[], isTTY = true, columns = 20): string {
	let output = '';
	let now = 0;
	const screen = {isTTY, columns, write: (text: string) => (output += text)};
	const line = progressLine(screen, () => now);
	for (const [index, moment] of moments.entries()) {
		now = moment;
		line.show(`${index} of many files that are read`);
	}

	line.clear();
	line.clear();
	return output;
}

test('a progress line is drawn after half a second, on one row, and taken away', () => {
	expect(written([10, 400, 520, 540, 600])).toBe(
		'\r\u001B[K2 of many files th…\r\u001B[K4 of many files th…\r\u001B[K',
	);
});

test('what is over soon draws nothing, and what is no terminal is left alone', () => {
	expect([written([10, 400]), written([600, 1200], false)]).toEqual(['', '']);
});

test('it tells how many, how fast and how long', () => {
	expect([
		progressSentence({done: 1240, total: 8000, rate: 951.4}),
		progressSentence({done: 500, total: 100_000, rate: 300}),
		progressSentence({done: 5, total: 5, rate: 0}),
	]).toEqual([
		'1,240 of 8,000 files read, 951 a second, 8 s left',
		'500 of 100,000 files read, 300 a second, 6 min left',
		'5 of 5 files read, 0 a second, 0 s left',
	]);
});
