import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {changeHighlights, type Highlight, type HighlightChange} from '../../../source/article/highlight.js';
import {applyChange, type Change, joinChanges} from '../../../source/library/state/change.js';
import {mergeRecords} from '../../../source/library/state/merge-records.js';
import {annotationsOfRecord} from '../../../source/library/state/read-annotations.js';
import {type ArticleRecord, emptyRecord} from '../../../source/library/state/record.js';
import {noon} from '../../helpers/noon.js';
import {recordOfId} from '../../helpers/records.js';

const untouched = emptyRecord('a');
const quote = {from: 4, to: 8, exact: 'tide', prefix: 'the ', suffix: ' came'};
const made: Highlight = {id: 'h', quote, colour: 'green', note: '', created: noon};

const highlightsAfter = (record: ArticleRecord): readonly Highlight[] => annotationsOfRecord(record).highlights;
const withHighlights = (
	record: ArticleRecord,
	time: number,
	...highlights: readonly HighlightChange[]
): ArticleRecord => applyChange(record, {id: 'a', highlights}, time);

const marked = withHighlights(untouched, noon, made);

describe('a highlight', () => {
	test('has a time for each of its parts', () => {
		const noted = withHighlights(marked, noon + 5, {id: 'h', note: 'So it was'});
		expect(noted.highlights).toEqual(
			new Map([
				[
					'h',
					{
						created: noon,
						quote: {value: quote, time: noon},
						colour: {value: 'green', time: noon},
						note: {value: 'So it was', time: noon + 5},
						isPresent: {value: true, time: noon},
					},
				],
			]),
		);
	});

	test('that is removed keeps its words, and another machine does not bring it back', () => {
		const removed = withHighlights(marked, noon + 5, {id: 'h', isRemoved: true});
		expect(removed.highlights.get('h')?.quote?.value).toEqual(quote);
		expect(highlightsAfter(mergeRecords(removed, marked))).toEqual([]);
		const recoloured = withHighlights(marked, noon + 9, {id: 'h', colour: 'red'});
		expect(highlightsAfter(mergeRecords(recoloured, removed))).toEqual([]);
	});

	test('that is made again is there again, as it was made first', () => {
		const removed = withHighlights(marked, noon + 5, {id: 'h', isRemoved: true});
		const again = withHighlights(removed, noon + 9, {...made, note: 'again', created: noon + 9});
		expect(highlightsAfter(mergeRecords(again, removed))).toEqual([{...made, note: 'again'}]);
	});

	test('that was removed before anything was known of it does not come with a later import', () => {
		const removed = withHighlights(untouched, noon + 5, {id: 'h', isRemoved: true});
		expect(highlightsAfter(mergeRecords(removed, marked))).toEqual([]);
	});

	test('has a note without what drives a terminal', () => {
		const note = 'one\r\ntwo\u2028three\tfour\u001B[2J\u202E\uD83D';
		expect(highlightsAfter(withHighlights(untouched, noon, {...made, note}))).toEqual([
			{...made, note: 'one\ntwo\nthree four[2J\uFFFD'},
		]);
	});

	test('changes as it does on the screen, whatever is done one after the other', () => {
		const known = fc.constantFrom('h1', 'h2');
		const change: fc.Arbitrary<HighlightChange> = known.chain(id =>
			fc.oneof(
				fc.constantFrom<HighlightChange>(
					{id, note: 'a note'},
					{id, colour: 'blue'},
					{id, quote: {...quote, to: 9}},
					{id, isRemoved: true},
				),
				fc.constant<HighlightChange>({...made, id}),
			),
		);
		fc.assert(
			fc.property(fc.array(change), changes => {
				let shown: readonly Highlight[] = [];
				let record = untouched;
				for (const [index, each] of changes.entries()) {
					shown = changeHighlights(shown, each);
					record = withHighlights(record, noon + index, each);
				}

				expect(highlightsAfter(record).map(({id}) => id)).toEqual(shown.map(({id}) => id));
				expect(highlightsAfter(record)).toEqual(shown);
			}),
		);
	});
});

