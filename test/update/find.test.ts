import {describe, expect, test} from 'vitest';
import {frameOfState} from '../../source/app/reading-view.js';
import {rowText} from '../../source/layout/span.js';
import {pageRows, progressRow} from '../../source/screen/reader.js';
import {statusRow} from '../../source/screen/status.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {heading, paragraph, piece} from '../helpers/pieces.js';

/** Words in a row, each with its number. */
const words = (from: number, count: number): string =>
	Array.from({length: count}, (_, index) => `word${from + index}`).join(' ');

// Paragraphs of which each seventh speaks of a lamp, over some pages.
const paragraphs = Array.from({length: 60}, (_, index) =>
	index % 7 === 3 ? `Here the old lamp number ${index} stands on the cliff.` : `${words(index * 20, 25)}.`,
);
const lamps = piece(
	'lamps.md',
	paragraphs.map(text => paragraph(text)),
	{title: 'Lamps'},
);
const parts = Array.from({length: 8}, (_, index) => [heading(2, `Part ${index}`), paragraph(words(index * 100, 90))]);
const headed = piece('headed.md', parts.flat());

function open(one = lamps): Journey {
	const story = startJourney([one]);
	story.press('Enter');
	return story;
}

function type(story: Journey, text: string): void {
	story.press(...[...text].map(character => (character === ' ' ? 'Space' : character)));
}

const status = ({state}: Journey): string => rowText(statusRow(state, frameOfState(state))).trim();
const isShown = (story: Journey, text: string): boolean => story.pageText().join(' ').includes(text);

describe('find in the text', () => {
	test('goes to the first match while one types, and Escape goes back', () => {
		const story = open();
		story.press('f', 'j');
		const before = story.reader().position;
		story.press('/');
		expect([story.scope, status(story)]).toEqual(['find', '/']);
		type(story, 'lamp number 24');
		expect(isShown(story, 'lamp number 24')).toBe(true);
		expect(status(story).replaceAll(/ +/g, ' ')).toBe('/ lamp number 24 1 of 1');
		story.press('Escape');
		expect([story.scope, story.reader().position, story.reader().find]).toEqual(['reader', before, null]);
	});

	test('counts, and goes from match to match over the pages and on from the start', () => {
		const story = open();
		story.press('/');
		type(story, 'lamp');
		story.press('Enter');
		expect(story.folio()).toContain('/lamp  1 of 9');
		story.press('n', 'n');
		expect(story.folio()).toContain('/lamp  3 of 9');
		expect(isShown(story, 'number 17')).toBe(true);
		story.press('N', 'N', 'N');
		expect([story.notice, isShown(story, 'number 59')]).toEqual(['On from the end', true]);
		story.press('n');
		expect([story.notice, isShown(story, 'number 3 ')]).toEqual(['On from the start', true]);
	});

	test('goes on from the page on which one reads now', () => {
		const story = open();
		story.press('/');
		type(story, 'lamp');
		story.press('Enter', 'G', 'N');
		expect(story.folio()).toContain('/lamp  8 of 9');
	});

	test('says when nothing is found, and stays where one was', () => {
		const story = open();
		story.press('/');
		type(story, 'zebra');
		expect(status(story).replaceAll(/ +/g, ' ')).toBe('/ zebra none');
		story.press('Enter');
		expect([story.notice, story.page]).toEqual(['“zebra” is not found', 1]);
	});

	test('a letter too many brings one back, and erasing goes to the match again', () => {
		const story = open();
		story.press('/');
		type(story, 'number 24x');
		expect(story.page).toBe(1);
		story.press('Backspace');
		expect(isShown(story, 'lamp number 24')).toBe(true);
	});

	test('takes patterns, and says what is wrong with one', () => {
		const story = open();
		story.press('/', 'Tab');
		type(story, 'number [34]\\d');
		expect(status(story).replaceAll(/ +/g, ' ')).toBe('pattern / number [34]\\d 1 of 3');
		type(story, '(');
		expect(status(story)).toContain('pattern');
		story.press('Enter');
		expect([story.scope, story.notice === null]).toEqual(['find', false]);
	});

	test('remembers what was looked for, and brings back what was being typed', () => {
		const story = open();
		for (const words of ['cliff', 'lamp']) {
			story.press('/');
			type(story, words);
			story.press('Enter');
		}

		story.press('/');
		type(story, 'wo');
		const texts = ['Up', 'Up', 'Up', 'Down', 'Down'].map(key => {
			story.press(key);
			return story.reader().find?.text;
		});
		expect(texts).toEqual(['lamp', 'cliff', 'cliff', 'lamp', 'wo']);
		expect(story.state.settings.finds).toEqual(['lamp', 'cliff']);
		const saved = story.effects.filter(effect => effect.type === 'save-settings');
		expect(saved.at(-1)).toMatchObject({settings: {finds: ['lamp', 'cliff']}});
	});

	test('Enter alone looks for the last words again, and so does n after Escape', () => {
		const story = open();
		story.press('/');
		type(story, 'lamp');
		story.press('Enter', 'Escape');
		expect([story.scope, story.reader().find]).toEqual(['reader', null]);
		story.press('n');
		expect(story.folio()).toContain('/lamp  ');
		story.press('Escape', '/', 'Enter');
		expect(story.reader().find?.text).toBe('lamp');
	});

	test('ticks the line of progress where something is found', () => {
		const story = open();
		story.press('/');
		type(story, 'lamp');
		story.press('Enter');
		const {state} = story;
		const row = rowText(progressRow(state, story.reader(), frameOfState(state)));
		expect([...row].filter(cell => '┻┴'.includes(cell))).toHaveLength(9);
		expect(rowText(progressRow({...state}, {...story.reader(), find: null}, frameOfState(state)))).not.toMatch(/[┻┴]/);
	});

	test('the match that was gone to stands out from the others', () => {
		const story = open();
		story.press('/');
		type(story, 'word1');
		story.press('Enter');
		const {state} = story;
		const spans = pageRows(state, story.reader(), frameOfState(state)).flat();
		expect(spans.filter(({roles}) => roles.includes('current-match')).map(({text}) => text)).toEqual(['word1']);
		expect(spans.filter(({roles}) => roles.includes('match')).map(({text}) => text)).not.toEqual([]);
	});

	test('typing lays nothing out again, and where one looks is not yet where one reads', () => {
		const story = open();
		const {layout} = story.view();
		const kept = story.effects.length;
		story.press('/');
		type(story, 'lamp number 24');
		expect(story.view().layout).toBe(layout);
		expect(story.effects.slice(kept).map(({type: kind}) => kind)).toEqual(['prepare-find']);
	});
});

