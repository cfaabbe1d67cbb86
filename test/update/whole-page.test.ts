import {describe, expect, test} from 'vitest';
import {startJourney} from '../helpers/journey.js';
import {numbered, paragraph, piece} from '../helpers/pieces.js';

const text = numbered(60, 40);
const article = piece('keepers.html', text, {title: 'The keepers'});
const page = piece(
	'keepers.html',
	[...Array.from({length: 30}, () => paragraph('Menu')), ...text, paragraph('Imprint')],
	{
		title: 'The keepers',
	},
);

function reading() {
	const story = startJourney([article], {wholePages: {[article.entry.path]: page}});
	story.press('Enter');
	return story;
}

/** The words at which the view stands. */
function wordsAt({reader}: ReturnType<typeof reading>): string {
	const {manuscript, position} = reader();
	return manuscript.text.slice(position, position + 20);
}

describe('The whole page', () => {
	test('is shown at the words that were in view, and so is the article again', () => {
		const story = reading();
		story.press('f', 'f');
		const words = wordsAt(story);
		story.press('X');
		expect(story.reader().manuscript.text).toContain('Imprint');
		expect(wordsAt(story)).toBe(words);
		expect(story.state.notice?.text).toBe('All of the page · X goes back to the article');
		story.press('f');
		const later = wordsAt(story);
		story.press('X');
		expect(story.reader().manuscript.text).not.toContain('Imprint');
		expect(wordsAt(story)).toBe(later);
	});

	test('is a look aside: where the reader was in the article stays remembered', () => {
		const story = reading();
		story.press('f', 'f');
		const words = wordsAt(story);
		story.press('X', 'G', 'q', 'Enter');
		expect(story.reader().extent).toBe('article');
		expect(wordsAt(story)).toBe(words);
	});

	test('of what is no page is refused in words, and the article stays', () => {
		const story = startJourney([article]);
		story.press('Enter', 'X');
		expect(story.state.notice).toEqual({text: 'does not exist', tone: 'error'});
		expect(story.reader().extent).toBe('article');
	});
});
