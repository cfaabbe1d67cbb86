import {readFileSync} from 'node:fs';
import {gunzipSync} from 'node:zlib';
import fc from 'fast-check';
import {beforeAll, describe, expect, test, vi} from 'vitest';
import {
	bidiLevels,
	hasRightToLeft,
	loadBidi,
	reorder,
	type Unit,
	unitsOf,
	visualText,
} from '../../source/layout/bidi.js';
import {type Role, rowText, span} from '../../source/layout/span.js';
import {cellWidth, graphemesOf} from '../../source/layout/width.js';

beforeAll(loadBidi);

const roleLists: ReadonlyArray<readonly Role[]> = [[], ['strong'], ['link', 'emphasis']];

/** Graphemes of many types, none of which joins another one that comes to stand beside it. */
const someGrapheme = fc.constantFrom(
	...'abzא בגדاب جي123٤٥٦ ()[]{}«»<>.,:;-+%$!?',
	'שָׁ',
	'é',
	'مَ',
	'漢',
	'😀',
	'👩🏽‍🚀',
	'❤️',
	'𞤀𞤵',
	'𐤀',
	'\u200F',
	'\u00A0',
	'\t',
);
const someText = fc.array(someGrapheme, {maxLength: 60}).map(graphemes => graphemes.join(''));
const anyText = fc.oneof(someText, fc.string({unit: 'binary'}), fc.string({unit: 'grapheme'}));

function setLine(text: string, base?: 0 | 1): string {
	const found = bidiLevels(text, base);
	return rowText(reorder(unitsOf(text, found.levels, 0, text.length, {roles: []}), found.base));
}

function sorted(text: string): readonly string[] {
	return [...graphemesOf(text)].sort();
}

describe('the sample of BidiCharacterTest.txt', () => {
	type Case = {readonly line: string; readonly levels: string; readonly order: string; readonly base: string};

	const file = new URL('../fixtures/unicode/BidiCharacterTest.txt.gz', import.meta.url);
	const cases = gunzipSync(readFileSync(file)).toString('utf8').split('\n').filter(isCase);

	function isCase(line: string): boolean {
		return line !== '' && !line.startsWith('#');
	}

	/** What we make of a case, written as the file writes what is expected. */
	function answer(line: string): Case {
		const [codes = '', direction, , expected = ''] = line.split(';');
		const characters = codes.split(' ').map(code => String.fromCodePoint(Number.parseInt(code, 16)));
		const text = characters.join('');
		const found = direction === '2' ? bidiLevels(text) : bidiLevels(text, direction === '1' ? 1 : 0);
		// Characters that rule X9 removes have no level; ours have one, so that a unit is never without.
		const isRemoved = expected.split(' ').map(level => level === 'x');
		const levels = offsets(characters).map(offset => found.levels[offset] ?? -1);
		// Ideographs stand for the indices: nothing about them is mirrored or joined.
		const units = levels.map((level, index): Unit => ({text: String.fromCodePoint(0x4e_00 + index), level, roles: []}));
		const visible = units.filter((_unit, index) => !isRemoved[index]);
		return {
			line,
			base: String(found.base),
			levels: levels.map((level, index) => (isRemoved[index] ? 'x' : level)).join(' '),
			order: [...rowText(reorder(visible, found.base))].map(token => (token.codePointAt(0) ?? 0) - 0x4e_00).join(' '),
		};
	}

	function offsets(characters: readonly string[]): readonly number[] {
		let offset = 0;
		return characters.map(({length}) => {
			offset += length;
			return offset - length;
		});
	}

	// Explicit controls are among them, though our sanitiser lets none through (source/formats/sanitise.ts).
	const controls = /\b(202[A-E]|206[6-9])\b/;

	test.each([
		['without explicit controls', false, 2459],
		['with explicit controls, which articles never have', true, 102],
	])('%s, levels and visual order agree', (_name, hasControls, count) => {
		const chosen = cases.filter(line => controls.test(line.split(';')[0] ?? '') === hasControls);
		const wanted = chosen.map((line): Case => {
			const [, , base = '', levels = '', order = ''] = line.split(';');
			return {line, base, levels, order};
		});
		expect(chosen).toHaveLength(count);
		expect(chosen.map(answer)).toEqual(wanted);
	});
});

