import type {FoundFeed} from './find-feed.js';
import {keptFeeds} from './kept-feeds.js';
import {mergeFeed} from './merge-feed.js';
import {noRecord, readRecords, writeRecords} from './records.js';
import type {FeedPlaces, Subscription} from './subscription.js';
import {changeSubscriptions} from './subscriptions.js';

/** What the user says of new subscriptions; the feed says the rest. */
export type Wishes = {
	readonly title: string | null;
	readonly folders: readonly string[];
	readonly tags: readonly string[];
};

export type Subscribed =
	| {readonly kind: 'subscribed'; readonly subscription: Subscription; readonly pieces: number}
	| {readonly kind: 'known'; readonly subscription: Subscription}
	| {readonly kind: 'failed'; readonly reason: string};

/** Follow a feed that was found, and keep its entries. Never rejects with what the disk reports: the reason is a sentence. */
export async function subscribe(
	places: FeedPlaces,
	found: Extract<FoundFeed, {kind: 'found'}>,
	{title, folders, tags}: Wishes,
	now: number,
): Promise<Subscribed> {
	const {feed, isWhole, address, etag, lastModified} = found;
	const subscription = {
		title: title ?? feed.title,
		feedAddress: address,
		address: feed.address,
		folders,
		tags,
		others: {},
	};
	let known: Subscription | undefined;
	const listed = await changeSubscriptions(places, all => {
		known = all.find(({feedAddress}) => feedAddress === address);
		return known === undefined ? [...all, subscription] : all;
	});
	if (listed.kind === 'failed') {
		return listed;
	}

	if (known !== undefined) {
		return {kind: 'known', subscription: known};
	}

	const records = new Map(await readRecords(places.records));
	const files = keptFeeds(places.folder, records);
	const {name: file} = await files.fileOf(subscription);
	const merged = await mergeFeed(
		await files.read(file),
		{...feed, title: subscription.title, feedAddress: address, tags},
		{isWhole, now, keepDays: Number.POSITIVE_INFINITY, staying: async () => new Set()},
	);
	if (merged.isChanged) {
		await files.write(file, merged.feed);
	}

	const validators = isWhole ? {etag, lastModified} : {};
	records.set(address, {...noRecord, ...validators, file, fetchedTime: now, isNamedByUser: true});
	await writeRecords(places.records, records);
	return {kind: 'subscribed', subscription, pieces: merged.feed.entries.length};
}

/** Take the feeds of another list into that of the subscriptions, in their folders. Nothing is fetched. Returns how many are new, or a sentence. */
export async function takeInList(
	places: FeedPlaces,
	feeds: readonly Subscription[],
	{folders, tags}: Omit<Wishes, 'title'>,
): Promise<
	| {readonly kind: 'taken'; readonly added: number; readonly known: number}
	| {readonly kind: 'failed'; readonly reason: string}
> {
	let added = 0;
	const listed = await changeSubscriptions(places, all => {
		const known = new Set(all.map(({feedAddress}) => feedAddress));
		const fresh = feeds.filter(({feedAddress}) => !known.has(feedAddress) && known.add(feedAddress));
		added = fresh.length;
		return added === 0
			? all
			: [
					...all,
					...fresh.map(feed => ({
						...feed,
						folders: [...folders, ...feed.folders],
						tags: [...new Set([...feed.tags, ...tags])],
					})),
				];
	});
	return listed.kind === 'failed' ? listed : {kind: 'taken', added, known: feeds.length - added};
}
