import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checkPrograms} from '../../source/commands/check-programs.js';
import {noneConfigured} from '../../source/runtime/programs/configured.js';

const file = 'config.toml';
const none = noneConfigured(file);

test('each command is told by its words', () => {
	expect(
		checkPrograms(
			{
				speak: 'espeak-ng -v {lang}',
				'look-up': "'my dict' {word}",
				open: 'fox',
				copy: 'xclip -i',
				editor: 'code --wait',
			},
			file,
		),
	).toEqual({
		programs: {
			speak: ['espeak-ng', '-v', '{lang}'],
			lookUp: ['my dict', '{word}'],
			open: ['fox'],
			copy: ['xclip', '-i'],
			editor: ['code', '--wait'],
			file,
		},
		troubles: [],
	});
	expect(checkPrograms(undefined, file)).toEqual({programs: none, troubles: []});
});

test('what makes no sense is passed over with a sentence, and the rest counts', () => {
	expect(
		checkPrograms(
			{speek: 'x', mail: 'x', speak: 3, 'look-up': ['dict'], open: 'a\nb', copy: '"xclip', editor: ' '},
			file,
		),
	).toEqual({
		programs: none,
		troubles: [
			'config.toml has "speek" in programs, which means nothing; did you mean speak?',
			'config.toml has "mail" in programs, which means nothing; it knows speak, look-up, open, copy, editor',
			'config.toml has a programs.speak that is no command line: write one in quotes',
			'config.toml has a programs.look-up that is no command line: write one in quotes',
			'config.toml has a programs.open that holds control characters or more than one line',
			'config.toml has a programs.copy that names no program, or has a quote that is not closed',
			'config.toml has a programs.editor that is no command line: write one in quotes',
		],
	});
	expect(checkPrograms({lookup: 'dict', editor: 'vi'}, file)).toEqual({
		programs: {...none, editor: ['vi']},
		troubles: ['config.toml has "lookup" in programs, which means nothing; did you mean look-up?'],
	});
});

test.each(['vi', 3, ['vi'], null, new Date(0)])('programs that are %j are no table', value => {
	expect(checkPrograms(value, file)).toEqual({
		programs: none,
		troubles: ['config.toml has programs that are no table: write [programs] above them'],
	});
});

test('whatever the table holds, no sentence holds what a terminal obeys', () => {
	fc.assert(
		fc.property(fc.dictionary(fc.string({unit: 'binary'}), fc.anything()), table => {
			expect(checkPrograms(table, file).troubles.join('')).not.toMatch(/\p{Cc}/u);
		}),
	);
});
