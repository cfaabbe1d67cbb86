import {expect, test} from 'vitest';
import {nameWords, noWords, titleWords} from '../../../source/library/index/folded.js';

test.each([
	['Harbour Post', ' harbour post '],
	['  The “Harbour”-Post', ' the harbour post '],
	['Café 雨の', ' cafe 雨 の '],
	['—', noWords],
	['', noWords],
	[null, noWords],
])('the name %j is found by %j', (name, words) => {
	expect(nameWords(name)).toBe(words);
});

test.each([
	['“The sea”', ' the sea '],
	['Écume', ' ecume '],
	['…', noWords],
	['a𠀀'.repeat(100), ` ${'a 𠀀 '.repeat(11)}a 𠀀`],
	['word '.repeat(1000), ' word word word word word word word word word word word word'],
	['𠀀'.repeat(100), ` ${'𠀀 '.repeat(19)}𠀀`],
])('the title %j is sorted by %j', (title, words) => {
	expect(titleWords(title)).toBe(words);
});
