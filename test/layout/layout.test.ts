import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import {expect, test, vi} from 'vitest';
import type {Article} from '../../source/article/article.js';
import type {Manuscript} from '../../source/article/manuscript.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {parseSource} from '../../source/formats/parse.js';
import {breakOpportunities} from '../../source/layout/breaking/opportunities.js';
import {endMatter} from '../../source/layout/end-matter.js';
import {
	type Layout,
	layOut,
	lineAt,
	linesOfPage,
	pageAt,
	pageOfLine,
	reaches,
	setMore,
} from '../../source/layout/layout.js';
import type {Line} from '../../source/layout/line.js';
import {rowText, span} from '../../source/layout/span.js';
import {titleBlock} from '../../source/layout/title-block.js';
import {plainStyle} from '../../source/layout/typography.js';
import {cellWidth, graphemesOf} from '../../source/layout/width.js';
import {
	anyHeight,
	anyLongManuscript,
	anyManuscript,
	anyMatter,
	anyMeasure,
	bullets,
	code,
	hardBreak,
	heading,
	ink,
	manuscript,
	paragraph,
	quote,
	rule,
	table,
} from '../helpers/manuscripts.js';
import {runs} from '../helpers/runs.js';

// Lines are painted in the order in which they are read, though another file in this process may have loaded what puts them into visual order.
vi.resetModules();
const {paintLine} = await import('../../source/layout/paint.js');

const noMatter = {opening: [], ending: []};

const anyLayout: fc.Arbitrary<Layout> = fc
	.record({manuscript: anyManuscript, measure: anyMeasure, height: anyHeight, matter: anyMatter})
	.map(({manuscript, measure, height, matter}) => layOut(manuscript, {measure, height}, matter));

/** What a page of a layout looks like, line by line. */
const painted = (layout: Layout, page: number): readonly string[] =>
	linesOfPage(layout, page).map(line =>
		rowText(paintLine(layout.manuscript, line, layout.typography.measure)).trimEnd(),
	);

const allLines = (text: Manuscript, measure: number): readonly Line[] =>
	layOut(text, {measure, height: 20}, noMatter).lines;

/** The ranges of text that a line shows. */
const rangesOf = (line: Line): ReadonlyArray<{readonly from: number; readonly to: number}> => {
	switch (line.kind) {
		case 'text': {
			return [line];
		}

		case 'cells': {
			return line.pieces;
		}

		case 'space':
		case 'hairline':
		case 'matter': {
			return [];
		}
	}
};

const plain = {isHyphenated: false, gaps: null, goesOn: false};

test('the title block counts down from the text and the end matter up from it', () => {
	const text = manuscript('High water.', 'Low water.');
	const opening = [[span('Tides', 'title')], []];
	const ending = [[], [span('■', 'dim')]];
	expect(layOut(text, {measure: 20, height: 4}, {opening, ending})).toEqual({
		manuscript: text,
		typography: {measure: 20, height: 4},
		lines: [
			{kind: 'matter', from: -2, to: -2, row: [{text: 'Tides', roles: ['title']}]},
			{kind: 'space', from: -1, to: -1, block: -1},
			{kind: 'text', from: 0, to: 11, block: 0, indent: 0, ...plain},
			{kind: 'space', from: 11, to: 12, block: 1},
			{kind: 'text', from: 12, to: 22, block: 1, indent: 0, ...plain},
			{kind: 'space', from: 22, to: 22, block: -1},
			{kind: 'matter', from: 23, to: 23, row: [{text: '■', roles: ['dim']}]},
		],
		pages: [0, 4],
		isWhole: true,
	});
});

test('a title block that would fill the page is left out', () => {
	const opening = [[span('Tides', 'title')], []];
	const kinds = (height: number): readonly string[] =>
		layOut(manuscript('High water.'), {measure: 20, height}, {opening, ending: []}).lines.map(({kind}) => kind);
	expect([kinds(3), kinds(2)]).toEqual([['matter', 'space', 'text'], ['text']]);
});

