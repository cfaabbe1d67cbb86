import {describe, expect, test} from 'vitest';
import {highlightsIn} from '../../source/app/highlights.js';
import {frameOfState} from '../../source/app/reading-view.js';
import {selectedRange} from '../../source/app/selection.js';
import {changeAnnotations, noAnnotations} from '../../source/article/annotations.js';
import {rowText} from '../../source/layout/span.js';
import {pageRows} from '../../source/screen/reader.js';
import {statusRow} from '../../source/screen/status.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {paragraph, piece} from '../helpers/pieces.js';

const lamp = piece('lamp.md', [
	paragraph('The lamp turned all night. The keeper slept, and the log stayed open.'),
	paragraph('Morning came late.'),
	...Array.from({length: 40}, (_, index) => paragraph(`Paragraph number ${index} says little.`)),
]);

function open(): Journey {
	const story = startJourney([lamp]);
	story.press('Enter');
	return story;
}

function type(story: Journey, text: string): void {
	story.press(...[...text].map(character => (character === ' ' ? 'Space' : character)));
}

const marked = (story: Journey): readonly string[] =>
	highlightsIn(story.reader()).placed.map(
		({range, colour, note}) =>
			`${colour}: ${story.reader().manuscript.text.slice(range.from, range.to)}${note === '' ? '' : ` (${note})`}`,
	);
const selected = (story: Journey): string => {
	const {selection, manuscript} = story.reader();
	const {from, to} = selection ? selectedRange(selection) : {from: 0, to: 0};
	return manuscript.text.slice(from, to);
};

const status = ({state}: Journey): string => rowText(statusRow(state, frameOfState(state))).trim();
const changes = (story: Journey) =>
	story.effects
		.flatMap(effect => (effect.type === 'change-articles' ? effect.changes : []))
		.map(({change}) => change)
		.filter(({highlights, bookmarks}) => highlights ?? bookmarks);

describe('highlights', () => {
	test('H highlights the paragraph that has the focus, then in other colours, then no more', () => {
		const story = open();
		story.press('}', '}');
		const seen = Array.from({length: 5}, () => {
			story.press('H');
			return [marked(story)[0] ?? null, story.notice];
		});
		expect(seen).toEqual([
			['yellow: Morning came late.', 'Highlighted in yellow · H another colour, a a note · U to undo'],
			['green: Morning came late.', 'Highlighted in green · H another colour, a a note · U to undo'],
			['blue: Morning came late.', 'Highlighted in blue · H another colour, a a note · U to undo'],
			['red: Morning came late.', 'Highlighted in red · H takes it away · U to undo'],
			[null, 'Took the highlight away · U to undo'],
		]);
	});

	test('without a focus H says first what it is about', () => {
		const story = open();
		story.press('H');
		expect([marked(story), story.notice]).toEqual([[], 'H highlights it, } goes on to the next paragraph']);
		story.press('H');
		expect(marked(story)).toEqual(['yellow: The lamp turned all night. The keeper slept, and the log stayed open.']);
	});

	test('a sentence may be highlighted within a paragraph that is', () => {
		const story = open();
		story.press('}', 'H', ')', ')', 'H', 'H');
		expect(marked(story)).toEqual([
			'yellow: The lamp turned all night. The keeper slept, and the log stayed open.',
			'green: The keeper slept, and the log stayed open.',
		]);
	});

	test('are undone and done again, and are there when the article is opened again', () => {
		const story = open();
		story.press('}', 'H', 'H', 'U');
		expect([marked(story)[0]?.slice(0, 6), story.notice]).toEqual([
			'yellow',
			'Undone: highlighted in green · Ctrl-R to redo',
		]);
		story.press('U');
		expect(marked(story)).toEqual([]);
		story.press('Ctrl-R', 'Ctrl-R', 'Escape', 'q', 'Enter');
		expect(marked(story)[0]?.slice(0, 5)).toBe('green');
	});

	test('are written down by what they say and where, and taken away so that no machine brings them back', () => {
		const story = open();
		story.press('}', '}', ...Array.from({length: 5}, () => 'H'));
		const made = changes(story).flatMap(({highlights = []}) => highlights);
		expect(made[0]).toEqual({
			id: 'run-3',
			colour: 'yellow',
			note: '',
			created: story.state.now,
			isRemoved: false,
			quote: {
				from: 70,
				to: 88,
				exact: 'Morning came late.',
				prefix: 'eeper slept, and the log stayed open.\n'.slice(-32),
				suffix: '\nParagraph number 0 says little.\nParagraph'.slice(0, 32),
			},
		});
		expect(made.at(-1)).toEqual({id: 'run-3', isRemoved: true});
		const all = made.reduce((known, change) => changeAnnotations(known, {highlights: [change]}), noAnnotations);
		expect(all).toEqual(noAnnotations);
	});

	test('painting every one of them lays nothing out again', () => {
		const story = open();
		const {layout} = story.view();
		for (let turn = 0; turn < 42; turn++) {
			story.press('}', 'H');
		}

		expect(marked(story)).toHaveLength(42);
		expect(story.view().layout).toBe(layout);
		const {state} = story;
		const spans = pageRows(state, story.reader(), frameOfState(state)).flat();
		const words = spans.filter(({roles}) => roles.includes('highlight-yellow')).map(({text}) => text);
		expect(words).toEqual(story.pageText().filter(line => line.trim() !== '' && lamp.manuscript.text.includes(line)));
	});
});

