import fc from 'fast-check';
import {expect, test} from 'vitest';
import {searchable} from '../../source/query/searchable.js';
import {wordsOf} from '../../source/query/words-of.js';
import {withFullText} from '../helpers/full-text.js';
import {looseText, subjectOf} from '../helpers/queries.js';

test.each([
	['', ''],
	['The sea, the SEA', 'The sea, the SEA'],
	['“The sea” — café', ' The sea    cafe'],
	['雨、名', ' 雨   名 '],
	['a👩b', 'a b'],
	['Don\u00ad’t', 'Don t'],
])('%s is indexed as %s', (text, indexed) => {
	expect(searchable(text)).toBe(indexed);
});

/** The words that a real index holds of texts, and those that `wordsOf()` finds in them. */
function wordsBothWays(texts: readonly string[]): ReadonlyArray<readonly [held: string, found: string]> {
	const held = withFullText(
		texts.map(text => subjectOf({text})),
		index => index.words(),
	);
	return texts.map((text, index) => [
		held[index] ?? '',
		wordsOf(text)
			.map(({word}) => `${word} `)
			.join(''),
	]);
}

test('of every character that is assigned, the index holds the words that wordsOf() finds', () => {
	const block = 0x10_00;
	const texts = Array.from({length: 0x11_00_00 / block}, (_, index) =>
		Array.from({length: block}, (_, offset) => String.fromCodePoint(index * block + offset))
			.filter(character => /\P{C}/u.test(character) && character.normalize('NFC') === character)
			.map(character => `x${character}y `)
			.join(''),
	);
	for (const [held, found] of wordsBothWays(texts)) {
		expect(held).toBe(found);
	}
});

test('and of any text', () => {
	fc.assert(
		fc.property(looseText, text => {
			const [[held, found] = []] = wordsBothWays([text]);
			expect(held).toBe(found);
		}),
	);
});
