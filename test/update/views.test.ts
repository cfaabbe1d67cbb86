import {describe, expect, test} from 'vitest';
import type {Settings} from '../../source/app/settings.js';
import {rowText} from '../../source/layout/span.js';
import {menuItemRow} from '../../source/screen/item-menu.js';
import {listHeader} from '../../source/screen/list.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {numbered, piece} from '../helpers/pieces.js';
import {placeIn} from '../helpers/state.js';

const named = (
	name: string,
	words: number,
	known: {readonly siteName?: string; readonly tags?: readonly string[]} = {},
) => piece(name, numbered(1, words), {title: name, publishedTime: '2026-01-01', ...known});
const pieces = [
	named('a.txt', 900, {siteName: 'harbour.example', tags: ['sea']}),
	named('b.txt', 300, {siteName: 'harbour.example', tags: ['sea', 'work']}),
	named('c.txt', 600, {siteName: 'other.example'}),
];
const [, b] = pieces as [(typeof pieces)[0], (typeof pieces)[0]];
const places = [placeIn(b, 900, {progress: 0.5})];

/** The menu as it stands on the screen. */
function menuRows({state}: Journey): readonly string[] {
	const {menu} = state;
	if (!menu || menu.kind === 'typography') {
		return [];
	}

	const rows = Array.from({length: 20}, (_, index) => rowText(menuItemRow(state, index, 50)).trimEnd());
	return rows.filter(row => row !== '');
}

const savedBy = ({effects}: Journey): readonly Settings['views'][] =>
	effects.flatMap(effect => (effect.type === 'save-settings' ? [effect.settings.views] : []));

describe('views', () => {
	test('stand in a menu with what each comes to, and Enter shows one', () => {
		const story = startJourney(pieces, {places});
		story.press('v');
		expect([story.scope, ...menuRows(story)]).toEqual([
			'menu',
			'▌ 1  Inbox                 3 articles        8 min',
			'  2  In progress            1 article        1 min',
			'  3  Starred               0 articles        0 min',
			'  4  Archive               0 articles        0 min',
			'  5  All                   3 articles        8 min',
			'     By source',
			'     By tag',
		]);
		story.press('j', 'Enter');
		expect([story.scope, story.titles()]).toEqual(['list', ['b.txt']]);
		expect(rowText(listHeader(story.state, 60)).slice(0, 24)).toBe('Broadsheet · In progress');
	});

	test('are shown by their number, from the list and from the menu', () => {
		const story = startJourney(pieces, {places});
		story.press('2');
		expect(story.titles()).toEqual(['b.txt']);
		story.press('v', '5');
		expect([story.scope, story.titles()]).toEqual(['list', ['a.txt', 'b.txt', 'c.txt']]);
		story.press('9');
		expect(story.titles()).toEqual(['a.txt', 'b.txt', 'c.txt']);
	});

	test('by source and by tag come with their values, the commonest first, and lead back', () => {
		const story = startJourney(pieces, {places});
		story.press('v', 'G', 'k', 'Enter');
		expect(menuRows(story)).toEqual([
			'▌ harbour.example          2 articles        5 min',
			'  other.example             1 article        3 min',
		]);
		story.press('j', 'Enter');
		expect(story.titles()).toEqual(['c.txt']);
		story.press('v', 'G', 'Enter', 'Enter');
		expect(story.titles()).toEqual(['a.txt', 'b.txt']);
		story.press('v', 'G', 'Enter', 'Escape');
		expect([story.state.menu?.kind, story.scope]).toEqual(['views', 'menu']);
		story.press('Escape');
		expect([story.scope, story.titles()]).toEqual(['list', ['a.txt', 'b.txt']]);
	});

	test('are made of searches, kept, and forgotten', () => {
		const story = startJourney(pieces, {places});
		story.press('/', 't', 'a', 'g', ':', 'w', 'o', 'r', 'k', 'Enter', 'v', 'G', 'Enter');
		expect(story.notice).toBe('“tag:work” is a view now: 6 shows it, and v names it');
		story.press('Escape', '6');
		expect([story.titles(), savedBy(story).at(-1)]).toEqual([['b.txt'], [{name: 'tag:work', query: 'tag:work'}]]);
		story.press('v', 'D');
		expect(savedBy(story).at(-1)).toEqual([]);
		expect(story.notice).toBe('“tag:work” is no view any more');
		story.press('g', 'D');
		expect(story.notice).toBe('This view stays: only those that you have kept can be forgotten');
	});

	test('leave a search behind', () => {
		const story = startJourney(pieces, {places});
		story.press('/', 'a', 'Enter', '1');
		expect([story.state.search, story.titles()]).toEqual([null, ['a.txt', 'b.txt', 'c.txt']]);
	});
});

describe('the order', () => {
	test('is chosen in a menu, and the header names it', () => {
		const story = startJourney(pieces);
		story.press('S', 'j', 'j', 'j', 'j', 'Enter');
		expect(story.titles()).toEqual(['b.txt', 'c.txt', 'a.txt']);
		expect(rowText(listHeader(story.state, 70)).trimEnd().slice(0, 27)).toBe('Broadsheet · shortest first');
		story.press('2', '1');
		expect(story.titles()).toEqual(['b.txt', 'c.txt', 'a.txt']);
	});

	test('of what was searched for is another one than that of the list', () => {
		const story = startJourney(pieces);
		story.press('/', 't', 'a', 'g', ':', 's', 'e', 'a', 'Enter', 'S', 'j', 'j', 'j', 'j', 'Enter');
		expect(story.titles()).toEqual(['b.txt', 'a.txt']);
		story.press('Escape');
		expect(story.titles()).toEqual(['a.txt', 'b.txt', 'c.txt']);
	});

	test('that is chosen is marked in the menu', () => {
		const story = startJourney(pieces);
		story.press('S', 'j', 'Enter', 'S');
		expect(menuRows(story).slice(0, 2)).toEqual(['    newest first', '▌ ● oldest first']);
	});
});