// The second column is what is typed, the third what stands on the screen from left to right, one character a cell.
test.each([
	['Hebrew', 'אבג דהו', ['ו', 'ה', 'ד', ' ', 'ג', 'ב', 'א']],
	['Hebrew with a number', 'שנת 1948.', ['.', '1', '9', '4', '8', ' ', 'ת', 'נ', 'ש']],
	['Hebrew with a price', 'ב-5.50$', ['5', '.', '5', '0', '$', '-', 'ב']],
	['Hebrew with brackets', 'אב (ג) ד', ['ד', ' ', '(', 'ג', ')', ' ', 'ב', 'א']],
	['Arabic with a Latin name in parentheses', 'في (Paris) اب', [...'با (Paris) يف']],
	['Arabic with Arabic digits', 'سنة ٢٠٢٤', [...'٢٠٢٤ ةنس']],
	['English with a Hebrew word', 'the word שלום means peace', [...'the word םולש means peace']],
	['English with two Hebrew words', 'say שלום עולם!', [...'say םלוע םולש!']],
	['Hebrew with an English phrase', 'אמר hello world לי', [...'יל hello world רמא']],
	['emoji between Hebrew words', 'אב 😀 גד', ['ד', 'ג', ' ', '😀', ' ', 'ב', 'א']],
	['an emoji younger than Unicode 13 first', '🫠 אב', ['ב', 'א', ' ', '🫠']],
	['a script beyond the basic plane', '𞤀𞤁 𞤂', ['𞤂', ' ', '𞤁', '𞤀']],
	['ancient letters', '𐤀𐤁', ['𐤁', '𐤀']],
	['quotation marks that mirror', 'א «ב»', ['«', 'ב', '»', ' ', 'א']],
	['a right-to-left mark', 'abc\u200F!', ['a', 'b', 'c', '\u200F', '!']],
])('%s', (_name, text, expected) => {
	expect(visualText(text)).toBe(expected.join(''));
});

test('points stay behind their letters', () => {
	const shalom = ['שָׁ', 'ל', 'וֹ', 'ם'];
	expect(visualText(shalom.join(''))).toBe(shalom.toReversed().join(''));
});

test('vowel signs stay behind their Arabic letters', () => {
	const marhaban = ['مَ', 'رْ', 'حَ', 'بً', 'ا'];
	expect(visualText(marhaban.join(''))).toBe(marhaban.toReversed().join(''));
});

test('a point stays behind its letter where a mark of the text begins between the two', () => {
	const text = 'אב\u05B0ג';
	const {base, levels} = bidiLevels(text);
	const units = [...unitsOf(text, levels, 0, 2, {roles: []}), ...unitsOf(text, levels, 2, 4, {roles: ['strong']})];
	expect(reorder(units, base)).toEqual([span('ג', 'strong'), span('ב\u05B0א')]);
});

test('a joiner stays behind its letter, and the run that it begins goes on in its own direction', () => {
	const roles: readonly Role[] = [];
	const unit = (text: string, level: number): Unit => ({text, level, roles});
	const whole = reorder([unit('ا', 1), unit('ل', 1), unit('\u200Ci', 0)], 0);
	const cut = reorder([unit('ا', 1), unit('ل', 1), unit('\u200C', 0), unit('i', 0)], 0);
	expect([rowText(whole), rowText(cut)]).toEqual(['ل\u200Cاi', 'ل\u200Cاi']);
});

test('white space at the end of a line goes to the end in the direction of the paragraph', () => {
	expect(setLine('אב cd  ')).toBe('  cd בא');
	expect(setLine('ab גד  ')).toBe('ab דג  ');
	// In the middle of a paragraph the space belongs to the Latin words, at the end of a line it does not.
	const text = 'אב cd ef';
	const {base, levels} = bidiLevels(text);
	expect(rowText(reorder(unitsOf(text, levels, 0, 6, {roles: []}), base))).toBe(' cd בא');
});

test('a tab takes the direction of the paragraph, and so does white space before it', () => {
	expect([...bidiLevels('ab א \t \tב').levels]).toEqual([0, 0, 0, 1, 0, 0, 0, 0, 1]);
	expect([...bidiLevels('א a \tb').levels]).toEqual([1, 1, 2, 1, 1, 2]);
});

