import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {listedAt} from '../../source/app/list.js';
import {mistakeOf} from '../../source/app/search.js';
import type {ReadingChange} from '../../source/article/reading-change.js';
import {startJourney} from '../helpers/journey.js';
import {
	heading,
	library,
	manyPieces,
	now,
	numbered,
	type Piece,
	paragraph,
	piece,
	pieceNamed,
} from '../helpers/pieces.js';
import {placeIn} from '../helpers/state.js';

const pieces = manyPieces(5);
const book = pieceNamed('book.txt');
const long = piece('long.txt', numbered(20, 60), {title: 'A long piece'});
const small = {columns: 60, rows: 20};

/** Three pieces; the second is long. */
const trio: readonly Piece[] = [pieces[0], long, pieces[1]].flatMap(one => one ?? []);

describe('reading a piece to its end', () => {
	test('Space pages through it, says once what is next, and then goes there', () => {
		const story = startJourney(trio);
		story.press('j', 'Enter');
		expect(story.title).toBe('A long piece');
		expect(story.page).toBe(1);

		story.pressTimes(story.pageCount - 1, 'Space');
		expect(story.page).toBe(story.pageCount);
		expect(story.notice).toBe(null);

		story.press('Space');
		expect(story.notice).toBe('The end · once more for “Piece 2”');
		expect(story.title).toBe('A long piece');

		story.press('Space');
		expect([story.title, story.page, story.notice, story.row]).toEqual(['Piece 2', 1, null, 2]);
	});

	test('going back from the end and on again says once more what is next', () => {
		const story = startJourney(trio);
		story.press('j', 'Enter', 'G', 'Space', 'b', 'Space');
		expect([story.page, story.notice]).toEqual([story.pageCount, null]);
		story.press('Space');
		expect([story.title, story.notice]).toEqual(['A long piece', 'The end · once more for “Piece 2”']);
	});

	test('at the end of the last piece Space says so, however often', () => {
		const story = startJourney(trio);
		story.press('G', 'Enter', 'G', 'Space', 'Space', 'Space');
		expect([story.title, story.notice]).toEqual(['Piece 2', 'The end']);
	});

	test('turning the page stops at the end and says nothing', () => {
		const story = startJourney(trio);
		story.press('j', 'Enter', 'G', 'Right', 'l');
		expect([story.page, story.notice, story.title]).toEqual([story.pageCount, null, 'A long piece']);
	});

	test('every page shows its own lines, and together they show all of them', () => {
		for (const one of library) {
			const story = startJourney([one]);
			story.press('Enter');
			const seen = [...story.visible()];
			while (story.page < story.pageCount) {
				story.press('Space');
				seen.push(...story.visible());
			}

			const {lines} = story.view().layout;
			const missing = lines.flatMap((line, index) => (line.kind === 'space' || seen.includes(index) ? [] : [index]));
			expect({missing, isTwice: new Set(seen).size < seen.length}).toEqual({missing: [], isTwice: false});
		}
	});
});

describe('moving among pieces', () => {
	test('J and K open the next and the previous piece, and the list follows', () => {
		const story = startJourney(pieces);
		story.press('Enter', 'J', 'J');
		expect([story.title, story.row]).toEqual(['Piece 3', 2]);
		story.press('K');
		expect([story.title, story.row]).toEqual(['Piece 2', 1]);
		story.press('q');
		expect([story.isReading, story.row, story.title]).toEqual([false, 1, 'Piece 2']);
	});

	test('J on the last and K on the first piece say that there is none', () => {
		const story = startJourney(pieces);
		story.press('Enter', 'K');
		expect([story.title, story.notice]).toEqual(['Piece 1', 'This is the first article of the list']);
		story.press('q', 'G', 'Enter', 'J');
		expect([story.title, story.notice]).toEqual(['Piece 5', 'This is the last article of the list']);
	});

	test('the list keeps its row while one reads', () => {
		const story = startJourney(pieces);
		story.press('j', 'j', 'Enter', 'Space', 'q');
		expect([story.row, story.isReading]).toEqual([2, false]);
	});

	test('the list moves by rows and pages, to its ends, and never wraps', () => {
		const story = startJourney(manyPieces(50));
		const rows: number[] = [];
		for (const key of [
			'k',
			'j',
			'Down',
			'Up',
			'Space',
			'PageDown',
			'PageDown',
			'j',
			'b',
			'u',
			'd',
			'g',
			'b',
			'G',
			'f',
			'k',
			'Home',
			'End',
		]) {
			story.press(key);
			rows.push(story.row);
		}

		// 20 rows are visible at 80×24.
		expect(rows).toEqual([0, 1, 2, 1, 21, 41, 49, 49, 29, 19, 29, 0, 0, 49, 49, 48, 0, 49]);
	});

	test('in an empty folder every key is in vain, but q quits', () => {
		const story = startJourney([]);
		const before = story.effects.length;
		story.press('j', 'G', 'Enter', 'Space', 'i', 'Tab', 'Tab', 'Shift-Down');
		expect([story.isReading, story.isQuit, story.effects.slice(before)]).toEqual([false, false, []]);
		story.press('q');
		expect(story.isQuit).toBe(true);
	});
});

