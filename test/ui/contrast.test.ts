import {expect, test} from 'vitest';
import {contrast} from '../../source/ui/contrast.js';

test.each([
	['#000000', '#ffffff', 21],
	['#ffffff', '#ffffff', 1],
	['#777777', '#ffffff', 4.48],
	['#767676', '#ffffff', 4.54],
	['#0000ff', '#ffffff', 8.59],
])('the contrast of %s and %s is %d, whichever is the text', (one, other, expected) => {
	expect(contrast(one, other)).toBeCloseTo(expected, 2);
	expect(contrast(other, one)).toBe(contrast(one, other));
});
