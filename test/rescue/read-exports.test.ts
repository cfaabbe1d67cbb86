import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import {zipParts} from '../../source/rescue/zip-parts.js';
import {exportBytes, folderParts, part, told} from '../helpers/exports.js';
import {zipFile} from '../helpers/zip-file.js';

const tides = 'https://harbourpost.example/essays/tide-tables';
const salt = 'https://harbourpost.example/salt';
const saltTime = '2020-01-02T00:00:00Z';
const tidesTime = '2023-10-24T10:15:00Z';
const done = {status: 'done', isArchived: true};

const pocketPieces = [
	{address: tides, title: 'The Keeper of the Tide Tables', savedTime: tidesTime, tags: ['sea', 'long reads']},
	{address: `${salt}?utm_source=pocket`, title: 'Salt, and what it costs', savedTime: saltTime, ...done},
	{address: 'https://kiln.example/glazes', title: null, savedTime: '2015-01-01T00:00:00Z', tags: ['craft']},
	'no-address',
];

const services: ReadonlyArray<readonly [file: string, service: string, found: readonly unknown[]]> = [
	['pocket.csv', 'Pocket', pocketPieces],
	[
		'ril_export.html',
		'Pocket',
		[
			{address: `${tides}?a=1&b=2`, title: 'Tides & tables', savedTime: tidesTime, tags: ['sea', 'long reads']},
			{address: 'https://kiln.example/glazes', title: null, savedTime: '2015-01-01T00:00:00Z'},
			{address: salt, title: 'Salt', savedTime: saltTime, ...done},
		],
	],
	[
		'instapaper.csv',
		'Instapaper',
		[
			{address: tides, title: 'The Keeper of the Tide Tables', savedTime: tidesTime, tags: ['sea', 'long reads']},
			{address: salt, title: 'Salt', savedTime: saltTime, excerpt: 'A grain, and "another" grain.', ...done},
			{
				address: 'https://kiln.example/glazes',
				title: 'Glazes',
				savedTime: '2015-01-01T00:00:00Z',
				isStarred: true,
			},
			{
				address: 'https://kiln.example/ash',
				title: 'Ash',
				savedTime: '2015-01-01T00:00:01Z',
				tags: ['Pottery', 'craft'],
			},
		],
	],
	[
		'readwise.csv',
		'Readwise Reader',
		[
			{
				address: tides,
				title: 'The Keeper of the Tide Tables',
				savedTime: '2023-10-24T10:15:00+00:00',
				tags: ['sea', "harbour master's"],
				status: 'reading',
				progress: 0.25,
			},
			{address: salt, title: 'Salt', savedTime: '2020-01-02T00:00:00+00:00', progress: 1, ...done},
			'left-out',
		],
	],
	[
		'raindrop.csv',
		'Raindrop',
		[
			{
				address: tides,
				title: 'The Keeper of the Tide Tables',
				savedTime: tidesTime,
				tags: ['Reading', 'Sea', 'long reads', 'sea'],
				isStarred: true,
				excerpt: 'On tide tables and those who wrote them',
				note: 'Read it to Ada',
				highlights: [
					{quote: 'nobody lied to the moon', note: 'the best line', colour: null, time: null},
					{quote: 'the ink was still wet', note: '', colour: null, time: null},
				],
			},
			{address: salt, title: 'Salt', savedTime: saltTime},
		],
	],
	[
		'matter.csv',
		'Matter',
		[
			{
				address: tides,
				title: 'The Keeper of the Tide Tables',
				byline: 'Ada Brine',
				siteName: 'Harbour Post',
				savedTime: '2023-10-24',
				tags: ['sea'],
				isStarred: true,
			},
			{
				address: salt,
				title: 'Salt',
				byline: 'Tom Quay',
				siteName: 'Harbour Post',
				savedTime: '2020-01-02',
				...done,
			},
		],
	],
	[
		'wallabag.json',
		'wallabag',
		[
			{
				address: tides,
				title: 'The Keeper of the Tide Tables',
				byline: 'Ada Brine',
				siteName: 'harbourpost.example',
				savedTime: '2023-10-24T10:15:00+02:00',
				publishedTime: '2023-10-20T06:00:00+02:00',
				tags: ['sea', 'long reads'],
				isStarred: true,
				body: {kind: 'html', text: expect.stringMatching(/^<p>Every harbour .*came in\.<\/p>$/) as string},
				highlights: [
					{
						quote: 'nobody lied to the moon',
						note: 'the best line',
						colour: null,
						time: '2023-10-25T08:00:00+02:00',
					},
				],
			},
			{
				address: salt,
				title: 'Salt',
				siteName: 'harbourpost.example',
				savedTime: '2020-01-02T00:00:00+00:00',
				...done,
			},
		],
	],
	[
		'pinboard.json',
		'Pinboard',
		[
			{
				address: tides,
				title: 'The Keeper of the Tide Tables',
				savedTime: tidesTime,
				tags: ['sea', 'long-reads'],
				note: 'On tide tables.\nRead it to Ada.',
			},
			{address: salt, title: 'Salt', savedTime: saltTime, ...done},
		],
	],
	[
		'bookmarks.html',
		'Bookmarks',
		[
			{
				address: `${tides}?a=1&b=2`,
				title: 'The Keeper of the Tide Tables',
				savedTime: tidesTime,
				tags: ['Sea & shore', 'long reads', 'tides'],
				note: 'Read it to Ada',
			},
			{address: salt, title: 'Salt', savedTime: saltTime},
			'no-address',
		],
	],
	[
		'karakeep.json',
		'Karakeep',
		[
			{
				address: tides,
				title: 'The Keeper of the Tide Tables',
				savedTime: tidesTime,
				tags: ['sea', 'long reads'],
				isStarred: true,
				note: 'Read it to Ada',
			},
			{
				address: null,
				title: null,
				savedTime: saltTime,
				body: {kind: 'markdown', text: '# Salt\n\nA grain, and another grain.'},
				...done,
			},
			'no-address',
		],
	],
];

