import process from 'node:process';
import {sourceName} from '../article/entry.js';
import {minutesAtPace, type Pace} from '../article/reading-time.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {cellWidth, pad, setAmbiguousWide, truncate} from '../layout/width.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import type {Command} from './command.js';
import {listedJson} from './json.js';
import {jsonLines} from './json-text.js';
import {partWords} from './list-words.js';
import {articlesOf, keysOf} from './listed-articles.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {columnsOf, fail, printLines, warn} from './output.js';
import {type AskedQuery, readQuery} from './read-query.js';

type ListCommand = Extract<Command, {kind: 'list'}>;

/** Print the articles that a query asks for, or all there are. */
export async function list(command: ListCommand, files: ProgramFiles): Promise<void> {
	setAmbiguousWide(command.isAmbiguousWide);
	const words = await partWords(command.words, command.library.length > 0);
	if (words.kind === 'refused') {
		fail(words.reason);
		return;
	}

	const query = readQuery(words.query);
	if (query === null) {
		return;
	}

	const library = words.folder === null ? command.library : [words.folder];
	await withLibrary({...command, library}, files, async opened => {
		await printList(opened, query, command);
	});
}

async function printList(
	library: CommandLibrary,
	query: AskedQuery,
	{limit, isJson}: Pick<ListCommand, 'limit' | 'isJson'>,
): Promise<void> {
	const {index, roots, pace} = library;
	const keys = keysOf(library, query, 'newest', limit);
	const articles = articlesOf(index, keys);
	if (keys.length === 0) {
		tellNothing(index.countOf(null).articles === 0 ? roots : null);
	}

	await printLines(isJson ? jsonLines(jsonOf(articles, pace)) : listLines(articles, pace, process.stdout));
}

/** Say why nothing is printed; `roots` are those of a library without articles. */
export function tellNothing(roots: readonly string[] | null): void {
	warn(
		roots === null
			? 'No article is what this query asks for.'
			: `${roots.map(sanitiseLine).join(', ')} holds no articles yet: put .md, .txt, .html or .epub files there.`,
	);
}

function* jsonOf(articles: Iterable<ListedArticle>, pace: Pace) {
	for (const article of articles) {
		yield listedJson(article, pace);
	}
}

const widestSource = 24;

/** Date, source, title and reading time in columns; titles are cut only where a terminal would break the line. */
function* listLines(
	articles: Iterable<ListedArticle>,
	pace: Pace,
	screen: Pick<typeof process.stdout, 'isTTY' | 'columns'>,
): Generator<string> {
	// Only what is printed is held of each article: there may be very many.
	const rows = Array.from(articles, ({entry}) => ({
		date: (entry.publishedTime ?? entry.savedTime ?? '').slice(0, 10),
		source: sanitiseLine(sourceName(entry) ?? ''),
		title: sanitiseLine(entry.title),
		time: `${minutesAtPace(entry.readingMinutes, pace)} min`,
	}));
	const sourceWidth = Math.min(widestSource, widest(rows.map(({source}) => source)));
	const room = screen.isTTY ? columnsOf(screen) - 10 - sourceWidth - 7 - 6 : Number.POSITIVE_INFINITY;
	const titleWidth = Math.max(10, Math.min(widest(rows.map(({title}) => title)), room));
	for (const {date, source, title, time} of rows) {
		const cells = [
			pad(date, 10),
			pad(truncate(source, sourceWidth), sourceWidth),
			pad(truncate(title, titleWidth), titleWidth),
			pad(time, 7, 'start'),
		];
		yield cells.join('  ');
	}
}

function widest(texts: readonly string[]): number {
	return texts.reduce((most, text) => Math.max(most, cellWidth(text)), 0);
}
