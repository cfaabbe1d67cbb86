import {describe, expect, test} from 'vitest';
import {frameOfState} from '../../source/app/reading-view.js';
import {chosenItem, type SidebarItem} from '../../source/app/sidebar-items.js';
import {rowText} from '../../source/layout/span.js';
import {sidebarColumn} from '../../source/screen/sidebar-view.js';
import {statusRow} from '../../source/screen/status.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {numbered, piece, pieceNamed} from '../helpers/pieces.js';
import {pilots} from '../helpers/tabs.js';

const pieces = [pilots, pieceNamed('keepers.md'), piece('plain.txt', numbered(30, 90))];

function open(size = {columns: 80, rows: 24}): Journey {
	const story = startJourney(pieces, {size});
	story.press('Enter');
	return story;
}

const column = ({state}: Journey): readonly string[] =>
	sidebarColumn(state, frameOfState(state)).map(row => rowText(row).trimEnd());
const head = (story: Journey): string => (column(story)[0] ?? '').trim();
const status = ({state}: Journey): string => rowText(statusRow(state, frameOfState(state))).trim();
const asked = (story: Journey) => story.effects.filter(({type}) => type === 'find-held');

function nameOf(item: SidebarItem | null): string | null {
	switch (item?.kind) {
		case undefined: {
			return null;
		}

		case 'heading': {
			return item.heading.title;
		}

		case 'link': {
			return item.link.text;
		}

		case 'highlight':
		case 'lost': {
			return item.highlight.quote.exact;
		}
	}
}

const chosen = ({state}: Journey): string | null => nameOf(chosenItem(state));

describe('the tabs', () => {
	test('are chosen by digits in the sidebar, and stay chosen when the text has the focus again', () => {
		const story = open();
		expect(head(story)).toBe('');
		story.press('Tab');
		const seen = ['2', '3', '4', '5', '1'].map(key => {
			story.press(key);
			return head(story);
		});
		expect(seen).toEqual([
			'1 2 Outline 3 4 5',
			'1 2 3 Links 4 5',
			'1 2 3 4 Highlights 5',
			'1 2 3 4 5 History',
			'1 About 2 3 4 5',
		]);
		story.press('3', 'Escape');
		expect([story.scope, head(story)]).toEqual(['reader', '1 2 3 Links 4 5']);
		story.press('J');
		expect([story.title, head(story)]).toEqual([pieces[1]?.entry.title, '1 2 3 Links 4 5']);
	});

	test('are those of an open article: in the list digits in the sidebar do nothing', () => {
		const story = startJourney(pieces);
		story.press('Tab', '3');
		expect([story.state.sidebar.tab, head(story), status(story)]).toEqual(['about', '', 'Tab back   ? keys']);
	});

	test('leave digits in the text what they are: counts', () => {
		const story = open();
		story.press('3', 'g');
		expect([story.page, story.state.sidebar.tab]).toEqual([3, 'about']);
	});

	test('stand over the text on a narrow screen, and go with the sidebar', () => {
		const story = open({columns: 40, rows: 12});
		story.press('i', '2');
		expect([story.scope, head(story)]).toEqual(['sidebar', '1 2 Outline 3 4 5']);
		story.press('j', 'Enter');
		expect([story.scope, story.state.isSidebarOver]).toEqual(['reader', false]);
		expect(story.pageText().join(' ')).toContain('What the clerk wrote down');
	});
});

