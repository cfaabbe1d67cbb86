import {expect, test} from 'vitest';
import {checkSettings} from '../../source/app/check-settings.js';
import {frameOfState} from '../../source/app/reading-view.js';
import {defaultSettings, measureLimits} from '../../source/app/settings.js';
import {startJourney} from '../helpers/journey.js';
import {pieceNamed} from '../helpers/pieces.js';

const keepers = pieceNamed('keepers.md');
const wide = {columns: 200, rows: 50};

test('the typography menu changes how the page is set at once, and what is chosen is kept', () => {
	const story = startJourney([keepers], {size: wide});
	story.press('Enter', 'p');
	expect(story.state.menu).toEqual({kind: 'typography', selected: 0});
	story.press('j', 'Right');
	expect(story.state.settings).toEqual({...defaultSettings, isJustified: true});
	const isSpread = story.view().lines.some(line => line.kind === 'text' && line.gaps !== null);
	expect(isSpread).toBe(true);
	story.press('j', 'l', 'j', 'h', 'j', 'Left');
	expect(story.state.settings).toEqual({
		measure: measureLimits.normal,
		isJustified: true,
		isHyphenated: false,
		paragraphs: 'indented',
		columns: 2,
		theme: 'terminal',
		views: [],
		finds: [],
		commands: [],
	});
	story.press('j', 'k', 'Escape');
	expect(story.state.menu).toBe(null);
	expect(story.state.reader).not.toBe(null);
});

test('a wide window shows two pages, w makes them one and two again, and a narrow one says that it cannot', () => {
	const story = startJourney([pieceNamed('book.txt')], {size: wide});
	story.press('Enter');
	expect(story.view().columns.length).toBe(2);
	story.press('Space');
	expect(story.view().page).toBe(2);
	const {position} = story.reader();
	story.press('w');
	expect([story.view().columns.length, frameOfState(story.state).text.columns]).toEqual([1, 1]);
	story.press('w');
	expect([story.view().columns.length, story.reader().position]).toEqual([2, position]);

	const narrow = startJourney([keepers], {size: {columns: 50, rows: 20}});
	narrow.press('Enter', 'w');
	expect(narrow.state.settings.columns).toBe('auto');
	expect(narrow.state.notice?.text).toBe('Two columns need a wider window');
});

test.each([
	['nothing', null, defaultSettings],
	['a text', 'justified', defaultSettings],
	[
		'values that make no sense',
		{measure: 1e9, isJustified: 'yes', paragraphs: 7, columns: 3, theme: '\u001B[31m'},
		defaultSettings,
	],
	[
		'some that do',
		{measure: 80, isHyphenated: false, columns: 1, theme: 'sepia', colour: 'red'},
		{...defaultSettings, measure: 80, isHyphenated: false, columns: 1, theme: 'sepia'},
	],
])('settings from outside are checked: %s', (_name, found, expected) => {
	expect(checkSettings(found)).toEqual(expected);
});
