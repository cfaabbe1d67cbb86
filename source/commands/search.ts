import process from 'node:process';
import {groupDigits, mediumDate} from '../article/dates.js';
import {sourceName} from '../article/entry.js';
import {minutesAtPace, type Pace} from '../article/reading-time.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {setAmbiguousWide} from '../layout/width.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import type {Expression} from '../query/expression.js';
import {findWords} from '../query/find-words.js';
import {type Passage, passageOf} from '../query/passage.js';
import {readArticleFile} from '../runtime/read-article-file.js';
import type {Command} from './command.js';
import {listedJson} from './json.js';
import {jsonLines} from './json-text.js';
import {tellNothing} from './list.js';
import {articlesOf, keysOf} from './listed-articles.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {columnsOf, printLines, warn} from './output.js';
import {type AskedQuery, conditionOf, readQuery} from './read-query.js';
import {marked, snippetLines} from './snippet-lines.js';

type SearchCommand = Extract<Command, {kind: 'search'}>;

/** An article that was found, and the words of its text around the first that was looked for; `null` when none stands there. */
type Hit = ListedArticle & {readonly passage: Passage | null};

/** Print the articles that a query finds, the best first, each with the passage that was found. */
export async function search(command: SearchCommand, files: ProgramFiles): Promise<void> {
	setAmbiguousWide(command.isAmbiguousWide);
	const query = readQuery(command.query);
	if (query !== null) {
		await withLibrary(command, files, async library => {
			await printHits(library, query, command);
		});
	}
}

async function printHits(
	library: CommandLibrary,
	query: AskedQuery,
	{limit, isJson}: Pick<SearchCommand, 'limit' | 'isJson'>,
): Promise<void> {
	const {index, roots, pace} = library;
	const keys = keysOf(library, query, 'relevance', limit);
	if (keys.length === 0) {
		tellNothing(index.countOf(null).articles === 0 ? roots : null);
	}

	const hits = hitsOf(articlesOf(index, keys), query);
	await printLines(isJson ? jsonLines(jsonOf(hits, pace)) : hitLines(hits, query, pace));
	const all = keys.length < limit ? keys.length : index.countOf(conditionOf(query, pace)).articles;
	if (process.stdout.isTTY && all > keys.length) {
		warn(`These are ${groupDigits(keys.length)} of ${groupDigits(all)}: --limit takes another number.`);
	}
}

async function* hitsOf(articles: Iterable<ListedArticle>, {where}: AskedQuery): AsyncGenerator<Hit> {
	for (const article of articles) {
		yield {...article, passage: where && (await passageIn(article.entry.path, where))};
	}
}

/** `null` also where the file went since: the article is told of all the same. */
async function passageIn(file: string, expression: Expression): Promise<Passage | null> {
	const read = await readArticleFile(file);
	return read.kind === 'read' ? passageOf(expression, read.manuscript.text) : null;
}

async function* jsonOf(hits: AsyncIterable<Hit>, pace: Pace) {
	for await (const hit of hits) {
		const {passage} = hit;
		const matches = passage?.matches.map(({from, to}) => [from, to]);
		yield {...listedJson(hit, pace), passage: passage && {text: passage.text, matches}};
	}
}

async function* hitLines(hits: AsyncIterable<Hit>, {where}: AskedQuery, pace: Pace): AsyncGenerator<string> {
	const {isTTY} = process.stdout;
	const width = columnsOf(process.stdout);
	let isFirst = true;
	for await (const {entry, passage} of hits) {
		if (!isFirst) {
			yield '';
		}

		isFirst = false;
		const title = sanitiseLine(entry.title);
		const date = mediumDate(entry.publishedTime ?? entry.savedTime ?? '');
		const facts = [sourceName(entry), date, `${minutesAtPace(entry.readingMinutes, pace)} min`].filter(
			fact => fact !== null,
		);
		yield isTTY && where ? marked(title, 0, title.length, findWords(where, title)) : title;
		yield sanitiseLine(facts.join(' · '));
		yield sanitiseLine(entry.path);
		// Without a passage the words stand in the title, the source or the tags.
		yield* snippetLines(passage ?? {text: sanitiseLine(entry.excerpt ?? ''), matches: []}, width, isTTY);
	}
}
