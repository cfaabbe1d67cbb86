import {webAddress} from '../../formats/feed/addresses.js';
import type {Feed} from '../../formats/feed/feed.js';
import {isFeed} from '../../formats/is-feed.js';
import type {Fetched} from '../../io/network/fetched.js';
import {acceptedTypes, type FetchInTurn} from './fetch-feed.js';

/** A feed that was found at an address, or by the page there. */
export type FoundFeed =
	| {
			readonly kind: 'found';
			readonly feed: Feed;
			readonly isWhole: boolean;
			/** Where it is, from now on. */
			readonly address: string;
			readonly etag: string | null;
			readonly lastModified: string | null;
			/** Other feeds that the page names. */
			readonly others: readonly string[];
	  }
	/** The end of a sentence that begins with the address. */
	| {readonly kind: 'failed'; readonly reason: string};

/** Find the feed that an address means, which the user typed: it is one, or its page names one, or one is where sites have them. Never rejects. */
export async function findFeed(url: string, fetch: FetchInTurn): Promise<FoundFeed> {
	const accept = `${acceptedTypes},text/html;q=0.8`;
	const fetched = await fetch({url, isNamedByUser: true, accept});
	if (fetched.kind !== 'fetched') {
		return {kind: 'failed', reason: fetched.kind === 'failed' ? fetched.reason : 'sent nothing'};
	}

	const atOnce = await feedIn(fetched, url);
	if (atOnce !== null) {
		return atOnce;
	}

	const {feedLinks, commonFeedAddresses} = await import('../../formats/feed/feed-links.js');
	const {bytes, mediaType, url: at} = fetched;
	const named = (await feedLinks({bytes, name: '', mediaType}, at)).map(({address}) => address);
	for (const address of [...named, ...commonFeedAddresses(at)]) {
		// What a page tells may lead into the own network only where the page is there itself.
		const isNamedByUser = URL.parse(address)?.host === URL.parse(url)?.host;
		const answer = await fetch({url: address, isNamedByUser, accept: acceptedTypes});
		const found = answer.kind === 'fetched' ? await feedIn(answer, address) : null;
		if (found !== null) {
			return {...found, others: named.filter(other => other !== address)};
		}
	}

	return {
		kind: 'failed',
		reason: 'names no feed, and none is where feeds mostly are: look for one on its pages and give its address',
	};
}

async function feedIn(
	{bytes, mediaType, url, movedTo, etag, lastModified}: Extract<Fetched, {kind: 'fetched'}>,
	asked: string,
): Promise<Extract<FoundFeed, {kind: 'found'}> | null> {
	const source = {bytes, name: '', mediaType};
	if (!isFeed(source)) {
		return null;
	}

	const {parseFeed} = await import('../../formats/feed/parse-feed.js');
	const parsed = await parseFeed(source, url);
	return parsed.kind === 'refused'
		? null
		: {
				kind: 'found',
				feed: parsed.feed,
				isWhole: parsed.isWhole,
				address: webAddress(movedTo ?? asked, null) ?? asked,
				etag,
				lastModified,
				others: [],
			};
}