test('lines of a paragraph share its direction, but nothing else', () => {
	expect(bidiLevels('אב (\nab)')).toEqual({base: 1, levels: Uint8Array.of(1, 1, 1, 1, 1, 2, 2, 1)});
	expect(bidiLevels('12\nאב').base).toBe(1);
});

test('a direction that is given goes before that of the first strong character', () => {
	expect(setLine('ab גד')).toBe('ab דג');
	expect(setLine('ab גד', 1)).toBe('דג ab');
});

test('both halves of a pair of surrogates have one level', () => {
	expect(bidiLevels('a 𞤀😀𐤀')).toEqual({base: 0, levels: Uint8Array.of(0, 0, 1, 1, 1, 1, 1, 1)});
});

test('neighbours with equal roles become one span, others keep their own', () => {
	const text = 'אב גד ab';
	const {base, levels} = bidiLevels(text);
	const units = [
		...unitsOf(text, levels, 0, 1, {roles: ['quote', 'link']}),
		...unitsOf(text, levels, 1, 4, {roles: ['quote', 'link']}),
		...unitsOf(text, levels, 4, 8, {roles: ['quote']}),
	];
	expect(reorder(units, base)).toEqual([span('ab ד', 'quote'), span('ג בא', 'quote', 'link')]);
});

test('a longer piece is moved as a whole and not mirrored', () => {
	const units: readonly Unit[] = [
		{text: 'א', level: 1, roles: []},
		{text: '[1]', level: 1, roles: ['reference']},
		{text: '(', level: 1, roles: []},
	];
	expect(reorder(units, 1)).toEqual([span(')'), span('[1]', 'reference'), span('א')]);
});

test('runs from left to right stay one unit', () => {
	const text = 'one two אב';
	expect(unitsOf(text, bidiLevels(text).levels, 0, text.length, {roles: ['strong']})).toEqual([
		{text: 'one two ', level: 0, roles: ['strong']},
		{text: 'א', level: 1, roles: ['strong']},
		{text: 'ב', level: 1, roles: ['strong']},
	]);
});

test.each([
	['Hebrew', 'א', true],
	['Arabic', 'ش', true],
	['Syriac', 'ܐ', true],
	['Thaana', 'ހ', true],
	['N’Ko', 'ߊ', true],
	['Samaritan', 'ࠀ', true],
	['Arabic Extended-B', '\u0870', true],
	['a presentation form of Hebrew', '\uFB2A', true],
	['a presentation form of Arabic', '\uFEFB', true],
	['Adlam', '𞤀', true],
	['Phoenician', '𐤀', true],
	['Hanifi Rohingya', '𐴀', true],
	['the right-to-left mark', '\u200F', true],
	['the left-to-right mark', '\u200E', false],
	['English', 'The tide', false],
	['Armenian', 'Ժամ', false],
	['Devanagari', 'क्षि', false],
	['Chinese', '漢字', false],
	['emoji', '👩🏽‍🚀', false],
	['Gothic', '𐌰', false],
	['nothing', '', false],
])('%s (%j) is right to left: %s', (_name, text, expected) => {
	expect(hasRightToLeft(text)).toBe(expected);
	expect(hasRightToLeft(`tide ${text} tide`)).toBe(expected);
});

test('only the given part of a text is looked at', () => {
	expect(hasRightToLeft('ab אב ab', 0, 3)).toBe(false);
	expect(hasRightToLeft('ab אב ab', 3, 5)).toBe(true);
	expect(hasRightToLeft('ab אב ab', 5)).toBe(false);
});

test('every character that the library takes for right to left is found', async () => {
	const {default: createBidi} = await import('bidi-js/dist/bidi.min.mjs');
	const {getBidiCharTypeName} = createBidi();
	const missed: string[] = [];
	for (let code = 0; code < 0x11_00_00; code++) {
		const character = String.fromCodePoint(code);
		const isStrong = ['R', 'AL'].includes(getBidiCharTypeName(character));
		if (isStrong && !hasRightToLeft(character)) {
			missed.push(code.toString(16));
		}
	}

	expect(missed).toEqual([]);
});

