import type {
	Blockquote,
	Code,
	FootnoteDefinition,
	Heading,
	List,
	ListItem,
	Paragraph,
	PhrasingContent,
	RootContent,
	Table,
} from 'mdast';
import type {Metadata} from '../../source/article/article.js';
import {describe, newestFirst} from '../../source/article/describe.js';
import type {Entry} from '../../source/article/entry.js';
import type {Manuscript} from '../../source/article/manuscript.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';

/** An article as the program holds it. */
export type Piece = {readonly entry: Entry; readonly manuscript: Manuscript};

/** The moment at which all of it is read. */
export const now = Date.parse('2026-11-24T12:00:00Z');

const unknown: Metadata = {
	title: 'Untitled',
	titleIsDerived: false,
	byline: null,
	siteName: null,
	url: null,
	publishedTime: null,
	lang: null,
	dir: null,
	excerpt: null,
	truncated: false,
	tags: [],
	related: [],
};

/** Make a piece; its path and its id follow from the name. */
export function piece(name: string, body: readonly RootContent[], known: Partial<Metadata> = {}): Piece {
	const metadata: Metadata = {...unknown, title: name, ...known};
	const manuscript = writeManuscript({type: 'root', children: [...body]});
	const isMarkdown = name.endsWith('.md');
	const origin = {
		id: `id-${name}`,
		path: `/library/${name}`,
		format: isMarkdown ? 'markdown' : 'text',
		savedTime: '2026-10-01T08:00:00Z',
	};
	return {
		entry: describe({metadata, body: {type: 'root', children: [...body]}}, manuscript, origin),
		manuscript,
	};
}

export function paragraph(...content: ReadonlyArray<string | PhrasingContent>): Paragraph {
	return {
		type: 'paragraph',
		children: content.map(part => (typeof part === 'string' ? {type: 'text', value: part} : part)),
	};
}

export function heading(depth: 1 | 2 | 3, text: string): Heading {
	return {type: 'heading', depth, children: [{type: 'text', value: text}]};
}

export function quote(...children: Blockquote['children']): Blockquote {
	return {type: 'blockquote', children};
}

export function code(value: string, lang: string): Code {
	return {type: 'code', lang, value};
}

export function list(ordered: boolean, ...items: ReadonlyArray<string | ListItem>): List {
	return {
		type: 'list',
		ordered,
		spread: false,
		children: items.map(item =>
			typeof item === 'string' ? {type: 'listItem', spread: false, children: [paragraph(item)]} : item,
		),
	};
}

export function task(checked: boolean, text: string): ListItem {
	return {type: 'listItem', spread: false, checked, children: [paragraph(text)]};
}

export function table(...rows: ReadonlyArray<readonly string[]>): Table {
	return {
		type: 'table',
		align: [null, 'right', 'center'],
		children: rows.map(cells => ({
			type: 'tableRow',
			children: cells.map(value => ({type: 'tableCell', children: value === '' ? [] : [{type: 'text', value}]})),
		})),
	};
}

function note(identifier: string, text: string): FootnoteDefinition {
	return {type: 'footnoteDefinition', identifier, children: [paragraph(text)]};
}

/** Running text in which every word occurs once, so that a place in it can be told by its words. */
export function numbered(paragraphs: number, words: number): readonly Paragraph[] {
	return Array.from({length: paragraphs}, (_, index) =>
		paragraph(Array.from({length: words}, (__, word) => `p${index + 1}w${word + 1}`).join(' ')),
	);
}

const keepers = [
	'At six in the evening the last keepers of the light wound the clock that turned the lens, and then they did not wind it again. A motor had been fitted in the spring. It hummed where the weight had ticked, and nobody on the stair could say whether the tower was quieter now or louder.',
	'A year on the rock was cut into halves: six weeks on, six weeks off, and the weather had a say in both. What filled the days was less the lamp than the log. The wind at every watch, the depth of the oil, the names of ships that passed close enough to be read.',
	'Bread was baked on Tuesdays. The flour came with the relief boat and the yeast was kept alive in a jar on the warm side of the chimney; it was older, the cook said, than any of the men.',
];

const afterwards = [
	'The first winter without keepers was mild. The second was not, and for eleven nights in January the light stood dark while a helicopter waited for the wind to drop below forty knots.',
	'“Somebody ought to have been there,” the harbour master wrote, “if only to see that nobody was needed.” The sentence was struck from the report and has been quoted ever since.',
	'Visitors climb the tower on Sundays now. They count the steps, one hundred and twelve of them, and are told about the bread.',
];

const keeperPiece = piece(
	'keepers.md',
	[
		heading(2, 'The lamp'),
		...keepers.map(text => paragraph(text)),
		heading(2, 'Six weeks on, six weeks off'),
		...keepers.toReversed().map(text => paragraph(text)),
		heading(2, 'After the switch'),
		...afterwards.map(text => paragraph(text)),
	],
	{
		title: 'The last keepers of the light at the end of the long stone pier',
		byline: 'Ines Calder',
		siteName: 'www.harbour.example',
		url: 'https://harbour.example/keepers',
		publishedTime: '2026-09-14',
		lang: 'en',
		dir: 'ltr',
		excerpt: 'At six in the evening the last keepers of the light wound the clock that turned the lens.',
		truncated: true,
		tags: ['sea', 'work at night'],
		related: [
			{title: 'Trinity House opens its archive of wreck reports', url: 'https://archive.example/'},
			{title: 'How a lens is ground', url: null},
		],
	},
);

