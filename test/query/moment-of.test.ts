import {expect, test} from 'vitest';
import {momentOf} from '../../source/query/moment-of.js';
import {clockAt} from '../../source/query/resolve-times.js';

const now = new Date(2026, 10, 28, 15, 30);

test.each([
	['2026-11-01', new Date(2026, 10, 1)],
	['2026/2', new Date(2026, 1, 1)],
	['2025', new Date(2025, 0, 1)],
	['today', new Date(2026, 10, 28)],
	['yesterday', new Date(2026, 10, 27)],
	['3h', new Date(2026, 10, 28, 12, 30)],
	['1w', new Date(2026, 10, 21, 15, 30)],
])('%s', (words, moment) => {
	expect(momentOf(words, clockAt(now, 1))).toBe(moment.getTime());
});

test.each(['', 'soon', '2026-13', '31 June', '2q'])('%j names no moment', words => {
	expect(momentOf(words, clockAt(now, 1))).toBe(null);
});
