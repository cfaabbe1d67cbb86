import type {ArticleKey, List, Listed} from '../app/list.js';
import type {State} from '../app/state.js';
import type {Reading} from '../article/reading.js';
import {changeReading, type ReadingChange} from '../article/reading-change.js';
import type {Step} from './step.js';

/** What is to be changed, and by what the library knows it; `null` for a piece that it does not know. */
export type Changed = {
	readonly key: ArticleKey | null;
	readonly reading: Reading;
	readonly change: ReadingChange;
};

/** Do something with articles: the lists show it at once, and it is written down behind the frame. */
export function changeArticles(state: State, changed: readonly Changed[]): Step {
	const changes = changed.map(({key, reading, change}) => ({key, change, reading: changeReading(reading, change)}));
	const readings = new Map(changes.flatMap(({key, reading}) => (key === null ? [] : [[key, reading] as const])));
	const {search, reader} = state;
	const own = changes.find(({change}) => change.id === reader?.entry.id);
	return [
		{
			...state,
			list: withReadings(state.list, readings),
			search: search && {...search, before: withReadings(search.before, readings)},
			reader: reader && own ? {...reader, reading: own.reading} : reader,
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

function withReadings(list: List, readings: ReadonlyMap<ArticleKey, Reading>): List {
	const changed = [...readings].flatMap(([key, reading]): ReadonlyArray<readonly [ArticleKey, Listed]> => {
		const row = list.rows.get(key);
		return row ? [[key, {...row, reading}]] : [];
	});
	return changed.length === 0 ? list : {...list, rows: new Map([...list.rows, ...changed])};
}
