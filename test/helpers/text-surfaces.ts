import type {Find} from '../../source/app/find.js';
import type {Prompt} from '../../source/app/prompt.js';
import type {Reader, State} from '../../source/app/state.js';
import {checkAddress} from '../../source/article/address.js';
import {colours} from '../../source/article/highlight.js';
import {quoteOf} from '../../source/article/quote.js';
import {pieceNamed} from './pieces.js';
import {readerOf} from './state.js';

/*
What is done with the text of an open article, as surfaces.
*/

const long = '雨の名前 the clerk of a very long line '.repeat(9);

/** Something that is looked for. */
function finding(text: string, change: Partial<Find> = {}): Partial<Reader> {
	const origin = {position: 0, isSlid: false, top: 0};
	return {find: {text, isPattern: false, isTyping: true, origin, at: null, recalled: 0, typed: '', ...change}};
}

function highlighted(name: string): Partial<Reader> {
	const {manuscript} = pieceNamed(name);
	const highlights = manuscript.blocks
		.filter(({from, to}) => to > from)
		.map((range, index) => ({
			id: `run-${index}`,
			quote: quoteOf(manuscript.text, range),
			colour: colours[index % colours.length] ?? 'yellow',
			note: index % 2 === 0 ? long : '',
			created: 1,
		}));
	return {annotations: {highlights, bookmarks: [], sessions: []}};
}

const harmless = checkAddress(`https://user@real.example/${'path/'.repeat(90)}?q=1`, null);
const address = harmless.kind === 'refused' ? null : harmless;

/** These surfaces over a state with a full list, by their names. */
export function textSurfaces(full: State): Readonly<Record<string, State>> {
	const reading = (name: string, change: Partial<Reader>, more: Partial<State> = {}): State => ({
		...full,
		reader: readerOf(pieceNamed(name), change),
		...more,
	});
	const asking = (prompt: Prompt, change: Partial<Reader> = {}): State => reading('setting.md', change, {prompt});
	const {blocks} = pieceNamed('setting.md').manuscript;
	const focus = {from: blocks[1]?.from ?? 0, to: blocks[1]?.to ?? 0};
	const words = {from: 10, to: 15};
	return {
		'finding, nothing typed': reading('keepers.md', finding('')),
		'finding, with what is found': reading('keepers.md', finding('the', {at: 0})),
		'finding something long': reading('setting.md', finding(long)),
		'finding by a mistaken pattern': reading('keepers.md', finding(`(${long}`, {isPattern: true})),
		'the reader, with what was found': reading('setting.md', finding('e', {isTyping: false, at: 2})),
		'the reader, a paragraph in focus': reading('setting.md', {focus: {...focus, unit: 'paragraph'}}),
		'the reader, a sentence in focus': reading('rain.txt', {focus: {from: 0, to: 30, unit: 'sentence'}}),
		'the reader in two columns, a paragraph in focus': reading(
			'keepers.md',
			{focus: {from: 0, to: 9999, unit: 'paragraph'}},
			{settings: {...full.settings, columns: 2}},
		),
		'the reader, something selected': reading('setting.md', {
			selection: {unit: 'word', start: words, end: {from: 300, to: 310}, isBegun: true},
		}),
		'the reader, all of it highlighted': reading('setting.md', highlighted('setting.md')),
		'the reader, all of it highlighted, without colours': {
			...reading('setting.md', highlighted('setting.md')),
			hasColours: false,
		},
		'the reader, emoji highlighted': reading('rain.txt', highlighted('rain.txt')),
		'the reader, read aloud': reading('keepers.md', {speech: {from: 0, to: 200, request: 1}}),
		'the reader, letters on its links': asking({kind: 'hints', typed: ''}),
		'the reader, asking for a letter': asking({kind: 'letter', purpose: 'set'}),
		'the reader, asking where to go': asking(
			{kind: 'letter', purpose: 'go'},
			{
				annotations: {
					highlights: [],
					sessions: [],
					bookmarks: [...'abcdefghijklmnopqrstuvwxyz'].map(letter => ({
						letter,
						anchor: {offset: 0, exact: '', prefix: ''},
					})),
				},
			},
		),
		'the reader, a note being written': asking({kind: 'note', passage: words, highlight: null, text: long}),
		'the reader, a word to look up': asking({kind: 'command', purpose: 'look-up', text: long, extent: 'selection'}),
		'the reader, a pipe': asking({kind: 'command', purpose: 'pipe', text: 'wc -w', extent: 'article'}),
		'the reader, waiting for a program': reading('keepers.md', {}, {running: {request: 1, what: `Running ${long}`}}),
		'the outline': reading('setting.md', {}, {menu: {kind: 'outline', filter: '', selected: 3}}),
		'the outline, filtered': reading('setting.md', {}, {menu: {kind: 'outline', filter: 'e', selected: 0}}),
		'the outline, filtered to nothing': reading('setting.md', {}, {menu: {kind: 'outline', filter: long, selected: 0}}),
		'the outline of a piece without headings': reading(
			'rain.txt',
			{},
			{menu: {kind: 'outline', filter: '', selected: 0}},
		),
		...(address && {
			'a link': reading('setting.md', {}, {menu: {kind: 'link', address, selected: 1, words: 'here'}}),
			'a link, in the list': {...full, menu: {kind: 'link', address, selected: 0, words: ''}},
		}),
		'what a program wrote': {
			...full,
			output: {title: long, lines: ['', long, '雨'.repeat(300), 'x'.repeat(500)], top: 3},
		},
		'what a program wrote, nothing': {...full, output: {title: '', lines: [], top: 99}},
	};
}