describe('marks', () => {
	const markOf = (story: ReturnType<typeof startJourney>, one: Piece) => {
		const {list} = story.state;
		const listed = list.keys.map((_, index) => listedAt(list, index)).find(row => row?.entry.id === one.entry.id);
		return listed?.reading.status;
	};

	test('a piece is unread, then in progress, then done, and stays done when it is read again', () => {
		const story = startJourney(trio);
		const marks = [markOf(story, long)];
		story.press('j', 'Enter', 'Space', 'q');
		marks.push(markOf(story, long));
		story.press('Enter', 'G', 'q');
		marks.push(markOf(story, long));
		story.press('Enter', 'g', 'q');
		marks.push(markOf(story, long));
		expect(marks).toEqual(['unread', 'reading', 'done', 'done']);
	});

	test('a piece that is open is marked when one goes on to the next', () => {
		const story = startJourney(trio);
		story.press('j', 'Enter', 'Space', 'J');
		expect(markOf(story, long)).toBe('reading');
	});

	test('a piece of one page is done as soon as it is closed', () => {
		const story = startJourney([pieceNamed('bare.txt')]);
		story.press('Enter', 'q');
		expect(markOf(story, pieceNamed('bare.txt'))).toBe('done');
	});

	test('every move is kept, with the place and the time', () => {
		const story = startJourney([long]);
		story.press('Enter', 'Space', 'q');
		const kept = story.effects.flatMap(effect =>
			effect.type === 'change-articles' ? effect.changes.map(({change}) => change) : [],
		);
		const last = kept.at(-1);
		const offset = last?.place?.offset ?? -1;
		expect(kept.map(({place}) => place?.offset)).toEqual([0, offset, offset]);
		expect(last).toEqual<ReadingChange>({
			id: 'id-long.txt',
			path: '/library/long.txt',
			place: {
				offset,
				exact: long.manuscript.text.slice(offset).slice(0, 48),
				prefix: long.manuscript.text.slice(0, offset).slice(-32),
				progress: last?.place?.progress ?? -1,
			},
			lastRead: now,
		});
		expect(last?.place?.exact).toMatch(/^p\d+w\d+ p\d+w\d+\s/);
	});
});

