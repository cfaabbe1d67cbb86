import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import type {KeyName} from '../../source/app/keys/binding.js';
import {listedAt} from '../../source/app/list.js';
import {tagsFor} from '../../source/article/reading.js';
import {rowText} from '../../source/layout/span.js';
import {listRow} from '../../source/screen/list.js';
import {promptRow} from '../../source/screen/prompt.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {manyPieces, numbered, piece} from '../helpers/pieces.js';

const named = (name: string, tags: readonly string[] = []) =>
	piece(name, numbered(1, 300), {title: name, publishedTime: '2026-01-01', tags});
const pieces = [named('a', ['sea', 'work']), named('b', ['sea']), named('c'), named('d')];

/** What is true of each article of the list now. */
function states({state: {list}}: Journey): readonly string[] {
	return list.keys.map((_, index) => {
		const listed = listedAt(list, index);
		if (!listed) {
			return '?';
		}

		const {entry, reading} = listed;
		const marks = [reading.status, reading.isStarred ? '★' : '', reading.isArchived ? 'archived' : ''];
		return [entry.title, ...marks, ...tagsFor(entry.tags, reading)].filter(mark => mark !== '').join(' ');
	});
}

const lingering = ({state: {list}}: Journey): readonly (string | undefined)[] =>
	[...list.lingering].map(key => list.rows.get(key)?.entry.title);

const question = ({state}: Journey, width = 60): string | null =>
	state.prompt && rowText(promptRow(state, width)).trimEnd();

describe('sorting out', () => {
	test('says what was done, and how to undo it', () => {
		const story = startJourney(pieces);
		const said: Array<string | null> = [];
		for (const key of ['e', 'e', 'r', 'r', 's', 's', 'U', 'Ctrl-R'] as const) {
			story.press(key);
			said.push(story.notice);
		}

		expect(said).toEqual([
			'Archived “a” · U to undo',
			'Took “a” out of the archive · U to undo',
			'Marked “a” as read · U to undo',
			'Marked “a” as unread · U to undo',
			'Starred “a” · U to undo',
			'Took the star from “a” · U to undo',
			'Undone: took the star from “a” · Ctrl-R to redo',
			'Took the star from “a” · U to undo',
		]);
		story.press('j', 'x', 'x', 'x', 'e');
		expect(story.notice).toBe('Archived 3 articles · U to undo');
	});

	test('a row that no longer fits the view stays, dimmed, until the view is left', () => {
		const story = startJourney(pieces);
		story.press('j', 'e', 'j', 's');
		expect([story.titles(), story.row, lingering(story)]).toEqual([['a', 'b', 'c', 'd'], 2, ['b']]);
		const [, b = []] = [0, 1].map(row => listRow(story.state, row, 60));
		expect(b.find(({text}) => text.startsWith('b'))?.roles).toEqual(['dim']);
		story.press('1');
		expect(story.titles()).toEqual(['a', 'c', 'd']);
		story.press('4');
		expect(story.titles()).toEqual(['b']);
		story.press('e', '1');
		expect(story.titles()).toEqual(['a', 'b', 'c', 'd']);
	});

	test('one that fits again is as all others', () => {
		const story = startJourney(pieces);
		story.press('e', 'U');
		expect([story.titles(), lingering(story), states(story)[0]]).toEqual([
			['a', 'b', 'c', 'd'],
			[],
			'a unread sea work',
		]);
	});

	test('in the reader is about the open article, and its row says so', () => {
		const story = startJourney(pieces);
		story.press('j', 'Enter', 's', 'e', 'q');
		expect(states(story)[1]).toMatch(/^b (?:reading|done) ★ archived sea$/);
		story.press('U', 'U');
		expect(states(story)[1]).toMatch(/^b (?:reading|done) sea$/);
	});

	test('what was read to its end and is told to be unread begins anew', () => {
		const long = piece('long', numbered(20, 240), {title: 'long'});
		const story = startJourney([long]);
		story.press('Enter', 'G', 'q', 'r');
		expect(states(story)).toEqual(['long unread']);
		story.press('Enter');
		expect(story.page).toBe(1);
	});

	test('of articles of which some are starred stars all, and then none', () => {
		const story = startJourney(pieces);
		story.press('s', 'x', 'x', 's');
		expect(states(story).filter(state => state.includes('★')).length).toBe(2);
		story.press('g', 'x', 'x', 's');
		expect(states(story).filter(state => state.includes('★')).length).toBe(0);
	});

	test('is undone and redone without end, and what is new ends the redoing', () => {
		const story = startJourney(pieces);
		story.press('s', 'j', 'e', 'j', 'r', 'U', 'U', 'U', 'U');
		expect([states(story), story.notice]).toEqual([
			['a unread sea work', 'b unread sea', 'c unread', 'd unread'],
			'Nothing was done yet that could be undone',
		]);
		story.press('Ctrl-R', 'Ctrl-R');
		expect(states(story)).toEqual(['a unread ★ sea work', 'b unread archived sea', 'c unread', 'd unread']);
		story.press('G', 's', 'Ctrl-R');
		expect([states(story).at(-1), story.notice]).toEqual(['d unread ★', 'Nothing was undone that could be done again']);
	});

	test('whatever was done, undoing all of it brings everything back', () => {
		const keys: readonly KeyName[] = ['e', 'r', 's', 'x', 'X', 'j', 'k', '1', '2', '5', 'Ctrl-R', 'U'];
		fc.assert(
			fc.property(fc.array(fc.constantFrom(...keys), {maxLength: 40}), pressed => {
				const story = startJourney(pieces);
				story.press('5', ...pressed);
				while (story.state.history.done.length > 0) {
					story.press('U');
				}

				story.press('5');
				expect(states(story)).toEqual(['a unread sea work', 'b unread sea', 'c unread', 'd unread']);
			}),
			{numRuns: 200},
		);
	});
});

