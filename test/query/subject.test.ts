import {expect, test} from 'vitest';
import {columnsOf, searchColumns} from '../../source/query/subject.js';
import {subjectOf} from '../helpers/queries.js';

test('the columns of the index hold what is searched, in their order', () => {
	const subject = subjectOf({
		title: 'Tides',
		byline: 'Ines Calder',
		siteName: 'www.harbour.example',
		tags: ['sea', 'work'],
		text: 'At six.',
	});
	const columns = columnsOf(subject);
	expect(columns).toEqual({
		title: 'Tides',
		byline: 'Ines Calder',
		source: 'harbour.example',
		tags: 'sea\nwork',
		text: 'At six.',
	});
	expect(Object.keys(columns)).toEqual(searchColumns);
	expect(columnsOf(subjectOf({}))).toEqual({title: '', byline: '', source: '', tags: '', text: ''});
});
