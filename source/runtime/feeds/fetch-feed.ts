import type {Feed} from '../../formats/feed/feed.js';
import {isFeed} from '../../formats/is-feed.js';
import type {Fetched, FetchRequest} from '../../io/network/fetched.js';
import type {FeedRecord} from './records.js';

/** Fetches an address when it is its turn. Never rejects. */
export type FetchInTurn = (request: FetchRequest) => Promise<Fetched>;

/** What came of asking for a feed. */
export type FetchedFeed =
	| {
			readonly kind: 'feed';
			readonly feed: Feed;
			readonly isWhole: boolean;
			readonly etag: string | null;
			readonly lastModified: string | null;
			readonly movedTo: string | null;
	  }
	| {readonly kind: 'not-modified'; readonly movedTo: string | null}
	| {
			readonly kind: 'failed';
			/** The end of a sentence that begins with what failed. */
			readonly reason: string;
			/** The server wants to be left alone for so long, in milliseconds. */
			readonly retryAfter: number | null;
			/** The feed is gone for good. */
			readonly isGone: boolean;
			readonly isCancelled: boolean;
	  };

/** Feeds before all else. */
export const acceptedTypes =
	'application/atom+xml,application/rss+xml,application/feed+json,application/rdf+xml,application/xml;q=0.9,text/xml;q=0.9,*/*;q=0.5';

/** Ask for a feed, which a server need not send when nothing has changed. Never rejects. */
export async function fetchFeed(
	url: string,
	{etag, lastModified, isNamedByUser}: Pick<FeedRecord, 'etag' | 'lastModified' | 'isNamedByUser'>,
	{fetch, signal}: {readonly fetch: FetchInTurn; readonly signal?: AbortSignal | undefined},
): Promise<FetchedFeed> {
	const fetched = await fetch({url, etag, lastModified, isNamedByUser, accept: acceptedTypes, ...(signal && {signal})});
	switch (fetched.kind) {
		case 'not-modified': {
			return fetched;
		}

		case 'failed': {
			const isGone = fetched.status === 410;
			const reason = isGone ? 'is gone for good (410): broadsheet feeds remove takes it off the list' : fetched.reason;
			return {kind: 'failed', reason, retryAfter: fetched.retryAfter, isGone, isCancelled: fetched.isCancelled};
		}

		case 'fetched': {
			const source = {bytes: fetched.bytes, name: '', mediaType: fetched.mediaType};
			if (!isFeed(source)) {
				return failed('is no feed: open its address in a browser and see what has become of it');
			}

			const {parseFeed} = await import('../../formats/feed/parse-feed.js');
			const parsed = await parseFeed(source, fetched.url);
			if (parsed.kind === 'refused') {
				return failed('is no feed that can be read');
			}

			const {etag: newTag, lastModified: newTime, movedTo} = fetched;
			return {...parsed, etag: newTag, lastModified: newTime, movedTo};
		}
	}
}

function failed(reason: string): FetchedFeed {
	return {kind: 'failed', reason, retryAfter: null, isGone: false, isCancelled: false};
}
