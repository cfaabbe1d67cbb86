import {expect, test} from 'vitest';
import {foldText, maybeMark} from '../../../source/query/find/fold-text.js';
import {endsOf, startsOf} from '../../../source/query/find/offsets.js';

const strictness = {isCased: false, isMarked: false};

test('every mark is taken for one', () => {
	const characters = Array.from({length: 0x11_00_00}, (_, codePoint) => String.fromCodePoint(codePoint));
	expect(characters.filter(character => /\p{M}/u.test(character) && !maybeMark.test(character))).toEqual([]);
});

test('a text that folds character by character has no breaks but its ends', () => {
	const {text, offsets} = foldText('“Él vino.”\nNo — lo sé.', strictness);
	expect(text).toBe('"el vino." no - lo se.');
	expect(offsets).toEqual({at: Int32Array.of(0, 22), from: Int32Array.of(0, 22), before: Int32Array.of(0, 22)});
});

test('offsets lead back to where characters begin and end', () => {
	const {text, offsets} = foldText('aß \u00ad\nx\u0301…', strictness);
	expect(text).toBe('ass x...');
	const places = Int32Array.of(0, 1, 2, 3, 4, 5, 6, 7);
	expect([...startsOf(offsets, places)]).toEqual([0, 1, 1, 2, 5, 7, 7, 7]);
	expect([
		...endsOf(
			offsets,
			places.map(place => place + 1),
		),
	]).toEqual([1, 2, 2, 5, 7, 8, 8, 8]);
});
