import type {PhrasingContent} from 'mdast';
import type {SidebarTab} from '../../source/app/sidebar.js';
import {firstSidebar} from '../../source/app/sidebar.js';
import type {Reader, State} from '../../source/app/state.js';
import type {Annotations} from '../../source/article/annotations.js';
import type {Colour, Highlight} from '../../source/article/highlight.js';
import {quoteOf} from '../../source/article/quote.js';
import {heading, now, numbered, type Piece, paragraph, piece} from './pieces.js';
import {readerOf} from './state.js';

const link = (text: string, url: string): PhrasingContent => ({
	type: 'link',
	url,
	children: [{type: 'text', value: text}],
});

/** A piece with all that the sidebar has tabs for: headings, and links of every kind. */
export const pilots = piece(
	'pilots.md',
	[
		paragraph(
			'Pilots read ',
			link(
				'the tables of the port, which a clerk copies out by hand each winter, in ink',
				'https://port.example/tables',
			),
			' and ask ',
			link('the keepers', 'https://harbour.example/keepers?utm_source=x'),
			'.',
		),
		heading(2, 'Before the tide'),
		...numbered(3, 90),
		heading(3, 'What the clerk wrote down'),
		paragraph(
			'Nobody follows ',
			link('a script', 'javascript:alert(1)'),
			' or ',
			link('that place', 'chart.html'),
			'; write to ',
			link('the clerk', 'mailto:clerk@port.example'),
			'.',
		),
		...numbered(4, 110),
		heading(2, 'After it'),
		paragraph('See ', link('雨の名前', 'https://雨.example/名前'), '.'),
		...numbered(2, 60),
	],
	{title: 'What pilots read', lang: 'en'},
);

/** A highlight of the words of a piece; of words that it has not, one that is lost. */
export function highlightOf({manuscript}: Piece, words: string, colour: Colour, note = ''): Highlight {
	const from = manuscript.text.indexOf(words);
	const quote =
		from === -1
			? {from: 5, to: 5 + words.length, exact: words, prefix: 'gone ', suffix: ' too'}
			: quoteOf(manuscript.text, {from, to: from + words.length});
	return {id: words, quote, colour, note, created: now};
}

const day = 86_400_000;

/** What a reader wrote into the piece. */
export const pilotsWritten: Annotations = {
	highlights: [
		highlightOf(pilots, 'Pilots read the tables of the port, which a clerk copies out by hand each winter', 'yellow'),
		highlightOf(pilots, 'p1w4 p1w5', 'green', 'Who counts them, and with what? Ask the harbour master.'),
		highlightOf(pilots, 'write to the clerk', 'blue'),
		highlightOf(pilots, 'p2w1 p2w2', 'red'),
		highlightOf(pilots, 'Fog was never entered in the log, only what was heard in it.', 'green', 'Gone since May'),
	],
	bookmarks: [],
	sessions: [
		{start: now - 40 * day, seconds: 1500, words: 5400},
		{start: now - 12 * day, seconds: 40, words: 300},
		{start: now - day, seconds: 372, words: 1302},
		{start: now, seconds: 4210, words: 15_000},
	],
};

/** What is shown of the piece, or of another one, in a tab of the sidebar. */
export function withTab(
	state: State,
	tab: SidebarTab,
	change: Partial<State['sidebar']> = {},
	reader: Partial<Reader> = {},
	shown: Piece = pilots,
): State {
	const held = new Map([
		['harbour.example/keepers', {articleKey: 0, title: 'The last keepers', path: '/library/held.md'}],
	]);
	return {
		...state,
		sidebar: {...firstSidebar, tab, ...change},
		reader: readerOf(shown, {annotations: pilotsWritten, held, ...reader}),
	};
}
