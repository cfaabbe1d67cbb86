/*
Total fit: of all ways to break a paragraph, the one with the least sum of costs (Knuth & Plass 1981, "Breaking Paragraphs into Lines"), over whole cells. Where Knuth and Plass keep a list of active breakpoints, here a line's possible beginnings are a window of segments that only moves on; a beginning whose line alone costs more than the best found ends the search.
*/

/** How a line may end behind a segment. */
export const breakKinds = {
	/** At white space, or between ideographs. */
	plain: 0,
	/** Behind a hyphen or a dash that stands in the text. */
	dash: 1,
	/** At a soft hyphen or within a word: a hyphen is set that is not in the text. */
	hyphen: 2,
	/** Within a word that is longer than the line. */
	cut: 3,
} as const;

/**
A paragraph as segments that hold together, in order. The arrays have one number for each segment and may be longer than `count`: they are used again for the next paragraph.
*/
export type Segments = {
	count: number;
	/** Offsets of the segment in the text; `to` leaves out the white space behind it. */
	from: Int32Array;
	to: Int32Array;
	/** Where it begins and ends on a line without end, in cells. */
	left: Int32Array;
	right: Int32Array;
	kind: Uint8Array;
};

export type FitOptions = {
	/** Cells of a line. */
	readonly measure: number;
	/** Cells by which the first line is shorter. */
	readonly indent: number;
	readonly isJustified: boolean;
};

export const costs = {
	/** Two lines with a hyphen are as bad as one that is this much squared too short. */
	hyphen: 30,
	secondHyphen: 90,
	dash: 4,
	/** A last line of one short word. */
	lonelyWord: 120,
	/** Cells up to which a word is short. */
	shortWord: 6,
	/** Justified, white space counts by the gap it goes to. */
	gap: 6,
	overfull: 1_000_000,
} as const;

/*
A node is the place before a segment. What a hyphen costs hangs on the hyphens of the lines above, so a node behind a hyphen has two ways to be reached that are worth keeping: `best`, by one hyphen, and `second`, by two or more; `least` is the lesser. `previous` holds the node that a line begins at, times two, plus one when it was reached in the second way.
*/
type Nodes = {
	readonly best: Float64Array;
	readonly second: Float64Array;
	readonly least: Float64Array;
	readonly previous: Int32Array;
	readonly secondPrevious: Int32Array;
	/** Where a line that begins at a segment begins, in cells: the first line is shorter by its indent. */
	readonly lineLeft: Int32Array;
	/** How many gaps there are before a segment, on a line without end. */
	readonly gapsBefore: Int32Array;
	/** Indices of beginnings whose cost is less than that of all later ones: the first is the least in the window. */
	readonly minima: Int32Array;
};

// Paragraphs are broken one after the other; their nodes share one room.
let nodes = roomFor(1024);

