import {fetchAddress} from '../io/network/fetch-address.js';
import {type Limits, usualLimits} from '../io/network/fetched.js';
import {createQueue} from '../io/network/politely.js';
import {readStdinUpTo} from '../io/read-stdin.js';
import {addFile, type HeldFile} from '../runtime/capture/add-file.js';
import type {Capture} from '../runtime/capture/capture.js';
import {type Captured, fetchPage} from '../runtime/capture/fetch-page.js';
import {oneAtATime} from '../runtime/capture/one-at-a-time.js';

/** What became of something that the user named. */
export type Added = {readonly named: string; readonly became: Captured};

type ToAdd = {
	/** Addresses, paths, and `-` for standard input. */
	readonly words: readonly string[];
	readonly tags: readonly string[];
	/** Where standard input came from. */
	readonly url: string | null;
};

type Means = {
	readonly capture: Capture;
	readonly heldFile: HeldFile;
	readonly limits: Partial<Limits>;
	readonly signal: AbortSignal;
	readonly onAdded: (added: Added) => void;
};

/** Save all that is named: addresses several at once, as politeness allows, files one after the other. Resolves to what became of each, in their order. */
export async function addAll({words, tags, url}: ToAdd, means: Means): Promise<readonly Added[]> {
	const {capture, limits, signal, onAdded} = means;
	const politely = createQueue();
	const inTurn = oneAtATime();
	const size = limits.size ?? usualLimits.size;

	const become = (word: string): Promise<Captured> => {
		if (/^https?:\/\//i.test(word)) {
			return fetchPage(word, tags, true, {capture, politely, fetchAddress, limits, signal});
		}

		return inTurn(async () => {
			if (signal.aborted) {
				return {kind: 'cancelled'};
			}

			return word === '-'
				? addInput(tags, url, capture, size)
				: addFile(word, tags, capture, {mostBytes: size, heldTitle: means.heldFile});
		});
	};

	return Promise.all(
		[...new Set(words)].map(async named => {
			const added = {named, became: await become(named)};
			onAdded(added);
			return added;
		}),
	);
}

async function addInput(
	tags: readonly string[],
	url: string | null,
	capture: Capture,
	size: number,
): Promise<Captured> {
	const bytes = await readStdinUpTo(size);
	return bytes === null
		? {kind: 'refused', reason: `is larger than ${Math.round(size / 1_000_000)} MB: save it as a file in the library`}
		: capture.savePage({bytes, mediaType: null, url, tags});
}
