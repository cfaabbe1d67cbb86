import type {Block} from '../article/manuscript.js';
import {eachLine} from './break-lines.js';
import type {Hyphenate} from './breaking/hyphenation.js';
import type {Line} from './line.js';
import {spreadGaps, type WideGap} from './spread-gaps.js';
import {firstLineIndent, leastJustifiedMeasure, type TextStyle} from './typography.js';
import {cellWidth} from './width.js';

/** Set a paragraph, a heading or a term. Headings and terms are neither justified nor are their words parted. */
export function setParagraph(
	lines: Line[],
	text: string,
	block: Block,
	index: number,
	indent: number,
	room: number,
	style: TextStyle,
	isSetIn: boolean,
): void {
	const isText = block.kind === 'paragraph';
	const isJustified = style.isJustified && isText && room >= leastJustifiedMeasure;
	const firstIndent = isSetIn && room > 2 * firstLineIndent ? firstLineIndent : 0;
	const options = {indent: firstIndent, isJustified, hyphenate: hyphenateOf(block, style)};
	let above: readonly WideGap[] = [];
	let isFirst = true;
	eachLine(text, block, room, options, (from, to, isHyphenated, isFull) => {
		const ownIndent = isFirst ? firstIndent : 0;
		isFirst = false;
		let gaps: readonly number[] | null = null;
		if (isJustified && isFull) {
			const slack = room - ownIndent - cellWidth(text, from, to) - (isHyphenated ? 1 : 0);
			const spread = spreadGaps(text, from, to, slack, above, (start, end) => cellWidth(text, start, end));
			above = spread.wide;
			gaps = spread.gaps.length === 0 ? null : spread.gaps;
		}

		lines.push({kind: 'text', from, to, block: index, indent: indent + ownIndent, isHyphenated, gaps, goesOn: false});
	});
}

/** What parts the words of a block. */
function hyphenateOf(block: Block, {hyphenation}: TextStyle): Hyphenate | null {
	return block.kind === 'paragraph' && hyphenation !== null ? hyphenation(block.lang) : null;
}
