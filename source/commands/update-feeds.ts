import process from 'node:process';
import {groupDigits, plural} from '../article/dates.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {takeLock} from '../io/lock-file.js';
import type {FeedOutcome, Updated, UpdateProgress} from '../runtime/feeds/update-feeds.js';
import {updateFeeds as update} from '../runtime/feeds/update-feeds.js';
import type {Command} from './command.js';
import {feedMeant, feedsOfLibrary} from './feeds-of-library.js';
import {fetchInTurn} from './fetch-in-turn.js';
import type {ProgramFiles} from './open-library.js';
import {fail, isOfSystem, print, warn, warnOfEach} from './output.js';
import {progressLine} from './progress-line.js';
import {readConfig} from './read-config.js';
import {stayingPieces} from './staying-pieces.js';

type UpdateCommand = Extract<Command, {kind: 'update'}>;

/** Read pieces that their feed lists no longer are kept for so long, in days, unless the configuration says otherwise. */
const usualKeepDays = 90;

/** Update the feeds that are followed, or those that are named, and say what is new. */
export async function updateFeeds(command: UpdateCommand, {sampleLibrary}: ProgramFiles): Promise<void> {
	const feeds = await feedsOfLibrary(command, sampleLibrary);
	if (feeds === null) {
		return;
	}

	const {places, roots, subscriptions: all} = feeds;
	const named = command.words.map(word => feedMeant(all, word));
	const subscriptions = command.words.length === 0 ? all : named.filter(feed => feed !== null);
	if (subscriptions.length === 0) {
		if (command.words.length === 0) {
			warn('You follow no feeds yet: broadsheet subscribe takes the address of one, or of a page.');
		}

		return;
	}

	const giveBack = await lockOf(places.lock);
	if (giveBack === null) {
		return;
	}

	const progress = progressLine(process.stderr, () => performance.now());
	const staying = stayingPieces({places, roots, state: command.state});
	const ending = new AbortController();
	const stop = (): void => {
		ending.abort();
	};

	process.once('SIGINT', stop);
	try {
		const {values} = await readConfig();
		const updated = await update({
			places,
			subscriptions,
			fetch: fetchInTurn(),
			now: Date.now,
			keepDays: values['feeds.keep-days'] ?? usualKeepDays,
			staying: staying.among,
			areAllAsked: command.words.length > 0,
			onProgress: now => progress.show(progressSentence(now)),
			signal: ending.signal,
		});
		progress.clear();
		tell(updated);
		if (ending.signal.aborted) {
			process.exitCode = 130;
		}
	} finally {
		process.off('SIGINT', stop);
		progress.clear();
		staying.close();
		await giveBack();
	}
}

/** What gives the lock back; `null` when another program updates, or it cannot be had, which has been said. */
async function lockOf(file: string): Promise<(() => Promise<void>) | null> {
	try {
		const giveBack = await takeLock(file);
		if (giveBack === null) {
			fail('The feeds are being updated already: wait until that is done.');
		}

		return giveBack;
	} catch (error) {
		if (!isOfSystem(error)) {
			throw error;
		}

		fail(`${sanitiseLine(file)} ${errorReason(error)}.`);
		return null;
	}
}

/** "120 of 500 feeds, 214 new pieces". */
export function progressSentence({done, total, added}: Pick<UpdateProgress, 'done' | 'total' | 'added'>): string {
	return `${groupDigits(done)} of ${plural(total, 'feed')}, ${plural(added, 'new piece')}`;
}

function tell({outcomes, trouble}: Updated): void {
	print(`${summarySentence(outcomes)}\n`);
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

/** "214 new pieces in 37 feeds; 3 feeds failed, 2 that failed before were left alone". */
export function summarySentence(outcomes: readonly FeedOutcome[]): string {
	const withNews = outcomes.filter(outcome => outcome.kind === 'updated' && outcome.added > 0);
	const added = withNews.reduce((sum, outcome) => sum + (outcome.kind === 'updated' ? outcome.added : 0), 0);
	const countOf = (kind: FeedOutcome['kind']): number => outcomes.filter(outcome => outcome.kind === kind).length;
	const failed = countOf('failed');
	const waiting = countOf('waiting');
	const cancelled = countOf('cancelled');
	const troubles = [
		...(failed > 0 ? [`${plural(failed, 'feed')} failed`] : []),
		...(waiting > 0
			? [`${plural(waiting, 'feed')} that failed before ${waiting === 1 ? 'was' : 'were'} left alone`]
			: []),
		...(cancelled > 0 ? [`${plural(cancelled, 'feed')} ${cancelled === 1 ? 'was' : 'were'} not asked`] : []),
	];
	const news = added === 0 ? 'Nothing new' : `${plural(added, 'new piece')} in ${plural(withNews.length, 'feed')}`;
	return `${[news, ...(troubles.length > 0 ? [troubles.join(', ')] : [])].join('; ')}.`;
}