describe('notes', () => {
	test('a writes a line beside the paragraph, which is highlighted with it', () => {
		const story = open();
		story.press('}', '}', 'a');
		type(story, 'So it did');
		expect([story.scope, status(story)]).toEqual(['note', 'note  So it did']);
		story.press('Enter');
		expect([marked(story), story.notice]).toEqual([
			['yellow: Morning came late. (So it did)'],
			'Wrote a note · U to undo',
		]);
	});

	test('goes on with the note that is there, and takes it away when nothing is left of it', () => {
		const story = open();
		story.press('}', '}', 'H', 'H', 'a');
		type(story, 'ab');
		story.press('Enter', 'a');
		expect(status(story)).toBe('note  ab');
		story.press('Backspace', 'Backspace', 'Enter');
		expect([marked(story), story.notice]).toEqual([['green: Morning came late.'], 'Took the note away · U to undo']);
	});

	test('Escape keeps nothing, and neither does a note without words', () => {
		const story = open();
		story.press('}', 'a', 'x', 'Escape');
		expect([story.scope, marked(story)]).toEqual(['reader', []]);
		story.press('a', 'Space', 'Enter');
		expect(marked(story)).toEqual([]);
	});
});

describe('a selection', () => {
	test('is moved to where it begins, grows by words, and is highlighted', () => {
		const story = open();
		story.press('v');
		expect([story.scope, selected(story)]).toEqual(['selection', 'The']);
		story.press('l', 'Space', 'l', 'l', 'l');
		expect(selected(story)).toBe('lamp turned all night');
		story.press('h', 'H');
		expect([marked(story), story.scope]).toEqual([['yellow: lamp turned all'], 'reader']);
	});

	test('changes what it grows by, and which end moves', () => {
		const story = open();
		story.press('v', 's', 'l', 'Space', 'c', 'h', 'h');
		expect(selected(story)).toBe('. T');
		story.press('Escape', 'v', 'l', 'l', 'Space', 'l', 'o', 'h');
		expect(selected(story)).toBe('lamp turned all');
		story.press('s');
		expect(selected(story)).toBe('The lamp turned all night.');
		story.press('p', 'j');
		expect(selected(story)).toContain('Morning came late.');
	});

	test('goes from line to line', () => {
		const story = open();
		story.press('v', 'l', 'j');
		const [line] = story
			.view()
			.lines.filter(({kind}) => kind === 'text')
			.slice(1);
		expect(story.reader().selection?.end.from).toBeGreaterThanOrEqual(line?.from ?? 0);
		story.press('k');
		expect(selected(story)).toBe('lamp');
		story.press('q');
		expect([story.scope, story.reader().selection]).toEqual(['reader', null]);
	});
});

describe('places with a letter', () => {
	test('are come back to from anywhere, and back again', () => {
		const story = open();
		story.press('f', 'm', 'a');
		const there = story.page;
		expect(story.notice).toBe("This place is a: 'a comes back to it");
		story.press('g', "'", 'a');
		expect(story.page).toBe(there);
		story.press("'", "'");
		expect(story.page).toBe(1);
		story.press("'", "'");
		expect(story.page).toBe(there);
	});

	test('are offered, and what is no letter or has no place is said', () => {
		const story = open();
		story.press('m', 'b', "'");
		expect(status(story)).toBe("Go to b, or ' back");
		story.press('c');
		expect(story.notice).toBe('No place is c: mc makes this one it');
		story.press('m', '5');
		expect([story.notice, story.scope]).toEqual(['A place is named by a letter, a to z or A to Z', 'reader']);
		expect(changes(story).map(({bookmarks}) => bookmarks?.map(({letter}) => letter))).toEqual([['b']]);
	});
});