test('an article without text has one page that begins with its end mark', () => {
	const layout = layOut(manuscript(), {measure: 20, height: 4}, {opening: [], ending: [[], [span('■', 'dim')]]});
	expect([layout.pages, painted(layout, 0)]).toEqual([[1], ['■']]);
});

test('an article without anything has one empty page', () => {
	const layout = layOut(manuscript(), {measure: 20, height: 4}, noMatter);
	expect([layout.lines, layout.pages, linesOfPage(layout, 0), lineAt(layout, 5), pageAt(layout, -5)]).toEqual([
		[],
		[0],
		[],
		0,
		0,
	]);
});

test('a page has no blank lines at its foot', () => {
	const text = manuscript('one', heading('Two'), 'three', 'four');
	const layout = layOut(text, {measure: 20, height: 4}, noMatter);
	expect(layout.pages.map((_, page) => painted(layout, page))).toEqual([['one'], ['Two', '', 'three'], ['four']]);
});

test.each<[string, Manuscript]>([
	['code that ends with a blank line', manuscript(code('a\n'), 'b')],
	['code of blank lines', manuscript(code('\n\n'), code('\n'))],
	['a paragraph that ends with a line break', manuscript(paragraph('a', hardBreak), 'b')],
	['a paragraph of line breaks', manuscript(paragraph(hardBreak, hardBreak), heading('b'))],
	['a table of a header alone', manuscript(table([], ['a', 'b']), 'c')],
	['a table of one empty cell', manuscript(table([], ['']), rule)],
	['a table with empty cells at the ends of its rows', manuscript(table([], ['a', ''], ['', '']), 'c')],
	['a stacked table with empty cells', manuscript(table([], ['incomprehensible', ''], ['', '']), 'c')],
	['empty blocks', manuscript(paragraph(), heading(''), code(''), quote(), bullets([], [quote()]), rule, rule)],
])('no two lines share an offset: %s', (_name, text) => {
	for (const measure of [1, 4, 10, 80]) {
		const matter = {opening: [[span('a', 'title')], []], ending: [[], [span('■', 'dim')]]};
		const froms = layOut(text, {measure, height: 4}, matter).lines.map(({from}) => from);
		expect(froms).toEqual([...new Set(froms)].toSorted((a, b) => a - b));
	}
});

test('the offsets of lines only grow, title block and end matter among them', () => {
	fc.assert(
		fc.property(anyLayout, ({lines, manuscript}) => {
			const froms = lines.map(({from}) => from);
			expect(froms).toEqual([...new Set(froms)].toSorted((a, b) => a - b));
			expect(lines.every(({from, to}) => from <= to)).toBe(true);
			expect(
				lines.every(line => line.kind === 'matter' || line.to <= Math.max(line.from, manuscript.text.length)),
			).toBe(true);
		}),
		{numRuns: runs(150)},
	);
});

test('every character that can be seen stands on a line', () => {
	fc.assert(
		fc.property(anyManuscript, anyMeasure, (text, measure) => {
			const ranges = allLines(text, measure).flatMap(rangesOf);
			// The cells of a table stand side by side; elsewhere this changes nothing, as the test above says.
			// Labels of records stand before each of their values, so what counts is that each character is somewhere.
			const isShown = new Set(
				ranges.flatMap(({from, to}) => Array.from({length: to - from}, (_, index) => from + index)),
			);
			const shown = text.text.split('').filter((_, index) => isShown.has(index));
			expect(ink(shown.join(''))).toBe(ink(text.text));
		}),
		{numRuns: runs(150)},
	);
});

test('every character that can be seen is painted, in the order of the text but for tables', () => {
	fc.assert(
		fc.property(anyManuscript, anyMeasure, (text, measure) => {
			for (const [index, block] of text.blocks.entries()) {
				const rows = allLines(text, measure)
					.filter(line => line.kind !== 'matter' && line.block === index)
					.map(line => ink(rowText(paintLine(text, line, measure))));
				const words = ink(text.text.slice(block.from, block.to));
				if (block.kind === 'table') {
					expect(missing(words, rows.join(''))).toEqual([]);
				} else {
					expect(isWithin(words, rows.join(''))).toBe(true);
				}
			}
		}),
		{numRuns: runs(100)},
	);
});

