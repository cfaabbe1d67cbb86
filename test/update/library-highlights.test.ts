import {describe, expect, test} from 'vitest';
import {currentMarked, foundHighlights} from '../../source/app/library-highlights.js';
import {frameOfState} from '../../source/app/reading-view.js';
import {noAnnotations} from '../../source/article/annotations.js';
import type {Highlight} from '../../source/article/highlight.js';
import {rowText} from '../../source/layout/span.js';
import {emptyHighlightsRows, highlightsHeader} from '../../source/screen/highlights.js';
import {statusRow} from '../../source/screen/status.js';
import {highlightIn} from '../helpers/highlighted.js';
import {type Journey, type JourneyOptions, startJourney} from '../helpers/journey.js';
import {numbered, type Piece, paragraph, piece} from '../helpers/pieces.js';
import {placeIn} from '../helpers/state.js';

const lamp = piece(
	'lamp.md',
	[
		...numbered(6, 100),
		paragraph('The lamp turned all night. Nobody saw the ship.'),
		...numbered(6, 100),
		paragraph('Morning came late.'),
	],
	{title: 'The lamp', siteName: 'harbour.example', tags: ['sea'], byline: 'Ines Calder'},
);
const salt = piece('salt.md', [paragraph('Herring were sold by the cran.'), ...numbered(4, 100)], {
	title: 'Salt',
	siteName: 'ports.example',
});
const plain = piece('plain.md', [paragraph('Nothing is marked here.')], {title: 'Plain'});
const pieces = [plain, lamp, salt];

const ship = highlightIn(lamp, 'Nobody saw the ship.', {daysAgo: 3, colour: 'green'});
const late = highlightIn(lamp, 'Morning came late.', {daysAgo: 40, note: 'A quiet end'});
const cran = highlightIn(salt, 'sold by the cran', {daysAgo: 1});

function written(...highlights: ReadonlyArray<readonly [Piece, readonly Highlight[]]>): JourneyOptions {
	return {written: new Map(highlights.map(([{entry}, own]) => [entry.id, {...noAnnotations, highlights: own}]))};
}

const some = written([lamp, [ship, late]], [salt, [cran]]);

function open(options: JourneyOptions = some): Journey {
	const story = startJourney(pieces, options);
	story.press('H');
	return story;
}

function type(story: Journey, text: string): void {
	story.press(...[...text].map(character => (character === ' ' ? 'Space' : character)));
}

const view = ({state}: Journey) => {
	if (!state.highlights) {
		throw new Error('The highlights are not shown');
	}

	return state.highlights;
};

const found = (story: Journey): readonly string[] =>
	foundHighlights(view(story), story.state).map(({highlight}) => highlight.quote.exact);
const current = (story: Journey): string | null =>
	currentMarked(view(story), story.state)?.highlight.quote.exact ?? null;
const header = (story: Journey): string => rowText(highlightsHeader(story.state, view(story), 60));
const status = ({state}: Journey): string => rowText(statusRow(state, frameOfState(state))).trim();

describe('the highlights of the library', () => {
	test('are shown by H: the articles that were marked last come first, in each its passages in reading order', () => {
		const story = open();
		expect([story.scope, header(story)]).toEqual(['highlights', `Highlights${' '.repeat(26)}3 passages in 2 articles`]);
		expect(found(story)).toEqual(['sold by the cran', 'Nobody saw the ship.', 'Morning came late.']);
	});

	test('are gone through by the keys of a list', () => {
		const story = open();
		const seen = [...'jjjkgG'].map(key => {
			story.press(key);
			return view(story).selected;
		});
		expect(seen).toEqual([1, 2, 2, 1, 0, 2]);
		story.press('b');
		expect(view(story).selected).toBe(0);
		story.press('f');
		expect(view(story).selected).toBe(2);
	});

	test('are left by q and by Esc for the list as it was', () => {
		for (const key of ['q', 'Escape', 'h']) {
			const story = startJourney(pieces, some);
			story.press('j', 'j', 'x');
			const {list} = story.state;
			story.press('H', 'j', 'Enter', 'f', 'q', 'k', key);
			expect([story.scope, story.state.highlights]).toEqual(['list', null]);
			expect(story.row).toBe(2);
			expect(story.state.list.keys).toEqual(list.keys);
			expect(story.state.list.selection).toEqual(list.selection);
			expect(story.isQuit).toBe(false);
		}
	});

	test('say what to do when there are none', () => {
		const story = open({});
		expect(header(story)).toBe('Highlights');
		expect(emptyHighlightsRows(view(story), 100).map(rowText)).toEqual([
			'Nothing is highlighted yet: in an article, } goes to a paragraph and H highlights it.',
		]);
		story.press('Enter', 'j', 'G', 'f');
		expect([story.scope, story.notice]).toEqual(['highlights', null]);
	});

	test('say that they are being read only when that takes long', () => {
		const story = open({isSilent: true});
		expect(emptyHighlightsRows(view(story), 60)).toEqual([]);
		story.report({type: 'highlights-delayed', request: view(story).request});
		expect(emptyHighlightsRows(view(story), 60).map(rowText)).toEqual(['Reading the highlights…']);
		story.report({type: 'highlights-loaded', request: view(story).request - 1, articles: []});
		expect(view(story).articles).toBe(null);
	});
});

