import {duration, groupDigits, mediumDate, plural} from '../article/dates.js';
import {usualWordsPerMinute} from '../article/reading-time.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {cellWidth, pad, truncate} from '../layout/width.js';
import type {SourceStatistics, Statistics} from '../library/index/statistics.js';
import type {ReadingHabits, Week} from './reading-habits.js';

export type LibraryStatistics = Statistics &
	ReadingHabits & {
		/** At which the reader reads; `null` before enough was read. */
		readonly wordsPerMinute: number | null;
		readonly sources: readonly SourceStatistics[];
	};

const widestSource = 40;

export function statsLines(found: LibraryStatistics): readonly string[] {
	const {articles, words, minutesLeft, unread, reading, done, starred, archived, weeks, days, sources, wordsPerMinute} =
		found;
	const facts: ReadonlyArray<readonly [string, number]> = [
		['unread', unread],
		['reading', reading],
		['done', done],
		['starred', starred],
		['archived', archived],
	];
	return [
		`${plural(articles, 'article')}, ${plural(words, 'word')}, ${duration(minutesLeft)} left to read`,
		...columns(facts.map(([name, count]) => [name, groupDigits(count)])),
		'',
		`Articles read each week since ${mediumDate(weeks[0]?.from ?? '')}`,
		...chart(weeks.map(({read}) => read)),
		'',
		...(weeks.some(({minutes}) => minutes > 0)
			? ['Minutes of reading each week', ...chart(weeks.map(({minutes}) => minutes)), '']
			: []),
		weekLine(weeks.at(-1)),
		paceLine(wordsPerMinute),
		`Something was read on ${days} of the last 30 days.`,
		...sourceLines(sources),
	];
}

function weekLine(week: Week | undefined): string {
	return week && week.words + week.minutes > 0
		? `You read ${plural(week.words, 'word')} in ${duration(Math.max(1, week.minutes))} this week.`
		: 'You read nothing this week yet.';
}

function paceLine(wordsPerMinute: number | null): string {
	return wordsPerMinute === null
		? `How fast you read is not known yet: minutes are told at ${usualWordsPerMinute} words each, which is usual.`
		: `You read ${wordsPerMinute} words a minute, where ${usualWordsPerMinute} are usual; minutes are told at your pace.`;
}

function sourceLines(sources: readonly SourceStatistics[]): readonly string[] {
	const rows = sources.map(({source, articles, done}) => [
		truncate(sanitiseLine(source), widestSource),
		groupDigits(articles),
		groupDigits(done),
	]);
	return rows.length === 0 ? [] : ['', ...columns([['Source', 'Articles', 'Read'], ...rows], 0)];
}

/** Rows of cells, each column as wide as its widest: the first one from the left, numbers from the right. */
function columns(rows: ReadonlyArray<readonly string[]>, indent = 2): readonly string[] {
	const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => cellWidth(row[column] ?? ''))));
	return rows.map(row => {
		const cells = row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0 ? 'end' : 'start'));
		return `${' '.repeat(indent)}${cells.join('  ')}`;
	});
}

const bars = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];

/** Bars over their numbers; the tallest bar is the greatest number. */
function chart(numbers: readonly number[]): readonly string[] {
	const most = Math.max(1, ...numbers);
	const labels = numbers.map(groupDigits);
	const width = 2 + Math.max(...labels.map(label => cellWidth(label)));
	const tops = numbers.map(number => (number === 0 ? '' : (bars[Math.ceil((number / most) * bars.length) - 1] ?? '')));
	const rows = [tops, labels].map(cells =>
		cells
			.map(cell => pad(cell, width, 'start'))
			.join('')
			.trimEnd(),
	);
	return rows.filter(row => row !== '');
}

export function statsJson({weeks, days, sources, ...statistics}: LibraryStatistics) {
	return {
		...statistics,
		weeks: weeks.map(({from, read, minutes, words}) => ({from, read, minutes, words})),
		daysOfLast30: days,
		sources: sources.map(({source, articles, done}) => ({source, articles, done})),
	};
}