describe('the items', () => {
	test('are offered keys only where there are some', () => {
		const story = open();
		const offered = ['Tab', '3', '4'].map(key => {
			story.press(key);
			return status(story);
		});
		expect(offered).toEqual(['Tab back   ? keys', '↵ go there   / filter   Tab back   ? keys', 'Tab back   ? keys']);
	});

	test('are chosen one by one, from the one where one reads, and Enter goes there and back by a comma', () => {
		const story = open();
		story.press('Space', 'Tab', '2');
		expect([chosen(story), status(story)]).toEqual(['Before the tide', '↵ go there   / filter   Tab back   ? keys']);
		story.press('j', 'j', 'j');
		expect(chosen(story)).toBe('After it');
		story.press('k', 'Enter');
		expect([story.scope, story.page]).toEqual(['reader', 3]);
		expect(story.pageText().join(' ')).toContain('What the clerk wrote down');
		story.press(',');
		expect(story.page).toBe(2);
	});

	test('go to where links stand, and there are those of the page', () => {
		const story = open();
		story.press('Tab', '3', 'G');
		expect(chosen(story)).toBe('雨の名前');
		story.press('Enter');
		expect(story.pageText().join(' ')).toContain('See 雨の名前');
		expect(column(story).filter(row => row.includes('▸'))).toEqual(['│ ▸ 雨の名前']);
		story.press('Tab', 'g');
		expect(chosen(story)).toBe('the tables of the port, which a clerk copies out by hand each winter, in ink');
	});

	test('of highlights are there as soon as they are made, and are gone when they are undone', () => {
		const story = open();
		story.press('}', 'H', 'Tab', '4');
		expect(column(story).slice(1, 4)).toEqual([
			'│▌▸ yellow                1',
			'│▌  Pilots read the tables',
			'│▌  of the port, which',
		]);
		story.press('U');
		expect([chosen(story), column(story)[1]]).toEqual([null, '│ Nothing is highlighted']);
	});

	test('are moved through by pages and halves of them, as far as they go', () => {
		const story = startJourney([piece('plain.txt', numbered(90, 260))]);
		story.press('Enter');
		story.setRest();
		story.press('Tab', '2', 'Space');
		const {selected} = story.state.sidebar;
		expect(selected).toBeGreaterThan(3);
		story.press('d', 'u', 'b');
		expect(chosen(story)).toBe('p1w1 p1w2 p1w3 p1w4 p1w5 p1w6 p1w7 p1w8…');
		story.press('G', 'Space', 'j', 'd');
		expect(chosen(story)).toBe('p90w1 p90w2 p90w3 p90w4 p90w5 p90w6 p90w7 p90w8…');
		expect(
			column(story)
				.slice(1)
				.some(row => row.startsWith('│▌ ')),
		).toBe(true);
	});

	test('follow the page when the text has the focus', () => {
		const story = open();
		story.press('Tab', '2', 'Tab', 'G');
		expect(column(story).filter(row => row.includes('▸'))).toEqual(['│ ▸ After it              7']);
	});

	test('are scrolled from the text by hand until the page is turned', () => {
		const story = open({columns: 80, rows: 12});
		story.press('Tab', '3', 'Tab', 'Shift-Down', 'Shift-Down');
		expect(column(story)[1]).toBe('│   copies out by hand eac…');
		story.press('G');
		expect(column(story)).toContain('│   雨の名前');
	});
});

describe('the filter', () => {
	test('finds as one types, whatever the case and the accents, and Enter goes there', () => {
		const story = open();
		story.press('Tab', '2', '/', 'C', 'l', 'è', 'r');
		expect([story.scope, head(story), status(story)]).toEqual([
			'filter',
			'/ Clèr            1 found',
			'↵ go there   Tab keep   Esc back',
		]);
		story.press('Enter');
		expect([story.scope, story.state.sidebar.filter]).toEqual(['reader', '']);
		expect(story.pageText().join(' ')).toContain('What the clerk wrote down');
	});

	test('is kept by Tab for the keys of the items, and Esc shows everything again, then goes back to the text', () => {
		const story = open();
		story.press('Tab', '3', '/', 'p', 'o', 'r', 't', 'Down');
		expect(chosen(story)).toBe('the clerk');
		story.press('Tab');
		expect([story.scope, head(story).replace(/ {2,}/, '  ')]).toEqual(['sidebar', '/ port  2 found']);
		story.press('k');
		expect(chosen(story)).toBe('the tables of the port, which a clerk copies out by hand each winter, in ink');
		story.press('Escape');
		expect([story.scope, head(story)]).toEqual(['sidebar', '1 2 3 Links 4 5']);
		story.press('Escape');
		expect(story.scope).toBe('reader');
	});

	test('is erased letter by letter, and left by one more', () => {
		const story = open();
		story.press('Tab', '3', '/', 'z', 'z');
		expect([chosen(story), column(story)[1]]).toEqual([null, '│ Nothing matches. Esc']);
		story.press('Enter', 'Backspace', 'Backspace');
		expect([story.scope, story.state.sidebar.filter]).toEqual(['filter', '']);
		story.press('Backspace');
		expect(story.scope).toBe('sidebar');
	});

	test('has nothing to do in a tab that is one text', () => {
		const story = open();
		story.press('Tab', '/');
		expect([story.scope, story.notice]).toEqual(['sidebar', 'There is nothing to filter in this tab']);
	});

	test('is typed in the status line where nothing stands above the sidebar', () => {
		const story = open({columns: 80, rows: 5});
		story.press('Tab', '3', '/', 'c');
		expect(status(story).replace(/ {2,}/, '  ')).toBe('/ c  5 found');
	});
});

describe('the library', () => {
	test('is asked once for the links that are shown, and again when the tab is chosen anew', () => {
		const story = open();
		expect(asked(story)).toEqual([]);
		story.press('Tab', '3');
		expect(asked(story)).toEqual([
			{
				type: 'find-held',
				addressKeys: ['port.example/tables', 'harbour.example/keepers', 'xn--ep5a.example/%E5%90%8D%E5%89%8D'],
			},
		]);
		expect(column(story).filter(row => row.includes('✓'))).toEqual(['│   ✓ in the library']);
		story.press('j', 'k', 'Escape', 'Space');
		expect(asked(story).length).toBe(1);
		story.press('Tab', '3');
		expect(asked(story).length).toBe(2);
	});

	test('is not asked while the sidebar is not on the screen', () => {
		const story = open();
		story.press('Tab', '3', 'i', 'J', 'K');
		expect(asked(story).length).toBe(1);
		story.press('i');
		expect(asked(story).length).toBe(2);
	});
});
