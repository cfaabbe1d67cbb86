import fc from 'fast-check';
import type {PhrasingContent} from 'mdast';
import {describe, expect, test} from 'vitest';
import {keymap} from '../../source/app/keymap.js';
import {intentName} from '../../source/app/keys/intent-name.js';
import {startConversation} from '../../source/linear/conversation.js';
import {wordmap} from '../../source/linear/words.js';
import {type JourneyOptions, startJourney} from '../helpers/journey.js';
import {heading, library, manyPieces, numbered, type Piece, paragraph, piece, quote} from '../helpers/pieces.js';

/** The program in lines: what is typed, and what was said since the last line. */
function talk(pieces: readonly Piece[], options: JourneyOptions = {}) {
	const story = startJourney(pieces, {...options, start: {isLinear: true, keymap: wordmap(keymap), ...options.start}});
	const waiting: Array<() => void> = [];
	let said: string[] = [];
	const conversation = startConversation({
		getState: () => story.state,
		dispatch(action) {
			story.report(action);
			conversation.look();
		},
		say(lines) {
			said.push(...lines);
		},
		later(task) {
			waiting.push(task);
		},
	});
	const taken = (): readonly string[] => {
		for (let task = waiting.shift(); task; task = waiting.shift()) {
			task();
		}

		const lines = said;
		said = [];
		return lines;
	};

	conversation.look();
	return {
		story,
		taken,
		type(...lines: readonly string[]): readonly string[] {
			for (const line of lines) {
				conversation.hear(line);
			}

			return taken();
		},
		end(): readonly string[] {
			conversation.hearEnd();
			return taken();
		},
		look: conversation.look,
	};
}

const named = (name: string, paragraphs = 2) =>
	piece(name, numbered(paragraphs, 60), {title: `Piece ${name}`, publishedTime: '2026-01-01'});
const pieces = [named('a', 12), named('b'), named('c')];

describe('the list', () => {
	test('is said with its numbers first, and what one may type once', () => {
		const talking = talk(pieces);
		expect(talking.taken()).toEqual([
			'Broadsheet, 3 articles, 3 unread, 5 min.',
			'1. Piece a, 3 min, unread',
			'2. Piece b, 1 min, unread',
			'3. Piece c, 1 min, unread',
			'A number opens an article, the word help tells all others.',
		]);
	});

	test('a word with a number is about that row, and what was done is said', () => {
		const talking = talk(pieces);
		talking.taken();
		expect(talking.type('star 2')).toEqual(['Starred “Piece b”, undo to undo.']);
		expect(talking.type('undo')).toEqual(['Undone: starred “Piece b”, redo to redo.']);
		expect(talking.type('archive 9')).toEqual(['There is no number 9 here.']);
	});

	test('what is searched for is said at once, and cancel shows everything again', () => {
		const talking = talk(pieces);
		talking.taken();
		expect(talking.type('search piece b')).toEqual(['Search: piece b, 1 found.', '1. Piece b, 1 min, unread']);
		expect(talking.type('cancel')[0]).toBe('Broadsheet, 3 articles, 3 unread, 5 min.');
		expect(talking.type('search')).toEqual(['Search for what?']);
		expect(talking.type('nothing of the kind')).toEqual([
			'Search: nothing of the kind, 0 found.',
			'Nothing matches. The word cancel shows everything again.',
		]);
	});

	test('of a long one a page is said, and next goes on', () => {
		const talking = talk(manyPieces(50));
		expect(talking.taken().slice(-2)).toEqual([
			'1 to 22 of 50, the word next goes on.',
			'A number opens an article, the word help tells all others.',
		]);
		expect(talking.type('next').at(-1)).toBe('23 to 44 of 50, the word next goes on.');
		expect(talking.type('end').at(-1)).toBe('45 to 50 of 50.');
		expect(talking.type('line up')).toHaveLength(1);
	});

	test('news from the library is not said again and again', () => {
		const talking = talk(pieces);
		talking.taken();
		talking.story.report({type: 'library-changed'});
		talking.look();
		expect(talking.taken()).toEqual([]);
		expect(talking.type('again')[1]).toBe('1. Piece a, 3 min, unread');
	});

	test('views are chosen by number or name', () => {
		const talking = talk(pieces);
		talking.taken();
		expect(talking.type('views').slice(0, 2)).toEqual(['Views:', '1. Inbox, 3 articles, 5 min, now']);
		expect(talking.type('3')).toEqual([
			'Broadsheet, Starred.',
			'Nothing is in this view. show-view-1 shows the inbox, views all views.',
		]);
		expect(talking.type('views all')[0]).toMatch(/^Broadsheet, All, 3 articles/);
		expect(talking.type('sort', 'star 1')).toContain('Starred “Piece a”, undo to undo.');
	});

	test('a wrong word is told the nearest one', () => {
		const talking = talk(pieces);
		talking.taken();
		expect(talking.type('archiv')).toEqual([
			'“archiv” is no word here. Did you mean archive? The word help tells what there is.',
		]);
	});
});

