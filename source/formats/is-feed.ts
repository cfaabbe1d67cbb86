import type {Source} from './source.js';

/*
This file is imported before any parser is: it must stay without imports of them.
*/

const surelyFeedName = /\.(?:rss|atom|jsonfeed)$/i;
const otherName = /\.(?:md|markdown|txt|text|epub|html?|xhtml|xht)$/i;
const feedType = /^\s*application\/(?:rss|atom|rdf|feed)\+(?:xml|json)\s*(?:;|$)/i;

/** So much of a feed tells what it is, in bytes. */
const startLength = 16_384;

/** What may stand before the first element of a document. */
const prologue = /^(?:\s+|<\?[^>]*>|<!--(?:(?!-->).)*-->|<!doctype(?!\s+html)(?:[^<>[]|\[[^\]]*\])*>)/is;

const rootTag = /^<(?:[\w.-]+:)?(rss|feed|rdf|channel)(?=[\s>/])([^>]*)/i;
const rootAnywhere = /<(?:[\w.-]+:)?(?:rss|feed|rdf)[\s>]/i;

/** Whether bytes are a feed: RSS of any version, Atom or JSON Feed, by their beginning. The name or the media type of a feed excuse what stands before it. */
export function isFeed({name, bytes, mediaType = null}: Source): boolean {
	const isSaid = feedType.test(mediaType ?? '') || surelyFeedName.test(name);
	if (!isSaid && otherName.test(name)) {
		return false;
	}

	const start = startOf(bytes);
	const first = start.trimStart().charAt(0);
	if (first === '{') {
		return /"version"\s*:\s*"https?:\\?\/\\?\/(?:www\.)?jsonfeed\.org\\?\/version\\?\/|"items"\s*:\s*\[/.test(start)
			? isSaid || /jsonfeed\.org\\?\/version/.test(start)
			: false;
	}

	return first === '<'
		? isFeedDocument(start) || (isSaid && rootAnywhere.test(start))
		: isSaid && rootAnywhere.test(start);
}

function isFeedDocument(start: string): boolean {
	const document = withoutPrologue(start);
	const [, root = '', attributes = ''] = rootTag.exec(document) ?? [];
	switch (root.toLowerCase()) {
		case 'rss': {
			return true;
		}

		case 'feed': {
			return /atom|\sversion\s*=/i.test(attributes) || /<(?:[\w.-]+:)?entry[\s>]/i.test(document);
		}

		case 'rdf': {
			return /purl\.org\/rss\/|netscape\.com\/rdf/i.test(attributes);
		}

		case 'channel': {
			return /<item[\s>]/i.test(document);
		}

		case '': {
			return false;
		}
	}

	return false;
}

function withoutPrologue(start: string): string {
	let rest = start;
	for (let found = prologue.exec(rest); found !== null; found = prologue.exec(rest)) {
		rest = rest.slice(found[0].length);
	}

	return rest;
}

/** What stands at the beginning is ASCII whatever stands behind it; of UTF-16 every other byte is. */
function startOf(bytes: Uint8Array): string {
	return new TextDecoder('latin1')
		.decode(bytes.subarray(0, startLength))
		.replace(/^(?:\u00ef\u00bb\u00bf|\u00ff\u00fe|\u00fe\u00ff)/, '')
		.replaceAll('\0', '');
}
