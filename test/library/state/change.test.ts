import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {applyChange, type Change, joinChanges} from '../../../source/library/state/change.js';
import {mergeRecords} from '../../../source/library/state/merge-records.js';
import {type ArticleRecord, emptyRecord, tagsOf} from '../../../source/library/state/record.js';
import {clockTolerance} from '../../../source/library/state/stamp.js';
import {noon} from '../../helpers/noon.js';
import {recordOfId} from '../../helpers/records.js';

const untouched = emptyRecord('a');

const change: fc.Arbitrary<Change> = fc.record(
	{
		id: fc.constant('a'),
		done: fc.boolean(),
		starred: fc.option(fc.boolean(), {nil: undefined}),
		path: fc.constantFrom('/a', '/b'),
		addMinutes: fc.constantFrom(0.5, 2),
		addTags: fc.subarray(['sea', 'salt', 'rain']),
		removeTags: fc.subarray(['sea', 'salt', 'rain']),
	},
	{requiredKeys: ['id']},
) as fc.Arbitrary<Change>;

function values({fields, tags}: ArticleRecord): unknown {
	return [
		Object.entries(fields).map(([name, stamped]) => [name, stamped?.value]),
		[...tags].map(([tag, {value}]) => [tag, value]).sort(),
	];
}

describe('a change', () => {
	test('gives its time to what it names, and leaves the rest', () => {
		const starred = applyChange(untouched, {id: 'a', starred: true, addTags: ['sea']}, noon);
		expect(starred).toEqual({
			...untouched,
			fields: {...untouched.fields, starred: {value: true, time: noon}},
			tags: new Map([['sea', {value: true, time: noon}]]),
		});
		expect(applyChange(starred, {id: 'a', done: false, removeTags: ['sea']}, noon + 5)).toEqual({
			...untouched,
			fields: {...starred.fields, done: {value: false, time: noon + 5}},
			tags: new Map([['sea', {value: false, time: noon + 5}]]),
		});
	});

	test('adds minutes to those that were', () => {
		const once = applyChange(untouched, {id: 'a', addMinutes: 1.5}, noon);
		const twice = applyChange(once, {id: 'a', addMinutes: 2}, noon + 1);
		expect(twice.fields.minutes).toEqual({value: 3.5, time: noon + 1});
	});

	test('gives a tag that it both takes and gives', () => {
		expect(tagsOf(applyChange(untouched, {id: 'a', addTags: ['sea'], removeTags: ['sea']}, noon))).toEqual(['sea']);
	});

	test('of now wins over everything that was known, when the clock was put back since too', () => {
		fc.assert(
			fc.property(recordOfId('a'), fc.boolean(), (known, starred) => {
				const changed = applyChange(known, {id: 'a', starred}, noon - 10_000_000);
				expect(mergeRecords(changed, known).fields.starred?.value).toBe(starred);
				expect(mergeRecords(changed, known)).toEqual(changed);
			}),
		);
	});

	test('does not keep up with a time that no sane clock tells', () => {
		const insane = applyChange(untouched, {id: 'a', done: true}, noon + clockTolerance + 1);
		expect(applyChange(insane, {id: 'a', done: false}, noon).fields.done).toEqual({value: false, time: noon});
	});

	test('that says again what is known makes it newer', () => {
		const known = applyChange(untouched, {id: 'a', done: true}, noon);
		expect(applyChange(known, {id: 'a', done: true}, noon + 5).fields.done).toEqual({value: true, time: noon + 5});
		expect(applyChange(known, {id: 'a', done: true}, noon - 5).fields.done).toEqual({value: true, time: noon});
	});
});

test('two changes joined do what they do one after the other', () => {
	fc.assert(
		fc.property(recordOfId('a'), change, change, (known, first, then) => {
			const apart = applyChange(applyChange(known, first, noon), then, noon);
			expect(values(applyChange(known, joinChanges(first, then), noon))).toEqual(values(apart));
		}),
	);
});
