import {groupDigits} from '../article/dates.js';
import type {Reading} from '../article/reading.js';
import {changeReading, type ReadingChange} from '../article/reading-change.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {databaseReason} from '../library/database-reason.js';
import type {Change} from '../library/state/change.js';
import type {ReaderState} from '../library/state/reader-state.js';
import {write} from '../library/state/write-state.js';
import {readStale} from '../runtime/scan/read-stale.js';
import type {CommandLibrary} from './open-library.js';
import {fail, isOfSystem, warn} from './output.js';

/** A change of an article, and what was true of it before. */
export type ReadingStep = {readonly reading: Reading; readonly change: ReadingChange};

/** So many articles are written at once: others wait as long. */
const atOnce = 500;

/** Write changes into the state; how many of them, from the first on, and why the others could not be. */
export function writeSteps(
	state: ReaderState,
	steps: readonly ReadingStep[],
	now: number,
): {readonly written: number; readonly trouble: string | null} {
	for (let from = 0; from < steps.length; from += atOnce) {
		const changes = steps.slice(from, from + atOnce).map(({change}) => stateChange(change));
		const written = write(state, changes, now);
		if (written.kind === 'kept') {
			return {written: from, trouble: written.reason};
		}
	}

	return {written: steps.length, trouble: null};
}

function stateChange({path, isDone, isStarred, isArchived, ...others}: ReadingChange): Change {
	return {
		...others,
		...(path === '' ? {} : {path}),
		...(isDone === undefined ? {} : {done: isDone}),
		...(isStarred === undefined ? {} : {starred: isStarred}),
		...(isArchived === undefined ? {} : {archived: isArchived}),
	};
}

/** Write what the reader does, first where it is kept and then where lists see it. What could not be written is said. Resolves to how many changes are kept. */
export async function writeChanges(
	{state, index, isReadOnly}: Pick<CommandLibrary, 'state' | 'index' | 'isReadOnly'>,
	steps: readonly ReadingStep[],
	now: number,
): Promise<number> {
	const {written, trouble} = writeSteps(state, steps, now);
	if (trouble !== null) {
		const rest =
			written === 0
				? 'nothing is changed'
				: `only ${groupDigits(written)} of ${groupDigits(steps.length)} articles are changed`;
		fail(`${sanitiseLine(trouble)}: ${rest}.`);
	}

	if (isReadOnly || written === 0) {
		return written;
	}

	try {
		index.writeReadings(
			steps.slice(0, written).map(({reading, change}) => ({id: change.id, reading: changeReading(reading, change)})),
		);
		await readStale(index);
	} catch (error) {
		if (!isOfSystem(error)) {
			throw error;
		}

		// The next command copies it.
		warn(`The index of the library ${databaseReason(error)}: it does not show what is changed yet.`);
	}

	return written;
}
