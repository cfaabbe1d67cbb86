import {describe, expect, test} from 'vitest';
import {startJourney} from '../helpers/journey.js';
import {numbered, piece} from '../helpers/pieces.js';

const excerpt = piece('tides.md', numbered(1, 40), {
	title: 'Tides',
	url: 'https://harbour.example/tides',
	truncated: true,
});

function fetching() {
	const story = startJourney([excerpt]);
	story.press('Enter', 'F');
	return story;
}

describe('The full text', () => {
	test('is fetched from the address of the piece, and shown when it has come', () => {
		const story = fetching();
		const {id, path} = excerpt.entry;
		const request = story.state.lastRequest;
		expect(story.effects.at(-1)).toEqual({
			type: 'fetch-full-text',
			request,
			id,
			path,
			href: 'https://harbour.example/tides',
		});
		expect(story.state.running?.what).toBe('Fetching the full text');
		story.report({type: 'full-text-fetched', request, id, fetched: {kind: 'saved', path, said: 'The full text'}});
		expect([story.state.running, story.state.notice?.text, story.title]).toEqual([null, 'The full text', 'Tides']);
	});

	test('that cannot be had is told of in words', () => {
		const story = fetching();
		const {id} = excerpt.entry;
		const reason = 'harbour.example has no more of it than this';
		story.report({
			type: 'full-text-fetched',
			request: story.state.lastRequest,
			id,
			fetched: {kind: 'failed', reason},
		});
		expect([story.state.running, story.state.notice]).toEqual([null, {text: reason, tone: 'error'}]);
	});

	test('is not waited for behind Esc, and one that comes then is not shown', () => {
		const story = fetching();
		const {id, path} = excerpt.entry;
		const request = story.state.lastRequest;
		story.press('Escape');
		expect(story.effects.at(-1)).toEqual({type: 'stop-program'});
		story.report({type: 'full-text-fetched', request, id, fetched: {kind: 'saved', path, said: 'The full text'}});
		expect([story.isReading, story.state.notice]).toEqual([true, null]);
	});

	test('of a piece without an address is not to be had', () => {
		const story = startJourney([piece('tides.md', numbered(1, 40))]);
		story.press('Enter', 'F');
		expect(story.state.notice?.text).toBe('No address is known of this piece');
	});
});
