import type {Failed} from './fetched.js';

/** What the polite do not ask of servers. */
export type Manners = {
	/** So many tasks at once altogether. */
	readonly atOnce?: number;
	/** So many of them with one host. */
	readonly perHost?: number;
	/** A server that wants to be left alone for no longer than this is asked again, once, in milliseconds. */
	readonly longestWait?: number;
	/** In milliseconds, of a clock that only goes forward. */
	readonly now?: () => number;
	readonly wait?: (milliseconds: number) => Promise<void>;
};

/** A task; a large body that it fetches waits for `onLarge`, so that no two of them are in memory at once. */
export type Task<Result> = (onLarge: () => Promise<void>) => Promise<Result>;

/**
Do a task about an address when it is its turn: the oldest task whose host has a place free comes first. A task may come to a failure with `retryAfter`: then its host is left alone for so long, and whatever is asked of it meanwhile waits, or fails when the wait is too long. Rejects as the task does.
*/
export type Politely = <Result extends {readonly kind: string}>(
	url: string,
	task: Task<Result>,
) => Promise<Result | Failed>;

type Waiting = {readonly host: string; readonly start: () => void};

/** What goes on with a host, and what waits for a place with it. */
type Visits = {busy: number; readonly blocked: Waiting[]};

const sleep = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

export function createQueue({
	atOnce = 8,
	perHost = 2,
	longestWait = 10_000,
	now = () => performance.now(),
	wait = sleep,
}: Manners = {}): Politely {
	/** In the order in which they came, but for those that wait for a place with their host. */
	const waiting: Waiting[] = [];
	const hosts = new Map<string, Visits>();
	/** When a host may be asked again. */
	const resting = new Map<string, number>();
	const turn = takeTurns();
	let running = 0;

	const startNext = (): void => {
		while (running < atOnce) {
			const next = waiting.shift();
			if (next === undefined) {
				return;
			}

			const visits = hosts.get(next.host) ?? {busy: 0, blocked: []};
			hosts.set(next.host, visits);
			if (visits.busy < perHost) {
				running++;
				visits.busy++;
				next.start();
			} else {
				visits.blocked.push(next);
			}
		}
	};

	const leave = (host: string): void => {
		running--;
		const visits = hosts.get(host);
		const next = visits?.blocked.shift();
		if (visits !== undefined) {
			visits.busy--;
		}

		if (next !== undefined) {
			waiting.unshift(next);
		} else if (visits?.busy === 0) {
			hosts.delete(host);
		}

		startNext();
	};

	const restOf = (host: string): number => Math.max(0, (resting.get(host) ?? 0) - now());

	return async (url, task) => {
		const host = URL.parse(url)?.hostname ?? '';
		await new Promise<void>(start => {
			waiting.push({host, start});
			startNext();
		});
		let done = (): void => {};
		const onLarge = async (): Promise<void> => {
			done = await turn();
		};

		const attempt = async () => {
			try {
				const result = await task(onLarge);
				const rest = wantedRest(result);
				if (rest !== null) {
					resting.set(host, now() + rest);
				}

				return {result, rest};
			} finally {
				done();
				done = () => {};
			}
		};

		try {
			const before = restOf(host);
			if (before > longestWait) {
				return leftAlone(before);
			}

			if (before > 0) {
				await wait(before);
			}

			const first = await attempt();
			if (first.rest === null || first.rest > longestWait) {
				return first.result;
			}

			await wait(first.rest);
			return (await attempt()).result;
		} finally {
			leave(host);
		}
	};
}

function wantedRest(result: {readonly kind: string}): number | null {
	return result.kind === 'failed' && 'retryAfter' in result && typeof result.retryAfter === 'number'
		? result.retryAfter
		: null;
}

function leftAlone(milliseconds: number): Failed {
	const minutes = Math.ceil(milliseconds / 60_000);
	return {
		kind: 'failed',
		reason: `was not asked for: its server wants to be left alone for ${minutes} minute${minutes === 1 ? '' : 's'}`,
		status: null,
		retryAfter: milliseconds,
		isPermanent: false,
		isCancelled: false,
	};
}

/** Returns what waits for a turn and resolves to the function that ends it. */
function takeTurns(): () => Promise<() => void> {
	let last = Promise.resolve();
	return async () => {
		const {promise, resolve} = Promise.withResolvers<void>();
		const before = last;
		last = promise;
		await before;
		return resolve;
	};
}
