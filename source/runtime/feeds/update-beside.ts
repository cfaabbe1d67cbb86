import process from 'node:process';
import {runUpdate} from './run-update.js';
import {feedPlaces} from './subscription.js';
import {readSubscriptions} from './subscriptions.js';
import {summarySentence} from './summary.js';
import type {UpdateProgress} from './update-feeds.js';

/** What a process beside the program is told that is to update the feeds. */
export type UpdateFeedsTask = {
	readonly kind: 'update-feeds';
	/** The folders of the library. */
	readonly roots: readonly string[];
	/** The state folder that was asked for, and the one that it is. */
	readonly askedState: string | undefined;
	readonly stateFolder: string;
	readonly keepDays: number;
};

/** What it says: how far it is, and in the end what came of it, as sentences without their ends. */
export type UpdateReport =
	| {readonly type: 'progress'; readonly progress: UpdateProgress}
	| {readonly type: 'updated'; readonly summary: string; readonly failures: readonly string[]}
	| {readonly type: 'failed'; readonly reason: string};

/** Progress is told no more often than this, in milliseconds. */
const beat = 100;

/** Update the feeds of a library, and tell the parent of this process. */
export async function updateBeside({roots, askedState, stateFolder, keepDays}: UpdateFeedsTask): Promise<void> {
	const report = await work(roots, {askedState, stateFolder, keepDays}).catch(
		(error: unknown): UpdateReport => ({type: 'failed', reason: `The feeds could not be updated: ${String(error)}`}),
	);
	tell(report, () => {
		process.disconnect();
	});
}

async function work(
	roots: readonly string[],
	{askedState, stateFolder, keepDays}: Pick<UpdateFeedsTask, 'askedState' | 'stateFolder' | 'keepDays'>,
): Promise<UpdateReport> {
	const places = feedPlaces(roots[0] ?? '', stateFolder);
	const listed = await readSubscriptions(places);
	if (listed.kind === 'failed') {
		return {type: 'failed', reason: listed.reason.replace(/\.$/, '')};
	}

	const {subscriptions} = listed;
	if (subscriptions.length === 0) {
		return {type: 'failed', reason: 'You follow no feeds yet: see broadsheet subscribe'};
	}

	let next = 0;
	const done = await runUpdate({
		places,
		subscriptions,
		roots,
		state: askedState,
		keepDays,
		areAllAsked: false,
		onProgress(progress) {
			if (performance.now() >= next) {
				next = performance.now() + beat;
				tell({type: 'progress', progress});
			}
		},
	});
	if (done.kind === 'failed') {
		return {type: 'failed', reason: done.reason};
	}

	const failures = done.outcomes.flatMap(outcome =>
		outcome.kind === 'failed' ? [`${outcome.subscription.title} ${outcome.reason}`] : [],
	);
	return {type: 'updated', summary: summarySentence(done.outcomes), failures};
}

function tell(report: UpdateReport, onTold?: () => void): void {
	process.send?.(report, undefined, undefined, () => {
		// The parent may be gone by now.
		onTold?.();
	});
}
