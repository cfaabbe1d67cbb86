import {isFeed} from '../../formats/is-feed.js';
import {isBook, isPageSource} from '../../formats/names.js';
import type {Source} from '../../formats/source.js';

/** What bytes are, for saving them: a page or a text becomes an article in Markdown, a book stays what it is. */
export type Sent =
	| {readonly kind: 'page' | 'text' | 'book'}
	/** What they are instead, as the end of a sentence. */
	| {readonly kind: 'other'; readonly reason: string};

/** What was sent from an address, by its media type and its beginning. */
export function whatIsSent(source: Source): Sent {
	if (isBook(source)) {
		return {kind: 'book'};
	}

	const type = (source.mediaType ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';
	if (source.bytes.length === 0) {
		return {kind: 'other', reason: 'is empty'};
	}

	if (isFeed(source)) {
		return {kind: 'other', reason: 'is a feed, not an article: broadsheet subscribe takes it'};
	}

	if (isPdf(source.bytes)) {
		return {kind: 'other', reason: 'is a PDF, which Broadsheet does not read: open it in another program'};
	}

	const [family = '', kind = ''] = type.split('/');
	if (['image', 'audio', 'video', 'font'].includes(family)) {
		return {
			kind: 'other',
			reason: `is no article but ${family === 'image' || family === 'audio' ? 'an' : 'a'} ${family}`,
		};
	}

	if (isPageSource(source)) {
		return {kind: 'page'};
	}

	// Many servers say nothing better of a text that they do not know.
	const isText = ['', 'text'].includes(family) || ['octet-stream', 'xml', 'markdown', 'x-markdown'].includes(kind);
	return isText ? {kind: 'text'} : {kind: 'other', reason: `is no article but ${type.slice(0, 60)}`};
}

function isPdf(bytes: Uint8Array): boolean {
	return String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';
}
