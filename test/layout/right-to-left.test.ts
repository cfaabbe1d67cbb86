import type {RootContent} from 'mdast';
import {expect, test} from 'vitest';
import {loadBidi} from '../../source/layout/bidi.js';
import {isRightToLeft} from '../../source/layout/direction.js';
import {paintLine} from '../../source/layout/paint.js';

import {rowText} from '../../source/layout/span.js';
import {linesOf} from '../helpers/lines.js';
import {manuscript, paragraph, quote, rule, table} from '../helpers/manuscripts.js';

await loadBidi();

/** Blocks as they are printed at a measure, cells from left to right. */
function set(measure: number, ...blocks: ReadonlyArray<string | RootContent>): readonly string[] {
	const text = manuscript(...blocks);
	return linesOf(text, measure).map(line => rowText(paintLine(text, line, measure)).trimEnd());
}

test.each([
	['nothing', '', false],
	['Hebrew', 'ספר הגאות', true],
	['Arabic with some Latin', 'كتب (Chester Beatty) هذا الكتاب في دبلن قديما', true],
	['Latin with some Arabic', 'The Kufic script (الخط الكوفي) is an old one', false],
	['Japanese', '雨の名前', false],
])('an article of %s: %j runs from right to left: %j', (_name, text, expected) => {
	expect(isRightToLeft(manuscript(paragraph(text)))).toBe(expected);
});

test('a rule in a quotation of a right-to-left article has its bar on the right', () => {
	expect(set(20, 'ספר הגאות', quote(rule)).at(-1)).toBe('────────────────── │');
});

const hebrew = table(
	['left', 'right', null],
	['יום', 'גובה', 'הערה'],
	['שני', '4.21', 'ערפל'],
	['רביעי', '11.9', 'ים'],
);

test('in a right-to-left article the first column stands on the right, and sides stay what they were called', () => {
	expect(set(24, hebrew)).toEqual([
		'       הרעה  הבוג  םוי',
		'       ─────────────────',
		'       לפרע  4.21  ינש',
		'         םי  11.9  יעיבר',
	]);
});

test('a table of a left-to-right article keeps its columns, whatever it is written in', () => {
	const sentence = 'A sentence of more letters than the table has, so that the article is English.';
	expect(set(40, sentence, hebrew).slice(-4)).toEqual([
		'םוי    הבוג  הרעה',
		'─────────────────',
		'ינש    4.21  לפרע',
		'יעיבר  11.9  םי',
	]);
});
