import type {Article} from '../../article/article.js';
import {parseSource} from '../../formats/parse.js';
import {sanitiseLine} from '../../formats/sanitise.js';
import type {Source} from '../../formats/source.js';
import {ownAddress} from './own-address.js';

export type Page = {
	readonly bytes: Uint8Array;
	/** As it was sent, such as `text/html; charset=utf-8`. */
	readonly mediaType: string | null;
	/** Where it came from in the end; `null` for what came from a pipe. */
	readonly url: string | null;
	/** The name of its file, where it has one. */
	readonly name?: string;
};

/** A page that is to be saved. */
export type NewPage = Page & {
	/** The address that was asked for, which may have led to another. */
	readonly asked?: string | null;
	readonly tags?: readonly string[];
	/** Its file stays what it is, if it is one that reads as an article: pages do not. */
	readonly isFile?: boolean;
};

/** An article that bytes were made into, or why none could be: the end of a sentence. */
export type Made =
	| {readonly kind: 'made'; readonly article: Article}
	| {readonly kind: 'refused'; readonly reason: string};

export function sourceOf({bytes, mediaType, url, name = ''}: Page): Source {
	return {bytes, mediaType, name, address: url};
}

/**
Make bytes into an article that knows its address, its source and that it was saved at a time, in ISO 8601. Never rejects.
*/
export async function makeArticle(page: Page, tags: readonly string[], savedTime: string): Promise<Made> {
	const parsed = await parseSource(sourceOf(page));
	if (parsed.kind === 'refused') {
		return {kind: 'refused', reason: 'holds nothing that can be read as an article'};
	}

	const {metadata, body} = parsed.article;
	if (body.children.length === 0) {
		return {
			kind: 'refused',
			reason: 'holds no text, as pages do that need a browser: save it there and add the file',
		};
	}

	const url = ownAddress(metadata.url, page.url);
	return {
		kind: 'made',
		article: {
			body,
			metadata: {
				...metadata,
				url,
				savedTime,
				title: metadata.titleIsDerived && metadata.title === 'Untitled' ? nameOf(url) : metadata.title,
				siteName: metadata.siteName ?? hostOf(url),
				tags: [...new Set([...metadata.tags, ...tags])],
			},
		},
	};
}

/** Of the address, what names the page in it. */
export function nameOf(url: string | null): string {
	const path = url === null ? '' : (URL.parse(url)?.pathname ?? '');
	const last = path.split('/').findLast(part => part !== '') ?? '';
	return sanitiseLine(decoded(last).replace(/\.[a-z]{1,6}$/i, '')) || hostOf(url) || 'Untitled';
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function hostOf(url: string | null): string | null {
	return url === null ? null : (URL.parse(url)?.hostname.replace(/^www\.(?=[^.]+\.)/, '') ?? null);
}
