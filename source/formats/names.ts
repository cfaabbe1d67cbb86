import type {Format, Source} from './source.js';

/*
This file is imported by the walk over folders, before any parser: it must stay without imports of them.
*/

const articleName = /^[^.].*\.(?:md|markdown|txt|text|epub)$/is;
const bookName = /\.epub$/i;
const bookStart = /^PK\u0003\u0004.{26}mimetypeapplication\/epub\+zip/s;
const markdownName = /\.(?:md|markdown)$/i;

/** Whether a file of this name (without folders) is taken for an article; hidden files are not. */
export function isArticleName(name: string): boolean {
	return articleName.test(name);
}

/** Whether a file of this name is taken for a book, of which one may take as long to read as a hundred articles. */
export function isBookName(name: string): boolean {
	return bookName.test(name);
}

/** Whether bytes are a book: they came under its name, or begin as one does (OCF 3.3, section 4.3). */
export function isBook({name, bytes}: Source): boolean {
	return isBookName(name) || (bytes[0] === 0x50 && bookStart.test(String.fromCharCode(...bytes.subarray(0, 58))));
}

/**
The format of a text: by its name, or, when it came without a name, by its first line. Everything that is not Markdown is plain text.
*/
export function formatOf(name: string, text: string): Exclude<Format, 'epub'> {
	if (name !== '') {
		return markdownName.test(name) ? 'markdown' : 'text';
	}

	const start = text.slice(0, 200).trimStart();
	return /^(?:---[ \t]*\r?\n|#{1,6}[ \t]+\S)/.test(start) ? 'markdown' : 'text';
}

/** A title for a file that gives none: its name without folders and ending. */
export function titleFromName(name: string): string {
	const base = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
	return base.replace(/\.[^.]*$/, '').trim() || 'Untitled';
}
