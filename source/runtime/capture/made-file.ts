import {isUtf8} from 'node:buffer';
import {charsetOfType} from '../../formats/declared-charset.js';
import {decode} from '../../formats/decode.js';
import {formatOf, titleFromName} from '../../formats/names.js';
import {toMarkdown} from '../../formats/to-markdown.js';
import type {Beside} from '../../io/write-new-file.js';
import {headLength, heavyPage} from './heavy-page.js';
import {makeArticle, type NewPage, nameOf, sourceOf} from './made-article.js';
import {isHeavy} from './page-weight.js';
import {whatIsSent} from './what-is-sent.js';

/** A file that is to be written. */
export type NewFile = {
	readonly title: string;
	readonly content: string | Uint8Array;
	/** With its point. */
	readonly ending: string;
	/** Its address. */
	readonly url: string | null;
	readonly note: string | null;
	/** What it was made of; `null` when it is that itself. */
	readonly source: Beside | null;
};

export type MadeFile =
	| {readonly kind: 'made'; readonly file: NewFile}
	| {readonly kind: 'refused'; readonly reason: string};

/** What is to be written of a page, a text or a book. Never rejects. */
export async function madeFile(page: NewPage, savedTime: string): Promise<MadeFile> {
	const sent = whatIsSent(sourceOf(page));
	switch (sent.kind) {
		case 'other': {
			return {kind: 'refused', reason: sent.reason};
		}

		case 'book': {
			const hasTags = (page.tags ?? []).length > 0;
			return copied(page, '.epub', hasTags ? 'A book is kept as it is: broadsheet tag gives it tags' : null);
		}

		case 'text': {
			const isAsItIs = isHeavy(page.bytes) || (page.isFile && (page.tags ?? []).length === 0);
			return isAsItIs
				? copied(page, textEnding(page), null, await headOf(page, savedTime))
				: converted(page, savedTime);
		}

		case 'page': {
			return isHeavy(page.bytes) ? keptWhole(page, savedTime) : converted(page, savedTime);
		}
	}
}

async function converted(page: NewPage, savedTime: string): Promise<MadeFile> {
	const made = await makeArticle(page, page.tags ?? [], savedTime);
	if (made.kind === 'refused') {
		return made;
	}

	const {metadata} = made.article;
	return {
		kind: 'made',
		file: {
			title: metadata.title,
			content: toMarkdown(made.article),
			ending: '.md',
			url: metadata.url,
			note: metadata.isWholePage ? 'No article was found in it: all of its text is kept' : null,
			source: {
				bytes: await keptBytes(page),
				ending: whatIsSent(sourceOf(page)).kind === 'page' ? '.html' : textEnding(page),
			},
		},
	};
}

/** The bytes as they came; where only the server said in which characters they are, in those that are told without it. */
async function keptBytes(page: NewPage): Promise<Uint8Array> {
	const isTold = isUtf8(page.bytes) || charsetOfType(page.mediaType) === null;
	const decoded = isTold ? null : await decode(sourceOf(page));
	return decoded?.kind === 'text' ? Buffer.from(decoded.text) : page.bytes;
}

type Head = {readonly title: string; readonly url: string | null};

function copied(page: NewPage, ending: string, note: string | null, head: Head | null = null): MadeFile {
	const title = head?.title ?? (page.name ? titleFromName(page.name) : nameOf(page.url));
	const url = head?.url ?? page.url;
	return {kind: 'made', file: {title, content: page.bytes, ending, url, note, source: null}};
}

/** What the beginning of a text or page says of it. */
async function headOf(page: NewPage, savedTime: string): Promise<Head | null> {
	const made = await makeArticle({...page, bytes: page.bytes.subarray(0, headLength)}, [], savedTime);
	return made.kind === 'made' ? made.article.metadata : null;
}

async function keptWhole(page: NewPage, savedTime: string): Promise<MadeFile> {
	const head = await headOf(page, savedTime);
	const url = head?.url ?? page.url;
	const content = await heavyPage(page, url, page.tags ?? []);
	return content === null
		? {kind: 'refused', reason: 'holds nothing that can be read as an article'}
		: {
				kind: 'made',
				file: {
					title: head?.title ?? nameOf(url),
					content,
					ending: '.html',
					url,
					note: 'It is very large: the page is kept as it is',
					source: null,
				},
			};
}

function textEnding({bytes, name = '', mediaType}: NewPage): '.md' | '.txt' {
	const start = new TextDecoder().decode(bytes.subarray(0, 8000));
	return formatOf(name, start, mediaType) === 'markdown' ? '.md' : '.txt';
}
