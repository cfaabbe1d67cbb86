import fc from 'fast-check';
import {expect, test} from 'vitest';
import {snippetLines} from '../../source/commands/snippet-lines.js';
import {cellWidth} from '../../source/layout/width.js';
import {passageOf} from '../../source/query/passage.js';
import {looseText, textTerm} from '../helpers/queries.js';

test('a passage is broken into lines, and what was found is bold, also over the end of a line', () => {
	const passage = {text: 'the tide table of the harbour', matches: [{from: 4, to: 14}]};
	expect(snippetLines(passage, 12, true)).toEqual([
		'  the \u001B[1mtide\u001B[22m',
		'  \u001B[1mtable\u001B[22m',
		'  of the',
		'  harbour',
	]);
	expect(snippetLines(passage, 80, false)).toEqual(['  the tide table of the harbour']);
	expect(snippetLines({text: '', matches: []}, 80, true)).toEqual([]);
});

test('half a character at the end of a passage is no trouble', () => {
	expect(snippetLines({text: 'tides of Ａｂ\ud83d', matches: []}, 8, true)).toEqual([
		'  tides',
		'  of',
		'  Ａｂ\ud83d',
	]);
});

test('no passage takes more than its width, nor loses a word, and bold never goes on', () => {
	fc.assert(
		fc.property(looseText, textTerm, fc.integer({min: 8, max: 40}), (text, term, width) => {
			const passage = passageOf(term, `${text} ${term.text.normalize('NFC')}`);
			fc.pre(passage !== null);
			const lines = snippetLines(passage, width, true);
			const plain = lines.map(line => line.replaceAll(/\u001B\[\d+m/g, ''));
			expect(plain.filter(line => cellWidth(line) > width)).toEqual([]);
			expect(plain.join('').replaceAll(/\s/g, '')).toBe(passage.text.replaceAll(/\s/g, ''));
			for (const line of lines) {
				expect(line.replaceAll(/\u001B\[1m[^\u001B]+\u001B\[22m/g, '')).not.toContain('\u001B');
			}
		}),
	);
});
