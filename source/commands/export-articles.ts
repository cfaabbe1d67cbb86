import {slugsOf} from '../article/slugs.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {makeFolder} from '../io/make-folder.js';
import {writeNewFile} from '../io/write-new-file.js';
import type {ListedArticle} from '../library/index/read-articles.js';
import {articlesMeant} from './articles-meant.js';
import type {Command} from './command.js';
import {highlightedArticles, readHighlights} from './highlighted-articles.js';
import {articlesOf} from './listed-articles.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {fail, print, printLines} from './output.js';

type ExportCommand = Extract<Command, {kind: 'export'}>;

/** A file that is written: its name without its ending, and what it holds. */
type Written = {readonly name: string; readonly text: string};

/** Longer names are cut; in characters. */
const longestName = 80;

const endings: Readonly<Record<ExportCommand['format'], string>> = {markdown: '.md', html: '.html'};

/** Write articles with their highlights, to standard output or as files into a folder. */
export async function exportArticles(command: ExportCommand, files: ProgramFiles): Promise<void> {
	await withLibrary(command, files, async library => {
		const meant = await articlesMeant(command.words, library);
		const keys = meant?.keys.slice(0, command.limit ?? Number.POSITIVE_INFINITY);
		if (!keys) {
			return;
		}

		if (command.output !== null) {
			await writeFiles(written(keys, command, library), command.output, endings[command.format]);
		} else if (command.format === 'html' && keys.length > 1) {
			fail(`These are ${keys.length} articles, and a page holds one: --output names a folder for them.`);
		} else {
			await printLines(texts(written(keys, command, library)));
		}
	});
}

async function* written(
	keys: readonly number[],
	{format}: ExportCommand,
	library: CommandLibrary,
): AsyncGenerator<Written> {
	const all = highlightedArticles(library, {where: null, sort: null, moment: new Date()}, () => true);
	const highlights = new Map(all.found.map(one => [one.key, one.highlights]));
	const convert =
		format === 'html'
			? (await import('../formats/to-html.js')).toHtml
			: (await import('../formats/marked-markdown.js')).markedMarkdown;
	for (const key of keys) {
		for (const article of articlesOf(library.index, [key])) {
			const {read, placed, lost} = await readHighlights(article, highlights.get(key) ?? []);
			if (read !== null) {
				yield {name: nameOf(article), text: convert(read.article, {placed, lost})};
			}
		}
	}
}

async function* texts(all: AsyncIterable<Written>): AsyncGenerator<string> {
	let isFirst = true;
	for await (const {text} of all) {
		yield (isFirst ? '' : '\n') + text.trimEnd();
		isFirst = false;
	}
}

async function writeFiles(all: AsyncIterable<Written>, folder: string, ending: string): Promise<void> {
	try {
		makeFolder(folder);
		for await (const {name, text} of all) {
			print(`${sanitiseLine(await writeNewFile(folder, name, ending, text))}\n`);
		}
	} catch (error) {
		if (!(error instanceof Error && 'code' in error)) {
			throw error;
		}

		fail(`${sanitiseLine(folder)} ${errorReason(error)}.`);
	}
}

/** A name that every system takes, made of the title. */
function nameOf({entry}: ListedArticle): string {
	const [slug = ''] = slugsOf([entry.title]);
	const name = slug
		.slice(0, longestName)
		.replaceAll(/^[-_]+|[-_]+$/g, '')
		.toWellFormed();
	return name === '' ? entry.id : name;
}
