import fc from 'fast-check';
import {expect, test} from 'vitest';
import {findWords} from '../../source/query/find-words.js';
import {parseQuery} from '../../source/query/parse-query.js';
import {looseText, textTerm, treeOf} from '../helpers/queries.js';

/** The text with everything in brackets that a query looks for in it. */
function marked(query: string, text: string): string {
	const {where} = parseQuery(query);
	let [result, end] = ['', 0];
	for (const {from, to} of where ? findWords(where, text) : []) {
		result += `${text.slice(end, from)}[${text.slice(from, to)}]`;
		end = to;
	}

	return result + text.slice(end);
}

test.each([
	['sea', 'The Sea, the seal, oversea', 'The [Sea], the [seal], oversea'],
	['sea*', 'The Sea, the seal', 'The [Sea], the [seal]'],
	['"sea"', 'The Sea, the seal: SEA.', 'The [Sea], the seal: [SEA].'],
	['"the sea"', 'the, sea the\nsea', '[the, sea] [the\nsea]'],
	['"the se"*', 'the seal then', '[the seal] then'],
	['cafe', 'Café so\u00adcafé', '[Café] so\u00adcafé'],
	['名前', '雨の名前', '雨の[名前]'],
	['"a b" "b c"', 'a b c d', '[a b c] d'],
	['a b', 'a b', '[a] [b]'],
	['a or (b -c) is:unread tag:d', 'a b c d', '[a] [b] c d'],
	['-a', 'a', 'a'],
	['is:unread', 'unread', 'unread'],
])('%s in %j is %j', (query, text, result) => {
	expect(marked(query, text)).toBe(result);
});

test('what is found stands in the text, in order, one after another', () => {
	fc.assert(
		fc.property(treeOf(textTerm, 2), looseText, (where, text) => {
			let end = 0;
			for (const {from, to} of findWords(where, text)) {
				expect(from).toBeGreaterThanOrEqual(end);
				expect(to).toBeGreaterThan(from);
				end = to;
			}

			expect(end).toBeLessThanOrEqual(text.length);
		}),
	);
});
