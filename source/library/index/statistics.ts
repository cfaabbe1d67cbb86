import {type Connection, numberIn, type Row, textIn} from './connection.js';
import {flagBits, statuses} from './reading.js';

/** What all articles come to. */
export type Statistics = {
	readonly articles: number;
	readonly unread: number;
	readonly reading: number;
	readonly done: number;
	readonly starred: number;
	readonly archived: number;
	readonly words: number;
	/** Minutes that are left to read in them. */
	readonly minutesLeft: number;
};

/** A source, how many articles it has, and how many of those are read. */
export type SourceStatistics = {readonly source: string; readonly articles: number; readonly done: number};

const isDone = `a.flags & ${flagBits.status} = ${statuses.indexOf('done')}`;

export function statisticsOf({first}: Connection): Statistics {
	const sums = [
		...statuses.map((_, status) => `a.flags & ${flagBits.status} = ${status}`),
		`a.flags & ${flagBits.starred} <> 0`,
		`a.flags & ${flagBits.archived} <> 0`,
		'a.words',
		'a.minutes_left',
	].map(sum => `sum(${sum})`);
	const row: Row = first(`select count(*), ${sums.join(', ')} from article a`) ?? [];
	const [articles = 0, unread = 0, reading = 0, done = 0, starred = 0, archived = 0, words = 0, minutesLeft = 0] =
		row.map(numberIn);
	return {articles, unread, reading, done, starred, archived, words, minutesLeft};
}

/** So many sources at most, those with the most articles first. */
export function sourceStatistics({all}: Connection, most: number): readonly SourceStatistics[] {
	return all(
		`select name.label, counted.articles, counted.done
		from (select a.source value, count(*) articles, sum(${isDone}) done from article a group by 1) counted
		join name on name.field = 'source' and name.value = counted.value
		order by 2 desc, 1 limit ?`,
		[most],
	).map(([source, articles, done]) => ({
		source: textIn(source),
		articles: numberIn(articles),
		done: numberIn(done),
	}));
}