describe('leaving', () => {
	test('q leaves one level at a time and quits from the list only', () => {
		const story = startJourney(pieces, {size: small});
		story.press('Enter', 'i');
		expect(story.scope).toBe('sidebar');
		story.press('q');
		expect(story.scope).toBe('reader');
		story.press('q');
		expect([story.scope, story.isQuit]).toEqual(['list', false]);
		story.press('q');
		expect(story.isQuit).toBe(true);
	});

	test('Esc leaves one level at a time and never quits', () => {
		const story = startJourney(pieces, {size: small});
		story.press('Enter', 'i', '?', 'x');
		const scopes: string[] = [story.scope];
		for (let index = 0; index < 6; index++) {
			story.press('Escape');
			scopes.push(story.scope);
		}

		expect(scopes).toEqual(['help', 'help', 'sidebar', 'reader', 'list', 'list', 'list']);
		expect(story.isQuit).toBe(false);
	});

	test.each([
		['the list', []],
		['the reader', ['Enter']],
		['the sidebar', ['Tab']],
		['the help', ['?', 'q']],
		['the help over the reader', ['Enter', '?']],
	])('Ctrl-C quits from %s', (_, keys) => {
		const story = startJourney(pieces);
		story.press(...keys);
		expect(story.isQuit).toBe(false);
		story.press('Ctrl-C');
		expect(story.isQuit).toBe(true);
	});

	test('Ctrl-C keeps the place before it quits', () => {
		const story = startJourney([long]);
		story.press('Enter', 'Space', 'Ctrl-C');
		expect(story.effects.slice(-2).map(({type}) => type)).toEqual(['change-articles', 'quit']);
	});

	test('q quits from the one piece that was named on the command line, keeping its place; Escape does not', () => {
		const story = startJourney([], {single: long});
		story.press('Space', 'Escape');
		expect([story.isReading, story.isQuit]).toEqual([true, false]);
		story.press('q');
		expect(story.effects.slice(-2).map(({type}) => type)).toEqual(['change-articles', 'quit']);
		expect(story.isReading).toBe(true);
	});

	test('the one piece has no neighbours', () => {
		const story = startJourney([], {single: long});
		story.press('J');
		expect([story.title, story.notice]).toEqual(['A long piece', 'This is the last article of the list']);
		story.press('G', 'Space', 'Space');
		expect([story.title, story.notice]).toEqual(['A long piece', 'The end']);
	});
});

describe('counts', () => {
	const open = () => {
		const story = startJourney([book]);
		story.press('Enter');
		return story;
	};

	test('42g goes to page 42, and a page beyond the last is the last', () => {
		const story = open();
		story.press('4', '2', 'g');
		expect(story.page).toBe(42);
		story.press('7', 'G');
		expect(story.page).toBe(7);
		story.press('9', '9', '9', '9', '9', '9', '9', 'g');
		expect(story.page).toBe(story.pageCount);
		story.press('g');
		expect(story.page).toBe(1);
	});

	test('5 Space turns five pages, 3b three back', () => {
		const story = open();
		story.press('5', 'Space');
		expect(story.page).toBe(6);
		story.press('3', 'b');
		expect(story.page).toBe(3);
		story.press('2', 'Right');
		expect(story.page).toBe(5);
	});

	test('3j slides by three lines, 2d by two half pages', () => {
		const story = open();
		const {top} = story.view();
		story.press('3', 'j');
		expect(story.view().top).toBe(top + 3);
		story.press('2', 'k');
		expect(story.view().top).toBe(top + 1);
		story.press('2', 'd');
		expect(story.view().top).toBe(top + 1 + 20);
	});

	test.each(['i', '?', 'Tab', 'Escape', '+'])('%s forgets the digits before it', key => {
		const story = startJourney([book]);
		story.press('Enter', '4', '2', key);
		expect(story.state.count).toBe(0);
	});
});

describe('sliding', () => {
	test('a line at a time, and the view stays where it is at both ends', () => {
		const story = startJourney([long], {size: small});
		story.press('Enter', 'k');
		expect(story.view().top).toBe(0);
		story.press('j');
		expect(story.view().top).toBe(1);
		story.press('j', 'k');
		expect(story.view().top).toBe(1);
		story.press('G');
		const {top} = story.view();
		story.press('j', 'd');
		expect(story.view().top).toBe(top);
	});

	test('from a slid view a turn goes to the nearest page start, forth and back', () => {
		const story = startJourney([long], {size: small});
		story.press('Enter', 'Space', 'j', 'j');
		const {pages} = story.view().layout;
		expect(story.view().top).toBe((pages[1] ?? 0) + 2);
		story.press('b');
		expect(story.view().top).toBe(pages[1]);
		story.press('j', 'j', 'Space');
		expect(story.view().top).toBe(pages[2]);
		story.press('k', 'Space');
		expect(story.view().top).toBe(pages[2]);
	});

	test('each press of j moves every piece by exactly one line, until its end is in view', () => {
		for (const one of library) {
			const story = startJourney([one], {size: small});
			story.press('Enter');
			const last = Math.max(0, story.view().layout.lines.length - 16);
			for (let top = 1; top <= Math.min(last, 150); top++) {
				story.press('j');
				expect([one.entry.title, story.view().top]).toEqual([one.entry.title, top]);
			}
		}
	});

	test('Space from any slid place shows every line from there on at least once', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...library.map(({entry}) => entry.title).filter(title => title !== book.entry.title)),
				fc.integer({min: 0, max: 400}),
				fc.integer({min: 8, max: 120}),
				fc.integer({min: 1, max: 40}),
				(title, lines, columns, rows) => {
					const one = library.filter(({entry}) => entry.title === title);
					const story = startJourney(one, {size: {columns, rows}});
					story.press('Enter', ...String(lines), 'j');
					const first = story.view().top;
					const seen = new Set(story.visible());
					for (let top = -1; top !== story.view().top; ) {
						top = story.view().top;
						story.press('Space');
						for (const index of story.visible()) {
							seen.add(index);
						}
					}

					const all = story.view().layout.lines;
					const missing = all.flatMap((line, index) =>
						index < first || line.kind === 'space' || seen.has(index) ? [] : [index],
					);
					expect(missing).toEqual([]);
				},
			),
			{numRuns: 150},
		);
	});
});

