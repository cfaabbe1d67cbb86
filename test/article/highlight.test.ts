import {expect, test} from 'vitest';
import {changeHighlights, type Highlight} from '../../source/article/highlight.js';
import {quoteOf} from '../../source/article/quote.js';

const text = 'The lamp turned. The keeper slept.';

function highlight(id: string, from: number, to: number): Highlight {
	return {id, quote: quoteOf(text, {from, to}), colour: 'yellow', note: '', created: 1};
}

const lamp = highlight('a', 0, 16);
const keeper = highlight('b', 17, 34);

test('highlights stand in reading order, whenever they were made', () => {
	expect(changeHighlights([keeper], lamp)).toEqual([lamp, keeper]);
});

test('a change of a highlight leaves what it does not name', () => {
	expect(changeHighlights([lamp, keeper], {id: 'a', note: 'Fresnel'})).toEqual([{...lamp, note: 'Fresnel'}, keeper]);
});

test('a highlight that is removed is gone, and one that is not known is not made of a note', () => {
	expect(changeHighlights([lamp, keeper], {id: 'a', isRemoved: true})).toEqual([keeper]);
	expect(changeHighlights([keeper], {id: 'a', note: 'Fresnel'})).toEqual([keeper]);
});

test('a quote has the words around it', () => {
	expect(quoteOf(text, {from: 4, to: 8})).toEqual({
		from: 4,
		to: 8,
		exact: 'lamp',
		prefix: 'The ',
		suffix: ' turned. The keeper slept.',
	});
});