describe('an article', () => {
	test('is opened by its number and said by pages, the place behind each', () => {
		const talking = talk(pieces);
		talking.taken();
		const first = talking.type('1');
		expect(first[0]).toMatch(/^1 January 2026/);
		expect(first.at(-1)).toMatch(/^Page 1 of \d+, \d+ %, \d+ min left\.$/);
		expect(first.length).toBeLessThanOrEqual(23);
		expect(talking.type('').at(-1)).toMatch(/^Page 2 of/);
		expect(talking.type('previous').at(-1)).toMatch(/^Page 1 of/);
		expect(talking.type('page 3').at(-1)).toMatch(/^Page 3 of/);
		expect(talking.type('99').at(-1)).toMatch(/^Page (\d+) of \1, the end\.$/);
		expect(talking.type('next')).toEqual(['The end, once more for “Piece b”.']);
		expect(talking.type('next').join(' ')).toContain('Piece b');
		expect(talking.type('list')[2]).toBe('2. Piece b, 1 min, read');
	});

	test('what a passage is asked for is said alone', () => {
		const talking = talk(pieces);
		talking.type('2');
		expect(talking.type('next paragraph')[0]).toMatch(/^Paragraph: /);
		expect(talking.type('highlight')).toEqual([
			'Highlighted in yellow, highlight another colour, note a note, undo to undo.',
		]);
		expect(talking.type('note what it says')).toEqual(['Wrote a note, undo to undo.']);
		expect(talking.type('tag sea, work')).toEqual(['Tagged “Piece b”: +sea, +work, undo to undo.']);
		expect(talking.type('tag')).toEqual([
			'Tags: sea, work. Which others? Commas part them, and - before one takes it away.',
		]);
		expect(talking.type('-sea')).toEqual(['Tagged “Piece b”: −sea, undo to undo.']);
		talking.type('list');
		expect(talking.type('highlights')[1]).toMatch(/^1\. “.*”, yellow, in Piece b, note: what it says$/);
	});

	test('matches are counted', () => {
		const talking = talk([piece('found', [paragraph('One wave.'), heading(2, 'Two'), paragraph('A wave more.')])]);
		talking.type('1');
		expect(talking.type('find wave')).toEqual(['Match 1 of 2: One wave.']);
		expect(talking.type('next match')).toEqual(['Match 2 of 2: A wave more.']);
		expect(talking.type('find storm')).toContain('“storm” is not found.');
		expect(talking.type('outline')).toEqual(['Outline:', '1. Two, page 1, here']);
	});

	test('a link is chosen by its number, and its address said before anything is done', () => {
		const link: PhrasingContent = {
			type: 'link',
			url: 'https://tide.example/a',
			children: [{type: 'text', value: 'tables'}],
		};
		const talking = talk([piece('linked', [paragraph('See the ', link, ' first.')])]);
		talking.type('1');
		expect(talking.type('links')).toEqual(['Links on this page:', '1. tables, https://tide.example/a']);
		expect(talking.type('1')).toEqual([
			'https://tide.example/a:',
			'1. Open in the browser',
			'2. Save for later',
			'3. Copy the address',
		]);
		expect(talking.type('back')).toHaveLength(1);
		expect(talking.story.isReading).toBe(true);
	});

	test('nothing that is only drawn is said', () => {
		const talking = talk([piece('quoted', [quote(paragraph('Words of others.')), {type: 'thematicBreak'}])]);
		const said = talking.type('1').join('\n');
		expect(said).toContain('\nWords of others.');
		expect(said).not.toMatch(/[─│■]/);
	});

	test('a question about the trash is answered with a word', () => {
		const talking = talk(pieces);
		talking.type('2');
		expect(talking.type('trash')).toEqual(['Move “Piece b” to the trash? Type yes or no.']);
		expect(talking.type('perhaps').at(-1)).toMatch(/^Page 1 of 1/);
		expect(talking.type('trash', 'yes').join(' ')).toContain('trash');
	});
});

test('lines that are typed ahead wait for the article, and when all are answered one leaves', () => {
	const talking = talk(pieces, {isSlow: true});
	talking.taken();
	expect(talking.type('1', 'next', 'star')).toEqual([]);
	talking.story.answer();
	talking.look();
	expect(talking.taken().join('\n')).toMatch(/Page 1 of [\s\S]*Page 2 of [\s\S]*Starred “Piece a”/);
	expect(talking.story.isQuit).toBe(false);
	talking.end();
	expect(talking.story.isQuit).toBe(true);
});

test('the reading of new files is told at each quarter only', () => {
	const talking = talk(pieces);
	talking.taken();
	for (let done = 0; done <= 1000; done += 10) {
		talking.story.report({type: 'scan-progressed', progress: {done, total: 1000, rate: 100}});
		talking.look();
	}

	expect(talking.taken()).toEqual([
		'Reading 250 of 1,000, 100 a second, 8 s left.',
		'Reading 500 of 1,000, 100 a second, 5 s left.',
		'Reading 750 of 1,000, 100 a second, 3 s left.',
	]);
});

test('every line is answered, whatever is typed, and no answer holds a control', () => {
	const names = [...new Set(wordmap(keymap).map(({intent}) => intentName(intent)))].filter(name => name !== 'quit');
	const word = fc.constantFrom(...names, 'next', 'list', 'links', 'theme', 'about', 'help', 'again', '', '1', '2');
	const line = fc.oneof(
		word,
		fc.tuple(word, fc.string({maxLength: 8})).map(parts => parts.join(' ')),
	);
	fc.assert(
		fc.property(fc.array(line, {maxLength: 12}), lines => {
			const talking = talk(library);
			talking.taken();
			for (const typed of lines) {
				const said = talking.type(typed.replaceAll(/\p{Cc}/gu, ''));
				if (!talking.story.isQuit && talking.story.state.running === null) {
					expect([typed, said.length]).not.toEqual([typed, 0]);
				}

				expect(said.filter(text => /\p{Cc}/u.test(text))).toEqual([]);
			}
		}),
		{numRuns: 60},
	);
});
