import path from 'node:path';
import type {Article} from '../../article/article.js';
import {parseFeed} from '../../formats/feed/parse-feed.js';
import {writeFeed} from '../../formats/feed/write-feed.js';
import {bodyHtml} from '../../formats/to-html.js';
import {takeLock} from '../../io/lock-file.js';
import {readWholeFile} from '../../io/read-file.js';
import {replaceFile} from '../../io/replace-file.js';
import type {Capture} from '../capture/capture.js';
import type {Page} from '../capture/made-article.js';
import {ownArticle, renew} from '../capture/renew-article.js';
import type {FeedPlaces} from '../feeds/subscription.js';

/** Where full texts are kept. */
export type FullTextPlaces = {
	/** For those of files that are not ours. */
	readonly capture: Capture;
	readonly feeds: FeedPlaces;
};

/** Where a full text stands now, or why it could not be kept: the end of a sentence that begins with its host. */
export type KeptText =
	| {readonly kind: 'kept'; readonly path: string}
	| {readonly kind: 'refused'; readonly reason: string};

/**
Keep the full text of a piece: of a feed that we keep, in its file; in the place of a file that we wrote; and else, for what is the reader's own is never changed, as a file of its own. Rejects as `node:fs` does.
*/
export async function keepFullText(
	file: string,
	page: Page,
	article: Article,
	{capture, feeds}: FullTextPlaces,
): Promise<KeptText> {
	if (path.dirname(path.dirname(file)) === feeds.folder) {
		return keepInFeed(file, article, feeds);
	}

	const own = await ownArticle(file);
	if (!('kind' in own)) {
		const renewed = await renew(own, page);
		return renewed.kind === 'refused' ? renewed : {kind: 'kept', path: file};
	}

	const saved = await capture.savePage(page);
	switch (saved.kind) {
		case 'saved': {
			return {kind: 'kept', path: saved.path};
		}

		case 'held': {
			return {kind: 'refused', reason: `is in the library already, as “${saved.title}”`};
		}

		case 'refused': {
			return saved;
		}
	}
}

/** An update of the feeds writes the same files: one waits for the other. */
async function keepInFeed(piece: string, article: Article, feeds: FeedPlaces): Promise<KeptText> {
	const giveBack = await takeLock(feeds.lock);
	if (giveBack === null) {
		return {kind: 'refused', reason: 'has to wait: the feeds are being updated'};
	}

	try {
		const [file, name] = [path.dirname(piece), path.basename(piece)];
		const parsed = await parseFeed({bytes: (await readWholeFile(file)).bytes, name: path.basename(file)});
		if (parsed.kind === 'refused' || !parsed.feed.entries.some(entry => entry.name === name)) {
			return {kind: 'refused', reason: 'cannot be put into its feed, whose file has changed'};
		}

		const content = bodyHtml(article);
		const entries = parsed.feed.entries.map(entry =>
			entry.name === name ? {...entry, content, contentKind: 'html' as const, isExcerpt: false, isFull: true} : entry,
		);
		await replaceFile(file, writeFeed({...parsed.feed, entries}));
		return {kind: 'kept', path: piece};
	} finally {
		await giveBack();
	}
}
