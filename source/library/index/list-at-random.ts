import {numberIn, type Row} from './connection.js';
import {type Permutation, permutation} from './random-order.js';
import {type Asked, articles, type KeyPage, looks, matching, mostAtFirst, selectRows} from './select-rows.js';
import type {OrderColumn} from './sort-order.js';

/** The place of an article in the random order, and its key. */
type Placed = {readonly place: number; readonly key: number};

const keyAndEntry: readonly OrderColumn[] = [
	{sql: 'a.key', isDescending: true},
	{sql: 'a.entry', isDescending: false},
];

/** Articles in an order that follows from a seed: the numbers of their entries are permuted, so that the first are known without looking at all of them. */
export function listAtRandom(seed: number, asked: Asked): KeyPage {
	const [most] = asked.connection.first('select max(entry) from article') ?? [];
	const order = permutation(seed, numberIn(most));
	return beginning(order, asked) ?? pageAmong(allOf(order, asked), asked);
}

/** The first articles when there are enough of them among the first entries, `null` otherwise. */
function beginning(order: Permutation, asked: Asked): KeyPage | null {
	const {match, few, limit} = asked;
	if (match !== null || few !== null || limit > mostAtFirst) {
		return null;
	}

	const start = placeAfter(asked);
	for (const look of looks) {
		const end = Math.min(order.size, start + look * limit);
		const page = pageAmong(placedOf(order, rowsBetween(order, start, end, asked)), asked);
		if (page.keys.length === limit || end === order.size) {
			return page;
		}
	}

	return null;
}

function rowsBetween(order: Permutation, start: number, end: number, {connection, condition}: Asked): readonly Row[] {
	const entries = Array.from({length: Math.max(0, end - start)}, (_, index) => order.numberAt(start + index));
	return connection.all(
		`select a.key, a.entry from article a
		where a.entry in (select value from json_each(?)) ${condition ? `and ${condition.sql}` : ''}`,
		[JSON.stringify(entries), ...(condition?.values ?? [])],
	);
}

/** All articles that are asked for, from the cursor on or not. */
function allOf(order: Permutation, asked: Asked): readonly Placed[] {
	const from = asked.match === null ? (asked.few ?? articles) : matching(asked.match);
	const all = {...asked, after: null, limit: Number.MAX_SAFE_INTEGER};
	return placedOf(order, selectRows(all, from, keyAndEntry, false));
}

function placedOf(order: Permutation, rows: Iterable<Row>): readonly Placed[] {
	return Array.from(rows, ([key, entry]) => ({place: order.placeOf(numberIn(entry)), key: numberIn(key)}));
}

function pageAmong(placed: readonly Placed[], asked: Asked): KeyPage {
	const start = placeAfter(asked);
	const page = placed
		.filter(({place}) => place >= start)
		.sort((one, other) => one.place - other.place)
		.slice(0, asked.limit);
	const last = page.at(-1);
	return {keys: page.map(({key}) => key), next: last && page.length === asked.limit ? [last.place] : null};
}

function placeAfter({after}: Asked): number {
	return after === null ? 0 : numberIn(after[0]) + 1;
}
