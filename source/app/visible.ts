import type {Range} from '../article/manuscript.js';
import {lineAt} from '../layout/layout.js';
import type {ReadingView} from './reading-view.js';

/** The part of the text that is on the screen: from the beginning of its first line to the end of its last. */
export function visibleRange({lines, layout}: ReadingView): Range {
	const {length} = layout.manuscript.text;
	const from = Math.max(0, lines[0]?.from ?? 0);
	const to = lines.reduce((most, line) => Math.max(most, Math.min(length, line.to)), from);
	return {from, to};
}

/** Whether the line on which an offset stands is on the screen. */
export function isVisible({lines, layout}: ReadingView, offset: number): boolean {
	const line = layout.lines[lineAt(layout, offset)];
	return line !== undefined && lines.includes(line);
}
