import type {Limits} from './fetched.js';
import {trouble} from './trouble.js';

/** The time that one fetching may take. */
export type TimeLimit = {
	/** Aborted, with the trouble as its reason, when the time is over. */
	readonly signal: AbortSignal;
	/** Something came: the silence begins anew. */
	readonly heard: () => void;
	/** Do something whose time is not counted. */
	readonly uncounted: (act: () => Promise<void>) => Promise<void>;
	readonly end: () => void;
};

/** The time is counted in steps of so many milliseconds. */
const longestStep = 100;

/**
Begin to count the time; `signal` is the caller's own. While this program is busy with something else it hears nothing, so time is counted in steps, and such a while is one step, however long it is.
*/
export function limitTime({time, silence}: Limits, signal: AbortSignal | undefined): TimeLimit {
	const ending = new AbortController();
	const step = Math.max(1, Math.min(longestStep, time / 4, silence / 4));
	let left = time;
	let quietLeft = silence;
	let isCounting = true;

	const timer = setInterval(() => {
		if (!isCounting) {
			return;
		}

		left -= step;
		quietLeft -= step;
		if (left <= 0) {
			ending.abort(trouble('too-slow'));
		} else if (quietLeft <= 0) {
			ending.abort(trouble('silent'));
		}
	}, step);

	const cancel = (): void => {
		ending.abort(trouble('cancelled'));
	};

	signal?.addEventListener('abort', cancel);
	if (signal?.aborted) {
		cancel();
	}

	return {
		signal: ending.signal,
		heard() {
			quietLeft = silence;
		},
		async uncounted(act) {
			isCounting = false;
			await Promise.race([act(), whenAborted(ending.signal)]);
			isCounting = true;
			quietLeft = silence;
		},
		end() {
			clearInterval(timer);
			signal?.removeEventListener('abort', cancel);
		},
	};
}

function whenAborted(signal: AbortSignal): Promise<void> {
	return new Promise(resolve => {
		if (signal.aborted) {
			resolve();
		}

		signal.addEventListener(
			'abort',
			() => {
				resolve();
			},
			{once: true},
		);
	});
}
