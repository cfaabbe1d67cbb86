import path from 'node:path';
import {kindOfPath} from '../io/kind-of-path.js';
import {indexesFolder} from '../io/state-folder.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import {keptFeeds} from '../runtime/feeds/kept-feeds.js';
import {type FeedRecord, noRecord, readRecords} from '../runtime/feeds/records.js';
import type {FeedPlaces, Subscription} from '../runtime/feeds/subscription.js';
import {indexFolderOf, openLibraryIndex} from '../runtime/library-index.js';

/** A feed with how many pieces are kept of it. */
export type CountedFeed = {
	readonly subscription: Subscription;
	readonly record: FeedRecord;
	/** `null` when nothing is kept of it, or it cannot be read. */
	readonly pieces: number | null;
	/** As far as the index knows; `null` when there is none. */
	readonly unread: number | null;
};

/** Count the pieces of feeds: what is kept, and what the index of the library knows as unread. */
export async function countedFeeds(
	places: FeedPlaces,
	subscriptions: readonly Subscription[],
	{roots, state}: {readonly roots: readonly string[]; readonly state: string | undefined},
): Promise<readonly CountedFeed[]> {
	const records = await readRecords(places.records);
	const files = keptFeeds(places.folder, records);
	const index = await indexThatIs(roots, state);
	try {
		const counted: CountedFeed[] = [];
		for (const subscription of subscriptions) {
			const {name, isThere} = await files.fileOf(subscription);
			const kept = isThere ? await files.read(name).catch(() => null) : null;
			const at = path.join(places.folder, name);
			counted.push({
				subscription,
				record: {...(records.get(subscription.feedAddress) ?? noRecord), file: isThere ? name : null},
				pieces: kept?.entries.length ?? null,
				unread: kept && index ? kept.entries.filter(entry => isUnread(index, path.join(at, entry.name))).length : null,
			});
		}

		return counted;
	} finally {
		index?.close();
	}
}

/** A piece that no index has seen yet is unread. */
function isUnread(index: LibraryIndex, file: string): boolean {
	const key = index.keyOfPath(file);
	const [article] = key === null ? [] : index.articlesOf([key]);
	return article === undefined || (article.reading.status === 'unread' && !article.reading.isArchived);
}

/** The index of a library as it is; `null` when there is none yet. */
async function indexThatIs(roots: readonly string[], state: string | undefined): Promise<LibraryIndex | null> {
	const folder = indexFolderOf(await indexesFolder(state), roots);
	return (await kindOfPath(folder).catch(() => 'missing')) === 'folder' ? openLibraryIndex(folder).index : null;
}
