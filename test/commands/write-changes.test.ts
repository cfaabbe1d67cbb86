import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {type ReadingStep, writeChanges, writeSteps} from '../../source/commands/write-changes.js';
import {recordsOf} from '../../source/library/state/read-state.js';
import {openState} from '../../source/library/state/reader-state.js';
import {captured} from '../helpers/captured.js';
import {articleOf, openTestIndex, readingOf} from '../helpers/library-index.js';
import {noon} from '../helpers/noon.js';
import {everything, stateIn} from '../helpers/reader-state.js';

function steps(count: number): readonly ReadingStep[] {
	return Array.from({length: count}, (_, number) => ({
		reading: readingOf({}),
		change: {id: `article-${number}`, path: `/library/${'x'.repeat(200)}/${number}.md`, isStarred: true},
	}));
}

test('changes are kept with the paths of their articles, and lists see them', async () => {
	const index = openTestIndex();
	index.writeArticles([articleOf('/l/a.md', 'a', {id: 'article-0'})]);
	const state = stateIn();
	const said = await captured(async () => {
		expect(await writeChanges({state, index, isReadOnly: false}, steps(1200), noon)).toBe(1200);
	});
	expect(said).toEqual({stdout: '', stderr: '', code: 0});
	expect(everything(state).length).toBe(1200);
	expect(recordsOf(state, ['article-7'], noon).found.get('article-7')?.fields).toMatchObject({
		starred: {value: true, time: noon},
		path: {value: expect.stringMatching(/\/7\.md$/)},
	});
	expect(index.mirroredReadings()).toEqual(new Map([['article-0', readingOf({isStarred: true})]]));
});

test('on a full disk it is said how many are changed, and those are whole', async () => {
	const state = stateIn();
	writeSteps(state, steps(1), noon);
	if (state.connection.kind === 'open') {
		state.connection.database.exec('pragma max_page_count = 80');
	}

	const said = await captured(async () => {
		expect(await writeChanges({state, index: openTestIndex(), isReadOnly: false}, steps(1200), noon)).toBe(500);
	});
	expect(said).toEqual({
		stdout: '',
		stderr: 'broadsheet: state.db could not be written: the disk is full: only 500 of 1,200 articles are changed.\n',
		code: 1,
	});
	expect(everything(stateIn(state.folder)).length).toBe(500);
});

test('where another program holds the state nothing is changed, and that is said', async () => {
	const state = stateIn();
	writeSteps(state, steps(1), noon);
	const other = new DatabaseSync(path.join(state.folder, 'state.db'));
	other.exec('begin immediate');
	const impatient = openState(state.folder, noon, 1);
	const said = await captured(async () => {
		expect(await writeChanges({state: impatient, index: openTestIndex(), isReadOnly: false}, steps(3), noon)).toBe(0);
	});
	other.close();
	expect(said).toEqual({
		stdout: '',
		stderr:
			'broadsheet: state.db could not be written: another program holds it; try again when that has ended: nothing is changed.\n',
		code: 1,
	});
});
