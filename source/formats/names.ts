import type {Format} from './source.js';

/*
This file is imported by the walk over folders, before any parser: it must stay without imports of them.
*/

const articleName = /^[^.].*\.(?:md|markdown|txt|text)$/is;
const markdownName = /\.(?:md|markdown)$/i;

/** Whether a file of this name (without folders) is taken for an article; hidden files are not. */
export function isArticleName(name: string): boolean {
	return articleName.test(name);
}

/**
The format of a text: by its name, or, when it came without a name, by its first line. Everything that is not Markdown is plain text.
*/
export function formatOf(name: string, text: string): Format {
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
