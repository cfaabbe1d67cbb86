import {describe, expect, test} from 'vitest';
import {keyOf} from '../helpers/commands.js';
import {startJourney} from '../helpers/journey.js';

const add = keyOf('list', 'save an address');

function journeyWith(typed: string) {
	const story = startJourney([]);
	story.press(add);
	for (const letter of typed) {
		story.press(letter);
	}

	story.press('Enter');
	return story;
}

describe('saving an address', () => {
	test.each([
		['https://tide.example/high', 'https://tide.example/high'],
		['tide.example/high', 'https://tide.example/high'],
		['http://localhost:8080', 'http://localhost:8080/'],
	])('%s is fetched while one goes on', (typed, href) => {
		const story = journeyWith(typed);
		expect(story.effects.at(-1)).toEqual({type: 'add-address', href});
		expect(story.state.notice).toEqual({text: `Saving ${new URL(href).hostname}…`, tone: 'plain'});
		expect(story.scope).toBe('list');
	});

	test.each(['tide', 'ftp://tide.example', 'javascript:alert(1)', 'file:///etc/passwd'])('%s is no address', typed => {
		const story = journeyWith(typed);
		expect(story.effects.filter(({type}) => type === 'add-address')).toEqual([]);
		expect(story.state.notice).toEqual({
			text: 'This is no address: it is such as https://example.com/page',
			tone: 'error',
		});
	});

	test('nothing typed asks for nothing', () => {
		const story = journeyWith('');
		expect([story.scope, story.state.notice]).toEqual(['list', null]);
	});
});
