import {expect, test} from 'vitest';
import {type ArticleRecord, emptyRecord} from '../../../source/library/state/record.js';
import {takeOver} from '../../../source/library/state/take-over.js';
import {write} from '../../../source/library/state/write-state.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';

const quote = {from: 3, to: 8, exact: 'moved', prefix: '', suffix: ''};

/** What another program says of an article, long ago. */
function told(id: string): ArticleRecord {
	const at = <Value>(value: Value) => ({value, time: 1000});
	const record = emptyRecord(id);
	return {
		...record,
		fields: {...record.fields, done: at(true), starred: at(true)},
		tags: new Map([['sea', at(true)]]),
		highlights: new Map([
			['h', {created: 1000, quote: at(quote), colour: at('yellow' as const), note: at(''), isPresent: at(true)}],
		]),
	};
}

test('what nobody knew is known afterwards, and taking it over again changes nothing', () => {
	const state = stateIn();
	expect(takeOver(state, [told('a'), told('b')], noon)).toBe(2);
	const before = everything(state);
	expect(before).toEqual([told('a'), told('b')]);
	expect(takeOver(state, [told('a'), told('b')], noon)).toBe(0);
	expect(everything(state)).toEqual(before);
});

test('what is known stays, whatever it is and whenever it was done', () => {
	const state = stateIn();
	write(
		state,
		[
			{
				id: 'a',
				starred: false,
				removeTags: ['sea'],
				highlights: [{id: 'h', quote: {...quote, from: 9, to: 14}, colour: 'red', created: 500}],
			},
		],
		500,
	);
	const [before] = everything(state);
	expect(takeOver(state, [told('a')], noon)).toBe(1);
	const [after] = everything(state);
	expect(after).toEqual({...before, fields: {...before?.fields, done: {value: true, time: 1000}}});
});

test('what is dated in the future counts as long past', () => {
	const state = stateIn();
	const record = told('a');
	const future = {value: true, time: noon * 2};
	takeOver(state, [{...record, fields: {...record.fields, archived: future}}], noon);
	expect(everything(state)[0]?.fields.archived).toEqual({value: true, time: 1});
});