test.each(services)('%s is of %s, with all that it tells', async (file, service, found) => {
	expect(await told([part(file, exportBytes(file))])).toEqual([{kind: 'pieces', service, found}]);
});

test.each(services)('%s is known whatever its name is', async (file, service) => {
	expect(await told([part('export', exportBytes(file))])).toMatchObject([{kind: 'pieces', service}]);
});

test.each([
	['subscriptions.opml', 'OPML'],
	['urls', 'newsboat'],
])('%s names feeds', async (file, service) => {
	const text = exportBytes(file).toString();
	expect(await told([part(file, text)])).toEqual([{kind: 'feeds', service, text}]);
});

test('the archive of Pocket has tables and the highlights, which come with their pieces, and those of other pieces last', async () => {
	const csv = exportBytes('pocket.csv').toString();
	const bytes = zipFile({
		'part_000000.csv': csv,
		'part_000001.csv': 'title,url,time_added,cursor,tags,status\nLater,https://later.example/,1577923200,x,,unread\n',
		'annotations/part_000000.json': exportBytes('pocket-annotations.json'),
		'collections/notes.md': '# Notes',
	});
	const highlight = {quote: 'nobody lied to the moon', note: '', colour: null, time: '2023-10-24T10:23:19Z'};
	const [first, ...others] = pocketPieces;
	const all = await told(zipParts(bytes) ?? []);
	expect(all.flatMap(one => (one.kind === 'pieces' && one.service === 'Pocket' ? one.found : [one]))).toEqual([
		{...(first as object), highlights: [highlight]},
		...others,
		{address: 'https://later.example/', title: 'Later', savedTime: saltTime},
		{
			address: 'https://elsewhere.example/lights',
			title: 'Lights',
			highlights: [{...highlight, quote: 'a lamp is a promise', time: '2023-10-24T10:23:20Z'}],
		},
	]);
});

const omnivorePieces = [
	{
		address: tides,
		title: 'The Keeper of the Tide Tables',
		byline: 'Ada Brine',
		savedTime: tidesTime,
		publishedTime: '2023-10-20T06:00:00Z',
		tags: ['sea', 'long reads'],
		status: 'reading',
		progress: 0.4,
		excerpt: 'On tide tables and those who wrote them',
		note: 'A piece to come back to.',
		body: {kind: 'html', text: expect.stringMatching(/^<div class="page".*<\/div>\s*$/) as string},
		highlights: [
			['nobody lied to the moon', 'the best line'],
			['The ink was still wet when the first ships\ncame in.', ''],
			['words that the text never had\nin two paragraphs', 'once upon a time\n\nand again'],
		].map(([quote, note]) => ({quote, note, colour: null, time: '2023-10-25T08:00:00Z'})),
	},
	{address: salt, title: 'Salt', savedTime: saltTime, progress: 1, ...done},
];

