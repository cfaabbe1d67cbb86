import {describe, expect, test} from 'vitest';
import {frameOfState} from '../../source/app/reading-view.js';
import {rowText} from '../../source/layout/span.js';
import {outputScreen} from '../../source/screen/output.js';
import {pageRows} from '../../source/screen/reader.js';
import {statusRow} from '../../source/screen/status.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {paragraph, piece} from '../helpers/pieces.js';

const lamp = piece('lamp.md', [
	paragraph('The lamp turned. The keeper slept.'),
	paragraph('Morning came.'),
	...Array.from({length: 40}, (_, index) => paragraph(`Paragraph ${index} says little.`)),
]);

function open(): Journey {
	const story = startJourney([lamp]);
	story.press('Enter');
	return story;
}

function type(story: Journey, text: string): void {
	story.press(...[...text].map(character => (character === ' ' ? 'Space' : character)));
}

const status = ({state}: Journey): string => rowText(statusRow(state, frameOfState(state))).trim();
const spoken = ({effects}: Journey): readonly string[] =>
	effects.flatMap(effect => (effect.type === 'speak' ? [effect.text] : []));
const request = ({state}: Journey): number => state.reader?.speech?.request ?? 0;

describe('reading aloud', () => {
	test('goes from sentence to sentence, the spoken one marked, and turns the page', () => {
		const story = open();
		story.press('A');
		for (let turn = 0; turn < 30; turn++) {
			const {speech} = story.reader();
			const spans = pageRows(story.state, story.reader(), frameOfState(story.state)).flat();
			const marked = spans.filter(({roles}) => roles.includes('spoken')).map(({text}) => text);
			expect(marked.join('')).toBe(lamp.manuscript.text.slice(speech?.from, speech?.to));
			story.report({type: 'spoken', request: request(story), outcome: 'spoken', reason: null});
		}

		expect(spoken(story).slice(0, 4)).toEqual([
			'The lamp turned.',
			'The keeper slept.',
			'Morning came.',
			'Paragraph 0 says little.',
		]);
		expect(story.page).toBeGreaterThan(1);
	});

	test('begins with the focus, stops with A or Escape, and an answer that comes late starts nothing', () => {
		const story = open();
		story.press('}', '}', 'A');
		const late = request(story);
		story.press('A');
		expect([story.reader().speech, story.effects.at(-1)?.type]).toEqual([null, 'stop-speaking']);
		story.report({type: 'spoken', request: late, outcome: 'spoken', reason: null});
		expect(spoken(story)).toEqual(['Morning came.']);
		story.press('A', 'Escape');
		expect([story.reader().speech, story.isReading]).toEqual([null, true]);
	});

	test('says what to install when nothing reads', () => {
		const story = open();
		story.press('A');
		story.report({type: 'spoken', request: request(story), outcome: 'stopped', reason: 'Install espeak-ng'});
		expect([story.notice, story.reader().speech]).toEqual(['Install espeak-ng', null]);
	});

	test('ends with the text', () => {
		const story = open();
		story.press('G');
		story.pressTimes(60, '}');
		story.press('A');
		story.report({type: 'spoken', request: request(story), outcome: 'spoken', reason: null});
		expect([story.reader().speech, spoken(story)]).toEqual([null, ['Paragraph 39 says little.']]);
	});
});

