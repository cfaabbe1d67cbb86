import type {Feed, FeedEntry} from '../../formats/feed/feed.js';

/** Which entries are no longer wanted, as far as the feed knows: `isOld` tells of their age, `stays` of what the reader did with them. */
export type Merging = {
	/** The fetched feed has its end: what it does not list, it lists no longer. */
	readonly isWhole: boolean;
	/** When it was fetched, in milliseconds since 1970. */
	readonly now: number;
	/** Entries older than this may go, in days. */
	readonly keepDays: number;
	/** Of the entries that may go, those that must stay: unread, starred, tagged or highlighted ones. Resolves to their names. */
	readonly staying: (entries: readonly FeedEntry[]) => Promise<ReadonlySet<string>>;
};

export type Merged = {
	readonly feed: Feed;
	/** How many entries are new. */
	readonly added: number;
	readonly isChanged: boolean;
};

const dayLength = 86_400_000;

/**
Merge what a feed lists now into what was kept of it, newest first. An entry whose text changed is replaced, unless its full text was fetched from its page. `fetched` has the title, address and tags of the subscription.
*/
export async function mergeFeed(kept: Feed | null, fetched: Feed, merging: Merging): Promise<Merged> {
	const before = new Map(kept?.entries.map(entry => [entry.name, entry]));
	const listed = new Set(fetched.entries.map(({name}) => name));
	const current = fetched.entries.map(entry => mergedEntry(before.get(entry.name), entry, merging));
	const others = (kept?.entries ?? []).filter(({name}) => !listed.has(name));
	const gone = merging.isWhole ? await goneOf(others, merging) : new Set<string>();
	const entries = newestFirst([...current, ...others.filter(({name}) => !gone.has(name))]);
	const feed = {...fetched, entries};
	return {
		feed,
		added: current.filter(({name}) => !before.has(name)).length,
		isChanged: kept === null || !isSameFeed(kept, feed),
	};
}

function mergedEntry(kept: FeedEntry | undefined, fetched: FeedEntry, {isWhole, now}: Merging): FeedEntry {
	if (kept === undefined) {
		// A list that is ordered by time needs one.
		const isDated = fetched.publishedTime !== null || fetched.updatedTime !== null;
		return isDated ? fetched : {...fetched, publishedTime: new Date(now).toISOString()};
	}

	const isSame =
		kept.title === fetched.title &&
		kept.content === fetched.content &&
		kept.url === fetched.url &&
		kept.byline === fetched.byline &&
		kept.isExcerpt === fetched.isExcerpt;
	return kept.isFull || isSame || !isWhole
		? kept
		: {...fetched, publishedTime: fetched.publishedTime ?? kept.publishedTime, isFull: false};
}

async function goneOf(entries: readonly FeedEntry[], {now, keepDays, staying}: Merging): Promise<ReadonlySet<string>> {
	const old = entries.filter(entry => timeOf(entry) < now - keepDays * dayLength);
	if (old.length === 0) {
		return new Set();
	}

	const kept = await staying(old);
	return new Set(old.map(({name}) => name).filter(name => !kept.has(name)));
}

/** Entries without a time that can be read stay where they are: at the end. */
function timeOf({publishedTime, updatedTime}: FeedEntry): number {
	const time = Date.parse(publishedTime ?? updatedTime ?? '');
	return Number.isNaN(time) ? Number.POSITIVE_INFINITY : time;
}

function newestFirst(entries: readonly FeedEntry[]): readonly FeedEntry[] {
	const times = new Map(entries.map(entry => [entry, timeOf(entry)]));
	const of = (entry: FeedEntry): number => times.get(entry) ?? 0;
	return entries.toSorted((a, b) => (of(a) === of(b) ? 0 : of(b) > of(a) ? 1 : -1));
}

function isSameFeed(kept: Feed, feed: Feed): boolean {
	const {entries: keptEntries, ...keptRest} = kept;
	const {entries, ...rest} = feed;
	return (
		JSON.stringify(inOrder(keptRest)) === JSON.stringify(inOrder(rest)) &&
		keptEntries.length === entries.length &&
		keptEntries.every((entry, index) => entry === entries[index])
	);
}

function inOrder(fields: object): ReadonlyArray<readonly [string, unknown]> {
	return Object.entries(fields).toSorted(([a], [b]) => (a < b ? -1 : 1));
}
