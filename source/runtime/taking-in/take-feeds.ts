import {Buffer} from 'node:buffer';
import {parseOpml} from '../../formats/feed/opml.js';
import {readNewsboatUrls} from '../../rescue/newsboat-urls.js';
import type {Export} from '../../rescue/read-exports.js';
import {takeInList} from '../feeds/subscribe.js';
import type {FeedPlaces, Subscription} from '../feeds/subscription.js';

/** What became of a list of feeds. */
export type TakenFeeds =
	| {
			readonly kind: 'taken';
			/** Subscribed to now, or would be. */
			readonly added: number;
			readonly known: number;
			/** Lines that name no feed, such as searches of newsboat. */
			readonly others: number;
	  }
	/** A sentence. */
	| {readonly kind: 'failed'; readonly reason: string};

/** Subscribe to the feeds that an export lists; nothing is fetched yet. Never rejects. */
export async function takeFeeds(
	{service, text}: Extract<Export, {kind: 'feeds'}>,
	places: FeedPlaces,
	isDryRun: boolean,
): Promise<TakenFeeds> {
	const listed = await listOf(service, text);
	if (typeof listed === 'string') {
		return {kind: 'failed', reason: listed};
	}

	const {feeds, others} = listed;
	if (isDryRun) {
		return {kind: 'taken', added: feeds.length, known: 0, others};
	}

	const taken = await takeInList(places, feeds, {folders: [], tags: []});
	return taken.kind === 'failed' ? taken : {...taken, others};
}

async function listOf(
	service: 'OPML' | 'newsboat',
	text: string,
): Promise<{readonly feeds: readonly Subscription[]; readonly others: number} | string> {
	switch (service) {
		case 'newsboat': {
			return readNewsboatUrls(text);
		}

		case 'OPML': {
			const parsed = await parseOpml({bytes: Buffer.from(text), name: ''});
			return parsed.kind === 'refused' ? parsed.reason : {feeds: parsed.feeds, others: 0};
		}
	}
}
