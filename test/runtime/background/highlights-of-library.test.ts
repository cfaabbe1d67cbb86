import {expect, test} from 'vitest';
import {untouched} from '../../../source/article/reading.js';
import type {Change} from '../../../source/library/state/change.js';
import {write} from '../../../source/library/state/write-state.js';
import {answer} from '../../../source/runtime/background/answer.js';
import {highlightIn} from '../../helpers/highlighted.js';
import {articleOf, openTestIndex} from '../../helpers/library-index.js';
import {paragraph, piece} from '../../helpers/pieces.js';
import {stateIn} from '../../helpers/reader-state.js';

const lamp = piece('lamp.md', [paragraph('The lamp turned all night. Nobody saw the ship.')]);
const written = articleOf(
	'/library/lamp.md',
	lamp.manuscript.text,
	{title: 'The lamp', tags: ['sea'], readingMinutes: 4},
	{
		...untouched,
		status: 'done',
		addedTags: ['work'],
	},
);
const first = highlightIn(lamp, 'The lamp', {id: 'first', daysAgo: 9});
const second = highlightIn(lamp, 'the ship', {id: 'second', daysAgo: 1});
const other = highlightIn(lamp, 'all night', {id: 'other', daysAgo: 5});

test('the highlights of a library come with what is known of their articles, those marked last first', () => {
	const index = openTestIndex();
	index.writeArticles([written]);
	const state = stateIn();
	const changes: readonly Change[] = [
		// Before its file was edited, and since.
		{id: 'an old id', path: '/library/lamp.md', highlights: [second]},
		{id: written.entry.id, path: '/library/lamp.md', highlights: [first]},
		{id: 'another id', path: '/elsewhere/gone\u001B[2J.md', highlights: [other]},
		{id: 'no path', highlights: [{...other, id: 'lost', created: other.created - 1}]},
	];
	expect(write(state, changes, Date.now())).toEqual({kind: 'written'});
	const answered = answer(index, state, {type: 'highlights'});
	const articles = answered.type === 'highlights' ? answered.articles : [];
	expect(articles.map(({key, path, known: {title}, highlights}) => [key, path, title, highlights])).toEqual([
		[index.keyOfId(written.entry.id), '/library/lamp.md', 'The lamp', [first, second]],
		[null, '/elsewhere/gone\u001B[2J.md', expect.stringMatching(/^gone[^\u001B]*\.md$/), [other]],
		[null, '', 'no path', [{...other, id: 'lost', created: other.created - 1}]],
	]);
	expect(articles[0]?.known).toMatchObject({status: 'done', tags: ['sea', 'work'], minutesLeft: 0});
});

test('where nothing is highlighted there is nothing', () => {
	expect(answer(openTestIndex(), stateIn(), {type: 'highlights'})).toEqual({
		type: 'highlights',
		articles: [],
		trouble: null,
	});
});
