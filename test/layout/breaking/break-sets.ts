import {breakKinds, costs, type FitOptions, type Segments} from '../../../source/layout/breaking/total-fit.js';

/** A segment of `Segments`, as an object: slow and plain. */
type Segment = {
	readonly from: number;
	readonly to: number;
	readonly left: number;
	readonly right: number;
	readonly kind: number;
};

function listOf(segments: Segments): readonly Segment[] {
	return Array.from({length: segments.count}, (_, index) => ({
		from: segments.from[index] ?? 0,
		to: segments.to[index] ?? 0,
		left: segments.left[index] ?? 0,
		right: segments.right[index] ?? 0,
		kind: segments.kind[index] ?? 0,
	}));
}

/** The lines that begin at these segments and at the first. */
function linesOf(segments: Segments, breaks: readonly number[]): ReadonlyArray<readonly Segment[]> {
	const list = listOf(segments);
	const starts = [0, ...breaks];
	return starts.map((start, index) => list.slice(start, starts[index + 1] ?? list.length));
}

/**
What a way to break a paragraph costs, by the rules alone: written apart from the search it is to check.
*/
export function costOf(
	segments: Segments,
	breaks: readonly number[],
	{measure, indent, isJustified}: FitOptions,
): number {
	const lines = linesOf(segments, breaks);
	let total = 0;
	let run = 0;
	for (const [index, line] of lines.entries()) {
		const first = line[0];
		const last = line.at(-1);
		if (!first || !last) {
			continue;
		}

		const isLast = index === lines.length - 1;
		const isHyphenated = !isLast && last.kind === breakKinds.hyphen;
		const slack = measure - (index === 0 ? indent : 0) - (last.right - first.left) - (isHyphenated ? 1 : 0);
		if (slack < 0) {
			// Several segments that have no room together are no line at all.
			total += line.length > 1 ? Number.POSITIVE_INFINITY : costs.overfull - slack;
		} else if (!isLast) {
			total += isJustified ? (slack * slack * costs.gap) / Math.max(1, gapsOf(line)) : slack * slack;
		}

		if (isHyphenated) {
			total += [costs.hyphen, costs.secondHyphen][run] ?? costs.overfull;
		} else if (!isLast && last.kind === breakKinds.dash) {
			total += costs.dash;
		} else if (isLast && index > 0 && line.length === 1 && last.right - first.left <= costs.shortWord) {
			total += costs.lonelyWord;
		}

		run = isHyphenated ? run + 1 : 0;
	}

	return total;
}

function gapsOf(line: readonly Segment[]): number {
	return line.filter((segment, index) => {
		const before = line[index - 1];
		return before !== undefined && segment.left > before.right && segment.from > before.to;
	}).length;
}

/** Break a paragraph by filling one line after another: the segments that begin lines, from the second line on. */
export function breakGreedily(segments: Segments, {measure, indent}: FitOptions): readonly number[] {
	const list = listOf(segments);
	const breaks: number[] = [];
	let start = 0;
	while (start < list.length) {
		const room = measure - (start === 0 ? indent : 0);
		let end = start;
		for (let index = start; index < list.length; index++) {
			const segment = list[index];
			const width = (segment?.right ?? 0) - (list[start]?.left ?? 0);
			if (index > start && width > room) {
				break;
			}

			const needsHyphen = segment?.kind === breakKinds.hyphen && index < list.length - 1;
			end = index === start || width + (needsHyphen ? 1 : 0) <= room ? index + 1 : end;
		}

		start = end;
		if (start < list.length) {
			breaks.push(start);
		}
	}

	return breaks;
}
