import type {Source, TextFormat} from './source.js';

/*
This file is imported by the walk over folders, before any parser: it must stay without imports of them.
*/

const articleName = /^[^.].*\.(?:md|markdown|txt|text|epub|html?|xhtml|xht)$/is;
const pageName = /\.(?:html?|xhtml|xht)$/i;
const pageStart = /^(?:<!--(?:(?!-->).)*-->\s*|<\?xml[^<>]*>\s*)*<(?:!doctype\s+html|html|head|body|title|meta)[\s>]/is;

/** So much of a text tells what it is, in characters: programs that save pages begin them with comments. */
const startLength = 8000;

const typeFormats: ReadonlyMap<string, TextFormat> = new Map([
	['text/html', 'html'],
	['application/xhtml+xml', 'html'],
	['text/markdown', 'markdown'],
	['text/x-markdown', 'markdown'],
]);
const bookName = /\.epub$/i;
const bookStart = /^PK\u0003\u0004.{26}mimetypeapplication\/epub\+zip/s;
const feedName = /^[^.].*\.(?:rss|atom|rdf|xml|jsonfeed|json)$/is;
const markdownName = /\.(?:md|markdown)$/i;

/** Whether a file of this name (without folders) is taken for an article; hidden files are not. */
export function isArticleName(name: string): boolean {
	return articleName.test(name);
}

/** Whether a file of this name is taken for a book, of which one may take as long to read as a hundred articles. */
export function isBookName(name: string): boolean {
	return bookName.test(name);
}

/** Whether a file of this name (without folders) may be a feed; its first bytes tell whether it is. Hidden files are none. */
export function isFeedName(name: string): boolean {
	return feedName.test(name);
}

/** Whether a file of this name (without folders) belongs into a library. */
export function isLibraryName(name: string): boolean {
	return isArticleName(name) || isFeedName(name);
}

/** Whether bytes are a book: they came under its name, or begin as one does (OCF 3.3, section 4.3). */
export function isBook({name, bytes}: Source): boolean {
	return isBookName(name) || (bytes[0] === 0x50 && bookStart.test(String.fromCharCode(...bytes.subarray(0, 58))));
}

/** Whether bytes are a page: they came under its name or with its media type, or begin as one does. */
export function isPageSource({name, bytes, mediaType = null}: Source): boolean {
	// What stands at the beginning is ASCII whatever stands behind it.
	return formatOf(name, new TextDecoder('latin1').decode(bytes.subarray(0, startLength)), mediaType) === 'html';
}

/**
The format of a text: by its name, or, when it came without a name that tells, by its media type or its beginning. Everything that is nothing else is plain text.
*/
export function formatOf(name: string, text: string, mediaType: string | null = null): TextFormat {
	if (pageName.test(name)) {
		return 'html';
	}

	if (mediaType !== null && !articleName.test(name)) {
		const format = typeFormats.get(mediaType.split(';', 1)[0]?.trim().toLowerCase() ?? '');
		if (format !== undefined) {
			return format;
		}
	}

	if (name !== '') {
		return markdownName.test(name) ? 'markdown' : 'text';
	}

	const start = text.slice(0, startLength).trimStart();
	if (pageStart.test(start)) {
		return 'html';
	}

	return /^(?:---[ \t]*\r?\n|#{1,6}[ \t]+\S)/.test(start) ? 'markdown' : 'text';
}

/** A title for a file that gives none: its name without folders and ending. */
export function titleFromName(name: string): string {
	const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	return base.replace(/\.[^.]*$/, '').trim() || 'Untitled';
}
