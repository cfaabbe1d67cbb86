import type {Block, Manuscript, Range} from '../article/manuscript.js';
import {type BidiLevels, bidiLevels, hasRightToLeft, isBidiLoaded, reorder, type Unit, unitsOf} from './bidi.js';
import {isRightToLeft} from './direction.js';
import {glyph, isInAscii} from './glyphs.js';
import {barRow, indentOf, prefixRow} from './indent.js';
import type {Line} from './line.js';
import {paintCells} from './paint-cells.js';
import {type Row, rowText, type Span, span} from './span.js';
import {type Decoration, runsOf} from './text-runs.js';
import {cellWidth, pad} from './width.js';

/**
What a line looks like: its text with its roles, from the left edge of the text block, in the order in which a terminal prints cells.
*/
export function paintLine(
	manuscript: Manuscript,
	line: Line,
	measure: number,
	decorations: readonly Decoration[] = [],
): Row {
	if (line.kind === 'matter') {
		return line.row;
	}

	const block = manuscript.blocks[line.block];
	if (!block) {
		return [];
	}

	const indent = indentOf(block, measure);
	const bidi = bidiOf(manuscript, block);
	const isMirrored = runsRightToLeft(manuscript, block, bidi);
	const prefix = prefixRow(block, indent, line.from === block.from);
	switch (line.kind) {
		case 'space': {
			const bars = barRow(sharedContainers(manuscript, line.block).slice(0, indent.shown));
			return isMirrored ? mirrored([], bars, measure) : bars;
		}

		case 'hairline': {
			const hairline = [span(glyph('hairline').repeat(line.width), 'rule')];
			return isMirrored ? mirrored(hairline, prefix, measure) : [...prefix, ...hairline];
		}

		case 'text': {
			const content = paintText(manuscript, block, line, bidi, decorations);
			const firstIndent = ' '.repeat(Math.max(0, line.indent - indent.cells));
			const before = firstIndent === '' ? prefix : [...prefix, span(firstIndent)];
			return isMirrored ? mirrored(content, before, measure) : [...before, ...content];
		}

		case 'cells': {
			const pieces = line.pieces.map(piece => {
				const content = paintText(manuscript, block, {...piece, ...unspread}, bidi, decorations);
				return {column: piece.column, content, suffix: piece.suffix};
			});
			const row = paintCells(pieces, indent.cells, isMirrored);
			return isMirrored ? mirrored(row, prefix, measure) : [...prefix, ...row];
		}
	}
}

/** Whether a block begins on the right: by its own letters, or, where those do not tell, as its article does. */
function runsRightToLeft(manuscript: Manuscript, block: Block, bidi: BidiLevels | null): boolean {
	const isOwn = block.kind !== 'table' && block.kind !== 'rule';
	return isOwn ? bidi?.base === 1 : isBidiLoaded() && isRightToLeft(manuscript);
}

/** What a piece of a table has not. */
const unspread = {isHyphenated: false, gaps: null, goesOn: false} as const;

/** A line of a right-to-left paragraph: against the right edge, bars and markers to its right. */
function mirrored(content: Row, prefix: Row, measure: number): Row {
	const right = prefix.toReversed().map(({text, roles}) => ({text: mirroredPrefix(text), roles}));
	const room = measure - cellWidth(rowText(content)) - cellWidth(rowText(right));
	return [span(' '.repeat(Math.max(0, room))), ...content, ...right];
}

function sharedContainers(manuscript: Manuscript, block: number): Block['containers'] {
	const before = manuscript.blocks[block - 1]?.containers ?? [];
	const after = manuscript.blocks[block]?.containers ?? [];
	const different = before.findIndex((container, index) => container !== after[index]);
	return different === -1 ? before : before.slice(0, different);
}

/** A bar or a marker on the other side: its white space changes places, a number and its dot do, its digits do not. */
function mirroredPrefix(text: string): string {
	const [, before = '', marker = '', dot = '', behind = ''] = /^( *)(.*?)(\.?)( *)$/u.exec(text) ?? [];
	return behind + dot + marker + before;
}

type PaintedRange = Range & {
	readonly isHyphenated: boolean;
	readonly gaps: readonly number[] | null;
	readonly goesOn: boolean;
};