/** The characters that are in the first text more often than in the second. */
function missing(words: string, shown: string): readonly string[] {
	const rest = [...shown];
	return [...words].filter(character => {
		const index = rest.indexOf(character);
		if (index !== -1) {
			rest.splice(index, 1);
		}

		return index === -1;
	});
}

/** Whether the characters of the first text stand in the second one in order. */
function isWithin(words: string, shown: string): boolean {
	let index = 0;
	for (const character of words) {
		index = shown.indexOf(character, index) + 1;
		if (index === 0) {
			return false;
		}
	}

	return true;
}

// Where an unprinted character stood between an emoji and what would have changed it, leaving it out joins them: no text has that.
test('no painted line is wider than the measure, unless one grapheme is', () => {
	fc.assert(
		fc.property(anyManuscript, anyMeasure, (text, measure) => {
			fc.pre(
				!(
					/[\u00AD\u200B\u200E\u200F\u061C\uFEFF]/.test(text.text) &&
					/\uFE0F|\u200D|\p{Emoji_Modifier}/u.test(text.text)
				),
			);
			for (const line of allLines(text, measure)) {
				const row = rowText(paintLine(text, line, measure));
				if (cellWidth(row) > measure) {
					const wide = rangesOf(line).map(({from, to}) => [...graphemesOf(text.text.slice(from, to))]);
					expect(wide.some(([first = '', ...more]) => more.length === 0 && cellWidth(first) > 1)).toBe(true);
				}
			}
		}),
		{numRuns: runs(150)},
	);
});

test('no line of plain words is wider than the measure, however narrow', () => {
	const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), {minLength: 1, maxLength: 8}).map(list => list.join(' '));
	const block = fc.oneof(
		words.map(text => paragraph(text)),
		words.map(text => heading(text)),
		words.map(text => code(text)),
		words.map(text => quote(quote(text))),
		words.map(text => bullets([text, bullets(text)])),
		fc
			.array(fc.array(words, {minLength: 2, maxLength: 2}), {minLength: 1, maxLength: 3})
			.map(rows => table([], ...rows)),
		fc.constant(rule),
	);
	fc.assert(
		fc.property(fc.array(block, {maxLength: 5}), anyMeasure, (blocks, measure) => {
			const text = manuscript(...blocks);
			const widths = allLines(text, measure).map(line => cellWidth(rowText(paintLine(text, line, measure)).trimEnd()));
			expect(widths.filter(width => width > measure)).toEqual([]);
		}),
	);
});

test('the pages hold every line but the blank ones between them, and none holds more than has room', () => {
	fc.assert(
		fc.property(anyLayout, layout => {
			const {lines, pages, typography} = layout;
			const held = pages.flatMap((_, page) => linesOfPage(layout, page));
			expect(held.filter(isSeen)).toEqual(lines.filter(isSeen));
			expect(pages.every((_, page) => linesOfPage(layout, page).length <= typography.height)).toBe(true);
		}),
		{numRuns: runs(150)},
	);
});

test('no page begins with a blank line, nor ends with one', () => {
	fc.assert(
		fc.property(anyLayout, layout => {
			const edges = layout.pages.flatMap((_, page) => [linesOfPage(layout, page)[0], linesOfPage(layout, page).at(-1)]);
			expect(edges.filter(line => line && !isSeen(line))).toEqual([]);
		}),
		{numRuns: runs(150)},
	);
});

const isSeen = (line: Line): boolean => line.kind !== 'space';

test('a page begins at an offset of its own, which leads back to it', () => {
	fc.assert(
		fc.property(anyLayout, layout => {
			const starts = layout.pages.map(start => layout.lines[start]?.from ?? 0);
			expect(new Set(starts).size).toBe(starts.length);
			expect(starts.map(start => pageAt(layout, start))).toEqual(starts.map((_, page) => page));
		}),
		{numRuns: runs(100)},
	);
});

