import fc from 'fast-check';
import {expect, test} from 'vitest';
import {
	duration,
	groupDigits,
	longDate,
	mediumDate,
	plural,
	relativeDate,
	shortDate,
} from '../../source/article/dates.js';

test.each([
	['2023-09-14', '14 September 2023', '14 Sep 2023'],
	['2023-09', 'September 2023', 'Sep 2023'],
	['2023', '2023', '2023'],
	['2023-01-01T00:00:00Z', '1 January 2023', '1 Jan 2023'],
	['2023-05-31T23:59', '31 May 2023', '31 May 2023'],
	['2024-02-29T12:00:00+14:00', '29 February 2024', '29 Feb 2024'],
	['0099-12-31', '31 December 99', '31 Dec 99'],
	['soon', null, null],
	['', null, null],
	['14 September 2023', null, null],
])('%j is %j at length and %j in the middle', (time, long, medium) => {
	expect([longDate(time), mediumDate(time)]).toEqual([long, medium]);
});

test('a date is shown as it was written, in whatever zone', () => {
	const zones = ['', 'Z', '+14:00', '-12:00'];
	expect(zones.map(zone => longDate(`2023-12-31T23:59:00${zone}`))).toEqual(zones.map(() => '31 December 2023'));
});

const now = Date.parse('2024-06-15T12:00:00Z');

test.each([
	['2024-06-15', '15 Jun'],
	['2024-05-01T10:00:00Z', '1 May'],
	['2023-07-22T12:00:01Z', '22 Jul'],
	['2023-07-21T12:00:00Z', 'Jul 2023'],
	['2023-06-16', 'Jun 2023'],
	['1999-12-31', 'Dec 1999'],
	['2024-07-10', '10 Jul'],
	['2024-08-10', 'Aug 2024'],
	['2024-06', 'Jun 2024'],
	['2024', '2024'],
	['2024-06-15 or so', 'Jun 2024'],
	['soon', null],
])('%j is %j for short', (time, expected) => {
	expect(shortDate(time, now)).toBe(expected);
});

test.each([
	['2024-06-15T12:00:00Z', 'within the hour'],
	['2024-06-15T11:00:01Z', 'within the hour'],
	['2024-06-15T11:00:00Z', '1 hour ago'],
	['2024-06-14T12:00:01Z', '23 hours ago'],
	['2024-06-14T12:00:00Z', 'yesterday'],
	['2024-06-13T12:00:01Z', 'yesterday'],
	['2024-06-13T12:00:00Z', '2 days ago'],
	['2024-06-01T12:00:01Z', '13 days ago'],
	['2024-06-01T12:00:00Z', '2 weeks ago'],
	['2024-04-17T12:00:00Z', '8 weeks ago'],
	['2024-04-16T12:00:00Z', '1 month ago'],
	['2023-12-15T12:00:00Z', '6 months ago'],
	['2023-06-17T12:00:00Z', '11 months ago'],
	['2023-06-16T12:00:00Z', '11 months ago'],
	['2023-06-15T12:00:00Z', '1 year ago'],
	['2021-06-15T00:00:00Z', '3 years ago'],
	['1000-01-01T00:00:00Z', '1,024 years ago'],
	['2024-06-15T14:00:00+02:00', 'within the hour'],
	['2024-06-16T12:00:01Z', 'in the future'],
	['2030-01-01T00:00:00Z', 'in the future'],
	['soon', null],
	['', null],
])('%j is %j', (time, expected) => {
	expect(relativeDate(time, now)).toBe(expected);
});

// Without a zone a time is the reader's own, and so is this now.
test.each([
	['2024-06-15', '2024-06-15T00:00:01', 'today'],
	['2024-06-15', '2024-06-15T23:59:59', 'today'],
	['2024-06-14', '2024-06-15T08:00:00', 'yesterday'],
	['2024-06-14', '2024-06-15T20:00:00', 'yesterday'],
	['2024-06-13', '2024-06-15T08:00:00', '2 days ago'],
	['2024-06-01', '2024-06-15T08:00:00', '2 weeks ago'],
	['2024-06', '2024-06-15T08:00:00', '2 weeks ago'],
	['2021', '2024-06-15T08:00:00', '3 years ago'],
	['2022-06-15', '2024-06-15T08:00:00', '2 years ago'],
	['2022-06-16', '2024-06-15T08:00:00', '1 year ago'],
	['2024-06-15T09:30:00', '2024-06-15T08:00:00', 'today'],
	['2024-06-18', '2024-06-15T08:00:00', 'in the future'],
])('the day %j, seen at %j, is %j', (time, seen, expected) => {
	expect(relativeDate(time, Date.parse(seen))).toBe(expected);
});

const anyTime = fc.oneof(
	fc.date({noInvalidDate: true, min: new Date('0001-01-01'), max: new Date('9999-12-31')}).chain(date => {
		const time = date.toISOString();
		return fc.constantFrom(
			time,
			time.slice(0, -1),
			time.slice(0, 16),
			time.slice(0, 10),
			time.slice(0, 7),
			time.slice(0, 4),
		);
	}),
	fc.stringMatching(/^\d{4}(-\d\d){0,2}(T\d\d:\d\d)?(Z|\+\d\d:\d\d)?$/),
	fc.string(),
);

test('no date is said with a word that is none', () => {
	fc.assert(
		fc.property(anyTime, fc.integer({min: 0, max: 4_000_000_000_000}), (time, seen) => {
			for (const said of [longDate(time), mediumDate(time), shortDate(time, seen), relativeDate(time, seen)]) {
				expect(said === null || (/\S/.test(said) && !/NaN|undefined|null|Invalid|^\s|\s$| {2}|-\d/.test(said))).toBe(
					true,
				);
			}
		}),
		{numRuns: 500},
	);
});

test('a short date has room in 8 cells', () => {
	fc.assert(
		fc.property(anyTime, fc.integer({min: 0, max: 4_000_000_000_000}), (time, seen) => {
			expect(shortDate(time, seen)?.length ?? 0).toBeLessThanOrEqual(8);
		}),
	);
});

test.each([
	[0, '0 hours'],
	[1, '1 hour'],
	[2, '2 hours'],
	[1240, '1,240 hours'],
])('%i of an hour is %j', (count, expected) => {
	expect(plural(count, 'hour')).toBe(expected);
});

test('digits stand in groups of three', () => {
	expect([0, 999, 1000, 29_930, 1_234_567].map(groupDigits)).toEqual(['0', '999', '1,000', '29,930', '1,234,567']);
});

test.each([
	[0, '0 min'],
	[6, '6 min'],
	[59, '59 min'],
	[60, '1 h'],
	[84, '1 h 24 min'],
	[120, '2 h'],
	[1439, '23 h 59 min'],
	[1440, '24 h'],
	[1800, '30 h'],
	[1830, '30 h'],
	[120_000, '2,000 h'],
])('%i minutes are %j', (minutes, expected) => {
	expect(duration(minutes)).toBe(expected);
});
