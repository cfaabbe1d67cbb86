import type {FeedEntry} from '../../formats/feed/feed.js';
import {errorCode} from '../../io/error-code.js';
import {errorReason} from '../../io/error-reason.js';
import {type FetchedFeed, type FetchInTurn, fetchFeed} from './fetch-feed.js';
import type {KeptFeeds} from './kept-feeds.js';
import {keptFeeds} from './kept-feeds.js';
import {mergeFeed} from './merge-feed.js';
import {type FeedRecord, noRecord, readRecords, writeRecords} from './records.js';
import type {FeedPlaces, Subscription} from './subscription.js';
import {changeSubscriptions} from './subscriptions.js';

/** What an update is done with. */
export type Updating = {
	readonly places: FeedPlaces;
	readonly subscriptions: readonly Subscription[];
	readonly fetch: FetchInTurn;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Read entries that a feed no longer lists are kept so long, in days. */
	readonly keepDays: number;
	/** Of entries in a file of the folder, those that must stay. Resolves to their names. */
	readonly staying: (file: string, entries: readonly FeedEntry[]) => Promise<ReadonlySet<string>>;
	/** Feeds that are to be left alone for now are asked for, too. */
	readonly areAllAsked?: boolean;
	readonly onProgress?: (progress: UpdateProgress) => void;
	readonly signal?: AbortSignal;
};

export type UpdateProgress = {
	readonly done: number;
	readonly total: number;
	readonly added: number;
	readonly failed: number;
};

/** What came of a feed: `waiting` ones failed before and were left alone. */
export type FeedOutcome =
	| {
			readonly kind: 'updated';
			readonly subscription: Subscription;
			readonly added: number;
			readonly movedTo: string | null;
	  }
	| {readonly kind: 'unchanged'; readonly subscription: Subscription; readonly movedTo: string | null}
	| {readonly kind: 'failed'; readonly subscription: Subscription; readonly reason: string; readonly isGone: boolean}
	| {readonly kind: 'waiting'; readonly subscription: Subscription; readonly reason: string; readonly nextTime: number}
	| {readonly kind: 'cancelled'; readonly subscription: Subscription};

export type Updated = {
	readonly outcomes: readonly FeedOutcome[];
	/** Why what is known of the feeds could not be written: a sentence. */
	readonly trouble: string | null;
};

/** A feed that fails is left alone for so long, twice as long each time, a day at most; in milliseconds. */
const firstWait = 15 * 60_000;
const longestWait = 86_400_000;

/**
Update feeds side by side. One that fails stops no other, and is left alone for longer each time. What is new is merged into the file of the feed, which is written only when something changed; where a feed has moved for good its address is changed in the list. Never rejects.
*/
export async function updateFeeds(updating: Updating): Promise<Updated> {
	const {places, subscriptions, onProgress} = updating;
	const records = new Map(await readRecords(places.records));
	const files = keptFeeds(places.folder, records);
	const progress = {done: 0, total: subscriptions.length, added: 0, failed: 0};
	onProgress?.({...progress});
	const outcomes = await Promise.all(
		subscriptions.map(async subscription => {
			const {feedAddress} = subscription;
			const record = records.get(feedAddress) ?? noRecord;
			const {outcome, record: next} = await updateFeed(subscription, record, {...updating, files});
			records.delete(feedAddress);
			records.set(movedTo(outcome) ?? feedAddress, next);
			progress.done++;
			progress.added += outcome.kind === 'updated' ? outcome.added : 0;
			progress.failed += outcome.kind === 'failed' ? 1 : 0;
			onProgress?.({...progress});
			return outcome;
		}),
	);
	const trouble = await tellMoves(places, outcomes);
	try {
		await writeRecords(places.records, records);
		return {outcomes, trouble};
	} catch (error) {
		return {outcomes, trouble: trouble ?? `What was fetched when ${errorReason(error)}.`};
	}
}

type Errand = Updating & {readonly files: KeptFeeds};
type Result = {readonly outcome: FeedOutcome; readonly record: FeedRecord};