/** The text of a line with its roles, widened gaps and hyphen, in the order in which cells are printed. */
function paintText(
	manuscript: Manuscript,
	block: Block,
	range: PaintedRange,
	bidi: BidiLevels | null,
	decorations: readonly Decoration[],
): Row {
	const runs = runsOf(manuscript, block, range, decorations);
	const tail: Span[] = [
		...(range.isHyphenated ? [span('-', ...(runs.at(-1)?.look.roles ?? []))] : []),
		...(range.goesOn ? [span(glyph('wraps'), 'dim')] : []),
	];
	if (bidi === null) {
		const spans = runs.map(run => ({...run.look, text: printable(widened(manuscript.text, run, range.gaps))}));
		return [...labelled(spans), ...tail];
	}

	const units: Unit[] = [];
	for (const run of runs) {
		const levels = bidi.levels.subarray(run.from - block.from, run.to - block.from);
		const text = manuscript.text.slice(run.from, run.to);
		for (const {from, to, extra} of cutAtGaps(run, range.gaps)) {
			units.push(...unitsOf(text, levels, from - run.from, to - run.from, run.look));
			const level = levels[to - run.from - 1] ?? bidi.base;
			units.push(...Array.from({length: extra}, () => ({...run.look, text: ' ', level})));
		}
	}

	const lastLevel = units.at(-1)?.level ?? bidi.base;
	units.push(...tail.map(({text, roles}) => ({text, level: range.goesOn ? bidi.base : lastLevel, roles})));
	return labelled(reorder(units, bidi.base).map(unit => ({...unit, text: printable(unit.text)})));
}

/** Labels stand where the text was, in as many cells; one that other looks part stands once. */
function labelled(row: Row): Row {
	return row.some(({label}) => label !== undefined)
		? row.map((part, index) =>
				part.label === undefined
					? part
					: {...part, text: pad(part.label === row[index - 1]?.label ? '' : part.label, cellWidth(part.text))},
			)
		: row;
}

const bidiTexts = new WeakMap<Block, BidiLevels | 'none'>();

/** The embedding levels of a block with right-to-left text; they are the same for all its lines. */
function bidiOf(manuscript: Manuscript, block: Block): BidiLevels | null {
	let known = bidiTexts.get(block);
	if (known === undefined) {
		const isNeeded = isBidiLoaded() && hasRightToLeft(manuscript.text, block.from, block.to);
		// Code begins on the left, whatever it is written in, and the cells of a table where its article does.
		const base = block.kind === 'code' ? 0 : block.kind === 'table' && isRightToLeft(manuscript) ? 1 : undefined;
		known = isNeeded ? bidiLevels(manuscript.text.slice(block.from, block.to), base) : 'none';
		if (isBidiLoaded()) {
			bidiTexts.set(block, known);
		}
	}

	return known === 'none' ? null : known;
}

/** A run's text with the spaces that justification adds. */
function widened(text: string, run: Range, gaps: readonly number[] | null): string {
	return cutAtGaps(run, gaps)
		.map(({from, to, extra}) => text.slice(from, to) + ' '.repeat(extra))
		.join('');
}

/** A range cut behind the spaces that are widened, each part with the cells that are added behind it. */
function cutAtGaps(run: Range, gaps: readonly number[] | null): ReadonlyArray<Range & {readonly extra: number}> {
	const parts: Array<Range & {extra: number}> = [];
	let from = run.from;
	for (const gap of gaps ?? []) {
		if (gap >= run.from && gap < run.to) {
			const last = parts.at(-1);
			if (last && last.to === gap + 1) {
				last.extra++;
			} else {
				parts.push({from, to: gap + 1, extra: 1});
				from = gap + 1;
			}
		}
	}

	parts.push({from, to: run.to, extra: 0});
	return parts;
}

/** Characters that take no cell here but one in some terminals are left out of what is printed. */
function printable(text: string): string {
	const shown = text.replaceAll(/[\u00AD\u200B\u200E\u200F\u061C\uFEFF]/g, '');
	// The way back from a note is written into the text by the program.
	return isInAscii() ? shown.replaceAll('↩', '^') : shown;
}
