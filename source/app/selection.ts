import type {Range} from '../article/manuscript.js';
import type {TextUnit} from './text-units.js';

/** A passage that is being chosen. */
export type Selection = {
	/** By what it grows and shrinks. */
	readonly unit: TextUnit;
	/** The unit where it begins, and the one that keys move. They are the same until it is told where it begins. */
	readonly start: Range;
	readonly end: Range;
	readonly isBegun: boolean;
};

/** All that is chosen, whichever way it was. */
export function selectedRange({start, end}: Selection): Range {
	return {from: Math.min(start.from, end.from), to: Math.max(start.to, end.to)};
}
