import {rm} from 'node:fs/promises';
import path from 'node:path';
import {firstIndex, memoryRow, untilReady} from './library-first-index.ts';
import {changes, moves} from './library-keys.ts';
import {inSession, type LibraryPlace, libraryPlace, type Size, sizeName, sizes} from './library-place.ts';
import {rescan} from './library-scan.ts';
import {besideGrep, searches} from './library-search.ts';
import {libraryStartUp} from './library-start-up.ts';
import type {Measurement, Row} from './measurement.ts';

/**
The program with a library of news, each figure beside the one that is asked of it: the first index and keys meanwhile, start-up, moving, searching, looking at all files again, sizes. Times go from the key to the last byte of the frame that shows what it did.

`ARTICLES=100000 npm run benchmark library` makes so many articles (10,000 unless said otherwise: 100,000 take 400 MB of the temporary folder, as much again for the index, and some minutes). `LIBRARY=<folder>` takes those in a folder instead, and leaves them there; with `INDEX_STATE=<folder>` the index goes into that state folder and is kept, and one that is there is taken as it is.
*/
export const library: Measurement = {
	name: 'library',
	async measure({folder, program}) {
		const place = libraryPlace(folder);
		const {rows: firstRows, articles} = await firstIndex(program, place, folder);
		const rows = [...firstRows, ...(await libraryStartUp(program, place, folder))];
		for (const size of sizes) {
			rows.push(...(await inUse(program, place, folder, size, articles)));
		}

		for (const size of sizes) {
			rows.push(
				...(await inSession(program, place, folder, size, async session => {
					await untilReady(session);
					return changes(session, size);
				})),
			);
		}

		rows.push(...(await rescan(place, folder)));
		await Promise.all(
			['news', 'library-state'].map(async name => rm(path.join(folder, name), {recursive: true, force: true})),
		);
		return rows;
	},
};

/** Everything that is asked of an open library, in one process, and the most memory that it ever held. */
async function inUse(
	program: string,
	place: LibraryPlace,
	folder: string,
	size: Size,
	articles: number,
): Promise<readonly Row[]> {
	const {rows, typed} = await inSession(program, place, folder, size, async session => {
		await untilReady(session);
		const moved = await moves(session, size, articles);
		const searched = await searches(session, size);
		const memory = await memoryRow(`peak memory after all this, ${sizeName(size)}`, session.pid);
		return {rows: [...moved, ...searched.rows, memory], typed: searched.typed};
	});
	return size === sizes[0] ? [...rows, ...(await besideGrep(place, typed))] : rows;
}
