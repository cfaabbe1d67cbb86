import {foldTypography} from '../../article/fold-typography.js';
import {type Quote, quoteOf} from '../../article/quote.js';

/**
Returns what finds words in a text as a quote of it, whatever white space, quotation marks and dashes have become of on their way through another service. Words that the text does not have make a quote that is lost, which keeps them.
*/
export function quotePlacer(text: string): (words: string) => {readonly quote: Quote; readonly isLost: boolean} {
	const folded = foldTypography(text);
	return words => {
		const exact = foldTypography(words).text;
		const index = exact === '' ? -1 : folded.text.indexOf(exact);
		const from = folded.offsets[index];
		const last = folded.offsets[index + exact.length - 1];
		return from === undefined || last === undefined
			? {quote: lostQuote(words), isLost: true}
			: {quote: quoteOf(text, {from, to: last + 1}), isLost: false};
	};
}

/** A quote of words that stand nowhere. */
export function lostQuote(words: string): Quote {
	return {from: 0, to: words.length, exact: words, prefix: '', suffix: ''};
}
