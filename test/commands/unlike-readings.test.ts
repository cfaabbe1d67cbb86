import fc from 'fast-check';
import {expect, test} from 'vitest';
import {unlikeReadings} from '../../source/commands/unlike-readings.js';
import {readingOfRecord} from '../../source/library/state/read-state.js';
import {closeState} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {articleOf, openTestIndex, readingOf} from '../helpers/library-index.js';
import {noon} from '../helpers/noon.js';
import {everything, stateIn} from '../helpers/reader-state.js';
import {runs} from '../helpers/runs.js';

const ids = ['a', 'b', 'c'];
const articles = ids.map(id => articleOf(`/l/${id}.txt`, id, {id, tags: ['own']}));

test('what the index has another copy of is told, until it has been written', () => {
	const index = openTestIndex();
	index.writeArticles(articles);
	const state = stateIn();
	write(
		state,
		[
			{id: 'a', starred: true},
			{id: 'b', done: true, removeTags: ['own']},
			{id: 'elsewhere', done: true},
		],
		noon,
	);
	index.writeReadings([
		{id: 'a', reading: readingOf({isStarred: true})},
		{id: 'c', reading: readingOf({isArchived: true})},
	]);
	const unlike = unlikeReadings(index, state, noon);
	expect(unlike).toEqual([
		{id: 'b', reading: readingOf({status: 'done', removedTags: ['own']})},
		{id: 'c', reading: readingOf({})},
	]);
	index.writeReadings(unlike);
	expect(unlikeReadings(index, state, noon)).toEqual([]);
});

const deed = fc.record({
	id: fc.constantFrom(...ids, 'elsewhere'),
	done: fc.boolean(),
	starred: fc.boolean(),
	archived: fc.boolean(),
	lastRead: fc.constantFrom(0, noon),
	place: fc.record({
		offset: fc.nat(9),
		exact: fc.constant(''),
		prefix: fc.constant(''),
		progress: fc.constantFrom(0, 0.1, 1),
	}),
	addTags: fc.subarray(['own', 'sea', 'Sea']),
	removeTags: fc.subarray(['own', 'salt']),
});

test('an index into which that is written has what the state has, whatever it had before', () => {
	fc.assert(
		fc.property(fc.array(deed, {maxLength: 6}), fc.array(deed, {maxLength: 6}), (before, since) => {
			const index = openTestIndex();
			index.writeArticles(articles);
			const state = stateIn();
			for (const changes of [before, since]) {
				for (const [step, change] of changes.entries()) {
					write(state, [change], noon + step);
				}

				index.writeReadings(unlikeReadings(index, state, noon));
				expect(unlikeReadings(index, state, noon)).toEqual([]);
			}

			const known = new Map(everything(state).map(record => [record.id, readingOfRecord(record)]));
			for (const id of ids) {
				const [listed] = index.articlesOf([index.keyOfId(id) ?? 0]);
				const {lastRead = null, ...reading} = known.get(id) ?? readingOf({});
				expect(listed?.reading).toEqual({...reading, lastRead: lastRead || null});
			}

			closeState(state);
			index.close();
		}),
		{numRuns: runs(12)},
	);
});
