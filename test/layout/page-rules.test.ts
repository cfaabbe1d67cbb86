import fc from 'fast-check';
import {expect, test} from 'vitest';
import {type Layout, layOut, linesOfPage} from '../../source/layout/layout.js';
import {paginate} from '../../source/layout/paginate.js';
import {anyHeight, anyManuscript, anyMatter, anyMeasure} from '../helpers/manuscripts.js';
import {type Breaches, breachesAt, breachesOf, isSeen} from '../helpers/page-rules.js';
import {anySketch, layoutOf, layoutOfSketch} from '../helpers/page-texts.js';
import {runs} from '../helpers/runs.js';

const none: Breaches = [0, 0, 0, 0, 0];

/** Every way to divide a text into pages that have room for it. Every page shows some of the text. */
function everyWay(layout: Layout, from = layout.pages[0] ?? 0): ReadonlyArray<readonly number[]> {
	const {lines, pages, typography} = layout;
	const least = from === pages[0] ? lines.findIndex(line => line.from >= 0) : from;
	const ways: Array<readonly number[]> = [];
	for (let next = from + 1; next <= lines.length; next++) {
		if (usedLines(layout, from, next) > typography.height) {
			break;
		}

		const line = lines[next];
		if (line === undefined) {
			ways.push([from]);
		} else if (isSeen(line) && next > least) {
			ways.push(...everyWay(layout, next).map(way => [from, ...way]));
		}
	}

	return ways;
}

function usedLines({lines}: Layout, from: number, next: number): number {
	return lines.slice(from, next).findLastIndex(isSeen) + 1;
}

function fewest(all: readonly Breaches[]): Breaches | undefined {
	return all.toSorted((one, other) => {
		const rule = one.findIndex((count, index) => count !== other[index]);
		return rule === -1 ? 0 : (one[rule] ?? 0) - (other[rule] ?? 0);
	})[0];
}

function expectFewestBreaches(layout: Layout): void {
	fc.pre(layout.lines.length <= 17);
	const all = everyWay(layout).map(way => breachesOf(layout, way));
	expect(breachesOf(layout, layout.pages)).toEqual(fewest(all));
}

test('of all ways to divide a text one is taken that breaks the fewest rules, the weightiest first', () => {
	fc.assert(fc.property(layoutOf(4, 9), expectFewestBreaches), {numRuns: runs(100)});
});

test('a word goes on overleaf only where no other pages are to be had, facing ones among them', () => {
	fc.assert(
		fc.property(anySketch(4), fc.integer({min: 2, max: 6}), (sketch, height) => {
			expectFewestBreaches(layoutOfSketch(sketch, height));
		}),
		{numRuns: runs(100)},
	);
});

/** The most lines between two places at which a page may end without breaking a rule. */
function longestStretch(layout: Layout): number {
	const {lines, pages} = layout;
	const firstText = lines.findIndex(line => line.from >= 0);
	const isFree = (index: number): boolean => breachesAt(layout, index, true).every(count => count === 0);
	const free = [...lines.keys()].filter(
		index => index > firstText && isSeen(lines[index] as Layout['lines'][number]) && isFree(index),
	);
	const edges = [pages[0] ?? 0, ...free, lines.length];
	return Math.max(...edges.slice(1).map((edge, index) => usedLines(layout, edges[index] ?? 0, edge)));
}

test('no rule is broken where all that must stay together has room on a page', () => {
	const anyLayout = fc
		.record({text: anyManuscript, measure: anyMeasure, height: anyHeight, matter: anyMatter})
		.map(({text, measure, height, matter}) => layOut(text, {measure, height}, matter));
	fc.assert(
		fc.property(fc.oneof(anyLayout, layoutOf(12, 20)), layout => {
			fc.pre(longestStretch(layout) <= layout.typography.height);
			expect(breachesOf(layout, layout.pages)).toEqual(none);
		}),
		{numRuns: runs(100)},
	);
});

/** Paragraphs that part no word, and headings of which each has a paragraph. */
const plainSketch = anySketch(20).map(parts =>
	parts
		.filter(({kind}, index) => kind !== 'heading' || parts[index + 1]?.kind === 'paragraph')
		.map(({kind, isParted}) => ({kind, isParted: isParted.map(() => false)})),
);

test('paragraphs and headings break no rule on seven rows and more: a heading, a line, a paragraph of three', () => {
	fc.assert(
		fc.property(plainSketch, fc.integer({min: 7, max: 40}), (sketch, height) => {
			const layout = layoutOfSketch(sketch, height);
			expect(breachesOf(layout, layout.pages)).toEqual(none);
		}),
		{numRuns: runs(100)},
	);
});

test('no line is lost or set twice, no page is too high, none begins with a blank line', () => {
	fc.assert(
		fc.property(layoutOf(12, 20), layout => {
			const held = layout.pages.map((_, page) => linesOfPage(layout, page));
			expect(held.flat().filter(isSeen)).toEqual(layout.lines.filter(isSeen));
			expect(held.filter(page => page.length > layout.typography.height)).toEqual([]);
			expect(held.filter(([first]) => first && !isSeen(first))).toEqual([]);
		}),
		{numRuns: runs(100)},
	);
});

test('a page goes on to the last place at which it may end', () => {
	fc.assert(
		fc.property(plainSketch, fc.integer({min: 7, max: 14}), (sketch, height) => {
			const {lines, manuscript, typography} = layoutOfSketch(sketch, height);
			const pages = paginate(lines, manuscript, height);
			const layout: Layout = {lines, manuscript, typography: {...typography, columns: 1}, pages, isWhole: true};
			for (const [page, start] of pages.slice(0, -1).entries()) {
				const more = [...lines.keys()].filter(
					index =>
						index > (pages[page + 1] ?? 0) &&
						isSeen(lines[index] as Layout['lines'][number]) &&
						usedLines(layout, start, index) <= height &&
						breachesAt(layout, index, true).every(count => count === 0),
				);
				expect(more).toEqual([]);
			}
		}),
		{numRuns: runs(100)},
	);
});

test('facing pages end on the same line wherever that leaves two lines of each blank or fewer', () => {
	fc.assert(
		fc.property(plainSketch, fc.integer({min: 7, max: 14}), (sketch, height) => {
			const layout = layoutOfSketch(sketch, height);
			const {lines, pages} = layout;
			const isFree = (index: number, isTurn: boolean): boolean =>
				isSeen(lines[index] as Layout['lines'][number]) &&
				breachesAt(layout, index, isTurn).every(count => count === 0);
			for (let page = 0; page + 2 < pages.length; page += 2) {
				const [start = 0, middle = 0, end = 0] = pages.slice(page);
				const isLevel = usedLines(layout, start, middle) === usedLines(layout, middle, end);
				// Other places at which the two might end that have as much on both sides.
				const level = [height, height - 1, height - 2].flatMap(used =>
					[...lines.keys()].flatMap(first =>
						first > start && isFree(first, true) && usedLines(layout, start, first) === used
							? [...lines.keys()].filter(
									second => second > first && isFree(second, true) && usedLines(layout, first, second) === used,
								)
							: [],
					),
				);
				expect([isLevel, level.length > 0]).not.toEqual([false, true]);
			}
		}),
		{numRuns: runs(100)},
	);
});