const settingPiece = piece(
	'setting.md',
	[
		paragraph(
			'A page is set from ',
			{type: 'strong', children: [{type: 'text', value: 'few things'}]},
			': text, lists, tables and ',
			{
				type: 'inlineCode',
				value: 'code',
			},
			'. This one shows them all',
			{type: 'footnoteReference', identifier: 'a'},
			'.',
		),
		heading(2, 'A table'),
		table(
			['Place', 'Height in metres', 'Built'],
			['North Foreland', '37', '1691'],
			['The rock that is dry for one hour in twelve, at springs only', '48', '1811'],
			['東京灯台', '9', ''],
		),
		heading(2, 'Code'),
		code(
			'function turn(lens: Lens): void {\n    const speed = 1;\n\n    lens.rotate(speed); // once a minute, which is what sailors count by\n}',
			'ts',
		),
		heading(2, 'A quote and lists'),
		quote(
			paragraph('Whoever can count the seconds between two flashes knows where he is.'),
			quote(paragraph('And whoever cannot is lost, said the pilot.')),
			list(false, 'a white flash', 'a red flash'),
		),
		list(true, 'wind the clock', 'trim the wick', {
			type: 'listItem',
			spread: false,
			children: [paragraph('write the log:'), list(false, 'wind', 'oil', 'ships')],
		}),
		list(false, task(true, 'bake the bread'), task(false, 'wait for the boat')),
		{type: 'thematicBreak'},
		paragraph(
			'See ',
			{type: 'link', url: 'https://example.com/a', children: [{type: 'text', value: 'the archive'}]},
			' and ',
			{
				type: 'image',
				url: 'lens.png',
				alt: 'a lens',
			},
			'.',
		),
		note('a', 'All of them but pictures.'),
	],
	{title: 'How this page is set', publishedTime: '2026-09-10', lang: 'en', tags: ['type']},
);

const rainPiece = piece(
	'rain.txt',
	Array.from({length: 6}, () =>
		paragraph(
			'雨には名前がある。春のはじめに降る雨、梅雨の前に降る雨、夕方の庭をぬらしてすぐに止む雨。人々はそれぞれに「名前」をつけ、畑の仕事を決めた。',
		),
	),
	{title: '雨の名前', byline: '小川 澪', siteName: 'kotoba.example', publishedTime: '2026-09-11', lang: 'ja'},
);

const kuficPiece = piece(
	'kufic.txt',
	[paragraph('الخط الكوفي أقدم الخطوط العربية، وقد كتبت به المصاحف الأولى. حروفه مستقيمة وزواياه حادة.')],
	{title: 'قصة الخط الكوفي', siteName: 'khatt.example', publishedTime: '2026-09-07', lang: 'ar', dir: 'rtl'},
);

const emojiPiece = piece(
	'emoji.txt',
	[
		paragraph(
			'Before 👩‍🚀 and 👍🏽 and 🇯🇵 there was ☎️. A family 👨‍👩‍👧‍👦 is one sign, and e\u0301 is one letter: cafe\u0301.',
		),
		...numbered(4, 60),
	],
	{title: 'Emoji 👩‍🚀 before 👍🏽 emoji', publishedTime: '2026-09-01T10:00:00Z', lang: 'en'},
);

const derivedPiece = piece(
	'note.txt',
	[paragraph('The tide table on the kitchen door was nine years old. Nobody took it down.'), ...numbered(6, 80)],
	{
		title: 'The tide table on the kitchen door…',
		titleIsDerived: true,
		publishedTime: '2025-03-02',
		excerpt: 'The tide table on the kitchen door was nine years old.',
	},
);

const bookPiece = piece('book.txt', numbered(130, 200), {title: 'A whole book of words', publishedTime: '2024-05-01'});

const barePiece = piece('bare.txt', [paragraph('One line.')], {title: 'bare'});

const emptyPiece = piece('empty.txt', [], {title: 'Nothing at all'});

const wordPiece = piece(
	'address.txt',
	[paragraph(`https://example.com/${'path-without-end/'.repeat(30)}`), paragraph('長'.repeat(200))],
	{title: `Ein${'undneunzig'.repeat(12)}`, publishedTime: '2026-08-20', byline: 'B'.repeat(90)},
);

/** Pieces of every kind, newest first. */
export const library: readonly Piece[] = inOrder([
	keeperPiece,
	settingPiece,
	rainPiece,
	kuficPiece,
	emojiPiece,
	derivedPiece,
	bookPiece,
	barePiece,
	emptyPiece,
	wordPiece,
]);

/** A library of so many small pieces, `Piece 1` first. */
export function manyPieces(count: number): readonly Piece[] {
	return Array.from({length: count}, (_, index) =>
		piece(`piece-${index + 1}.txt`, numbered(3, 60), {title: `Piece ${index + 1}`, publishedTime: '2026-09-01'}),
	);
}

function inOrder(pieces: readonly Piece[]): readonly Piece[] {
	const byEntry = new Map(pieces.map(one => [one.entry, one]));
	return newestFirst(pieces.map(({entry}) => entry)).flatMap(entry => byEntry.get(entry) ?? []);
}

/** The piece of a file name. */
export function pieceNamed(name: string, pieces: readonly Piece[] = library): Piece {
	const found = pieces.find(({entry}) => entry.path === `/library/${name}`);
	if (!found) {
		throw new Error(`There is no piece ${name}`);
	}

	return found;
}
