import {writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {careFor} from '../../../source/library/state/care.js';
import {checkState} from '../../../source/library/state/check-state.js';
import {annotationsOfRecord} from '../../../source/library/state/read-annotations.js';
import {recordOf} from '../../../source/library/state/read-state.js';
import {closeState, type ReaderState} from '../../../source/library/state/reader-state.js';
import {tagsOf} from '../../../source/library/state/record.js';
import {repairState} from '../../../source/library/state/repair-state.js';
import {newestVersion} from '../../../source/library/state/schema.js';
import {write} from '../../../source/library/state/write-state.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {noon} from '../../helpers/noon.js';
import {everything, stateIn} from '../../helpers/reader-state.js';

/** A state that was used, and has a backup. */
function usedState(): ReaderState {
	const state = stateIn();
	write(
		state,
		[
			{id: 'a', done: true, addTags: ['sea']},
			{id: 'b', starred: true},
		],
		noon,
	);
	careFor(state, noon);
	return state;
}

/** Change a state behind its back. */
function execute(state: ReaderState, sql: string): void {
	if (state.connection.kind === 'open') {
		state.connection.database.enableDefensive(false);
		state.connection.database.exec(sql);
	}
}

/** What is found, what could not be repaired, and what is found then. */
function checkAndRepair(state: ReaderState): unknown {
	const findings = checkState(state, noon);
	const sentences = findings.map(({kind, sentence, repair}) => `${kind}: ${sentence} (${repair})`);
	return [sentences, repairState(state, findings, noon), checkState(state, noon).map(({kind}) => kind)];
}

test('there is nothing to find in a state that is not there, and in one that is sound', () => {
	expect(checkAndRepair(stateIn())).toEqual([[], [], []]);
	expect(checkAndRepair(usedState())).toEqual([[], [], []]);
});

describe('found and repaired is', () => {
	test('a database that is damaged', () => {
		const state = usedState();
		execute(
			state,
			"pragma writable_schema = on; delete from sqlite_schema where name = 'article_path'; pragma writable_schema = reset",
		);
		expect(checkAndRepair(state)).toEqual([
			[
				expect.stringMatching(
					/^damaged: The state is damaged: .* \(put the newest good backup and all that can still be read in its place, and keep the damaged file\)$/,
				),
			],
			[],
			[],
		]);
		expect(everything(state).map(({id}) => id)).toEqual(['a', 'b']);
	});

	test('what makes no sense', () => {
		const state = usedState();
		execute(
			state,
			`update article set done = 7, minutes = -1, minutes_time = 5, place = 'nowhere', place_time = ${noon} where id = 'a';
			insert into tag values ('a', char(27) || '[2J', 1, ${noon})`,
		);
		expect(checkAndRepair(state)).toEqual([
			['odd: What is known of 1 article makes no sense in part (leave that part out, after a backup)'],
			[],
			[],
		]);
		const {found} = recordOf(state, 'a', noon);
		expect([found.fields.done, found.fields.place, tagsOf(found)]).toEqual([null, null, ['sea']]);
		expect(recordOf(state, 'b', noon).found.fields.starred?.value).toBe(true);
	});

	test('what makes no sense of highlights, bookmarks and sessions; what does stays', () => {
		const state = usedState();
		const quote = {from: 4, to: 8, exact: 'tide', prefix: '', suffix: ''};
		const bookmarks = ['a', 'b'].map(letter => ({letter, anchor: {offset: 1, exact: 'x', prefix: ''}}));
		const sessions = [1, 2].map(days => ({start: noon - days, seconds: 1, words: 1}));
		const highlights = [{id: 'h', quote, colour: 'red' as const, created: noon}];
		write(state, [{id: 'b', highlights, bookmarks, sessions}], noon);
		execute(
			state,
			`update highlight set colour = 'ultraviolet', note = char(27) || '[2J', note_time = ${noon};
			insert into highlight (article, id) values ('b', char(27));
			update bookmark set anchor = 'nowhere' where letter = 'b';
			insert into bookmark select article, char(155), anchor, time from bookmark where letter = 'a';
			update session set seconds = -1 where start = ${noon - 1};
			insert into session values ('b', ${noon * 2}, 1, 1)`,
		);
		expect(checkAndRepair(state)).toEqual([
			['odd: What is known of 1 article makes no sense in part (leave that part out, after a backup)'],
			[],
			[],
		]);
		const {found} = recordOf(state, 'b', noon);
		expect(annotationsOfRecord(found)).toEqual({
			highlights: [{...highlights[0], colour: 'yellow', note: ''}],
			bookmarks: bookmarks.slice(0, 1),
			sessions: sessions.slice(1),
		});
		expect(found.fields.starred?.value).toBe(true);
	});

	test('highlights and bookmarks that are dated in the future', () => {
		const state = usedState();
		const quote = {from: 4, to: 8, exact: 'tide', prefix: '', suffix: ''};
		write(state, [{id: 'a', highlights: [{id: 'h', quote, colour: 'red', created: noon}]}], noon);
		write(state, [{id: 'b', bookmarks: [{letter: 'a', anchor: {offset: 1, exact: 'x', prefix: ''}}]}], noon);
		execute(
			state,
			`update highlight set created = ${noon * 2}, is_present_time = ${noon * 2}; update bookmark set time = ${noon * 2}`,
		);
		expect(checkAndRepair(state)).toEqual([
			['future: What is known of 2 articles is dated far in the future (count its time as unknown, after a backup)'],
			[],
			[],
		]);
		const [one, other] = ['a', 'b'].map(id => recordOf(state, id, noon).found);
		expect(one?.highlights.get('h')).toMatchObject({created: null, isPresent: {value: true, time: 1}});
		expect(other?.bookmarks.get('a')?.time).toBe(1);
	});

	test('what is dated in the future, which nothing could change any more', () => {
		const state = usedState();
		execute(state, `update article set starred_time = ${noon * 2}; update tag set time = ${noon * 2}`);
		expect(checkAndRepair(state)).toEqual([
			['future: What is known of 2 articles is dated far in the future (count its time as unknown, after a backup)'],
			[],
			[],
		]);
		expect(recordOf(state, 'b', noon).found.fields.starred).toEqual({value: true, time: 1});
	});

	test('a backup that is damaged, and then that there is none', () => {
		const state = usedState();
		const backup = path.join(state.folder, `backups/state-${newestVersion}-2026-11-24.db`);
		writeFileSync(backup, 'no database');
		expect(checkAndRepair(state)).toEqual([
			[
				`bad-backup: A backup is damaged: ${backup} (give it a name that says so)`,
				'no-backup: There is no good backup of the state (make one)',
			],
			[],
			[],
		]);
	});

	test('what is in memory only', () => {
		const state = usedState();
		state.unsaved = new Map([['c', {change: {id: 'c', done: true}, time: noon}]]);
		expect(checkAndRepair(state)).toEqual([['unsaved: 1 article in memory only (write what is)'], [], []]);
	});
});

test('a state that cannot be opened is told of, and nothing can be done', () => {
	const folder = path.join(temporaryFolder(), 'state');
	writeFileSync(folder, '');
	const state = stateIn(folder);
	write(state, [{id: 'a', done: true}], noon);
	const sentence = 'state.db could not be used (EEXIST)';
	expect(checkAndRepair(state)).toEqual([
		['unsaved: 1 article in memory only (write what is)', `unreadable: ${sentence} (null)`],
		[sentence],
		['unsaved', 'unreadable'],
	]);
	closeState(state);
});