describe('a selection', () => {
	test('is made row by row, or of all, and Escape lets it go', () => {
		const story = startJourney(pieces);
		story.press('x', 'j', 'x');
		expect([story.row, story.state.list.selection.size]).toEqual([3, 2]);
		story.press('X');
		expect([story.notice, story.state.list.selection.size]).toEqual(['4 articles selected · Esc to let go', 4]);
		story.press('X');
		expect(story.state.list.selection.size).toBe(0);
		story.press('g', 'x', 'Escape');
		expect([story.state.list.selection.size, story.isQuit]).toEqual([0, false]);
	});

	test('may be larger than what is known of the list', () => {
		const story = startJourney(manyPieces(900));
		story.press('X', 'e');
		expect([story.notice, story.effects.some(({type}) => type === 'load-targets')]).toEqual([
			'Archived 900 articles · U to undo',
			true,
		]);
		story.press('1');
		expect(story.titles()).toEqual([]);
		story.press('U', '1');
		expect(story.state.list.keys.length).toBe(900);
	});
});

describe('tags', () => {
	test('are asked for in the status line, beginning with those that there are', () => {
		const story = startJourney(pieces);
		story.press('t');
		expect([story.scope, question(story)]).toEqual(['tags', 'tags  sea, work,']);
		story.press(
			...'night watch'
				.replaceAll(' ', '_')
				.split('')
				.map(key => (key === '_' ? 'Space' : key)),
			'Enter',
		);
		expect([states(story)[0], story.notice]).toEqual([
			'a unread sea work night watch',
			'Tagged “a”: +night watch · U to undo',
		]);
		story.press('U');
		expect(states(story)[0]).toBe('a unread sea work');
	});

	test('of several articles are those that all have: what is taken away is taken from all', () => {
		const story = startJourney(pieces);
		story.press('x', 'x', 't');
		expect(question(story)).toBe('tags  sea,    Tab work');
		story.press(...Array<KeyName>(5).fill('Backspace'), 'x', 'Enter');
		expect([states(story).slice(0, 2), story.notice]).toEqual([
			['a unread work x', 'b unread x'],
			'Tagged 2 articles: +x, −sea · U to undo',
		]);
		story.press('U');
		expect(states(story).slice(0, 2)).toEqual(['a unread sea work', 'b unread sea']);
	});

	test('are completed from those in use, one after the other', () => {
		const story = startJourney(pieces);
		story.press('G', 't', 's');
		expect(question(story)).toBe('tags  s   Tab sea');
		story.press('Tab', ',', 'Tab', 'Enter');
		expect(states(story)[3]).toBe('d unread sea work');
	});

	test('stay as they were after Escape, and when nothing is changed', () => {
		const story = startJourney(pieces);
		story.press('t', 'y', 'Escape', 't', 'Enter', 't', 'S', 'E', 'A', 'Enter');
		expect([states(story)[0], story.state.history.done]).toEqual(['a unread sea work', []]);
	});
});

describe('the trash', () => {
	test('is asked about first, and takes nothing unless one agrees', () => {
		const story = startJourney(pieces);
		story.press('D');
		expect([story.scope, question(story)]).toEqual(['confirm', 'Move “a” to the trash? y moves, n keeps']);
		story.press('j', 'Enter', 'n');
		expect([story.scope, story.titles()]).toEqual(['list', ['a', 'b', 'c', 'd']]);
	});

	test('takes files, and gives them back', () => {
		const story = startJourney(pieces);
		story.press('j', 'x', 'x', 'D', 'y');
		expect([story.titles(), story.notice]).toEqual([['a', 'd'], 'Moved 2 articles to the trash · U to undo']);
		story.press('U');
		expect([story.titles(), story.notice]).toEqual([
			['a', 'b', 'c', 'd'],
			'Undone: moved 2 articles to the trash · Ctrl-R to redo',
		]);
		story.press('Ctrl-R');
		expect(story.titles()).toEqual(['a', 'd']);
	});

	test('closes the article whose file it takes', () => {
		const story = startJourney(pieces);
		story.press('Enter', 'D', 'y');
		expect([story.isReading, story.titles()]).toEqual([false, ['b', 'c', 'd']]);
	});
});
