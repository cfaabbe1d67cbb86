import fc from 'fast-check';
import type {ArticleRecord, ReadingPlace, Stamped} from '../../source/library/state/record.js';
import {noon} from './noon.js';

/** Few times, so that ties are frequent. */
const time = fc.integer({min: 0, max: 3}).map(hours => noon - hours * 3_600_000);

function maybe<Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<Stamped<Value> | null> {
	return fc.option(fc.record({value, time}), {freq: 3});
}

const quote = fc.constantFrom('', 'The tide', 'a line\nand another', 'café', '雨の名前', 'half \ud83d', '👩‍🚀', '"\\');

const place: fc.Arbitrary<ReadingPlace> = fc.record({
	offset: fc.nat(1000),
	exact: quote,
	prefix: quote,
	progress: fc.constantFrom(0, 0.25, 0.5, 1),
});

export const ids = ['0123456789abcdef', 'fedcba9876543210', 'a', 'B', '~'];

export const recordOfId = (id: string): fc.Arbitrary<ArticleRecord> =>
	fc.record({
		id: fc.constant(id),
		fields: fc.record({
			place: maybe(place),
			done: maybe(fc.boolean()),
			starred: maybe(fc.boolean()),
			archived: maybe(fc.boolean()),
			lastRead: maybe(time),
			path: maybe(fc.constantFrom('/library/a.txt', '/library/ü 雨.md', '/bücher/￿', '/library/\u{1F30A}')),
			minutes: maybe(fc.constantFrom(0, 0.5, 12)),
		}),
		tags: fc
			.array(fc.tuple(fc.constantFrom('sea', 'Sea', 'two words', '雨'), fc.record({value: fc.boolean(), time})), {
				maxLength: 3,
			})
			.map(tags => new Map(tags)),
	});

/** Records of a few articles, in which the same article turns up several times. */
export const records: fc.Arbitrary<readonly ArticleRecord[]> = fc.array(fc.constantFrom(...ids).chain(recordOfId), {
	maxLength: 12,
});