describe('moving by what the text is made of', () => {
	test('goes from heading to heading, and a jump leads back and ahead again', () => {
		const story = open(headed);
		story.press(']', ']', ']');
		const there = story.reader().position;
		expect(headed.manuscript.text.slice(there).startsWith('Part 3')).toBe(true);
		story.press(',', ',', ',');
		expect(story.page).toBe(1);
		story.press(',');
		expect(story.notice).toBe('There is no jump to come back from');
		story.press(';', ';', ';');
		expect(isShown(story, 'Part 3')).toBe(true);
		story.press(';');
		expect(story.notice).toBe('There is no jump to go ahead to');
		story.press('[');
		expect(headed.manuscript.text.slice(story.reader().position).startsWith('Part 2')).toBe(true);
	});

	test('says at which end there is no heading any more', () => {
		const story = open(headed);
		story.press('[');
		expect(story.notice).toBe('This is the first heading');
		story.pressTimes(9, ']');
		expect(story.notice).toBe('This is the last heading');
	});

	test('the focus goes from paragraph to paragraph, over the pages, and every one gets it once', () => {
		const story = open();
		const seen = paragraphs.map(() => {
			story.press('}');
			const {from = 0, to = 0} = story.reader().focus ?? {};
			expect(story.view().lines.some(line => line.from <= from && from < line.to)).toBe(true);
			return lamps.manuscript.text.slice(from, to);
		});
		expect(seen).toEqual(paragraphs);
		story.press('}');
		expect(story.notice).toBe('This is the end of the text');
		story.press('{');
		const {from = 0, to = 0} = story.reader().focus ?? {};
		expect(lamps.manuscript.text.slice(from, to)).toBe(paragraphs.at(-2));
	});

	test('the focus begins on the page on which one reads', () => {
		const story = open();
		story.press('f', '}');
		const {lines} = story.view();
		expect(story.reader().focus?.from).toBeGreaterThanOrEqual(lines[0]?.from ?? 0);
		story.press('f', 'f', '{');
		expect(story.view().lines.some(line => line.from === story.reader().focus?.from)).toBe(true);
	});

	test('sentences of a paragraph follow each other, and Escape ends the focus', () => {
		const story = open(
			piece('s.txt', [paragraph('The lamp turned. The keeper slept.'), paragraph('Morning came. He woke.')]),
		);
		const sentence = (): string => {
			const {from = 0, to = 0} = story.reader().focus ?? {};
			return story.reader().manuscript.text.slice(from, to);
		};

		const seen = [')', ')', ')', '('].map(key => {
			story.press(key);
			return sentence();
		});
		expect(seen).toEqual(['The lamp turned.', 'The keeper slept.', 'Morning came.', 'The keeper slept.']);
		story.press('{', ')');
		expect(sentence()).toBe('The lamp turned.');
		story.press('Escape');
		expect([story.reader().focus, story.isReading]).toEqual([null, true]);
	});
});