test('every offset has a line and a page, later offsets never earlier ones', () => {
	fc.assert(
		fc.property(anyLayout, layout => {
			const {length} = layout.manuscript.text;
			const offsets = [-1_000_000, ...Array.from({length: length + 40}, (_, index) => index - 20), 1_000_000];
			const lines = offsets.map(offset => lineAt(layout, offset));
			const pages = offsets.map(offset => pageAt(layout, offset));
			const isGrowing = (numbers: readonly number[]): boolean =>
				numbers.every((number, index) => number >= (numbers[index - 1] ?? 0));
			expect([isGrowing(lines), isGrowing(pages)]).toEqual([true, true]);
			expect([lines[0], pages[0]]).toEqual([0, 0]);
			expect([lines.at(-1), pages.at(-1)]).toEqual([Math.max(0, layout.lines.length - 1), layout.pages.length - 1]);
		}),
		{numRuns: runs(70)},
	);
});

test('an offset stands on the last line that begins at or before it', () => {
	fc.assert(
		fc.property(anyLayout, fc.integer({min: -10, max: 300}), (layout, offset) => {
			const expected = layout.lines.findLastIndex(({from}) => from <= offset);
			expect(lineAt(layout, offset)).toBe(Math.max(0, expected));
		}),
	);
});

test('a line stands on the page that shows it', () => {
	fc.assert(
		fc.property(anyLayout, layout => {
			for (const page of layout.pages.keys()) {
				const shown = linesOfPage(layout, page).map(line => pageOfLine(layout, layout.lines.indexOf(line)));
				expect(shown.every(found => found === page)).toBe(true);
			}
		}),
		{numRuns: runs(50)},
	);
});

test('setting the same manuscript again gives the same and changes nothing', () => {
	fc.assert(
		fc.property(anyManuscript, anyMeasure, anyMeasure, anyHeight, anyMatter, (text, measure, other, height, matter) => {
			const before = structuredClone(text);
			const first = layOut(text, {measure, height}, matter);
			layOut(text, {measure: other, height}, matter);
			const copy = layOut(before, {measure, height}, matter);
			expect(layOut(text, {measure, height}, matter)).toEqual(first);
			expect(copy).toEqual(first);
			expect(text).toEqual(before);
		}),
		{numRuns: runs(70)},
	);
});

const readArticle = async (file: string): Promise<Article> => {
	const parsed = await parseSource({bytes: await readFile(file), name: path.basename(file)});
	if (parsed.kind === 'refused') {
		throw new Error(parsed.reason);
	}

	return parsed.article;
};

const articles = path.resolve(import.meta.dirname, '../../articles');

test.each(readdirSync(articles).filter(name => name.endsWith('.txt')))(
	'%s keeps its words in order at every width',
	async name => {
		const text = writeManuscript((await readArticle(path.join(articles, name))).body);
		const words = wordsOf(text.text);
		for (let measure = 10; measure <= 200; measure++) {
			const lines = allLines(text, measure);
			expect(wordsOf(joined(text, lines, measure)), `at ${measure} cells`).toEqual(words);
			expect(cuts(text, lines, measure), `at ${measure} cells`).toEqual([]);
		}
	},
);

const wordsOf = (text: string): readonly string[] =>
	text
		.split(/\s+/)
		.map(ink)
		.filter(word => word !== '');

/** The painted lines, joined again where a word goes on in the next line. */
function joined(text: Manuscript, lines: readonly Line[], measure: number): string {
	return lines
		.map((line, index) => {
			const next = lines[index + 1];
			const goesOn = line.kind === 'text' && next?.kind === 'text' && !/\s/.test(text.text.slice(line.to, next.from));
			return rowText(paintLine(text, line, measure)) + (goesOn ? '' : '\n');
		})
		.join('');
}

