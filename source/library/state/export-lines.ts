import {piecesOfRecord} from './pieces-of-record.js';
import {allRecords} from './read-state.js';
import type {ReaderState} from './reader-state.js';
import {header, writeLine, writeRecordLine} from './record-line.js';

/**
Everything the reader did, as lines of JSON without their ends: a header, and then an article a line, of which much was written into on several, one after the other. The same state makes the same lines. Throws what `stateReason()` says to people. `now` in milliseconds since 1970.
*/
export function* exportLines(state: ReaderState, now: number): Generator<string> {
	yield writeLine(header);
	for (const record of allRecords(state, now)) {
		yield* piecesOfRecord(record).map(writeRecordLine);
	}
}
