import path from 'node:path';
import process from 'node:process';
import {measureLimits} from '../app/settings.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {kindOfPath} from '../io/kind-of-path.js';
import {readStdin} from '../io/read-stdin.js';
import type {Hyphenation} from '../layout/breaking/hyphenation-by-language.js';
import {layOut} from '../layout/layout.js';
import {paintLine} from '../layout/paint.js';
import {rowText} from '../layout/span.js';
import {titleBlock} from '../layout/title-block.js';
import {plainStyle} from '../layout/typography.js';
import {setAmbiguousWide} from '../layout/width.js';
import {type BidiOrder, prepareSetting} from '../runtime/prepare-setting.js';
import {type ReadArticle, readArticle} from '../runtime/read-article.js';
import {readArticleFile} from '../runtime/read-article-file.js';
import {isPiecePath} from '../runtime/read-collection.js';
import type {Command} from './command.js';
import {articleJson} from './json.js';
import {jsonText} from './json-text.js';
import {fail, print} from './output.js';
import {pathProblem} from './path-problem.js';

type ShowCommand = Extract<Command, {kind: 'show'}>;
type Read = Extract<ReadArticle, {kind: 'read'}>;

/** Print one article. */
export async function show(command: ShowCommand): Promise<void> {
	setAmbiguousWide(command.isAmbiguousWide);
	const result = await readFrom(command.path);
	if (result.kind === 'failed') {
		fail(result.reason);
		return;
	}

	switch (command.format) {
		case 'text': {
			print(articleText(result, command.width ?? defaultWidth(), await prepare(result, command.bidiOrder)));
			break;
		}

		case 'markdown': {
			const {toMarkdown} = await import('../formats/to-markdown.js');
			print(toMarkdown(result.article));
			break;
		}

		case 'json': {
			print(`${jsonText(await jsonOf(result))}\n`);
			break;
		}
	}
}

/** Of a feed, its entries stand beside what all of them are together. */
async function jsonOf({entry, manuscript, feed}: Read) {
	const article = articleJson(entry, manuscript);
	if (feed === undefined) {
		return article;
	}

	const {feedEntriesJson} = await import('./feed-json.js');
	return {...article, entries: feedEntriesJson(feed)};
}

/** Read an article from a path, or from standard input for `-`. Never rejects. */
export async function readFrom(named: string): Promise<ReadArticle> {
	if (named === '-') {
		return readArticle(await readStdin(), '', null);
	}

	const kind = await kindOfPath(named).catch(() => 'other' as const);
	// A piece of a feed has the path of its file with its own name below.
	if (
		kind === 'file' ||
		(kind === 'missing' && isPiecePath(named) && (await kindOfPath(path.dirname(named))) === 'file')
	) {
		return readArticleFile(path.resolve(named));
	}

	const reason =
		kind === 'folder'
			? `${sanitiseLine(named)} is a folder: broadsheet list prints what it holds.`
			: pathProblem(named, kind);
	return {kind: 'failed', reason};
}

/** For eyes, words are parted and right-to-left text is put in order; for programs the text stays what it is. */
async function prepare({entry, manuscript}: Read, order: BidiOrder): Promise<Hyphenation | null> {
	return process.stdout.isTTY ? prepareSetting(entry, manuscript, order) : null;
}

/** The title block and the text, set at a width, without the white space at line ends. */
function articleText({entry, manuscript}: Read, width: number, hyphenation: Hyphenation | null): string {
	const matter = {opening: titleBlock(entry, width), ending: []};
	const layout = layOut(
		manuscript,
		{measure: width, height: Number.POSITIVE_INFINITY, style: {...plainStyle, hyphenation}},
		matter,
	);
	return layout.lines.map(line => `${rowText(paintLine(manuscript, line, width)).trimEnd()}\n`).join('');
}

function defaultWidth(): number {
	const columns = process.stdout.columns ?? Number(process.env['COLUMNS'] ?? 80);
	return Math.max(1, Math.min(Number.isSafeInteger(columns) ? columns : 80, measureLimits.normal));
}
