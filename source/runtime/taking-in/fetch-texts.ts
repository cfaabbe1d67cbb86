import type {FetchAddress} from '../../io/network/fetch-address.js';
import type {Failed, Limits} from '../../io/network/fetched.js';
import type {Politely} from '../../io/network/politely.js';
import type {ReaderState} from '../../library/state/reader-state.js';
import {type Filled, fillPiece} from './fill-piece.js';
import type {Textless} from './take-in.js';

/** A piece whose text could not be fetched, and why: the end of a sentence that begins with its address. */
export type Dead = {
	readonly address: string;
	readonly title: string;
	readonly reason: string;
	readonly isCancelled: boolean;
};

export type FetchedTexts = {readonly fetched: number; readonly dead: readonly Dead[]};

export type FetchTexts = {
	readonly politely: Politely;
	readonly fetchAddress: FetchAddress;
	readonly limits: Partial<Limits>;
	readonly state: ReaderState;
	/** In milliseconds since 1970. */
	readonly now: () => number;
	/** Called with each that is done, well or not. */
	readonly onDone: (done: number) => void;
	readonly signal?: AbortSignal;
};

/**
Fetch the texts of pieces, several at once as politeness allows, and put each into its file. What was done so far stays when it is ended in the middle: the next import begins with what still has no text. Rejects only as `fillPiece` does.
*/
export async function fetchTexts(pieces: readonly Textless[], means: FetchTexts): Promise<FetchedTexts> {
	const {politely, onDone} = means;
	const dead: Dead[] = [];
	let done = 0;
	await Promise.all(
		pieces.map(async piece => {
			const result = await politely<Filled | Failed>(piece.address, onLarge => fetchText(piece, onLarge, means));
			if (result.kind === 'failed') {
				const {reason, isCancelled} = result;
				dead.push({address: piece.address, title: piece.title, reason, isCancelled});
			} else if (result.kind === 'refused') {
				dead.push({address: piece.address, title: piece.title, reason: result.reason, isCancelled: false});
			}

			done++;
			onDone(done);
		}),
	);
	return {fetched: pieces.length - dead.length, dead};
}

async function fetchText(
	piece: Textless,
	onLarge: () => Promise<void>,
	{fetchAddress, limits, signal, state, now}: FetchTexts,
): Promise<Filled | Failed> {
	const fetched = await fetchAddress({url: piece.address, limits, onLarge, ...(signal && {signal})});
	switch (fetched.kind) {
		case 'fetched': {
			const {bytes, mediaType, url} = fetched;
			return fillPiece(piece, {bytes, mediaType, url}, state, now());
		}

		case 'not-modified': {
			return {kind: 'refused', reason: 'says that nothing has changed, and was not asked that'};
		}

		case 'failed': {
			return fetched;
		}
	}
}
