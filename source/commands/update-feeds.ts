import process from 'node:process';
import {type RunUpdate, runUpdate} from '../runtime/feeds/run-update.js';
import {progressSentence, summarySentence} from '../runtime/feeds/summary.js';
import type {Command} from './command.js';
import {feedMeant, feedsOfLibrary} from './feeds-of-library.js';
import {keepDays} from './keep-days.js';
import type {ProgramFiles} from './open-library.js';
import {fail, print, warn, warnOfEach} from './output.js';
import {progressLine} from './progress-line.js';
import {readConfig} from './read-config.js';

type UpdateCommand = Extract<Command, {kind: 'update'}>;

/** Update the feeds that are followed, or those that are named, and say what is new. */
export async function updateFeeds({words, ...choice}: UpdateCommand, {sampleLibrary}: ProgramFiles): Promise<void> {
	const feeds = await feedsOfLibrary(choice, sampleLibrary);
	if (feeds === null) {
		return;
	}

	const {places, roots, subscriptions: all} = feeds;
	const areNamed = words.length > 0;
	const subscriptions = areNamed ? words.map(word => feedMeant(all, word)).filter(feed => feed !== null) : all;
	if (subscriptions.length === 0) {
		if (!areNamed) {
			warn('You follow no feeds yet: broadsheet subscribe takes the address of one, or of a page.');
		}

		return;
	}

	const progress = progressLine(process.stderr, () => performance.now());
	const ending = new AbortController();
	const stop = (): void => {
		ending.abort();
	};

	process.once('SIGINT', stop);
	try {
		const done = await runUpdate({
			places,
			roots,
			subscriptions: [...new Set(subscriptions)],
			state: choice.state,
			keepDays: keepDays(await readConfig()),
			areAllAsked: areNamed,
			onProgress: now => progress.show(progressSentence(now)),
			signal: ending.signal,
		});
		progress.clear();
		tell(done);
		if (ending.signal.aborted) {
			process.exitCode = 130;
		}
	} finally {
		process.off('SIGINT', stop);
		progress.clear();
	}
}

function tell(done: RunUpdate): void {
	if (done.kind === 'failed') {
		fail(`${done.reason}.`);
		return;
	}

	const {outcomes, trouble} = done;
	print(`${summarySentence(outcomes)}.\n`);
	const failed = outcomes.filter(outcome => outcome.kind === 'failed');
	warnOfEach(failed.map(({subscription, reason}) => `${subscription.title} ${reason}.`));
	if (trouble !== null) {
		fail(trouble);
	}

	const asked = outcomes.filter(({kind}) => kind !== 'waiting' && kind !== 'cancelled');
	if (asked.length > 0 && failed.length === asked.length) {
		process.exitCode = 1;
	}
}
