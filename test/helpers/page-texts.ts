import fc from 'fast-check';
import type {BlockContent, Root, RootContent} from 'mdast';
import type {Block} from '../../source/article/manuscript.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {type Layout, layOut, type Typography} from '../../source/layout/layout.js';
import type {Line} from '../../source/layout/line.js';
import {paginate} from '../../source/layout/paginate.js';
import {span} from '../../source/layout/span.js';
import {plainStyle} from '../../source/layout/typography.js';
import {bullets, code, hardBreak, heading, image, paragraph, quote, rule, table} from './manuscripts.js';

/* Short texts with everything in them that pages have rules for. */

const measure = 12;
const words = fc.constantFrom('tide', 'of', 'lighthouses', 'and', 'observations', 'water');
const text = (most: number): fc.Arbitrary<string> =>
	fc.array(words, {minLength: 1, maxLength: most}).map(list => list.join(' '));
const codeLines = fc
	.array(fc.constantFrom('a = 1', '', 'b'), {minLength: 1, maxLength: 5})
	.map(lines => lines.join('\n'));
const rows = fc.array(fc.tuple(text(1), text(3)), {minLength: 1, maxLength: 4});

const leaf: fc.Arbitrary<BlockContent> = fc.oneof(
	{weight: 5, arbitrary: text(14).map((words): BlockContent => paragraph(words))},
	{weight: 2, arbitrary: text(2).map(words => heading(words) as BlockContent)},
	{weight: 1, arbitrary: codeLines.map(lines => code(lines) as BlockContent)},
	{weight: 1, arbitrary: rows.map((cells): BlockContent => table([], ...cells))},
	{weight: 1, arbitrary: text(4).map((alt): BlockContent => paragraph(image(alt)))},
	{weight: 1, arbitrary: fc.constant(rule as BlockContent)},
	{weight: 1, arbitrary: text(2).map((words): BlockContent => paragraph(words, hardBreak, hardBreak, words))},
);

const block: fc.Arbitrary<RootContent> = fc.oneof(
	{weight: 5, arbitrary: leaf},
	{weight: 1, arbitrary: fc.array(leaf, {minLength: 1, maxLength: 3}).map(blocks => quote(...blocks))},
	{weight: 1, arbitrary: text(6).map(words => bullets(words, words))},
	{weight: 1, arbitrary: text(6).map(words => quote('tides', quote(words), code('a\n\nb')))},
);

/** A text of at most so many blocks. */
export const rootOf = (most: number): fc.Arbitrary<Root> =>
	fc.array(block, {minLength: 1, maxLength: most}).map(children => ({type: 'root', children}));

const ending = [[], [span('■', 'dim')], [], [span('Related', 'heading')], [span('Tides', 'dim')]];
/** Words are parted in their middle, wherever that helps a line. */
const hyphenate = (_text: string, from: number, to: number): readonly number[] =>
	to - from < 6 ? [] : [(from + to) >> 1];

/** A text set on pages of at most so many lines, with and without what stands before and behind it. */
export const layoutOf = (blocks: number, most: number): fc.Arbitrary<Layout> =>
	fc
		.record({
			root: rootOf(blocks),
			opening: fc.constantFrom([], [[span('A title', 'title')], []]),
			ending: fc.constantFrom([], ending),
			height: fc.integer({min: 1, max: most}),
			columns: fc.constantFrom(1 as const, 2 as const),
		})
		.map(({root, opening, ending: end, height, columns}) => {
			const typography: Typography = {measure, height, columns, style: {...plainStyle, hyphenation: () => hyphenate}};
			return layOut(writeManuscript(root), typography, {opening, ending: end});
		});

/** Paragraphs, and headings, by how many lines each has; `isParted` tells for each line whether it parts a word. */
export type Sketch = ReadonlyArray<{readonly kind: 'paragraph' | 'heading'; readonly isParted: readonly boolean[]}>;

/** A text of such lines, set on facing pages. */
export function layoutOfSketch(sketch: Sketch, height: number): Layout {
	const blocks: Block[] = [];
	const lines: Line[] = [];
	for (const {kind, isParted} of sketch) {
		if (lines.length > 0) {
			lines.push({kind: 'space', from: lines.length, to: lines.length, block: blocks.length});
		}

		const from = lines.length;
		for (const isHyphenated of isParted) {
			const placed = {from: lines.length, to: lines.length + 1, block: blocks.length};
			lines.push({kind: 'text', ...placed, indent: 0, isHyphenated, gaps: null, goesOn: false});
		}

		const placed = {from, to: lines.length, containers: [], lang: null};
		blocks.push(kind === 'heading' ? {kind, depth: 2, ...placed} : {kind, ...placed});
	}

	const manuscript = {text: 'x'.repeat(lines.length), blocks, marks: []};
	const pages = paginate(lines, manuscript, height, 2);
	return {manuscript, typography: {measure, height, columns: 2}, lines, pages, isWhole: true};
}

/** A sketch in which many lines part a word, far more than in any text: then pages that do not are hard to find. */
export const anySketch = (most: number): fc.Arbitrary<Sketch> =>
	fc.array(
		fc
			.tuple(
				fc.constantFrom('paragraph' as const, 'paragraph' as const, 'heading' as const),
				fc.array(fc.constantFrom(true, true, false), {minLength: 1, maxLength: 8}),
			)
			.map(([kind, isParted]) => ({kind, isParted: kind === 'heading' ? [false] : [...isParted.slice(1), false]})),
		{minLength: 1, maxLength: most},
	);
