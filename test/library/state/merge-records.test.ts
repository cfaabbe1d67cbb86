import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {mergeRecords} from '../../../source/library/state/merge-records.js';
import {type ArticleRecord, emptyRecord} from '../../../source/library/state/record.js';
import {noon} from '../../helpers/noon.js';
import {recordOfId} from '../../helpers/records.js';

const one = recordOfId('a');

function record(change: Partial<ArticleRecord['fields']>, tags: ArticleRecord['tags'] = new Map()): ArticleRecord {
	const empty = emptyRecord('a');
	return {...empty, fields: {...empty.fields, ...change}, tags};
}

describe('merging what several machines know', () => {
	test('makes no difference in which order', () => {
		fc.assert(
			fc.property(one, one, (a, b) => {
				expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
			}),
		);
	});

	test('nor how it is grouped', () => {
		fc.assert(
			fc.property(one, one, one, (a, b, c) => {
				expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
			}),
		);
	});

	test('nor how often', () => {
		fc.assert(
			fc.property(one, one, (a, b) => {
				const both = mergeRecords(a, b);
				expect(mergeRecords(a, a)).toEqual(a);
				expect(mergeRecords(both, b)).toEqual(both);
				expect(mergeRecords(both, structuredClone(b)).fields.place).toBe(both.fields.place);
				expect(mergeRecords(a, both)).toEqual(both);
			}),
		);
	});
});

test('of each field the later value wins, each by its own time', () => {
	const desk = record({done: {value: true, time: noon}, starred: {value: false, time: noon + 1}});
	const train = record({done: {value: false, time: noon - 1}, starred: {value: true, time: noon}});
	expect(mergeRecords(desk, train)).toEqual(
		record({done: {value: true, time: noon}, starred: {value: false, time: noon + 1}}),
	);
});

test('a tag that was taken away later stays away, and one given later comes back', () => {
	const desk = record(
		{},
		new Map([
			['sea', {value: true, time: noon}],
			['salt', {value: false, time: noon}],
		]),
	);
	const train = record(
		{},
		new Map([
			['sea', {value: false, time: noon + 1}],
			['salt', {value: true, time: noon + 1}],
		]),
	);
	expect(mergeRecords(desk, train).tags).toEqual(train.tags);
});

test('of two values of the same millisecond the same one wins everywhere', () => {
	const desk = record({path: {value: '/desk/a.txt', time: noon}, archived: {value: true, time: noon}});
	const train = record({path: {value: '/train/a.txt', time: noon}, archived: {value: false, time: noon}});
	const both = record({path: {value: '/train/a.txt', time: noon}, archived: {value: true, time: noon}});
	expect([mergeRecords(desk, train), mergeRecords(train, desk)]).toEqual([both, both]);
});