test('a bookmark stands where it was put last', () => {
	const here = {offset: 10, exact: 'x', prefix: ''};
	const there = {...here, offset: 20};
	const first = applyChange(untouched, {id: 'a', bookmarks: [{letter: 'a', anchor: here}]}, noon);
	const then = applyChange(first, {id: 'a', bookmarks: [{letter: 'a', anchor: there}]}, noon - 5);
	expect(then.bookmarks).toEqual(new Map([['a', {value: there, time: noon + 1}]]));
	expect(mergeRecords(first, then)).toEqual(then);
});

test('of a session that goes on the longest time is kept, and one that makes no sense is not', () => {
	const session = {start: noon, seconds: 60, words: 200};
	const once = applyChange(untouched, {id: 'a', sessions: [session]}, noon);
	const on = applyChange(
		once,
		{
			id: 'a',
			sessions: [
				{...session, seconds: 90},
				{...session, seconds: Number.NaN},
			],
		},
		noon,
	);
	expect(on.sessions).toEqual(new Map([[noon, {...session, seconds: 90}]]));
	expect(applyChange(on, {id: 'a', sessions: [session]}, noon).sessions).toEqual(on.sessions);
});

const highlightChange: fc.Arbitrary<HighlightChange> = fc.record(
	{
		id: fc.constantFrom('h1', 'h2'),
		quote: fc.constantFrom(quote, {...quote, to: 9}),
		colour: fc.constantFrom('green' as const, 'red' as const),
		note: fc.constantFrom('', 'one', 'two'),
		created: fc.constantFrom(noon, noon - 5),
		isRemoved: fc.boolean(),
	},
	{requiredKeys: ['id']},
);

const change: fc.Arbitrary<Change> = fc.record(
	{
		id: fc.constant('a'),
		highlights: fc.array(highlightChange, {maxLength: 3}),
		bookmarks: fc.array(
			fc.record({
				letter: fc.constantFrom('a', 'b'),
				anchor: fc.record({offset: fc.nat(3), exact: fc.constant('x'), prefix: fc.constant('')}),
			}),
			{maxLength: 3},
		),
		sessions: fc.array(fc.record({start: fc.constantFrom(noon, noon + 1), seconds: fc.nat(3), words: fc.nat(3)}), {
			maxLength: 3,
		}),
	},
	{requiredKeys: ['id']},
);

/** What is known, without the times. */
function values({highlights, bookmarks, sessions}: ArticleRecord): unknown {
	return [
		[...highlights].map(([id, {created, quote, colour, note, isPresent}]) => [
			id,
			created,
			[quote, colour, note, isPresent].map(stamped => stamped?.value),
		]),
		[...bookmarks].map(([letter, {value}]) => [letter, value]),
		[...sessions],
	].map(entries => entries.sort((one, other) => (String(one[0]) < String(other[0]) ? -1 : 1)));
}

test('two changes joined do what they do one after the other', () => {
	fc.assert(
		fc.property(recordOfId('a'), change, change, (known, first, then) => {
			const apart = applyChange(applyChange(known, first, noon), then, noon);
			expect(values(applyChange(known, joinChanges(first, then), noon))).toEqual(values(apart));
		}),
	);
});

test('what was written under another id comes with its times, and is joined as it comes', () => {
	fc.assert(
		fc.property(recordOfId('a'), recordOfId('a'), recordOfId('a'), (known, one, other) => {
			const joined = joinChanges({id: 'a', inherited: one}, {id: 'a', inherited: other});
			const {highlights, bookmarks, sessions} = mergeRecords(mergeRecords(known, one), other);
			expect(applyChange(known, joined, noon)).toEqual({...known, highlights, bookmarks, sessions});
		}),
	);
});

test('a change of now wins over everything that was known, when the clock was put back since too', () => {
	fc.assert(
		fc.property(recordOfId('a'), highlightChange, (known, each) => {
			const changed = withHighlights(known, noon - 10_000_000, each);
			expect(mergeRecords(changed, known)).toEqual(changed);
		}),
	);
});
