import type {Block, Container, Marker} from '../article/manuscript.js';
import {glyph} from './glyphs.js';
import {type Row, type Span, span} from './span.js';
import {pad} from './width.js';

/** How far a block is set in, and by which of its containers. */
export type Indent = {
	/** Cells from the left edge of the text block to the text. */
	readonly cells: number;
	/** How many of the containers, from outside, have room to be shown. */
	readonly shown: number;
};

/** However deep the nesting, this many cells are left for the words. */
const leastRoom = 16;

const codeIndent = 2;
const descriptionIndent = 4;

export function indentOf(block: Block, measure: number): Indent {
	let cells = 0;
	let shown = 0;
	for (const container of block.containers) {
		const width = containerWidth(container);
		if (measure - cells - width < Math.min(leastRoom, measure / 2)) {
			break;
		}

		cells += width;
		shown++;
	}

	const isSetIn = block.kind === 'code' && measure - cells > leastRoom;
	return {cells: cells + (isSetIn ? codeIndent : 0), shown};
}

/**
What stands before the text of a line: bars of quotes, markers of items where they begin, white space otherwise. As wide as the block's indent.
*/
export function prefixRow(block: Block, indent: Indent, isFirstLine: boolean): Row {
	const row: Span[] = [];
	let used = 0;
	for (const container of block.containers.slice(0, indent.shown)) {
		used += containerWidth(container);
		const isMarked = isFirstLine && container.from === block.from;
		row.push(prefixSpan(container, isMarked));
	}

	if (indent.cells > used) {
		row.push(span(' '.repeat(indent.cells - used)));
	}

	return row;
}

/** Bars only: what stands on a blank line between two blocks of the same containers. */
export function barRow(containers: readonly Container[]): Row {
	return containers.map(container => prefixSpan(container, false));
}

function prefixSpan(container: Container, isMarked: boolean): Span {
	if (container.kind === 'quote') {
		return span(`${glyph('bar')} `, 'rule');
	}

	const width = containerWidth(container);
	if (!isMarked || container.kind === 'description') {
		return span(' '.repeat(width));
	}

	const marker = container.kind === 'note' ? `${container.number}.` : markerText(container.marker);
	return span(`${pad(marker, width - 1, 'start')} `, 'marker');
}

function containerWidth(container: Container): number {
	switch (container.kind) {
		case 'quote': {
			return 2;
		}

		case 'description': {
			return descriptionIndent;
		}

		case 'note': {
			return container.digits + 2;
		}

		case 'item': {
			return container.marker.kind === 'task' ? 4 : container.list.digits === 0 ? 2 : container.list.digits + 2;
		}
	}
}

function markerText(marker: Marker): string {
	switch (marker.kind) {
		case 'bullet': {
			return glyph('bullet');
		}

		case 'number': {
			return `${marker.value}.`;
		}

		case 'task': {
			return marker.checked ? '[x]' : '[ ]';
		}
	}
}
