import {expect, test} from 'vitest';
import {articleJson, entryJson} from '../../source/commands/json.js';
import {pieceNamed} from '../helpers/pieces.js';

const setting = pieceNamed('setting.md');

test('what is known of an article has exactly the names that are promised, in their order', () => {
	expect(Object.entries(entryJson(pieceNamed('keepers.md').entry))).toEqual([
		['id', 'id-keepers.md'],
		['path', '/library/keepers.md'],
		['format', 'markdown'],
		['title', 'The last keepers of the light at the end of the long stone pier'],
		['titleIsDerived', false],
		['byline', 'Ines Calder'],
		['siteName', 'www.harbour.example'],
		['url', 'https://harbour.example/keepers'],
		['publishedTime', '2026-09-14'],
		['savedTime', '2026-10-01T08:00:00Z'],
		['lang', 'en'],
		['dir', 'ltr'],
		['excerpt', 'At six in the evening the last keepers of the light wound the clock that turned the lens.'],
		['wordCount', 398],
		['readingMinutes', 2],
		['truncated', true],
		['tags', ['sea', 'work at night']],
		[
			'related',
			[
				{title: 'Trinity House opens its archive of wreck reports', url: 'https://archive.example/'},
				{title: 'How a lens is ground', url: null},
			],
		],
	]);
});

test('what is not known is null, never left out', () => {
	const {entry} = pieceNamed('bare.txt');
	expect(entryJson({...entry, path: '', savedTime: null})).toEqual({
		id: 'id-bare.txt',
		path: null,
		format: 'text',
		title: 'bare',
		titleIsDerived: false,
		byline: null,
		siteName: null,
		url: null,
		publishedTime: null,
		savedTime: null,
		lang: null,
		dir: null,
		excerpt: null,
		wordCount: 2,
		readingMinutes: 1,
		truncated: false,
		tags: [],
		related: [],
	});
});

test('a whole article has its outline, its links and its text besides', () => {
	const json = articleJson(setting.entry, setting.manuscript);
	expect(Object.keys(json)).toEqual([...Object.keys(entryJson(setting.entry)), 'outline', 'links', 'text']);
	expect(json.outline).toEqual([
		{depth: 2, title: 'A table', offset: json.text.indexOf('A table')},
		{depth: 2, title: 'Code', offset: json.text.indexOf('Code')},
		{depth: 2, title: 'A quote and lists', offset: json.text.indexOf('A quote and lists')},
	]);
	expect(json.links).toEqual([
		{text: 'the archive', url: 'https://example.com/a', offset: json.text.indexOf('the archive')},
	]);
	expect(JSON.parse(JSON.stringify(json))).toEqual(json);
});
