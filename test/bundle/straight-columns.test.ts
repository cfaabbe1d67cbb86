import {expect, test} from 'vitest';
import {straightFrame, straightRow} from '../../source/bundle/straight-columns.js';

/** The escape character, as it can be read. */
const shown = (row: string): string => straightRow(row.replaceAll('^', '\u001B')).replaceAll('\u001B', '^');

test.each([
	['letters', 'High water   │ Tides', 'High water   │ Tides'],
	['ideographs, of whose width nobody doubts', '高い水   │ 潮', '高い水   │ 潮'],
	[
		'what stands behind an emoji and a gap is put at its column',
		'👍🏽 yes   │ Tides',
		'^[?7l👍🏽 yes   ^[10G^[K│ Tides^[?7h',
	],
	['a gap of one cell stays: it parts words', '👍🏽 yes │ Tides', '^[?7l👍🏽 yes │ Tides^[?7h'],
	['vowel signs beside their letter', 'का  │ किताब  x', '^[?7lका  ^[5G^[K│ किताब  ^[14G^[Kx^[?7h'],
	['a gap before them needs nothing', 'a   का', '^[?7la   का^[?7h'],
	['nor does the next gap, with nothing between that is in doubt', 'का  a  b', '^[?7lका  ^[5G^[Ka  b^[?7h'],
	[
		'styles take no cell, and a gap goes on over them',
		'^[1m👍^[22m ^[2m │^[22m',
		'^[?7l^[1m👍^[22m ^[2m ^[5G^[K│^[22m^[?7h',
	],
	['styles at the end', 'का  ^[2m^[22m', '^[?7lका  ^[2m^[22m^[?7h'],
])('%s', (_name, text, expected) => {
	expect(shown(text)).toBe(expected);
});

test('a frame is made of its rows, whatever the last one was', () => {
	const rows = ['High water', 'का  │', 'का  │ x', ''];
	const frames = [rows, rows.toReversed(), rows.slice(1), rows];
	expect(frames.map(frame => straightFrame(frame.join('\n')))).toEqual(
		frames.map(frame => frame.map(straightRow).join('\n')),
	);
});
