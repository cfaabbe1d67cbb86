import {writeSync} from 'node:fs';
import process from 'node:process';
import {careFor} from '../../source/library/state/care.js';
import type {Change} from '../../source/library/state/change.js';
import {exportLines} from '../../source/library/state/export-lines.js';
import {importLines} from '../../source/library/state/import-lines.js';
import {recordOf} from '../../source/library/state/read-state.js';
import {checkpoint, closeState, openState} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {noon} from './noon.js';
import {articlesOf} from './state-writer-articles.js';

// Writes into a state without end, and tells of every write that it is on the disk, until somebody kills it.
const [folder = '', name = ''] = process.argv.slice(2);
const day = 24 * 60 * 60 * 1000;
const patience = 10_000;
let state = openState(folder, noon, patience);
const [first = ''] = articlesOf(name);
let round = (recordOf(state, first, noon).found.fields.place?.value.offset ?? 0) + 1;
for (; ; round++) {
	const changes = articlesOf(name).map(
		(id): Change => ({
			id,
			place: {offset: round, exact: 'x'.repeat(round % 48), prefix: '', progress: 0.5},
			archived: round % 2 === 0,
			path: `/library/${id}-${round % 3}.txt`,
			addMinutes: 1,
			addTags: [`tag ${round % 5}`],
			removeTags: [`tag ${(round + 2) % 5}`],
			highlights: [
				{
					id: `h${round}`,
					quote: {from: round, to: round + 9, exact: 'y'.repeat(round % 300), prefix: '', suffix: ''},
					colour: 'green',
					note: `Round ${round}`,
					created: noon + round,
				},
				{id: `h${round - 5}`, isRemoved: true},
			],
			bookmarks: [{letter: 'a', anchor: {offset: round, exact: '', prefix: ''}}],
			sessions: [{start: noon, seconds: round, words: round}],
		}),
	);
	const written = write(state, changes, noon + round);
	if (written.kind === 'written') {
		writeSync(1, `${round}\n`);
	} else {
		writeSync(2, `${written.reason}\n`);
	}

	if (round % 7 === 0) {
		careFor(state, noon + (round % 3) * day);
	}

	if (round % 11 === 0) {
		checkpoint(state);
	}

	if (round % 13 === 0) {
		closeState(state);
		state = openState(folder, noon, patience);
	}

	if (round % 17 === 0) {
		await importLines(state, [...exportLines(state, noon)], noon);
	}
}
