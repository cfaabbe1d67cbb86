import path from 'node:path';
import {toAnnotation} from '../article/annotation.js';
import type {Highlight} from '../article/highlight.js';
import {headingAt} from '../article/outline.js';
import {usualPace} from '../article/reading-time.js';
import {highlightsToMarkdown} from '../formats/highlights-to-markdown.js';
import {sanitiseLine} from '../formats/sanitise.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import {momentOf} from '../query/moment-of.js';
import {clockAt} from '../query/resolve-times.js';
import type {Command} from './command.js';
import {type Highlighted, highlightedArticles, type Orphaned, readHighlights} from './highlighted-articles.js';
import {jsonLines} from './json-text.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {printLines, warn} from './output.js';
import {readQuery} from './read-query.js';

type HighlightsCommand = Extract<Command, {kind: 'highlights'}>;

type Found = {
	readonly index: CommandLibrary['index'];
	readonly found: readonly Highlighted[];
	readonly gone: readonly Orphaned[];
};

/** Print what was highlighted in the articles that a query asks for, or in all: as Markdown, or as Web Annotations. */
export async function highlights(command: HighlightsCommand, files: ProgramFiles): Promise<void> {
	const query = readQuery(command.query);
	if (query === null) {
		return;
	}

	const since = command.since === null ? 0 : (momentOf(command.since, clockAt(new Date(), usualPace)) ?? 0);
	await withLibrary(command, files, async library => {
		const {found, gone} = highlightedArticles(library, query, ({created}) => created >= since);
		if (found.length + gone.length === 0) {
			warn(
				query.where === null && since === 0
					? 'Nothing is highlighted yet.'
					: 'Nothing that is asked for is highlighted.',
			);
		}

		const limit = command.limit ?? Number.POSITIVE_INFINITY;
		const most = {
			index: library.index,
			found: found.slice(0, limit),
			gone: gone.slice(0, Math.max(0, limit - found.length)),
		};
		await printLines(command.isJson ? jsonLines(annotations(most)) : markdownLines(most));
	});
}

/** In the order of their articles, and in each in that of reading; those that are lost behind the others, as they were kept. */
async function* annotations({index, found, gone}: Found) {
	for (const {key, highlights} of found) {
		for (const {entry} of index.articlesOf([key])) {
			const known = [...highlights].sort((one, other) => one.quote.from - other.quote.from);
			yield* known.map(highlight => toAnnotation(highlight, entry));
		}
	}

	for (const {id, highlights} of gone) {
		yield* highlights.map(highlight => toAnnotation(highlight, {id, url: null}));
	}
}

async function* markdownLines({index, found, gone}: Found): AsyncGenerator<string> {
	let isFirst = true;
	for (const {key, highlights} of found) {
		for (const article of index.articlesOf([key])) {
			yield `${isFirst ? '' : '\n'}${(await articleMarkdown(article, highlights)).trimEnd()}`;
			isFirst = false;
		}
	}

	for (const {id, path: file, highlights} of gone) {
		const title = sanitiseLine(path.basename(file)) || id;
		const known = {title, byline: null, siteName: null, publishedTime: null, url: null};
		yield `${isFirst ? '' : '\n'}${highlightsToMarkdown(known, {placed: [], lost: highlights.map(passageOf)}).trimEnd()}`;
		isFirst = false;
	}
}

async function articleMarkdown(article: ListedArticle, highlights: readonly Highlight[]): Promise<string> {
	const {placed, lost} = await readHighlights(article, highlights);
	const {outline} = article.entry;
	return highlightsToMarkdown(article.entry, {
		placed: placed.map(highlight => ({
			...passageOf(highlight),
			heading: outline[headingAt(outline, highlight.range.from)]?.title ?? null,
		})),
		lost: lost.map(passageOf),
	});
}

function passageOf({quote, note}: Highlight): {readonly text: string; readonly note: string} {
	return {text: quote.exact, note};
}
