import fc from 'fast-check';
import {expect, test} from 'vitest';
import {localTime} from '../../source/article/local-time.js';

test('a moment is told as the clock here tells it, to the second', () => {
	const most = Date.UTC(9000, 0, 1);
	fc.assert(
		fc.property(fc.integer({min: 0, max: most / 1000}), seconds => {
			expect(localTime(seconds * 1000)).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
			// An hour that comes twice in autumn is told once.
			expect(Math.abs(Date.parse(localTime(seconds * 1000 + 999)) - seconds * 1000)).toBeLessThanOrEqual(3_600_000);
		}),
	);
	expect(localTime(new Date(2026, 0, 5, 9, 4, 3).getTime())).toBe('2026-01-05T09:04:03');
});