describe('the measure', () => {
	test('+ and - change the line length by steps within its limits, = resets it, and each says so', () => {
		const story = startJourney([long], {size: {columns: 200, rows: 40}});
		story.press('Enter', '+');
		expect([story.state.settings.measure, story.notice]).toEqual([72, 'Lines of 72 cells']);
		story.press('-', '-');
		expect([story.state.settings.measure, story.notice]).toEqual([64, 'Lines of 64 cells']);
		story.pressTimes(40, '-');
		expect(story.state.settings.measure).toBe(40);
		story.pressTimes(40, '+');
		expect(story.state.settings.measure).toBe(120);
		story.press('=');
		expect([story.state.settings.measure, story.notice]).toEqual([68, 'Lines of 68 cells']);
	});

	test('the words at the top stay on the page', () => {
		const story = startJourney([long], {size: {columns: 120, rows: 30}});
		story.press('Enter', 'Space', 'Space');
		const {position} = story.reader();
		story.press('+', '+', '-');
		expect(story.reader().position).toBe(position);
		expect(story.view().lines.some(({from, to}) => from <= position && position <= to)).toBe(true);
	});
});

describe('the sidebar', () => {
	test('on a wide terminal i hides and shows it beside the text', () => {
		const story = startJourney(pieces, {size: {columns: 120, rows: 30}});
		story.press('i');
		expect([story.state.isSidebarWanted, story.scope]).toEqual([false, 'list']);
		story.press('i');
		expect([story.state.isSidebarWanted, story.scope]).toEqual([true, 'list']);
	});

	test('on a narrow terminal i lays it over the text, and i, q, Esc and Tab take it away', () => {
		const story = startJourney(pieces, {size: small});
		for (const key of ['i', 'q', 'Escape', 'Tab']) {
			story.press('i');
			expect([story.state.isSidebarOver, story.scope]).toEqual([true, 'sidebar']);
			story.press(key);
			expect([story.state.isSidebarOver, story.scope]).toEqual([false, 'list']);
		}
	});

	test('Tab and Shift-Tab go to the sidebar and back, showing it when it was hidden', () => {
		const story = startJourney(pieces);
		story.press('Tab');
		expect(story.scope).toBe('sidebar');
		story.press('Shift-Tab');
		expect(story.scope).toBe('list');
		story.press('i', 'Tab');
		expect([story.state.isSidebarWanted, story.scope]).toEqual([true, 'sidebar']);
	});

	test('it scrolls within its bounds, from outside by Shift and inside by the keys of the list', () => {
		const story = startJourney([pieceNamed('keepers.md')], {size: {columns: 80, rows: 16}});
		story.press('Shift-Up');
		expect(story.state.sidebar.top).toBe(0);
		story.press('Shift-Down', 'Shift-Down');
		expect(story.state.sidebar.top).toBe(2);
		story.press('Tab', 'G');
		const bottom = story.state.sidebar.top;
		story.press('j', 'Space');
		expect(story.state.sidebar.top).toBe(bottom);
		story.press('k');
		expect(story.state.sidebar.top).toBe(bottom - 1);
		story.press('g', 'k', 'b');
		expect(story.state.sidebar.top).toBe(0);
		expect(bottom).toBeGreaterThan(5);
	});

	test('it begins at its top for every row', () => {
		const story = startJourney(library, {size: {columns: 80, rows: 12}});
		story.press('Shift-Down', 'j');
		expect(story.state.sidebar.top).toBe(0);
	});

	test('keys are never heard by a sidebar that is not on the screen', () => {
		const wide = startJourney(pieces);
		wide.press('Tab');
		wide.resize(60, 20);
		expect(wide.scope).toBe('list');
		wide.press('j');
		expect(wide.row).toBe(1);

		const narrow = startJourney(pieces, {size: {columns: 100, rows: 20}});
		narrow.press('i');
		narrow.resize(60, 20);
		narrow.press('i');
		narrow.resize(100, 20);
		expect(narrow.scope).toBe('list');
		narrow.resize(60, 20);
		narrow.press('j');
		expect([narrow.state.isSidebarOver, narrow.row]).toEqual([false, 1]);
	});

	test('a sidebar that is not on the screen is not scrolled', () => {
		const story = startJourney([pieceNamed('keepers.md')], {size: small});
		story.press('Shift-Down', 'Shift-Down');
		story.resize(80, 20);
		expect(story.state.sidebar.top).toBe(0);
	});
});