async function updateFeed(subscription: Subscription, record: FeedRecord, errand: Errand): Promise<Result> {
	const {now, areAllAsked = false, signal} = errand;
	if (record.nextTime > now() && !areAllAsked) {
		const reason = record.reason ?? 'was left alone';
		return {outcome: {kind: 'waiting', subscription, reason, nextTime: record.nextTime}, record};
	}

	if (signal?.aborted) {
		return {outcome: {kind: 'cancelled', subscription}, record};
	}

	try {
		const {name: file, isThere} = await errand.files.fileOf(subscription);
		// What was fetched before may have been moved away: then all of it is wanted again.
		const asked = isThere && record.file === file ? record : {...record, etag: null, lastModified: null};
		const fetched = await fetchFeed(subscription.feedAddress, asked, errand);
		return await takeIn(fetched, {subscription, record, file, isThere}, errand);
	} catch (error) {
		return failure(subscription, record, {reason: reasonOf(error), isGone: false, retryAfter: null}, now());
	}
}

type Asked = {
	readonly subscription: Subscription;
	readonly record: FeedRecord;
	readonly file: string;
	readonly isThere: boolean;
};

async function takeIn(
	fetched: FetchedFeed,
	{subscription, record, file, isThere}: Asked,
	errand: Errand,
): Promise<Result> {
	const now = errand.now();
	const good = {...record, file, fetchedTime: now, failures: 0, reason: null, nextTime: 0};
	switch (fetched.kind) {
		case 'failed': {
			return fetched.isCancelled
				? {outcome: {kind: 'cancelled', subscription}, record}
				: failure(subscription, record, fetched, now);
		}

		case 'not-modified': {
			return {outcome: {kind: 'unchanged', subscription, movedTo: fetched.movedTo}, record: good};
		}

		case 'feed': {
			const {feed, isWhole, etag, lastModified, movedTo} = fetched;
			const {title, feedAddress, tags} = subscription;
			const merged = await mergeFeed(
				isThere ? await errand.files.read(file) : null,
				{...feed, title, feedAddress: movedTo ?? feedAddress, tags},
				{isWhole, now, keepDays: errand.keepDays, staying: async entries => errand.staying(file, entries)},
			);
			if (merged.isChanged) {
				await errand.files.write(file, merged.feed);
			}

			const outcome = {kind: 'updated', subscription, added: merged.added, movedTo} as const;
			// What broke off is asked for again.
			return {outcome, record: isWhole ? {...good, etag, lastModified} : {...good, etag: null, lastModified: null}};
		}
	}
}

function failure(
	subscription: Subscription,
	record: FeedRecord,
	{reason, isGone, retryAfter}: {readonly reason: string; readonly isGone: boolean; readonly retryAfter: number | null},
	now: number,
): Result {
	const failures = record.failures + 1;
	const wait = isGone
		? longestWait
		: Math.min(longestWait, Math.max(firstWait * 2 ** Math.min(failures - 1, 20), retryAfter ?? 0));
	return {
		outcome: {kind: 'failed', subscription, reason, isGone},
		record: {...record, failures, reason, nextTime: now + wait},
	};
}

function reasonOf(error: unknown): string {
	return errorCode(error) === null && error instanceof Error
		? error.message
		: `keeps its entries in a file that ${errorReason(error)}`;
}

function movedTo(outcome: FeedOutcome): string | null {
	return outcome.kind === 'updated' || outcome.kind === 'unchanged' ? outcome.movedTo : null;
}

/** Returns why the list could not be changed: a sentence. */
async function tellMoves(places: FeedPlaces, outcomes: readonly FeedOutcome[]): Promise<string | null> {
	const moves = new Map(
		outcomes.flatMap(outcome => {
			const to = movedTo(outcome);
			return to === null ? [] : [[outcome.subscription.feedAddress, to] as const];
		}),
	);
	if (moves.size === 0) {
		return null;
	}

	const changed = await changeSubscriptions(places, subscriptions => {
		const taken = new Set(subscriptions.map(({feedAddress}) => feedAddress));
		return subscriptions.map(subscription => {
			const to = moves.get(subscription.feedAddress);
			// Two that moved to one place stay two.
			return to === undefined || taken.has(to) ? subscription : {...subscription, feedAddress: to};
		});
	});
	return changed.kind === 'failed' ? changed.reason : null;
}
