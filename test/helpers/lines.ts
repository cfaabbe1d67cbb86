import type {Manuscript} from '../../source/article/manuscript.ts';
import type {Line} from '../../source/layout/line.ts';
import {setBlocks} from '../../source/layout/set-lines.ts';
import type {TextStyle} from '../../source/layout/typography.ts';

/** All lines of a manuscript. */
export function linesOf(manuscript: Manuscript, measure: number, style?: TextStyle): readonly Line[] {
	const lines: Line[] = [];
	setBlocks(lines, manuscript, measure, style);
	return lines;
}