describe('the help', () => {
	test('opens from everywhere and closes to where one was', () => {
		for (const keys of [[], ['Enter'], ['Tab']]) {
			const story = startJourney(pieces);
			story.press(...keys);
			const {scope} = story;
			story.press('?');
			expect(story.scope).toBe('help');
			story.press('Escape');
			expect(story.scope).toBe(scope);
		}
	});

	test('what is typed filters it, Backspace erases, Esc empties the filter first', () => {
		const story = startJourney(pieces);
		story.press('?', 'q', 'Space', 'é', '雨');
		expect(story.state.help).toEqual({filter: 'q é雨', top: 0});
		story.press('Backspace');
		expect(story.state.help).toEqual({filter: 'q é', top: 0});
		story.press('Escape');
		expect(story.state.help).toEqual({filter: '', top: 0});
		story.press('Backspace', 'Escape');
		expect(story.state.help).toBe(null);
	});

	test('it scrolls within its bounds, and a filter begins at the top again', () => {
		const story = startJourney(pieces, {size: {columns: 40, rows: 12}});
		story.press('?', 'Up');
		expect(story.state.help?.top).toBe(0);
		story.press('Down', 'Down');
		expect(story.state.help?.top).toBe(2);
		story.pressTimes(60, 'PageDown');
		const bottom = story.state.help?.top ?? 0;
		story.press('Down');
		expect(story.state.help?.top).toBe(bottom);
		story.press('PageUp');
		expect(story.state.help?.top).toBe(bottom - 7);
		story.press('p');
		expect(story.state.help?.top).toBe(0);
	});

	test('keys do nothing to what is below it', () => {
		const story = startJourney([long]);
		story.press('Enter', 'Space');
		const {reader} = story.state;
		story.press('?', 'j', 'J', 'G', '9', '+', 'i');
		expect([story.state.reader, story.state.help?.filter, story.state.count]).toEqual([reader, 'jJG9+i', 0]);
	});
});

