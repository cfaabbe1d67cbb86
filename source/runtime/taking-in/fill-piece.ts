import {Buffer} from 'node:buffer';
import path from 'node:path';
import type {Article} from '../../article/article.js';
import {decode} from '../../formats/decode.js';
import {sanitiseLine} from '../../formats/sanitise.js';
import {toMarkdown} from '../../formats/to-markdown.js';
import {errorReason} from '../../io/error-reason.js';
import {replaceFile} from '../../io/replace-file.js';
import {sourcesFolder} from '../../io/write-new-file.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import {isStub, noteOf} from '../../rescue/piece-file.js';
import {makeArticle, type Page, sourceOf} from '../capture/made-article.js';
import {isHeavy} from '../capture/page-weight.js';
import {whatIsSent} from '../capture/what-is-sent.js';
import {articleId, readArticle} from '../read-article.js';
import {readArticleFile} from '../read-article-file.js';
import {moveState} from './move-state.js';
import type {Textless} from './take-in.js';

/** What became of a piece for which a page was fetched; the reason is the end of a sentence that begins with its address. */
export type Filled = {readonly kind: 'filled'} | {readonly kind: 'refused'; readonly reason: string};

/**
Put the text of a page into the file of a piece that had none, and the page beside it. What was known of the piece stays, and what was done with it goes along; highlights are looked for in the text. Rejects with what the state reports when it cannot be written.
*/
export async function fillPiece(piece: Textless, page: Page, state: ReaderState, now: number): Promise<Filled> {
	const sent = whatIsSent(sourceOf(page));
	if (sent.kind === 'other') {
		return {kind: 'refused', reason: sent.reason};
	}

	if (sent.kind === 'book' || isHeavy(page.bytes)) {
		const what = sent.kind === 'book' ? 'is a book' : 'is too large for a piece';
		return {kind: 'refused', reason: `${what}: broadsheet add saves it as a file of its own`};
	}

	const before = await readArticleFile(piece.path);
	if (before.kind === 'failed') {
		return {kind: 'refused', reason: `has no file any more: ${before.reason}`};
	}

	if (!isStub(before.manuscript.text)) {
		return {kind: 'refused', reason: 'has a text in the library by now'};
	}

	const known = before.article.metadata;
	const made = await makeArticle(page, known.tags, known.savedTime ?? new Date(now).toISOString());
	if (made.kind === 'refused') {
		return made;
	}

	const content = written(made.article, known, piece);
	try {
		const {dir, name} = path.parse(piece.path);
		await keepSource(page, path.join(dir, sourcesFolder, `${name}${sent.kind === 'page' ? '.html' : '.txt'}`));
		replaceFile(piece.path, content);
	} catch (error) {
		return {kind: 'refused', reason: `could not be saved: ${sanitiseLine(piece.path)} ${errorReason(error)}`};
	}

	const bytes = Buffer.from(content);
	const after = await readArticle(bytes, piece.path, null);
	moveState(
		state,
		{from: before.entry.id, to: articleId(bytes), path: piece.path},
		after.kind === 'read' ? after.manuscript.text : '',
		now,
	);
	return {kind: 'filled'};
}

/** What the reader kept of a piece counts more than what the page says. */
function written({metadata, body}: Article, known: Article['metadata'], {title, note}: Textless): string {
	const isNamed = title !== '';
	const matter = note === '' ? [] : [noteOf(note).matter];
	return toMarkdown(
		{
			metadata: {
				...metadata,
				title: isNamed ? title : metadata.title,
				titleIsDerived: !isNamed && metadata.titleIsDerived,
				url: known.url,
				byline: known.byline ?? metadata.byline,
				siteName: known.siteName ?? metadata.siteName,
				publishedTime: known.publishedTime ?? metadata.publishedTime,
			},
			body: note === '' ? body : {...body, children: [...body.children, noteOf(note).block]},
		},
		{matter},
	);
}

async function keepSource(page: Page, file: string): Promise<void> {
	const decoded = await decode(sourceOf(page));
	if (decoded.kind === 'text') {
		replaceFile(file, decoded.text);
	}
}
