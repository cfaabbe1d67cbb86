import fc from 'fast-check';
import type {Anchor} from '../../source/article/anchor.js';
import type {Session} from '../../source/article/annotations.js';
import {colours} from '../../source/article/highlight.js';
import type {Quote} from '../../source/article/quote.js';
import type {
	Annotated,
	ArticleRecord,
	ReadingPlace,
	Stamped,
	StampedHighlight,
} from '../../source/library/state/record.js';
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

const passage: fc.Arbitrary<Quote> = fc
	.record({from: fc.nat(3), length: fc.integer({min: 1, max: 3}), exact: quote, prefix: quote, suffix: quote})
	.map(({from, length, exact, prefix, suffix}) => ({from, to: from + length, exact, prefix, suffix}));

const highlight: fc.Arbitrary<StampedHighlight> = fc.record({
	created: fc.option(time),
	quote: maybe(passage),
	colour: maybe(fc.constantFrom(...colours)),
	note: maybe(fc.constantFrom('', 'So it was', 'two\nlines', '雨 "\\')),
	isPresent: maybe(fc.boolean()),
});

const anchor: fc.Arbitrary<Anchor> = fc.record({offset: fc.nat(1000), exact: quote, prefix: quote});

const session: fc.Arbitrary<Session> = fc.record({
	start: time,
	seconds: fc.constantFrom(0, 0.5, 60, 61),
	words: fc.constantFrom(0, 1, 250),
});

function mapOf<Key, Value>(key: fc.Arbitrary<Key>, value: fc.Arbitrary<Value>): fc.Arbitrary<ReadonlyMap<Key, Value>> {
	return fc.array(fc.tuple(key, value), {maxLength: 3}).map(entries => new Map(entries));
}

const annotated: fc.Arbitrary<Annotated> = fc.record({
	highlights: mapOf(fc.constantFrom('h1', 'h2', '__proto__'), highlight),
	bookmarks: mapOf(fc.constantFrom('a', 'Z'), fc.record({value: anchor, time})),
	sessions: fc
		.array(session, {maxLength: 3})
		.map(sessions => new Map(sessions.map(each => [each.start, each] as const))),
});

export const ids = ['0123456789abcdef', 'fedcba9876543210', 'a', 'B', '~'];

export const recordOfId = (id: string): fc.Arbitrary<ArticleRecord> =>
	fc
		.record({
			id: fc.constant(id),
			annotations: annotated,
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
		})
		.map(({annotations, ...record}) => ({...record, ...annotations}));

/** Records of a few articles, in which the same article turns up several times. */
export const records: fc.Arbitrary<readonly ArticleRecord[]> = fc.array(fc.constantFrom(...ids).chain(recordOfId), {
	maxLength: 12,
});