describe('the search of highlights', () => {
	test.each([
		['ship', ['Nobody saw the ship.']],
		['saw the sh', ['Nobody saw the ship.']],
		['"saw ship"', []],
		['quiet', ['Morning came late.']],
		['salt', ['sold by the cran']],
		['"late quiet"', []],
		['tag:sea', ['Nobody saw the ship.', 'Morning came late.']],
		['source:ports', ['sold by the cran']],
		['author:calder -late', ['Nobody saw the ship.']],
		['after:2026-11-21', ['sold by the cran', 'Nobody saw the ship.']],
		['before:2026-11', ['Morning came late.']],
		['newer:2d', ['sold by the cran']],
		['cran or late', ['sold by the cran', 'Morning came late.']],
	])('for %s finds what it asks for', (query, expected) => {
		const story = open();
		story.press('/');
		type(story, query);
		expect(found(story)).toEqual(expected);
	});

	test('follows what is typed, and the cursor stays on its passage', () => {
		const story = open();
		story.press('G', '/');
		expect(story.scope).toBe('highlights-search');
		type(story, 'late');
		expect([header(story).trimEnd(), current(story)]).toEqual([
			`/ late ${' '.repeat(46)}1 found`,
			'Morning came late.',
		]);
		story.press('Backspace', 'Backspace', 'Backspace', 'Backspace');
		expect([found(story).length, current(story)]).toEqual([3, 'Morning came late.']);
		story.press('Backspace');
		expect(story.scope).toBe('highlights');
	});

	test('stays when it is ended by Enter, and Esc takes it back first', () => {
		const story = open();
		story.press('/');
		type(story, 'tag:sea');
		story.press('Enter');
		expect([story.scope, found(story).length]).toEqual(['highlights', 2]);
		story.press('Escape');
		expect([story.scope, found(story).length]).toEqual(['highlights', 3]);
		story.press('/', 'z', 'Escape');
		expect([story.scope, found(story).length, view(story).query]).toEqual(['highlights', 3, '']);
		story.press('Escape');
		expect(story.scope).toBe('list');
	});

	test('completes what is typed by Tab', () => {
		const story = open();
		story.press('/');
		type(story, 'ta');
		story.press('Tab');
		expect(view(story).query).toBe('tag:');
		story.press('Tab');
		expect(view(story).query).not.toBe('ta');
	});

	test('says what is wrong with a query, and that it has no order', () => {
		const story = open();
		story.press('/');
		type(story, 'tagg:sea ');
		expect(status(story)).toContain('tagg');
		story.press('Escape', '/');
		type(story, 'sort:title ');
		expect(status(story)).toBe('Highlights have one order; remove this.');
		story.press('Enter', 'q', '/', 'a');
		expect(status(story)).not.toContain('Highlights');
	});

	test('that finds nothing says so', () => {
		const story = open();
		story.press('/', 'z', 'z');
		expect(emptyHighlightsRows(view(story), 60).map(rowText)).toEqual(['Nothing matches. Esc shows everything again.']);
	});
});

