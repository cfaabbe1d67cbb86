import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Found, findQuote, quoteFinder} from '../../source/article/find-quote.js';
import {type Quote, quoteOf} from '../../source/article/quote.js';
import {anyLines} from '../helpers/manuscripts.js';

const log =
	'The lamp was lit at sunset. The keeper wound the clock twice in a night.\nFog came in from the north, and nobody saw the ship until she struck.\nThe lamp was lit at sunset. In the morning they counted the boats.';

function quoted(text: string, words: string, nth = 0): Quote {
	let from = text.indexOf(words);
	for (let count = 0; count < nth; count++) {
		from = text.indexOf(words, from + 1);
	}

	return quoteOf(text, {from, to: from + words.length});
}

/** What is found, and its words. */
function found(text: string, quote: Quote): readonly [Found['kind'], string] {
	const place = findQuote(text, quote);
	return [place.kind, place.kind === 'lost' ? '' : text.slice(place.from, place.to)];
}

test('a quote stands at its offsets in a text that was not edited', () => {
	fc.assert(
		fc.property(anyLines, fc.nat(400), fc.integer({min: 1, max: 200}), (text, start, length) => {
			const from = Math.min(start, text.length - 1);
			const to = Math.min(text.length, from + length);
			if (from >= 0 && from < to) {
				expect(findQuote(text, quoteOf(text, {from, to}))).toEqual({kind: 'exact', from, to});
			}
		}),
	);
});

test('a quote moves with its words when something is put in before it', () => {
	expect(findQuote(`A note.\n${log}`, quoted(log, 'nobody saw the ship'))).toEqual({kind: 'moved', from: 113, to: 132});
});

test('of sentences that stand twice, the one with the same words around it is found', () => {
	const second = quoted(log, 'The lamp was lit at sunset.', 1);
	const [first, middle, last] = log.split('\n');
	const turned = [last, middle, first].join('\n');
	expect(findQuote(turned, second)).toEqual({kind: 'moved', from: 0, to: 27});
	expect(findQuote(turned, quoted(log, 'The lamp was lit at sunset.'))).toEqual({kind: 'moved', from: 137, to: 164});
});

test('two words that stand ten times among others are lost when they are taken out where they stood', () => {
	const elsewhere = Array.from({length: 10}, (_, index) => `Day ${index}: we passed the ship and ${index} gulls.`).join(
		'\n',
	);
	const text = `${log}\n${elsewhere}`;
	const quote = quoted(text, 'the ship');
	expect(found(text, quote)).toEqual(['exact', 'the ship']);
	expect(found(text.replace('nobody saw the ship until she struck', 'nobody saw until she struck'), quote)).toEqual([
		'lost',
		'',
	]);
	expect(found(elsewhere, quote)).toEqual(['lost', '']);
});

test('a sentence that was moved is found by its words alone', () => {
	const quote = quoted(log, 'Fog came in from the north, and nobody saw the ship until she struck.');
	expect(found(`Of ships.\n${quote.exact}\nThe end.`, quote)).toEqual(['moved', quote.exact]);
});

test.each([
	['lines are wrapped anew', 'nobody saw the ship', (text: string) => text.replaceAll('saw the', 'saw\n  the')],
	['words are parted', 'nobody saw the ship', (text: string) => text.replaceAll('nobody', 'no\u00adbody')],
	['letters are joined', 'Fog came in from', (text: string) => `ﬁne: ${text}`.replaceAll('from', 'from\u200b')],
])('a quote is found when %s', (_, words, edit) => {
	const [kind, now] = found(edit(log), quoted(log, words));
	expect([kind, now.replaceAll(/[\s\u00ad\u200b]+/g, '')]).toEqual(['moved', words.replaceAll(' ', '')]);
});

test('typographic marks make no difference', () => {
	const text = 'He said: “It’s — as ever — the tide…” and rowed on.';
	expect(
		found('He said: "It\'s -- as ever -- the tide..." and rowed on.', quoted(text, '“It’s — as ever — the tide…”')),
	).toEqual(['moved', '"It\'s -- as ever -- the tide..."']);
});

test.each([
	['a word is replaced', 'Fog came in from the east, and nobody saw the ship until she struck.'],
	['words are put in', 'Fog came in slowly from the north that day, and nobody saw the ship until she struck.'],
	['words are taken out', 'Fog came in, and nobody saw the ship until she struck.'],
])('a passage is found by what is left of it when %s', (_, instead) => {
	const quote = quoted(log, 'Fog came in from the north, and nobody saw the ship until she struck.');
	expect(found(log.replace(quote.exact, instead), quote)).toEqual(['similar', instead]);
});

test.each([
	['it is taken out', ''],
	['another sentence stands in its place', 'Herring were sold by the cran in those years, four to a barrel.'],
])('a passage is lost when %s', (_, instead) => {
	const quote = quoted(log, 'Fog came in from the north, and nobody saw the ship until she struck.');
	expect(findQuote(log.replace(quote.exact, instead), quote)).toEqual({kind: 'lost'});
});

test('the next line of a list is not taken for one that was taken out', () => {
	const list = [
		'Dover: 300 tons of coal',
		'Hull: 400 tons of coal',
		'Leith: 500 tons of coal',
		'Wick: 200 tons of coal',
	];
	const text = `Landed that week:\n${list.join('\n')}`;
	expect(findQuote(text.replace('Hull: 400 tons of coal\n', ''), quoted(text, 'Hull: 400 tons of coal'))).toEqual({
		kind: 'lost',
	});
});

test('a quote of whole pages is found by its beginning and its end', () => {
	const pages = Array.from({length: 400}, (_, index) => `On day ${index} we made ${index * 7} miles.`).join(' ');
	const quote = quoteOf(`Log. ${pages} End.`, {from: 5, to: 5 + pages.length});
	const edited = `Log.\n\n${pages.replace('On day 200 we made 1400 miles. ', '')} End.`;
	expect(findQuote(edited, quote)).toEqual({kind: 'similar', from: 6, to: edited.length - 5});
});

test('a quote that knows nothing of what stood around it is found by its words', () => {
	const quote = {from: 900, to: 908, exact: 'the ship', prefix: '', suffix: ''};
	expect(found(log, quote)).toEqual(['moved', 'the ship']);
	expect(findQuote(log, {...quote, exact: ''})).toEqual({kind: 'lost'});
});

test('one finder finds many quotes, in any order', () => {
	const find = quoteFinder(`A note. ${log}`);
	const kinds = ['counted the boats', 'wound the clock', 'nobody saw', 'gone for good and all'].map(
		words => find({...quoted(log, words), exact: words}).kind,
	);
	expect(kinds).toEqual(['moved', 'moved', 'moved', 'lost']);
});

test('what is found always stands in the text, whatever is asked', () => {
	const words = fc.stringMatching(/^[ab ]{0,30}$/);
	const quote = fc.record({
		from: fc.integer({min: -9, max: 99}),
		to: fc.integer({min: -9, max: 99}),
		exact: words,
		prefix: words,
		suffix: words,
	});
	fc.assert(
		fc.property(fc.stringMatching(/^[ab \n]{0,90}$/), quote, (text, asked) => {
			const place = findQuote(text, asked);
			expect(place.kind === 'lost' || (place.from >= 0 && place.from < place.to && place.to <= text.length)).toBe(true);
		}),
		{numRuns: 500},
	);
});
