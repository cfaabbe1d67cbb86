import path from 'node:path';
import type {Article} from '../../article/article.js';
import {fileName} from '../../article/file-name.js';
import {errorReason} from '../../io/error-reason.js';
import {makeFolder} from '../../io/make-folder.js';
import {removePartials} from '../../io/partial-file.js';
import {sourcesFolder, writeNewFile} from '../../io/write-new-file.js';
import {createKnownAddresses, type HeldTitle} from './known-addresses.js';
import type {NewPage} from './made-article.js';
import {madeFile, type NewFile} from './made-file.js';
import {oneAtATime} from './one-at-a-time.js';

/** What became of something that was to be saved. */
export type Saved =
	| {
			readonly kind: 'saved';
			readonly path: string;
			readonly title: string;
			/** What there is to know of it, as a sentence without its end. */
			readonly note: string | null;
	  }
	/** The library has its address already, under this title. */
	| {readonly kind: 'held'; readonly title: string}
	/** Why it could not be saved: the end of a sentence that begins with its address or name. */
	| {readonly kind: 'refused'; readonly reason: string};

/** What saves articles into a folder of the library; no call rejects. */
export type Capture = {
	/** Save what was fetched, was piped in, or is in a file. */
	readonly savePage: (page: NewPage) => Promise<Saved>;
	/** Write an article without a source, under the day on which it was saved, which its metadata may tell. */
	readonly saveArticle: (article: Article) => Promise<Saved>;
	/** Under which title an address is in the library. */
	readonly titleAt: (url: string) => string | null;
};

export type CaptureOptions = {
	/** In milliseconds since 1970. */
	readonly now?: () => number;
	/** What the library has of an address, in the form that `addressKey` gives it. */
	readonly heldTitle?: HeldTitle;
};

/**
Returns what saves articles into a folder, which is made where it is not there: each as one file that appears when it is whole, with what it was made of beside it in a hidden folder. Pages are taken apart one at a time, so that no two of them are in memory. Rejects when the folder cannot be made.
*/
export async function createCapture(
	folder: string,
	{now = Date.now, heldTitle = () => null}: CaptureOptions = {},
): Promise<Capture> {
	makeFolder(folder);
	await removePartials(folder);
	await removePartials(path.join(folder, sourcesFolder));
	const known = createKnownAddresses(heldTitle);
	const inTurn = oneAtATime();
	const time = (): string => new Date(now()).toISOString().replace(/\.\d+Z$/, 'Z');

	const write = async (made: NewFile, savedTime: string, urls: readonly (string | null)[]): Promise<Saved> => {
		const {title, content, ending, note, source} = made;
		try {
			const name = fileName(savedTime, title, 'page');
			const file = await writeNewFile(folder, name, ending, content, source);
			known.add(urls, title);
			return {kind: 'saved', path: file, title, note};
		} catch (error) {
			return {kind: 'refused', reason: `could not be saved: ${folder} ${errorReason(error)}`};
		}
	};

	return {
		savePage: page =>
			inTurn(async () => {
				const savedTime = time();
				const urls = [page.asked ?? null, page.url];
				const held = known.titleOf(urls);
				if (held !== null) {
					return {kind: 'held', title: held};
				}

				const made = await madeFile(page, savedTime);
				if (made.kind === 'refused') {
					return made;
				}

				const all = [...urls, made.file.url];
				const heldNow = known.titleOf([made.file.url]);
				return heldNow === null ? write(made.file, savedTime, all) : {kind: 'held', title: heldNow};
			}),
		saveArticle: article =>
			inTurn(async () => {
				const {url, title, savedTime: told} = article.metadata;
				const held = known.titleOf([url]);
				if (held !== null) {
					return {kind: 'held', title: held};
				}

				const savedTime = told ?? time();
				const {toMarkdown} = await import('../../formats/to-markdown.js');
				const content = toMarkdown({...article, metadata: {...article.metadata, savedTime}});
				return write({title, content, ending: '.md', note: null, source: null, url}, savedTime, [url]);
			}),
		titleAt: url => known.titleOf([url]),
	};
}