describe('waiting for a piece', () => {
	test('what is on the screen stays until it comes, and a wait is worth a word', () => {
		const story = startJourney(pieces, {isSlow: true});
		story.press('Enter');
		expect([story.isReading, story.state.opening]).toEqual([
			false,
			{request: 2, key: 0, isSlow: false, trail: [], place: null, highlight: null, extent: 'article', anew: null},
		]);
		story.report({type: 'article-delayed', request: 2});
		expect(story.state.opening?.isSlow).toBe(true);
		story.answer();
		expect([story.title, story.isReading, story.state.opening]).toEqual(['Piece 1', true, null]);
	});

	test('of two requests the later one counts, whichever comes first', () => {
		const story = startJourney(pieces, {isSlow: true});
		story.press('Enter', 'j', 'Enter');
		story.answer();
		expect(story.isReading).toBe(false);
		story.report({type: 'article-delayed', request: 2});
		expect(story.state.opening?.isSlow).toBe(false);
		story.answer();
		expect([story.title, story.isReading]).toEqual(['Piece 2', true]);
	});

	test('a reply after Esc is dropped, in the list and in the reader', () => {
		const story = startJourney(pieces, {isSlow: true});
		story.press('Enter', 'Escape');
		story.answer();
		expect([story.isReading, story.notice]).toEqual([false, null]);
		story.press('Enter');
		story.answer();
		story.press('J', 'Escape');
		story.answer();
		expect([story.title, story.isReading]).toEqual(['Piece 1', true]);
	});

	test('a failure that comes too late is dropped as well', () => {
		const story = startJourney(pieces, {isSlow: true, failing: {'/library/piece-1.txt': 'piece-1.txt does not exist'}});
		story.press('Enter', 'Escape');
		story.answer();
		expect(story.notice).toBe(null);
	});

	test('a piece that fails leaves the list with a sentence, which the next key takes away', () => {
		const story = startJourney(pieces, {failing: {'/library/piece-1.txt': 'piece-1.txt does not exist'}});
		story.press('Enter');
		expect([story.isReading, story.notice, story.state.opening]).toEqual([false, 'piece-1.txt does not exist', null]);
		story.press('j');
		expect([story.notice, story.row]).toEqual([null, 1]);
		story.press('Enter');
		expect(story.title).toBe('Piece 2');
	});

	test('a neighbour that fails, or is not waited for, leaves the open piece and its row', () => {
		const failing = startJourney(pieces, {failing: {'/library/piece-2.txt': 'piece-2.txt does not exist'}});
		failing.press('Enter', 'J');
		expect([failing.title, failing.notice]).toEqual(['Piece 1', 'piece-2.txt does not exist']);
		failing.press('q');
		expect(failing.row).toBe(0);

		const slow = startJourney(pieces, {isSlow: true});
		slow.press('Enter');
		slow.answer();
		slow.press('J', 'Escape', 'q');
		expect(slow.row).toBe(0);
	});

	test('files that could not be read are reported in the list', () => {
		const failures = ['a.md holds binary data.', 'b.md holds binary data.', 'c.md holds binary data.'];
		expect(startJourney(pieces, {failures: failures.slice(0, 1)}).notice).toBe('a.md holds binary data.');
		expect(startJourney(pieces, {failures}).notice).toBe(
			'a.md holds binary data. (and 2 more: broadsheet index names them)',
		);
	});
});

describe('coming back to a piece', () => {
	const text = long.manuscript.text;
	const offset = text.indexOf('p12w30');

	test('it opens where one was and says so once', () => {
		const story = startJourney([long], {places: [placeIn(long, offset)]});
		story.press('Enter');
		expect(story.reader().position).toBe(offset);
		expect(story.notice).toBe(`Where you were: page ${story.page} · g goes to the start`);
		expect(story.pageText().join(' ')).toContain('p12w30');
		story.press('j');
		expect(story.notice).toBe(null);
		story.press('q', 'Enter', 'q');
		expect(story.notice).toBe(null);
	});

	test('a piece that is done, or was left on its first page, opens at its start without a word', () => {
		for (const place of [placeIn(long, offset, {done: true, progress: 1}), placeIn(long, 0)]) {
			const story = startJourney([long], {places: [place]});
			story.press('Enter');
			expect([story.page, story.notice]).toEqual([1, null]);
		}
	});

	test('in an article that has changed the place is found by its words', () => {
		const changed = piece('long.txt', [paragraph('A paragraph that is new.'), ...numbered(20, 60)], {
			title: 'A long piece',
		});
		const story = startJourney([{...changed, entry: {...changed.entry, id: 'another'}}], {
			places: [placeIn(long, offset)],
		});
		story.press('Enter');
		expect(story.reader().position).toBe(offset + 'A paragraph that is new.\n'.length);
		expect(changed.manuscript.text.slice(story.reader().position)).toMatch(/^p12w30 /);
	});

	test('in an article without those words one is told that the place is gone', () => {
		const changed = piece('long.txt', [paragraph('All of it is new.')], {title: 'A long piece'});
		const story = startJourney([changed], {places: [placeIn(long, offset)]});
		story.press('Enter');
		expect([story.page, story.notice]).toEqual([1, 'The article has changed: the place where you were is gone']);
	});

	test('a place follows a file that was moved', () => {
		const moved = {...long, entry: {...long.entry, path: '/library/elsewhere/long.txt'}};
		const story = startJourney([moved], {places: [placeIn(long, offset)]});
		story.press('Enter');
		expect(story.reader().position).toBe(offset);
	});
});

