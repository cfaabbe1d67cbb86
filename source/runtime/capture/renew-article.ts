import path from 'node:path';
import type {Metadata} from '../../article/article.js';
import {parseSource} from '../../formats/parse.js';
import {toMarkdown} from '../../formats/to-markdown.js';
import {errorReason} from '../../io/error-reason.js';
import {kindOfPath} from '../../io/kind-of-path.js';
import {makeFolder} from '../../io/make-folder.js';
import {readWholeFile} from '../../io/read-file.js';
import {replaceFile} from '../../io/replace-file.js';
import {sourcesFolder} from '../../io/write-new-file.js';
import {articleId} from '../read-article.js';
import {makeArticle, type Page} from './made-article.js';
import {isHeavy} from './page-weight.js';

/** An article of which Broadsheet wrote the file: what is known of it, and where what it was made of is kept. */
export type OwnArticle = {
	readonly file: string;
	readonly metadata: Metadata;
	readonly changedTime: string;
	/** `null` when nothing is kept. */
	readonly source: string | null;
};

export type Renewed =
	| {readonly kind: 'renewed'; readonly title: string /** By what it is known now. */; readonly id: string}
	| {readonly kind: 'same'}
	| {readonly kind: 'refused'; readonly reason: string};

const notOwn = {kind: 'refused', reason: 'is no file that Broadsheet wrote, and stays as it is'} as const;

/**
Look whether Broadsheet wrote a file: it keeps what it made the file of, or says in it when it saved which address. Never rejects.
*/
export async function ownArticle(file: string): Promise<OwnArticle | Extract<Renewed, {kind: 'refused'}>> {
	try {
		const source = file.endsWith('.md') ? await sourceBeside(file) : null;
		const {bytes, changedTime} = await readWholeFile(file);
		const parsed = file.endsWith('.md') ? await parseSource({bytes, name: path.basename(file)}) : null;
		if (parsed?.kind !== 'article') {
			return notOwn;
		}

		const {metadata} = parsed.article;
		const isOwn = source !== null || (metadata.savedTime != null && metadata.url !== null);
		return isOwn ? {file, metadata, changedTime, source} : notOwn;
	} catch (error) {
		return {kind: 'refused', reason: errorReason(error)};
	}
}

/** Make an article anew from what is kept of it. Never rejects. */
export async function reextract({source, ...own}: OwnArticle): Promise<Renewed> {
	if (source === null) {
		return {kind: 'refused', reason: 'has nothing beside it that it could be made of: broadsheet refetch fetches it'};
	}

	try {
		const {bytes} = await readWholeFile(source);
		const name = source.endsWith('.html') ? '' : path.basename(source);
		return await write({...own, source}, {bytes, mediaType: null, url: own.metadata.url, name});
	} catch (error) {
		return {kind: 'refused', reason: errorReason(error)};
	}
}

/** Make an article anew from what was fetched, which is kept in the place of what was kept before. Never rejects. */
export async function renew(own: OwnArticle, page: Page): Promise<Renewed> {
	const renewed = await write(own, page);
	if (renewed.kind !== 'refused') {
		const folder = path.join(path.dirname(own.file), sourcesFolder);
		try {
			makeFolder(folder);
			replaceFile(own.source ?? path.join(folder, `${path.basename(own.file, '.md')}.html`), page.bytes);
		} catch (error) {
			return {kind: 'refused', reason: `is renewed, but what it is made of ${errorReason(error)}`};
		}
	}

	return renewed;
}

async function write({file, metadata: old, changedTime}: OwnArticle, page: Page): Promise<Renewed> {
	if (isHeavy(page.bytes)) {
		return {kind: 'refused', reason: 'is very large by now, and stays as it is'};
	}

	const made = await makeArticle(page, old.tags, old.savedTime ?? changedTime);
	if (made.kind === 'refused') {
		return made;
	}

	try {
		// The address by which it is known stays, whatever the page says of itself by now.
		const metadata = {...made.article.metadata, url: old.url ?? made.article.metadata.url};
		const content = Buffer.from(toMarkdown({...made.article, metadata}));
		const id = articleId(content);
		if (id === articleId((await readWholeFile(file)).bytes)) {
			return {kind: 'same'};
		}

		replaceFile(file, content);
		return {kind: 'renewed', title: metadata.title, id};
	} catch (error) {
		return {kind: 'refused', reason: errorReason(error)};
	}
}

/** What a file was made of: of its name, in the hidden folder beside it. */
async function sourceBeside(file: string): Promise<string | null> {
	const stem = path.join(path.dirname(file), sourcesFolder, path.basename(file, '.md'));
	for (const ending of ['.html', '.md', '.txt']) {
		if ((await kindOfPath(stem + ending)) === 'file') {
			return stem + ending;
		}
	}

	return null;
}
