import {describe, expect, test} from 'vitest';
import {builtInThemes, isThemeName, shownTheme, themeNames} from '../../source/app/theme-names.js';
import {terminal} from '../../source/ui/themes/terminal.js';
import {startJourney} from '../helpers/journey.js';
import {library, pieceNamed} from '../helpers/pieces.js';

const saved = (story: ReturnType<typeof startJourney>): readonly string[] =>
	story.effects.flatMap(effect => (effect.type === 'save-settings' ? [effect.settings.theme] : []));

describe.each([
	['the list', []],
	['the reader', ['Enter']],
] as const)('the menu of themes in %s', (_, before) => {
	test('shows the theme under the cursor at once, and Enter keeps it', () => {
		const story = startJourney(library);
		story.press(...before, 'c');
		expect(shownTheme(story.state)).toBe('terminal');
		story.press('j', 'Down', 'j');
		expect([shownTheme(story.state), story.state.settings.theme, saved(story)]).toEqual(['sepia', 'terminal', []]);
		story.press('Enter');
		expect(story.state.menu).toBe(null);
		expect([shownTheme(story.state), story.state.settings.theme, saved(story)]).toEqual(['sepia', 'sepia', ['sepia']]);
		story.press('c');
		expect(story.state.menu).toEqual({kind: 'themes', selected: 3});
	});

	test.each(['Escape', 'q', 'c', 'h'])('has it as it was after %s, and nothing is written', key => {
		const story = startJourney(library);
		story.press(...before);
		const {reader} = story.state;
		story.press('c', 'G');
		expect(shownTheme(story.state)).toBe('e-ink');
		story.press(key);
		expect([story.state.menu, shownTheme(story.state), saved(story)]).toEqual([null, 'terminal', []]);
		expect(story.state.reader).toBe(reader);
	});

	test('stays within its items', () => {
		const story = startJourney(library);
		story.press(...before, 'c', 'k', 'PageUp');
		expect(shownTheme(story.state)).toBe('terminal');
		story.press('Space', 'j', 'j');
		expect(shownTheme(story.state)).toBe('e-ink');
	});
});

test("themes of one's own stand behind the others, or in the place of one", () => {
	const own = ['mine', 'dark'].map(name => ({...terminal, name}));
	expect(themeNames({ownThemes: own})).toEqual([...builtInThemes, 'mine']);
});

test('a sidebar over the page makes room for the menu', () => {
	const story = startJourney([pieceNamed('keepers.md')], {size: {columns: 50, rows: 20}});
	story.press('Enter', 'i', 'Escape', 'i', 'Tab', 'c');
	expect([story.state.menu?.kind, story.state.isSidebarOver]).toEqual(['themes', false]);
});

test.each([
	['sepia', true],
	['e-ink', true],
	['my-theme-2', true],
	['', false],
	['-x', false],
	['../x', false],
	['a b', false],
	['Dark', false],
	['x\u001B[31m', false],
	['x'.repeat(41), false],
])('a theme called %j may be: %s', (name, isFine) => {
	expect(isThemeName(name)).toBe(isFine);
});