describe('the first page', () => {
	test('shows the title and some of the text, at every height', () => {
		const headed = piece('headed.md', [heading(2, 'A heading first'), ...numbered(6, 40)], {
			title: 'A piece that begins with a heading',
			byline: 'Somebody',
			publishedTime: '2026-09-01',
		});
		for (let rows = 1; rows <= 30; rows++) {
			const story = startJourney([headed], {size: {columns: 60, rows}});
			story.press('Enter');
			expect([rows, story.page]).toEqual([rows, 1]);
			expect(story.view().lines.some(({kind}) => kind === 'text')).toBe(true);
		}
	});
});

describe('a text so long that setting all of it would be felt', () => {
	const epic = piece('epic.txt', numbered(900, 80), {title: 'An epic'});

	test('is set as far as it is seen, and the rest is asked for once', () => {
		const story = startJourney([epic]);
		story.press('Enter');
		expect(story.view().layout.isWhole).toBe(false);
		expect(story.rest()).toHaveLength(1);
		expect(story.folio()).toMatch(/1 of …/);

		story.press('Space', 'Space');
		expect([story.page, story.rest().length]).toEqual([3, 1]);

		story.setRest();
		expect(story.view().layout.isWhole).toBe(true);
		expect([story.page, story.rest().length]).toEqual([3, 1]);
		expect(story.folio()).toMatch(new RegExp(`3 of ${story.pageCount}`));
	});

	test('has its last page, and page 42, before the rest was set behind the frame', () => {
		const story = startJourney([epic]);
		story.press('Enter', '4', '2', 'g');
		expect(story.page).toBe(42);
		story.press('G');
		expect(story.page).toBe(story.pageCount);

		const again = startJourney([epic]);
		again.press('Enter', 'G');
		expect([again.page, again.pageCount]).toEqual([story.page, story.pageCount]);
	});

	test('is set anew behind the frame when the lines change, and not when only the height does', () => {
		const story = startJourney([epic]);
		story.press('Enter');
		story.setRest();
		story.resize(60, 24);
		expect(story.rest()).toHaveLength(2);
		story.setRest();
		story.resize(60, 30);
		expect(story.rest()).toHaveLength(2);
		expect(story.view().layout.isWhole).toBe(true);
	});

	test('a rest that comes for an article that was left changes nothing', () => {
		const story = startJourney([epic, ...pieces]);
		story.press('Enter');
		const before = story.rest();
		story.press('q');
		const {state} = story;
		for (const {manuscript, key} of before) {
			story.report({type: 'text-set', manuscript, key});
		}

		expect(story.state).toBe(state);
	});
});

describe('a library larger than the rows that are held', () => {
	const many = manyPieces(400);

	test('rows are asked for as the cursor comes near, and let go behind it', () => {
		const story = startJourney(many, {size: small});
		const first = [...story.state.list.rows.keys()];
		expect(first.length).toBeLessThan(100);
		let most = 0;
		while (story.row < 399) {
			story.press('f');
			most = Math.max(most, story.state.list.rows.size);
		}

		expect([story.title, most < 60]).toEqual(['Piece 400', true]);
		const last = [...story.state.list.rows.keys()];
		expect(first.filter(key => last.includes(key))).toEqual([]);
		story.press('g');
		expect(story.title).toBe('Piece 1');
	});

	test('the next article comes from the list wherever one reads', () => {
		const story = startJourney(many, {size: small});
		story.press('G', 'k', 'Enter', 'K');
		expect([story.title, story.row]).toEqual(['Piece 398', 397]);
		story.press('J', 'J', 'J');
		expect([story.title, story.notice]).toEqual(['Piece 400', 'This is the last article of the list']);
	});
});