test('a text without right-to-left characters is left alone', () => {
	fc.assert(
		fc.property(anyText, text => {
			fc.pre(!hasRightToLeft(text));
			expect(visualText(text)).toBe(text);
		}),
	);
});

test('a text without right-to-left characters goes through all steps unchanged', () => {
	const latin = fc.array(fc.constantFrom(...'abz 123 (.,-)[]', 'é', '漢', '😀'), {maxLength: 60});
	fc.assert(
		fc.property(latin, graphemes => {
			const text = graphemes.join('');
			expect(setLine(text)).toBe(text);
		}),
	);
});

test('what is put into visual order has the same graphemes but for mirrors, and takes the same cells', () => {
	const withoutSides = (text: string): string => text.replaceAll(/[([{«<>»}\])]/g, '|');
	fc.assert(
		fc.property(someText, text => {
			const visual = visualText(text);
			expect(sorted(withoutSides(visual))).toEqual(sorted(withoutSides(text)));
			expect(cellWidth(visual)).toBe(cellWidth(text));
		}),
		{numRuns: 1000},
	);
});

test('any units on any levels are put into some order, none of them lost', () => {
	const unit = fc.record({
		text: anyText,
		level: fc.nat({max: 126}),
		roles: fc.constantFrom(...roleLists),
	});
	fc.assert(
		fc.property(fc.array(unit, {maxLength: 30}), fc.constantFrom<0 | 1>(0, 1), (units, base) => {
			const row = reorder(units, base);
			const before = units.map(({text}) => text).join('');
			expect(rowText(row)).toHaveLength(before.length);
			expect(row.every(({text}) => text !== '')).toBe(true);
			expect(row.slice(1).some(({roles}, index) => roles === row[index]?.roles)).toBe(false);
		}),
	);
});

test('any text has a level for each of its units, and a line is cut from it anywhere', () => {
	fc.assert(
		fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
			const {base, levels} = bidiLevels(text);
			const from = Math.min(one, other) % (text.length + 1);
			const to = Math.max(from, Math.max(one, other) % (text.length + 1));
			const units = unitsOf(text, levels, from, to, {roles: []});
			expect(levels).toHaveLength(text.length);
			expect(units.map(unit => unit.text).join('')).toBe(text.slice(from, to));
			expect(rowText(reorder(units, base))).toHaveLength(to - from);
		}),
	);
});

test.each([
	['Hebrew', 'אמר (hello, world) לי 12 פעמים «כן» '],
	['Arabic', 'قال (hello, world) لي ٣٠-٤٠ مرة كل يوم 12-13 '],
	['English', 'the word (שלום, עולם) means 12 things «peace» '],
])('a very long line of %s is resolved as if it were not cut', (_name, sentence) => {
	const {length} = sentence;
	const once = bidiLevels(sentence.repeat(3)).levels.slice(length, 2 * length);
	const {levels} = bidiLevels(sentence.repeat(500));
	for (let index = 1; index < 499; index++) {
		expect(levels.slice(index * length, (index + 1) * length)).toEqual(once);
	}
});

test.each([
	['tabs', 'א', '\t'],
	['tabs and spaces', 'א', '\t '],
	['numbers', 'א', '1 '],
	['numbers in brackets', 'א', '(1)'],
	['open brackets', 'א', '('],
	['emoji', 'א', '😀'],
	['marks', 'א', '\u05B0'],
])('a hostile line of %s takes some microseconds a character at most', (_name, start, piece) => {
	const text = start + piece.repeat(100_000 / piece.length);
	const begin = performance.now();
	bidiLevels(text);
	expect(performance.now() - begin).toBeLessThan(20_000);
});

test('while the library is not loaded, text stays as it is', async () => {
	vi.resetModules();
	const fresh = await import('../../source/layout/bidi.js');
	const text = 'אב (גד) 12';
	expect(fresh.visualText(text)).toBe(text);
	expect(fresh.bidiLevels(text, 1)).toEqual({base: 0, levels: new Uint8Array(text.length)});
	await fresh.loadBidi();
	expect(fresh.visualText(text)).toBe('12 (דג) בא');
});
