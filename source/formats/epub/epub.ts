import {displayName} from '../decode.js';
import type {Parsed, Source} from '../source.js';
import {openZip} from '../zip/zip.js';
import {articleOf} from './article-of.js';
import {readPackage} from './package.js';
import {isProtected} from './protection.js';
import {readDocuments} from './read-documents.js';

/** Read an EPUB, version 2 or 3: a whole book is one article. Never throws: what cannot be read is refused with a sentence that says what to do. */
export function parseEpub(source: Source): Parsed {
	const name = displayName(source.name);
	try {
		return parse(source, name);
	} catch {
		return refused(`${name} could not be read as an EPUB. Check that the file is complete and download it again.`);
	}
}

function parse({bytes, name: fileName}: Source, name: string): Parsed {
	const zip = openZip(bytes);
	if (zip === null) {
		return refused(`${name} is damaged or no EPUB: its end is missing. Download it again.`);
	}

	if (isProtected(zip)) {
		return refused(protectedSentence(name));
	}

	const book = readPackage(zip);
	if (book === null) {
		return refused(`${name} is no EPUB: it has no list of its parts. Unpack it to read what is in it.`);
	}

	const read = readDocuments(zip, book);
	if (read.kind === 'encrypted') {
		return refused(protectedSentence(name));
	}

	if (read.kind === 'large') {
		return refused(
			`${name} was not opened: it unpacks to far more than it holds as a file, which a book does not. Get it from somewhere else.`,
		);
	}

	return read.blocks.length === 0
		? refused(`${name} holds no text to read. It may be a book of pictures, or not complete.`)
		: {kind: 'article', format: 'epub', article: articleOf(read, book, fileName)};
}

function protectedSentence(name: string): string {
	return `${name} is protected (DRM): it can only be read with the shop's own reader.`;
}

function refused(reason: string): Parsed {
	return {kind: 'refused', reason};
}
