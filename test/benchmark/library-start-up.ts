import path from 'node:path';
import {figureRow} from './asked.ts';
import {untilReady} from './library-first-index.ts';
import {inSession, type LibraryPlace, type Size, sizeName, sizes} from './library-place.ts';
import {isFullList} from './list-screen.ts';
import {milliseconds, type Row, times} from './measurement.ts';
import {writeNewsLibrary} from './news-library.ts';
import {median} from './statistics.ts';

const pairs = 15;
const warmUps = 2;
const few = 100;

/** Spawn → first full frame of the list, with an index that is there: of the library and of one of a hundred articles in turn, so that a slow moment strikes both. */
export async function libraryStartUp(program: string, place: LibraryPlace, folder: string): Promise<readonly Row[]> {
	const small = {library: path.join(folder, 'few'), state: path.join(folder, 'few-state')};
	writeNewsLibrary(small.library, few, 2);
	await inSession(program, small, folder, {columns: 80, rows: 24}, untilReady);

	const rows: Row[] = [];
	for (const size of sizes) {
		const large: number[] = [];
		const little: number[] = [];
		for (let pair = -warmUps; pair < pairs; pair++) {
			for (const [each, durations] of [
				[place, large],
				[small, little],
			] as const) {
				const duration = await firstFrame(program, each, folder, size);
				if (pair >= 0) {
					durations.push(duration);
				}
			}
		}

		const [ours, least] = [median(large), median(little)];
		rows.push(
			figureRow(
				`start-up, ${place.files} ÷ ${few} articles, ${sizeName(size)}`,
				ours / least,
				{most: 1.15},
				value => times(value, 1),
				`${milliseconds(ours)} ÷ ${milliseconds(least)}, medians of ${pairs}`,
			),
		);
	}

	return rows;
}

async function firstFrame(
	program: string,
	place: Pick<LibraryPlace, 'library' | 'state'>,
	folder: string,
	size: Size,
): Promise<number> {
	return inSession(program, place, folder, size, async session => {
		const {time} = await session.until(isFullList, 'to be a full list');
		return time - session.started;
	});
}
