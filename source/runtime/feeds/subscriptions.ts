import path from 'node:path';
import {parseOpml, writeOpml} from '../../formats/feed/opml.js';
import {sanitiseLine} from '../../formats/sanitise.js';
import {errorCode} from '../../io/error-code.js';
import {errorReason} from '../../io/error-reason.js';
import {readWholeFile} from '../../io/read-file.js';
import {replaceFile} from '../../io/replace-file.js';
import type {FeedPlaces, Subscription} from './subscription.js';

/** The subscriptions, or the sentence that says why they cannot be read. */
export type ReadSubscriptions =
	| {readonly kind: 'read'; readonly subscriptions: readonly Subscription[]}
	| {readonly kind: 'failed'; readonly reason: string};

/** Read the list of subscriptions, whoever wrote it last; without one there are none. Never rejects. A feed that is listed twice counts once. */
export async function readSubscriptions({list}: Pick<FeedPlaces, 'list'>): Promise<ReadSubscriptions> {
	try {
		const {bytes} = await readWholeFile(list);
		const parsed = await parseOpml({bytes, name: path.basename(list)});
		if (parsed.kind === 'refused') {
			return {kind: 'failed', reason: parsed.reason};
		}

		// What is missing behind a break would be lost when it is written.
		return parsed.isWhole
			? {kind: 'read', subscriptions: withoutTwins(parsed.feeds)}
			: {kind: 'failed', reason: `${sanitiseLine(list)} breaks off before its end: repair it, or move it away.`};
	} catch (error) {
		return errorCode(error) === 'ENOENT'
			? {kind: 'read', subscriptions: []}
			: {kind: 'failed', reason: `${sanitiseLine(list)} ${errorReason(error)}.`};
	}
}

function withoutTwins(feeds: readonly Subscription[]): readonly Subscription[] {
	const seen = new Set<string>();
	return feeds.filter(({feedAddress}) => !seen.has(feedAddress) && seen.add(feedAddress));
}

/**
Change the list of subscriptions as it stands on the disk now, so that what somebody wrote into it meanwhile stays. Nothing is written where nothing changes. Never rejects.
*/
export async function changeSubscriptions(
	places: Pick<FeedPlaces, 'list'>,
	change: (subscriptions: readonly Subscription[]) => readonly Subscription[],
): Promise<ReadSubscriptions> {
	const before = await readSubscriptions(places);
	if (before.kind === 'failed') {
		return before;
	}

	const subscriptions = change(before.subscriptions);
	if (subscriptions === before.subscriptions) {
		return before;
	}

	try {
		replaceFile(places.list, writeOpml('Feeds of Broadsheet', subscriptions));
		return {kind: 'read', subscriptions};
	} catch (error) {
		return {kind: 'failed', reason: `${sanitiseLine(places.list)} ${errorReason(error)}.`};
	}
}
