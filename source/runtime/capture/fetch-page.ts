import type {FetchAddress} from '../../io/network/fetch-address.js';
import type {Limits} from '../../io/network/fetched.js';
import type {Politely} from '../../io/network/politely.js';
import type {Capture, Saved} from './capture.js';

/** What became of an address that was to be saved. */
export type Captured = Saved | {readonly kind: 'cancelled'};

export type FetchPage = {
	readonly capture: Pick<Capture, 'savePage' | 'titleAt'>;
	readonly politely: Politely;
	readonly fetchAddress: FetchAddress;
	readonly limits: Partial<Limits>;
	readonly signal: AbortSignal;
};

/**
Fetch an address when it is its turn, and save what is there: its place in the queue is free again when it is saved, so that what waits for being saved does not pile up. What the library has is not fetched. `isNamedByUser` as for `fetchAddress`. Never rejects.
*/
export async function fetchPage(
	url: string,
	tags: readonly string[],
	isNamedByUser: boolean,
	{capture, politely, fetchAddress, limits, signal}: FetchPage,
): Promise<Captured> {
	const result = await politely(
		url,
		async (
			onLarge,
		): Promise<Captured | {kind: 'failed'; reason: string; isCancelled: boolean; retryAfter: number | null}> => {
			if (signal.aborted) {
				return {kind: 'cancelled'};
			}

			const held = capture.titleAt(url);
			if (held !== null) {
				return {kind: 'held', title: held};
			}

			const fetched = await fetchAddress({url, isNamedByUser, limits, signal, onLarge});
			switch (fetched.kind) {
				case 'fetched': {
					const {bytes, mediaType, url: from} = fetched;
					return capture.savePage({bytes, mediaType, url: from, asked: url, tags});
				}

				case 'not-modified': {
					return {kind: 'refused', reason: 'says that nothing has changed, and was not asked that'};
				}

				case 'failed': {
					return fetched;
				}
			}
		},
	);
	if (result.kind !== 'failed') {
		return result;
	}

	return result.isCancelled ? {kind: 'cancelled'} : {kind: 'refused', reason: result.reason};
}
