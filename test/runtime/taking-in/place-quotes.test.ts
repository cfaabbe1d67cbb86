import {expect, test} from 'vitest';
import {quotePlacer} from '../../../source/runtime/taking-in/place-quotes.js';

const text = 'The first line.\nHe said: “It isn’t – yet – the tide.”\nThe last line.';

test.each([
	['as they stand', 'the tide', 'the tide'],
	['over the end of a paragraph', 'line. He said', 'line.\nHe said'],
	['with plain quotation marks and dashes', `"It isn't - yet - the tide."`, '“It isn’t – yet – the tide.”'],
	['of all of the text', text, text],
])('words are found %s', (_, words, exact) => {
	const {quote, isLost} = quotePlacer(text)(words);
	expect([quote.exact, isLost]).toEqual([exact, false]);
	expect(text.slice(quote.from, quote.to)).toBe(exact);
	expect(text.slice(0, quote.from).endsWith(quote.prefix)).toBe(true);
});

test.each(['the moon', 'tide the', 'The First line'])('%s is lost, and keeps its words', words => {
	const lost = {quote: {from: 0, to: words.length, exact: words, prefix: '', suffix: ''}, isLost: true};
	expect(quotePlacer(text)(words)).toEqual(lost);
	expect(quotePlacer('')(words)).toEqual(lost);
});
