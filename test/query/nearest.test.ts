import {expect, test} from 'vitest';
import {nearest} from '../../source/query/nearest.js';

const names = ['state', 'json', 'width', 'format', 'help', 'version'];

test.each([
	['jsn', 'json'],
	['josn', 'json'],
	['widht', 'width'],
	['with', 'width'],
	['widths', 'width'],
	['JSON', 'json'],
	['formt', 'format'],
	['vesion', 'version'],
	['verbose', null],
	['x', null],
	['', null],
])('%s means %s', (word, name) => {
	expect(nearest(word, names)).toBe(name);
});

test('among no names none is near', () => {
	expect(nearest('json', [])).toBe(null);
});
