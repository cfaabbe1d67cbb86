import path from 'node:path';
import type {Feed} from '../../formats/feed/feed.js';
import {moveToTrash, type Trashed} from '../../io/move-to-trash.js';
import {keptFeeds} from './kept-feeds.js';
import {readRecords, writeRecords} from './records.js';
import type {FeedPlaces, Subscription} from './subscription.js';
import {changeSubscriptions} from './subscriptions.js';

/** What became of a change: the subscription as it is now, or a sentence that says why there was none. */
export type Changed =
	| {readonly kind: 'changed'; readonly subscription: Subscription}
	| {readonly kind: 'failed'; readonly reason: string};

/** Give a subscription another title or other tags, in the list and in the file of its entries. Rejects as `node:fs` does. */
export async function changeFeed(
	places: FeedPlaces,
	{feedAddress}: Subscription,
	change: Partial<Pick<Subscription, 'title' | 'tags'>>,
): Promise<Changed> {
	let changed: Subscription | undefined;
	const listed = await changeSubscriptions(places, all =>
		all.map(one => {
			if (one.feedAddress !== feedAddress) {
				return one;
			}

			changed = {...one, ...change};
			return changed;
		}),
	);
	if (listed.kind === 'failed') {
		return listed;
	}

	if (changed === undefined) {
		return {kind: 'failed', reason: 'It was taken off the list meanwhile.'};
	}

	const files = keptFeeds(places.folder, await readRecords(places.records));
	const {name, isThere} = await files.fileOf(changed);
	const kept: Feed | null = isThere ? await files.read(name) : null;
	if (kept !== null) {
		await files.write(name, {...kept, title: changed.title, tags: changed.tags});
	}

	return {kind: 'changed', subscription: changed};
}

/** Take a subscription off the list, and move the file of its entries to the trash. Rejects with a sentence when that file cannot be moved: then it stands where it stood. */
export async function removeFeed(
	places: FeedPlaces,
	subscription: Subscription,
): Promise<
	{readonly kind: 'removed'; readonly trashed: Trashed | null} | {readonly kind: 'failed'; readonly reason: string}
> {
	const {feedAddress} = subscription;
	const records = new Map(await readRecords(places.records));
	const {name, isThere} = await keptFeeds(places.folder, records).fileOf(subscription);
	const listed = await changeSubscriptions(places, all => all.filter(one => one.feedAddress !== feedAddress));
	if (listed.kind === 'failed') {
		return listed;
	}

	if (records.delete(feedAddress)) {
		await writeRecords(places.records, records);
	}

	return {kind: 'removed', trashed: isThere ? await moveToTrash(path.join(places.folder, name)) : null};
}