/** The words that were cut though they have room in a line of their own and no line may end within them. */
function cuts(text: Manuscript, lines: readonly Line[], measure: number): readonly string[] {
	return lines.flatMap((line, index) => {
		const next = lines[index + 1];
		if (line.kind !== 'text' || next?.kind !== 'text' || line.to !== next.from) {
			return [];
		}

		const before = text.text.slice(line.from, line.to);
		const after = text.text.slice(next.from, next.to);
		const word = `${before.split(' ').at(-1) ?? ''}${after.split(' ')[0] ?? ''}`;
		return mayEnd(text, line) || cellWidth(word) > measure - line.indent ? [] : [word];
	});
}

/** Whether Unicode lets a line end there, or the words of Thai do, which no space parts. */
function mayEnd(text: Manuscript, line: Line): boolean {
	const block = line.kind === 'text' ? text.blocks[line.block] : undefined;
	const around = text.text.slice(line.to - 1, line.to + 1);
	return (
		/^[\u0E00-\u0E7F]{2}$/.test(around) ||
		(block !== undefined && breakOpportunities(text.text, block.from, block.to).includes(line.to))
	);
}

const fixtures = path.resolve(import.meta.dirname, '../fixtures/layout');

test.each([
	['prose', 66],
	['prose', 34],
	['lists', 48],
	['lists', 20],
	['quotes', 44],
	['code', 40],
	['code', 24],
	['tables', 60],
	['tables', 38],
	['tables', 16],
	['notes', 48],
	['scripts', 40],
	['scripts', 21],
	['excerpt', 44],
])('%s is set %i cells wide', async (name, measure) => {
	const article = await readArticle(path.join(fixtures, `${name}.md`));
	const opening = titleBlock(article.metadata, measure);
	const ending = endMatter(article.metadata, {title: 'The pencil', minutes: 7}, measure);
	const layout = layOut(writeManuscript(article.body), {measure, height: 24}, {opening, ending});
	const edge = (label: string): string => `${label} ${'='.repeat(Math.max(1, measure - label.length - 1))}`;
	const pages = layout.pages.map((_, page) => [edge(`page ${page + 1}`), ...painted(layout, page)].join('\n'));
	await expect(`${pages.join('\n')}\n${edge('end')}\n`).toMatchFileSnapshot(
		path.join(fixtures, `${name}.${measure}.txt`),
	);
});

test('a layout up to an offset begins as the whole one does, and shows the page of that offset as it does', () => {
	const anyCase = fc.record({
		text: anyLongManuscript,
		measure: fc.integer({min: 20, max: 90}),
		height: fc.integer({min: 1, max: 12}),
		columns: fc.constantFrom<1 | 2>(1, 2),
		share: fc.double({min: 0, max: 1, noNaN: true}),
		matter: anyMatter,
	});
	let parts = 0;
	fc.assert(
		fc.property(anyCase, ({text, measure, height, columns, share, matter}) => {
			const through = Math.floor(share * text.text.length);
			const typography = {measure, height, columns};
			// A copy, so that nothing of the whole layout is known to the other.
			const part = layOut({...text}, typography, matter, through);
			const whole = layOut(text, typography, matter);
			parts += part.isWhole ? 0 : 1;
			expect(reaches(part, through)).toBe(true);
			expect(part.lines).toEqual(whole.lines.slice(0, part.lines.length));
			expect(part.pages).toEqual(whole.pages.slice(0, part.pages.length));
			const page = pageAt(part, through);
			expect(page).toBe(pageAt(whole, through));
			for (let beside = page; beside < page + columns; beside++) {
				expect(linesOfPage(part, beside)).toEqual(linesOfPage(whole, beside));
			}
		}),
		{numRuns: 60},
	);
	expect(parts).toBeGreaterThan(10);
});

test('a text that is set a little at a time comes out as one that is set at once', () => {
	fc.assert(
		fc.property(anyLongManuscript, fc.integer({min: 1, max: 5000}), (text, characters) => {
			const copy = {...text};
			const setting = {measure: 60, style: plainStyle};
			while (!setMore(copy, setting, characters)) {
				// There is more.
			}

			expect(layOut(copy, {measure: 60, height: 20}, noMatter, 0)).toEqual({
				...layOut(text, {measure: 60, height: 20}, noMatter),
				manuscript: copy,
			});
		}),
		{numRuns: 20},
	);
});
