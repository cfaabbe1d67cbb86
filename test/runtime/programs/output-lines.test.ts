import fc from 'fast-check';
import {expect, test} from 'vitest';
import {outputLines} from '../../../source/runtime/programs/output-lines.js';

test.each([
	['', []],
	['\n \n', []],
	['\n\n  a  \n\nb\n\n', ['  a', '', 'b']],
	['a\tbc\td', ['a       bc      d']],
	['N\bNA\bAM\bM_\bE', ['NAME']],
	['10%\r20%\r\ndone', ['10%', '20%', 'done']],
])('%j', (output, lines) => {
	expect(outputLines(output)).toEqual(lines);
});

test('whatever a program writes, no line drives a terminal', () => {
	fc.assert(
		fc.property(fc.string({unit: 'binary'}), output => {
			expect(outputLines(output).join('')).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
		}),
	);
});
