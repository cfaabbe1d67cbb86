import {sanitiseLine} from '../../formats/sanitise.js';
import {errorCode} from '../../io/error-code.js';
import {errorReason} from '../../io/error-reason.js';
import {takeLock} from '../../io/lock-file.js';
import {fetchInTurn} from './fetch-in-turn.js';
import {stayingPieces} from './staying-pieces.js';
import type {FeedPlaces, Subscription} from './subscription.js';
import {type Updated, type UpdateProgress, updateFeeds} from './update-feeds.js';

export type Update = {
	readonly places: FeedPlaces;
	readonly subscriptions: readonly Subscription[];
	/** The folders of the library, and the state folder that was asked for. */
	readonly roots: readonly string[];
	readonly state: string | undefined;
	readonly keepDays: number;
	readonly areAllAsked: boolean;
	readonly onProgress: (progress: UpdateProgress) => void;
	readonly signal?: AbortSignal;
};

export type RunUpdate = (Updated & {readonly kind: 'updated'}) | {readonly kind: 'failed'; readonly reason: string};

/** Update feeds over the network, unless another program does so already. Never rejects with what the system reports: the reason is a sentence. */
export async function runUpdate({roots, state, ...update}: Update): Promise<RunUpdate> {
	const {places} = update;
	let giveBack: (() => Promise<void>) | null;
	try {
		giveBack = await takeLock(places.lock);
	} catch (error) {
		if (errorCode(error) === null) {
			throw error;
		}

		return {kind: 'failed', reason: `${sanitiseLine(places.lock)} ${errorReason(error)}`};
	}

	if (giveBack === null) {
		return {kind: 'failed', reason: 'The feeds are being updated already: wait until that is done'};
	}

	const staying = stayingPieces({places, roots, state});
	try {
		const updated = await updateFeeds({...update, fetch: fetchInTurn(), now: Date.now, staying: staying.among});
		return {kind: 'updated', ...updated};
	} finally {
		staying.close();
		await giveBack();
	}
}
