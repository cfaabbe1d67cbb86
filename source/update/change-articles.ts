import type {Changed} from '../app/history.js';
import type {ArticleKey, List, Listed} from '../app/list.js';
import {listQuery} from '../app/list-query.js';
import type {State} from '../app/state.js';
import {changeAnnotations} from '../article/annotations.js';
import {minutesLeftOf, type Reading, tagsFor} from '../article/reading.js';
import {changeReading, type ReadingChange} from '../article/reading-change.js';
import {matchesKnown} from '../query/match-subject.js';
import {clockAt, resolveTimes} from '../query/resolve-times.js';
import type {Subject} from '../query/subject.js';
import type {Step} from './step.js';

/** Do something with articles: the lists show it at once, and it is written down behind the frame. */
export function changeArticles(state: State, changed: readonly Changed[]): Step {
	const changes = changed.map(({key, reading, change}) => ({key, change, reading: changeReading(reading, change)}));
	const readings = new Map(changes.flatMap(({key, reading}) => (key === null ? [] : [[key, reading] as const])));
	const {search, reader} = state;
	const own = changes.find(({change}) => change.id === reader?.entry.id);
	return [
		{
			...state,
			list: withLingering(state, withReadings(state.list, readings), [...readings.keys()]),
			search: search && {...search, before: withReadings(search.before, readings)},
			reader:
				reader && own
					? {...reader, reading: own.reading, annotations: changeAnnotations(reader.annotations, own.change)}
					: reader,
		},
		[{type: 'change-articles', changes: changes.map(({change, reading}) => ({change, reading}))}],
	];
}

/** Do something with one article. */
export function changeArticle(
	state: State,
	{key, reading}: {readonly key: ArticleKey | null; readonly reading: Reading},
	change: ReadingChange,
): Step {
	return changeArticles(state, [{key, reading, change}]);
}

/** Rows that no longer fit what is listed stay where they are, under the hand; those that fit again are as others. */
function withLingering(state: State, list: List, changed: readonly ArticleKey[]): List {
	const {where} = listQuery(state);
	if (where === null) {
		return list;
	}

	const condition = resolveTimes(where, clockAt(new Date(state.now), state.pace));
	const lingering = new Set(list.lingering);
	for (const key of changed) {
		const row = list.rows.get(key);
		// Whether the words of a query stand in an article does not change by what is done with it.
		if (row && matchesKnown(condition, subjectOf(row)) === false) {
			lingering.add(key);
		} else {
			lingering.delete(key);
		}
	}

	return {...list, lingering};
}

function subjectOf({entry, reading}: Listed): Omit<Subject, 'text'> {
	const {status, isStarred, isArchived} = reading;
	const tags = tagsFor(entry.tags, reading);
	return {...entry, tags, status, isStarred, isArchived, minutesLeft: minutesLeftOf(entry.readingMinutes, reading)};
}

function withReadings(list: List, readings: ReadonlyMap<ArticleKey, Reading>): List {
	const changed = [...readings].flatMap(([key, reading]): ReadonlyArray<readonly [ArticleKey, Listed]> => {
		const row = list.rows.get(key);
		return row ? [[key, {...row, reading}]] : [];
	});
	return changed.length === 0 ? list : {...list, rows: new Map([...list.rows, ...changed])};
}
