import {readFileSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {parseText} from '../../../source/formats/text/text.js';

const fixture = (name: string) => readFileSync(new URL(`../../fixtures/formats/${name}`, import.meta.url), 'utf8');

/** The paragraphs of a body; the lines of verse are parted by ` / `. */
const paragraphs = (text: string, name = 'a.txt') =>
	parseText(text, name).body.children.map(node =>
		node.type === 'paragraph'
			? node.children.map(child => (child.type === 'text' ? child.value : ' / ')).join('')
			: node.type,
	);

const metadata = (text: string, name = 'a.txt') => parseText(text, name).metadata;

test('a saved news page becomes metadata and running text', () => {
	const article = parseText(fixture('news.txt'), 'news.txt');
	expect(article.metadata).toEqual({
		title: 'The harbour at Eastwick was closed on Tuesday',
		titleIsDerived: true,
		byline: null,
		siteName: 'www.eastwick.example',
		url: null,
		publishedTime: '2024-02-29T18:04:05',
		lang: 'en',
		dir: 'ltr',
		excerpt:
			'The harbour at Eastwick was closed on Tuesday, and ships of more than 1,240 tonnes will wait outside until the storm has passed.',
		truncated: true,
		tags: [],
		related: [{title: 'How the fishing fleet came home in the dark’', url: null}],
	});
	expect(paragraphs(fixture('news.txt'))).toEqual([
		'The harbour at Eastwick was closed on Tuesday, and ships of more than 1,240 tonnes will wait outside until the storm has passed.',
		'Dr. Ana Petrova, who has run the port for nine years, said the wind had torn two cranes from the quay – “as if they were made of paper”.',
		'The ferry company will pay for hotels. It asked travellers to stay away from the pier.',
		'The council meets again on Thursday to decide whether the sea wall, which was built in 1911, can be…',
	]);
});

describe('the footer', () => {
	test.each([
		['CRLF', 'It rained.\r\n2024-03-05 07:30:00\r\nOriginal from a.example\r\n'],
		['blank lines between', 'It rained.\n\n2024-03-05 07:30:00\n\n\nOriginal from a.example\n\n\n'],
		['wide white space', 'It rained.\n 2024-03-05   07:30:00 \n  Original  from\ta.example  '],
		['the origin glued to the time', 'It rained.\n2024-03-05 07:30:00Original from a.example'],
		['the origin on the line of the time', 'It rained.\n2024-03-05 07:30:00 Original from a.example'],
		['a byte order mark', '\ufeffIt rained.\n2024-03-05 07:30:00\nOriginal from a.example'],
	])('is found with %s', (_name, text) => {
		expect(paragraphs(text)).toEqual(['It rained.']);
		expect(metadata(text)).toMatchObject({siteName: 'a.example', publishedTime: '2024-03-05T07:30:00'});
	});

	test('may be an origin alone, a time alone, or glued to the text', () => {
		expect(metadata('It rained.\nOriginal from a.example')).toMatchObject({siteName: 'a.example', publishedTime: null});
		expect(metadata('It rained.\n2024-03-05 07:30:00')).toMatchObject({
			siteName: null,
			publishedTime: '2024-03-05T07:30:00',
		});
		expect(paragraphs('It rained.Original from a.example')).toEqual(['It rained.']);
	});

	test('a time that is in no calendar stays text', () => {
		expect(paragraphs('It rained.\n2024-02-30 07:30:00')).toEqual(['It rained.', '2024-02-30 07:30:00']);
		expect(paragraphs('It rained.\n2024-02-03 24:30:00')).toEqual(['It rained.', '2024-02-03 24:30:00']);
	});

	test('a sentence that ends like an origin stays text', () => {
		expect(paragraphs('He bought the Original from www.a.example')).toEqual([
			'He bought the Original from www.a.example',
		]);
	});
});

describe('a teaser', () => {
	test('is related and not running text', () => {
		const text = 'It rained.\nWhat the clouds sayRead more\nIt stopped.';
		expect(paragraphs(text)).toEqual(['It rained.', 'It stopped.']);
		expect(metadata(text).related).toEqual([{title: 'What the clouds say', url: null}]);
	});

	test('is found among short lines', () => {
		expect(metadata('It rained.\n\nOneRead more\nTwoRead more\nThreeRead more').related).toHaveLength(3);
	});

	test('needs the words glued to it', () => {
		expect(paragraphs('It rained.\n\nYou should Read more\n\nRead more')).toHaveLength(3);
	});
});

describe('the title', () => {
	const lede = 'The council has closed the old harbour, and ships wait outside.';

	test('is a first line that is no sentence, above a longer paragraph', () => {
		expect(metadata(`Harbour closed\n${lede}`)).toMatchObject({title: 'Harbour closed', titleIsDerived: false});
		expect(paragraphs(`Harbour closed\n\n${lede}`)).toEqual([lede]);
	});

	test('takes a byline with it', () => {
		const text = `Harbour closed\nBy Jane Doe and John van der Roe\n${lede}`;
		expect(metadata(text)).toMatchObject({
			title: 'Harbour closed',
			byline: 'Jane Doe and John van der Roe',
			excerpt: lede,
		});
		expect(paragraphs(text)).toEqual([lede]);
	});

	test.each([
		['a sentence', `Harbour closed\nBy Tuesday the ships had gone.\n${lede}`],
		['lower-case words', `Harbour closed\nBy order of the council\n${lede}`],
	])('does not take %s for a byline', (_name, text) => {
		expect(metadata(text).byline).toBeNull();
		expect(paragraphs(text)).toContain(lede);
	});

	test('a byline without a title is text', () => {
		expect(paragraphs(`By Jane Doe.\n${lede}`)).toEqual(['By Jane Doe.', lede]);
	});

	test('is otherwise made from the lede, which stays', () => {
		expect(metadata(lede)).toMatchObject({title: 'The council has closed the old harbour', titleIsDerived: true});
		expect(paragraphs(lede)).toEqual([lede]);
	});

	test.each(['', '\n\n  \n', '2024-03-05 07:30:00\nOriginal from a.example'])(
		'is the file name when there is no text (%j)',
		text => {
			expect(metadata(text, 'name.md')).toMatchObject({
				title: 'name',
				titleIsDerived: true,
				excerpt: null,
				dir: null,
				lang: null,
			});
			expect(paragraphs(text)).toEqual([]);
			expect(metadata(text, '').title).toBe('Untitled');
		},
	);
});

describe('the excerpt', () => {
	test('is cut at a word within 280 characters', () => {
		const excerpt = metadata(`${'word '.repeat(100)}.`).excerpt ?? '';
		expect(excerpt).toBe(`${'word '.repeat(55)}word…`);
		expect(excerpt.length).toBeLessThanOrEqual(280);
	});
});

describe('line ends', () => {
	test('hard-wrapped prose is joined and verse keeps its lines', () => {
		expect(paragraphs(fixture('wrapped.txt'))).toEqual([
			'The keeper climbed the stairs every evening at six, carrying the oil in a can that had belonged to his father, and he counted the steps aloud because the wind was louder than his thoughts.',
			'There were a hundred and forty of them. At the top he lit the lamp, sat down on the bench and read until the ships had gone by.',
			'The sea is wide, / the lamp is small, / but every ship / has need of all.',
			'He had written that himself, on the wall, in the winter when the supply boat did not come.',
		]);
		expect(metadata(fixture('wrapped.txt')).title).toBe('The Keeper of the Lamp');
	});

	test('a paragraph a line stays so, with or without blank lines', () => {
		const lines = [
			'One paragraph that is long enough to be seen as one by anybody who reads it, and longer than a hundred characters.',
			'Short one.',
			'Another.',
		];
		expect(paragraphs(lines.join('\n'))).toEqual(lines);
		expect(paragraphs(lines.join('\n\n'))).toEqual(lines);
	});

	test('sentences of like length are paragraphs, not a wrapped one', () => {
		const lines = [
			'The first ship came in at six in the morning with the tide.',
			'The second ship came in at noon and had lost its only mast.',
			'The third one never came, and nobody asked for it anymore.',
		];
		expect(paragraphs(lines.join('\n'))).toEqual(lines);
	});

	test('a poem of stanzas keeps its lines', () => {
		expect(paragraphs('The night is long\nand so is the song\n\nThe day is short\nand so is the port')).toEqual([
			'The night is long / and so is the song',
			'The day is short / and so is the port',
		]);
	});

	test('hard-wrapped Chinese is joined without spaces', () => {
		const line = '海港在星期二關閉了因為風暴已經到來船隻必須在外面等待直到風暴過去之後才能進港';
		expect(paragraphs(`${line}\n${line}\n到了。\n\n${line}\n${line}\n走了。`)).toEqual([
			`${line}${line}到了。`,
			`${line}${line}走了。`,
		]);
	});

	test('an indented line begins a paragraph in wrapped prose', () => {
		const text = fixture('wrapped.txt')
			.split('\n')
			.slice(2, 8)
			.filter(line => line !== '')
			.join('\n');
		const indented = text.replace('There were', '   There were');
		expect(paragraphs(`${indented}\n\n${text}`)[1]).toMatch(/^There were/);
	});
});

test('the direction is that of the first strong character', () => {
	expect(metadata('123 שלום לכולם, הספינה הגיעה לנמל.')).toMatchObject({dir: 'rtl', lang: 'he'});
});

test.each([
	['lines', 'The ships wait outside until the storm has passed over the town, as they always do in this season.\n'],
	['one line', 'The ships wait outside until the storm has passed. '],
	['blank lines', '\n'],
	['spaces', ' '],
	['dots', '.'],
])('a megabyte of %s is read in linear time', (_name, piece) => {
	const start = performance.now();
	parseText(piece.repeat(1e6 / piece.length), 'a.txt');
	// Generous, for slow machines: quadratic time would take minutes.
	expect(performance.now() - start).toBeLessThan(20_000);
});
