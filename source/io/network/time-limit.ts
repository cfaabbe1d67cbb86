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

/** Begin to count the time; `signal` is the caller's own. */
export function limitTime({time, silence}: Limits, signal: AbortSignal | undefined): TimeLimit {
	const ending = new AbortController();
	const cancel = (): void => {
		ending.abort(trouble('cancelled'));
	};

	const start = (milliseconds: number, code: 'silent' | 'too-slow'): NodeJS.Timeout =>
		setTimeout(() => {
			ending.abort(trouble(code));
		}, milliseconds);
	let left = time;
	let since = performance.now();
	let whole = start(left, 'too-slow');
	let quiet = start(silence, 'silent');
	const stop = (): void => {
		clearTimeout(whole);
		clearTimeout(quiet);
	};

	signal?.addEventListener('abort', cancel);
	if (signal?.aborted) {
		cancel();
	}

	return {
		signal: ending.signal,
		heard() {
			quiet.refresh();
		},
		async uncounted(act) {
			stop();
			left = Math.max(0, left - (performance.now() - since));
			await Promise.race([act(), whenAborted(ending.signal)]);
			since = performance.now();
			whole = start(left, 'too-slow');
			quiet = start(silence, 'silent');
		},
		end() {
			stop();
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