/**
Choose the breaks. Returns the indices of the segments that begin a line, from the second line on, in increasing order, and the sum of the costs.

A segment wider than the line must have been cut before; where one is left it stands on a line of its own.
*/
export function totalFit(
	segments: Segments,
	options: FitOptions,
): {readonly breaks: readonly number[]; readonly cost: number} {
	const {count, from, to, left, right, kind} = segments;
	const {measure, indent, isJustified} = options;
	if (nodes.best.length <= count) {
		nodes = roomFor(2 * count);
	}

	// Taken out of the module's variable: the loop looks at them some times a segment.
	const {best, second, least, previous, secondPrevious, lineLeft, gapsBefore, minima} = nodes;
	best[0] = 0;
	second[0] = Number.POSITIVE_INFINITY;
	least[0] = 0;
	let window = 0;
	let head = 0;
	let tail = 0;
	let gaps = 0;
	for (let end = 0; end < count; end++) {
		// The place before `end` becomes a possible beginning now.
		const reached = least[end] as number;
		while (tail > head && (least[minima[tail - 1] as number] as number) >= reached) {
			tail--;
		}

		minima[tail++] = end;
		lineLeft[end] = (left[end] as number) - (end === 0 ? indent : 0);
		const edge = right[end] as number;
		while (window < end && edge - (lineLeft[window] as number) > measure) {
			window++;
		}

		while ((minima[head] as number) < window) {
			head++;
		}

		if (isJustified) {
			const isGap =
				end > 0 &&
				(left[end] as number) > (right[end - 1] as number) &&
				(from[end] as number) > (to[end - 1] as number);
			gaps += isGap ? 1 : 0;
			gapsBefore[end] = gaps;
		}

		const isLast = end === count - 1;
		const isHyphen = !isLast && kind[end] === breakKinds.hyphen;
		const penalty = isLast ? 0 : isHyphen ? costs.hyphen : kind[end] === breakKinds.dash ? costs.dash : 0;
		const room = measure - (isHyphen ? 1 : 0);
		const floor = (least[minima[head] as number] as number) + penalty;
		let bestCost = Number.POSITIVE_INFINITY;
		let bestStart = window;
		let secondCost = Number.POSITIVE_INFINITY;
		let secondStart = window * 2;
		if (!isLast && !isHyphen && !isJustified) {
			// Nearly every segment: the same as below without what concerns the others.
			for (let start = window; start <= end; start++) {
				const slack = measure - (edge - (lineLeft[start] as number));
				const own = slack < 0 ? costs.overfull - slack : slack * slack;
				if (floor + own >= bestCost) {
					break;
				}

				const cost = (least[start] as number) + own + penalty;
				if (cost < bestCost) {
					bestCost = cost;
					bestStart = start;
				}
			}

			best[end + 1] = bestCost;
			least[end + 1] = bestCost;
			second[end + 1] = Number.POSITIVE_INFINITY;
			previous[end + 1] = bestStart * 2 + ((second[bestStart] as number) < (best[bestStart] as number) ? 1 : 0);
			continue;
		}

		for (let start = window; start <= end; start++) {
			const slack = room - (edge - (lineLeft[start] as number));
			let own = isLast ? 0 : slack * slack;
			if (slack < 0) {
				if (start < end) {
					// It has room, but its hyphen has none.
					continue;
				}

				own = costs.overfull - slack;
			} else if (isJustified) {
				own *= costs.gap / Math.max(1, gaps - (gapsBefore[start] as number));
			}

			// Shorter lines leave more white space in fewer gaps: no later beginning is better.
			if (floor + own >= bestCost) {
				break;
			}

			if (isLast && start === end && start > 0 && edge - (left[end] as number) <= costs.shortWord) {
				own += costs.lonelyWord;
			}

			if (isHyphen && start > 0 && kind[start - 1] === breakKinds.hyphen) {
				const byTwo = (best[start] as number) + own + costs.secondHyphen;
				const byMore = (second[start] as number) + own + costs.overfull;
				if (Math.min(byTwo, byMore) < secondCost) {
					secondCost = Math.min(byTwo, byMore);
					secondStart = start * 2 + (byMore < byTwo ? 1 : 0);
				}
			} else {
				const cost = (least[start] as number) + own + penalty;
				if (cost < bestCost) {
					bestCost = cost;
					bestStart = start;
				}
			}
		}

		best[end + 1] = bestCost;
		previous[end + 1] = bestStart * 2 + ((second[bestStart] as number) < (best[bestStart] as number) ? 1 : 0);
		least[end + 1] = Math.min(bestCost, secondCost);
		second[end + 1] = secondCost;
		secondPrevious[end + 1] = secondStart;
	}

	return {breaks: breaksTo(count), cost: least[count] as number};
}

/** The way back from the last node, turned round. */
function breaksTo(count: number): readonly number[] {
	const {best, second, previous, secondPrevious} = nodes;
	const breaks: number[] = [];
	let way = count * 2 + ((second[count] as number) < (best[count] as number) ? 1 : 0);
	while (way > 1) {
		way = ((way & 1) === 0 ? previous[way >> 1] : secondPrevious[way >> 1]) as number;
		if (way > 1) {
			breaks.push(way >> 1);
		}
	}

	return breaks.reverse();
}

function roomFor(size: number): Nodes {
	return {
		best: new Float64Array(size),
		second: new Float64Array(size),
		least: new Float64Array(size),
		previous: new Int32Array(size),
		lineLeft: new Int32Array(size),
		secondPrevious: new Int32Array(size),
		gapsBefore: new Int32Array(size),
		minima: new Int32Array(size),
	};
}
