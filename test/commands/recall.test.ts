import {mkdirSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {noAnnotations} from '../../source/article/annotations.js';
import {untouched} from '../../source/article/reading.js';
import {recall} from '../../source/commands/recall.js';
import {write} from '../../source/library/state/write-state.js';
import {temporaryFolder} from '../helpers/folder.js';
import {pieceNamed} from '../helpers/pieces.js';
import {stateIn} from '../helpers/reader-state.js';

const {entry} = pieceNamed('keepers.md');
const now = Date.now();
const quote = {from: 4, to: 8, exact: 'tide', prefix: 'the ', suffix: ' came'};
const highlight = {id: 'h', quote, colour: 'red' as const, note: '', created: now};
const shout = (sentence: string): void => {
	throw new Error(sentence);
};

test('an article comes with what was written into it, also when its file was edited since', () => {
	const state = stateIn(path.join(temporaryFolder(), 'state'), now);
	const place = {offset: 4, exact: 'tide', prefix: 'the ', progress: 0.5};
	write(state, [{id: entry.id, path: entry.path, place, starred: true, highlights: [highlight]}], now);
	const annotations = {...noAnnotations, highlights: [highlight]};
	const recalled = recall(state, entry, shout);
	expect([recalled.annotations, recalled.reading.isStarred, recalled.place?.progress]).toEqual([
		annotations,
		true,
		0.5,
	]);
	const edited = recall(state, {...entry, id: 'edited'}, shout);
	expect([edited.annotations, edited.reading, edited.place?.progress]).toEqual([annotations, untouched, 0.5]);
	expect(recall(state, {...entry, id: 'other', path: '/elsewhere.md'}, shout)).toEqual({
		reading: untouched,
		place: null,
		annotations: noAnnotations,
	});
});

test('a state that cannot be read is told of once, and then nothing was done', () => {
	const folder = path.join(temporaryFolder(), 'state');
	mkdirSync(path.join(folder, 'state.db'), {recursive: true});
	const told: string[] = [];
	expect(recall(stateIn(folder, now), entry, sentence => told.push(sentence))).toEqual({
		reading: untouched,
		place: null,
		annotations: noAnnotations,
	});
	expect(told).toEqual([expect.stringMatching(/^state\.db could not be .*: where you were is not shown$/)]);
});
