import {setTimeout as wait} from 'node:timers/promises';
import {figureRow, skippedRow, timesRow} from './asked.ts';
import {inSession, type LibraryPlace, type Size} from './library-place.ts';
import {articlesShown, isBeingRead, isMoved, visibleTitles} from './list-screen.ts';
import {megabytes, type Row} from './measurement.ts';
import {peakMemory, peakMemoryBeside, untilIdle} from './process-figures.ts';
import type {Session} from './session.ts';

/** Wide enough for the header to say how many articles there are. */
const size: Size = {columns: 120, rows: 40};

/** A key so often, in milliseconds. */
const beat = 200;

/** When the header has said the same for so long, no more articles come; in milliseconds. */
const longestSilence = 60_000;

type FirstIndex = {
	readonly rows: readonly Row[];
	/** Articles that the program shows: fewer than files when some are alike, or refused. */
	readonly articles: number;
};

/** Open a library that has no index, and press keys until it has one. */
export async function firstIndex(program: string, place: LibraryPlace, folder: string): Promise<FirstIndex> {
	if (place.isIndexed) {
		const articles = await inSession(program, place, folder, size, async session => {
			await untilReady(session);
			return articlesShown(session.screen());
		});
		return {rows: [skippedRow('first index', 'INDEX_STATE has one')], articles};
	}

	return inSession(program, place, folder, size, async session => {
		const firstFrame = await session.until(screen => articlesShown(screen) > 0, 'to be a list');
		let isOver = false;
		const all = untilAllShown(session, place.files).finally(() => {
			isOver = true;
		});
		const times: number[] = [];
		for (let press = 0; !isOver; press++) {
			const next = wait(beat);
			const pressed = await session.pressNow(press % 2 === 0 ? 'j' : 'k', isMoved);
			times.push(pressed?.frame ?? Number.POSITIVE_INFINITY);
			await next;
		}

		const {time, shown} = await all;
		await untilIdle(session.pid);
		const seconds = (time - session.started) / 1000;
		const afterwards = (performance.now() - time) / 1000;
		const rows = [
			figureRow(
				'first index: articles a second',
				shown / seconds,
				null,
				value => value.toFixed(0),
				`${shown} of ${place.files} in ${seconds.toFixed(1)} s, busy for ${afterwards.toFixed(1)} s more; ${(firstFrame.time - session.started).toFixed(0)} ms to the first list`,
			),
			timesRow('first index: j and k meanwhile', times, 50),
			await memoryRow('first index: peak memory', session.pid),
		];
		return {rows, articles: shown};
	});
}

/** The most memory that the program ever held, and what it has started. */
export async function memoryRow(what: string, pid: number): Promise<Row> {
	const beside = await peakMemoryBeside(pid);
	return figureRow(
		what,
		await peakMemory(pid),
		{most: 180 * 2 ** 20},
		megabytes,
		beside === 0 ? '' : `and ${megabytes(beside)} in the process beside it`,
	);
}

/** Wait until the list is there and everything behind it is done. */
export async function untilReady(session: Session): Promise<void> {
	await session.until(screen => visibleTitles(screen).length > 0, 'to be a list');
	await untilIdle(session.pid);
	await session.settled();
}

/** When the header said that so many articles are there, or for a long time no more came, and how many they are. */
async function untilAllShown(
	session: Session,
	articles: number,
): Promise<{readonly time: number; readonly shown: number}> {
	let [shown, time] = [articlesShown(session.screen()), performance.now()];
	const stop = session.watch(frame => {
		const now = articlesShown(frame.screen);
		if (now > shown) {
			[shown, time] = [now, frame.time];
		}
	});
	try {
		while ((shown < articles || isBeingRead(session.screen())) && performance.now() - time < longestSilence) {
			await wait(beat / 4);
		}
	} finally {
		stop();
	}

	if (shown === 0) {
		throw new Error(`No articles came to be seen:\n${session.screen().join('\n')}`);
	}

	return {time, shown};
}