test('Omnivore keeps texts and highlights beside what it tells of the pieces, unpacked or in an archive', async () => {
	const parts = folderParts('omnivore');
	const archive = zipFile(Object.fromEntries(parts.map(({name, read}) => [`export/${name}`, read()])));
	const expected = [{kind: 'pieces', service: 'Omnivore', found: omnivorePieces}];
	expect(await told(parts)).toEqual(expected);
	expect(await told(zipParts(archive) ?? [])).toEqual(expected);
});

test.each([
	['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\ufeff${text}`)],
	['UTF-16 with one', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
	['UTF-16 without one', (text: string) => Buffer.from(text, 'utf16le')],
	['lines ended as Windows does', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
	['semicolons', (text: string) => Buffer.from(text.replaceAll(/,(?! )/g, ';'))],
	['tabs', (text: string) => Buffer.from(text.replaceAll(/,(?! )/g, '\t'))],
	['another order and case of the columns', () => Buffer.from(reordered)],
])('a table is read in %s', async (_, encode) => {
	const bytes = encode(exportBytes('pocket.csv').toString());
	expect(await told([part('part_000000.csv', bytes)])).toEqual([
		{kind: 'pieces', service: 'Pocket', found: pocketPieces},
	]);
});

const reordered = `Status,URL,Tags,Time_Added,Title
unread,${tides},sea|long reads,1698142500,The Keeper of the Tide Tables
archive,${salt}?utm_source=pocket,,1577923200,"Salt, and what it costs"
unread,https://kiln.example/glazes,craft,1420070400,https://kiln.example/glazes
unread,,,1420070400,A page without an address
`;

test('a quotation mark that is never closed takes its row along, and no other', async () => {
	const csv = `title,url,time_added,tags,status
First,https://one.example/,1577923200,,unread
"Second,https://two.example/,1577923200,,unread
Third,https://three.example/,1577923200,,unread
"Fourth,https://four.example/,1577923200,,unread
Fifth "so called",https://five.example/,1577923200,,unread
`;
	expect(await told([part('pocket.csv', csv)])).toMatchObject([
		{
			found: [
				{title: 'First'},
				'unreadable',
				{title: 'Third'},
				'unreadable',
				{title: 'Fifth "so called"', address: 'https://five.example/'},
			],
		},
	]);
});

test('of a list of JSON that was cut off all comes that is whole', async () => {
	const text = exportBytes('wallabag.json').toString();
	expect(await told([part('wallabag.json', text.slice(0, -40))])).toMatchObject([
		{kind: 'pieces', service: 'wallabag', found: [{address: tides}, 'unreadable']},
	]);
});

test.each([
	['a text', 'letter.txt', 'Dear Ada, the tables are done.\n'],
	['a table of something else', 'money.csv', 'date,amount\n2020-01-02,12\n'],
	['a list of something else', 'cities.json', '[{"name":"Brest","url":"https://brest.example/"}]'],
	['a page', 'page.html', '<!doctype html><title>Pocket watches</title><p><a href="https://a.example/">a</a>'],
	['nothing', 'empty.csv', ''],
	['JSON that is no list', 'a.json', '{"a": 1}'],
])('%s is no export', async (_, name, content) => {
	expect(await told([part(name, content)])).toEqual([{kind: 'foreign', name}]);
});

test('what cannot be read is refused with a sentence', async () => {
	expect(await told([part('a.csv', Buffer.from([0, 1, 2, 3, 0, 5, 6, 7, 8]))])).toEqual([
		{kind: 'refused', reason: 'a.csv is no text that can be read: give the file as the service made it'},
	]);
	expect(await told([{name: 'a.csv', size: 400_000_001, read: () => new Uint8Array()}])).toEqual([
		{kind: 'refused', reason: 'a.csv is larger than 400 MB: ask the service for its export in parts'},
	]);
	const archive = zipParts(zipFile({'part_000000.csv': {content: 'a,b', isEncrypted: true}})) ?? [];
	expect(await told(archive)).toEqual([
		{
			kind: 'refused',
			reason: 'part_000000.csv is encrypted: unpack the archive with its password, and give the folder',
		},
	]);
	expect(zipParts(exportBytes('pocket.csv'))).toBe(null);
});