describe('searching', () => {
	const tide = piece('tide.txt', [paragraph('The tide came in at noon. '.repeat(30)), paragraph('A lamp burned.')], {
		title: 'What a tide table cannot tell',
		siteName: 'harbour.example',
		tags: ['sea'],
		publishedTime: '2023-09-11',
	});
	const keeper = piece(
		'keeper.txt',
		[paragraph('The keeper of the lamp. '.repeat(200)), paragraph('The tide, once.')],
		{
			title: 'The last keeper',
			publishedTime: '2023-09-14',
		},
	);
	const pencil = piece('pencil.txt', [paragraph('Graphite from Borrowdale.')], {title: 'A history of the pencil'});
	const shelf = [keeper, tide, pencil];
	const type = (story: ReturnType<typeof startJourney>, text: string): void => {
		story.press(...[...text].map(letter => (letter === ' ' ? 'Space' : letter)));
	};

	test('finds as one types, newest first, and the best first after Enter', () => {
		const story = startJourney(shelf);
		story.press('/');
		type(story, 'tid');
		expect([story.titles(), story.scope]).toEqual([['The last keeper', 'What a tide table cannot tell'], 'search']);
		story.press('Enter');
		expect([story.titles(), story.scope]).toEqual([['What a tide table cannot tell', 'The last keeper'], 'list']);
	});

	test('Esc brings the list back exactly, its cursor with it', () => {
		const story = startJourney(shelf);
		story.press('j');
		const {list} = story.state;
		story.press('/');
		type(story, 'pencil');
		expect(story.title).toBe('A history of the pencil');
		story.press('Escape');
		expect([story.state.list, story.state.search]).toEqual([list, null]);
		story.press('/');
		type(story, 'pencil');
		story.press('Enter', 'Escape');
		expect([story.state.list, story.state.search, story.isQuit]).toEqual([list, null, false]);
	});

	test('an article opens at what was looked for, and the way back leads to what was found', () => {
		const story = startJourney(shelf);
		story.press('/');
		type(story, 'keeper once');
		story.press('Enter', 'Enter');
		expect([story.title, story.isReading]).toEqual(['The last keeper', true]);
		const {text} = keeper.manuscript;
		expect(text.slice(story.reader().position)).toMatch(/^keeper/);
		story.press('q');
		expect([story.isReading, story.titles()]).toEqual([false, ['The last keeper']]);
	});

	test('a piece half read opens where one was, not at what was looked for', () => {
		const story = startJourney(shelf, {places: [placeIn(keeper, 2400)]});
		story.press('/');
		type(story, 'once');
		story.press('Enter', 'Enter');
		expect(story.reader().position).toBe(2400);
	});

	test('the passage that was found is told of the article under the cursor', () => {
		const story = startJourney(shelf);
		story.press('/');
		type(story, 'burned');
		const passage = story.state.search?.passage?.passage;
		expect(passage?.matches.map(({from, to}) => passage.text.slice(from, to))).toEqual(['burned']);
		expect(passage?.text).toMatch(/^… .*A lamp burned\.$/);
	});

	test('fields are asked for and completed with Tab', () => {
		const story = startJourney(shelf);
		story.press('/');
		type(story, 'tag:s');
		story.press('Tab');
		expect([story.state.search?.text, story.titles()]).toEqual(['tag:sea', ['What a tide table cannot tell']]);
		story.press('Escape', '/');
		type(story, 'so');
		story.press('Tab');
		expect(story.state.search?.text).toBe('source:');
		story.press('Tab');
		expect(story.state.search?.text).toBe('sort:');
	});

	test('a mistake is shown where it is, and the rest of the query still finds', () => {
		const story = startJourney(shelf);
		story.press('/');
		type(story, 'tagg:sea lamp');
		expect(story.titles()).toEqual(['The last keeper', 'What a tide table cannot tell']);
		const search = story.state.search;
		expect(search && mistakeOf(search)).toMatchObject({from: 0, reason: expect.stringContaining('tag')});
	});

	test('what is not there is nothing, and erasing it brings everything back', () => {
		const story = startJourney(shelf);
		story.press('/');
		type(story, 'zzz');
		expect([story.titles(), story.title]).toEqual([[], null]);
		story.press('Backspace', 'Backspace', 'Backspace');
		expect(story.titles()).toHaveLength(3);
		story.press('Backspace');
		expect(story.scope).toBe('list');
	});
});