describe('Enter on a highlight', () => {
	const passage = (story: Journey): string => {
		const {focus, manuscript} = story.reader();
		return manuscript.text.slice(focus?.from ?? 0, focus?.to ?? 0);
	};

	test('opens its article there, and closing it comes back to the same row', () => {
		const story = open();
		story.press('G', 'Enter');
		expect([story.title, passage(story), story.page > 1]).toEqual(['The lamp', 'Morning came late.', true]);
		expect(story.pageText().join(' ')).toContain('Morning came late.');
		story.press('q');
		expect([story.scope, current(story)]).toEqual(['highlights', 'Morning came late.']);
	});

	test('says where the reader was before, and leads back there', () => {
		const story = open({...some, places: [placeIn(lamp, 5)]});
		story.press('G', 'Enter');
		const there = story.page;
		expect(there).toBeGreaterThan(1);
		expect(story.notice).toBe('You were on page 1 · , goes back there');
		story.press(',');
		expect(story.page).toBe(1);
		story.press(';');
		expect(story.page).toBe(there);
	});

	test('of an article that is half read leaves the place in it alone, until one reads on', () => {
		const place = placeIn(lamp, 900);
		const places = (story: Journey) =>
			story.effects
				.flatMap(effect => (effect.type === 'change-articles' ? effect.changes : []))
				.flatMap(({change}) => change.place ?? []);
		const story = open({...some, places: [place]});
		story.press('G', 'Enter', 'q');
		expect(places(story)).toEqual([]);
		story.press('Enter', 'k');
		expect(places(story)).toHaveLength(1);
	});

	test('shows the whole passage, on a screen of its own where the end of a page would cut it', () => {
		const [start = 0, end = 0] = [lamp.manuscript.text.indexOf('p3w1 '), lamp.manuscript.text.indexOf(' p3w90')];
		const long = highlightIn(lamp, lamp.manuscript.text.slice(start, end));
		const story = open(written([lamp, [long]]));
		story.press('Enter');
		expect(story.reader().isSlid).toBe(true);
		expect(story.pageText().join(' ')).toMatch(/^p3w1 .*p3w89/);
	});

	test('gives H and a the passage itself', () => {
		const story = open();
		story.press('j', 'Enter', 'H');
		expect(story.notice).toMatch(/^Highlighted in blue/);
		story.press('q');
		expect(foundHighlights(view(story), story.state)[1]?.highlight.colour).toBe('blue');
	});

	test('whose words the article has no longer says so, and opens it', () => {
		const gone = {...ship, quote: {...ship.quote, exact: 'Words that were never in this article at all.'}};
		const story = open(written([lamp, [gone]]));
		story.press('Enter');
		expect([story.title, story.page, story.notice]).toEqual([
			'The lamp',
			1,
			'The article has changed: the words of this highlight are gone from it',
		]);
	});

	test('of an article that is no longer in the library says so', () => {
		const story = startJourney(pieces, some);
		story.press('j', 'j', 'D', 'y', 'H', 'Enter');
		expect([story.scope, story.notice]).toEqual([
			'highlights',
			'“salt.md” is no longer in the library: its highlights are kept',
		]);
	});

	test('of an article that cannot be read says why, and everything stays', () => {
		const story = open({...some, failing: {[salt.entry.path]: 'salt.md cannot be read'}});
		story.press('Enter');
		expect([story.scope, story.notice, current(story)]).toEqual([
			'highlights',
			'salt.md cannot be read',
			'sold by the cran',
		]);
	});

	test('is taken back by Esc while the article is on its way', () => {
		const story = open({...some, isSlow: true});
		story.press('Enter', 'Escape');
		story.answer();
		expect([story.scope, story.isReading]).toEqual(['highlights', false]);
	});
});

test('a highlight that is taken away is gone when one comes back, and the cursor stands on the next', () => {
	const story = open();
	story.press('j', 'Enter', 'H', 'H', 'H', 'q');
	expect([found(story), current(story)]).toEqual([['sold by the cran', 'Morning came late.'], 'Morning came late.']);
});

test('what is sorted out in the sidebar is the article of the highlight', () => {
	const story = open();
	story.press('Tab', 's');
	expect(story.notice).toBe('Starred “Salt” · U to undo');
});

test('what changes in the library while the highlights are asked for is asked for once more', () => {
	const story = open({isSilent: true});
	const asked = () => story.effects.filter(({type}) => type === 'load-highlights').length;
	story.report({type: 'library-changed'});
	story.report({type: 'library-changed'});
	expect(asked()).toBe(1);
	story.report({type: 'highlights-loaded', request: view(story).request, articles: []});
	expect(asked()).toBe(2);
	story.report({type: 'highlights-loaded', request: view(story).request, articles: null});
	expect([asked(), view(story).articles]).toEqual([2, []]);
});
