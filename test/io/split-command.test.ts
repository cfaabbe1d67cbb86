import fc from 'fast-check';
import {expect, test} from 'vitest';
import {splitCommand} from '../../source/io/split-command.js';

test.each([
	['vim', ['vim']],
	['  code   --wait\t-n ', ['code', '--wait', '-n']],
	[`'/opt/my editor/bin' "a b"c`, ['/opt/my editor/bin', 'a bc']],
	[`say '' ""`, ['say', '', '']],
	['a\\ b c\\"d', ['a b', 'c"d']],
	[`"a\\"b\\\\c\\d" 'e\\f'`, ['a"b\\c\\d', 'e\\f']],
	['a;b $(c) $HOME | d', ['a;b', '$(c)', '$HOME', '|', 'd']],
	['a "b', null],
	["a 'b", null],
	['', null],
	[' \n', null],
	["''", null],
])('%j', (line, words) => {
	expect(splitCommand(line)).toEqual(words);
});

test('words in single quotes come back as they are', () => {
	const word = fc.string().filter(text => !text.includes("'"));
	fc.assert(
		fc.property(fc.array(word), words => {
			const all = ['program', ...words];
			expect(splitCommand(all.map(one => `'${one}'`).join(' '))).toEqual(all);
		}),
	);
});
