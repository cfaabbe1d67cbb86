import {expect, test} from 'vitest';
import {retryAfter} from '../../../source/io/network/retry-after.js';

const now = Date.UTC(2026, 10, 28, 12, 0, 0);

test.each([
	['120', 120_000],
	[' 0 ', 0],
	['Sat, 28 Nov 2026 12:01:00 GMT', 60_000],
	['Sat, 28 Nov 2026 11:00:00 GMT', 0],
	['99999999999', 86_400_000],
	['Sat, 28 Nov 2099 11:00:00 GMT', 86_400_000],
	['soon', null],
	['-1', null],
	['1.5', null],
	['', null],
	[undefined, null],
])('%j asks for %j milliseconds', (header, milliseconds) => {
	expect(retryAfter(header, now)).toBe(milliseconds);
});