describe('looking a word up', () => {
	test('shows what the dictionary says, and q goes back to the page', () => {
		const story = open();
		story.press('W');
		type(story, 'lamp');
		expect([story.scope, status(story)]).toEqual(['command', 'look up  lamp']);
		story.press('Enter');
		expect(status(story)).toBe('Looking up “lamp”… Esc stops it');
		const asked = story.effects.at(-1);
		expect(asked).toMatchObject({type: 'look-up', word: 'lamp'});
		const lines = Array.from({length: 60}, (_, index) => `meaning ${index}`);
		story.report({
			type: 'program-ended',
			request: story.state.running?.request ?? 0,
			title: 'lamp',
			lines,
			reason: null,
		});
		const screen = (): readonly string[] =>
			outputScreen(story.state, story.state.output ?? {title: '', lines: [], top: 0}).map(row => rowText(row).trim());
		expect([story.scope, screen()[0], screen()[2]]).toEqual(['output', 'lamp', 'meaning 0']);
		story.press('G');
		expect(screen().at(-1)).toBe('meaning 59');
		story.press('q');
		expect([story.scope, story.state.output]).toEqual(['reader', null]);
	});

	test('begins with the word that is selected', () => {
		const story = open();
		story.press('v', 'l', 'W');
		expect(status(story)).toBe('look up  lamp');
	});

	test('is not waited for after Escape', () => {
		const story = open();
		story.press('W', 'x', 'Enter');
		const late = story.state.running?.request ?? 0;
		story.press('Escape');
		expect([story.state.running, story.effects.at(-1)?.type, story.isReading]).toEqual([null, 'stop-program', true]);
		story.report({type: 'program-ended', request: late, title: 'x', lines: ['late'], reason: null});
		expect(story.state.output).toBe(null);
	});
});

describe('a pipe', () => {
	const piped = (story: Journey) => story.effects.flatMap(effect => (effect.type === 'pipe' ? [effect] : []));

	test('gets the article, the page, the focus or the selection', () => {
		const story = open();
		story.press('}', '|');
		type(story, 'wc -w');
		const labels = Array.from({length: 3}, () => {
			const label = status(story);
			story.press('Tab');
			return label;
		});
		expect(labels).toEqual(['the passage | wc -w', 'the article | wc -w', 'the page | wc -w']);
		story.press('Enter');
		expect(piped(story)).toMatchObject([{command: 'wc -w', source: {text: 'The lamp turned. The keeper slept.'}}]);
	});

	test('in the list gets the article under the cursor', () => {
		const story = startJourney([lamp]);
		story.press('|', 'w', 'Enter');
		expect(piped(story)).toMatchObject([{command: 'w', source: {path: lamp.entry.path}}]);
	});

	test('that says nothing says so, and one that fails says how', () => {
		const story = open();
		story.press('|', 'x', 'Enter');
		story.report({
			type: 'program-ended',
			request: story.state.running?.request ?? 0,
			title: 'x',
			lines: [],
			reason: null,
		});
		expect(story.notice).toBe('x: done, and it said nothing');
		story.press('|', 'x', 'Enter');
		const running = story.state.running?.request ?? 0;
		story.report({type: 'program-ended', request: running, title: 'x', lines: ['no'], reason: 'x ended with 3'});
		expect(story.state.output).toEqual({title: 'x · x ended with 3', lines: ['no'], top: 0});
	});
});

describe('a note in an editor', () => {
	test('stands below its passage there, and is kept when one comes back', () => {
		const story = open();
		story.press('}', '}', 'a', 'h', 'm', 'Ctrl-E');
		expect(story.effects.at(-1)).toEqual({type: 'edit-note', text: '> Morning came.\n\nhm\n'});
		story.report({type: 'note-edited', text: '> Morning came.\n\nFirst.\n\nSecond.\n', reason: null});
		expect(story.reader().annotations.highlights[0]?.note).toBe('First.\n\nSecond.');
		expect(story.scope).toBe('reader');
	});

	test('that was not changed, or an editor that fails, leaves the line as it was', () => {
		const story = open();
		story.press('}', 'a', 'h', 'Ctrl-E');
		story.report({type: 'note-edited', text: null, reason: null});
		expect([story.scope, status(story)]).toEqual(['note', 'note  h']);
		story.report({type: 'note-edited', text: null, reason: 'vi ended with 1'});
		expect([story.scope, story.notice]).toEqual(['note', 'vi ended with 1']);
	});
});

test('the outline filters as one types, and Enter goes there', () => {
	const story = open();
	story.press('T');
	expect(story.scope).toBe('outline');
	story.press('9');
	story.press('Escape', 'Escape');
	expect([story.scope, story.isReading]).toEqual(['reader', true]);
});
