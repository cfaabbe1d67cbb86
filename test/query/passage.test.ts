import fc from 'fast-check';
import {expect, test} from 'vitest';
import {parseQuery} from '../../source/query/parse-query.js';
import {type Passage, passageOf} from '../../source/query/passage.js';

const find = (query: string, text: string): Passage | null => {
	const {where} = parseQuery(query);
	return where === null ? null : passageOf(where, text);
};

/** A passage with its matches in brackets. */
const marked = (passage: Passage | null): string | null => {
	let text = passage?.text ?? '';
	for (const {from, to} of passage?.matches.toReversed() ?? []) {
		text = `${text.slice(0, from)}[${text.slice(from, to)}]${text.slice(to)}`;
	}

	return passage === null ? null : text;
};

test('a short text is its own passage, on one line', () => {
	expect(marked(find('lamp', 'The keeper\nlit the lamp.\n\nThe lamp burned.'))).toBe(
		'The keeper lit the [lamp].  The [lamp] burned.',
	);
});

test('a passage of a long text begins and ends between words', () => {
	const text = `${'before '.repeat(100)}lamp ${'behind '.repeat(100)}`;
	expect(marked(find('lamp', text))).toMatch(/^… (?:before )+\[lamp\] (?:behind )+…$/);
});

test('what is not in the text, or looks for no words, has no passage', () => {
	expect(find('lamp', 'The keeper.')).toBe(null);
	expect(find('tag:sea', 'The sea.')).toBe(null);
});

test('in any text the matches of a passage are words that were looked for', () => {
	const anyText = fc.array(
		fc.constantFrom('lamp', 'Lamp', 'lamplight', 'clamp', 'keeper', '雨', '👩‍👩‍👧', '\n', 'x'.repeat(90)),
		{
			maxLength: 300,
		},
	);
	fc.assert(
		fc.property(anyText, words => {
			const passage = find('lamp', words.join(' '));
			expect(passage === null).toBe(!words.some(word => /^lamp(?:light)?$/i.test(word)));
			expect(passage?.text ?? '').not.toMatch(/\n/);
			expect(
				(passage?.matches ?? []).every(({from, to}) => /^lamp(?:light)?$/i.test(passage?.text.slice(from, to) ?? '')),
			).toBe(true);
		}),
	);
});
