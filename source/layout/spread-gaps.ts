/*
Where a justified line is widened. White space is shared out as evenly as whole cells allow; of the gaps that could take the rest, those are taken that stand least under a widened gap of the line above, so that no river runs down the page.
*/

/** A gap that was widened: the columns it covers. */
export type WideGap = {readonly from: number; readonly to: number};

type Gap = {readonly offset: number; readonly column: number};

/**
The offsets of the spaces of a line that become one cell wider, an offset once for each cell; and where the widened gaps stand, for the line below.

`slack` is the white space to share out, in cells; `widthOf` measures the text between two offsets.
*/
export function spreadGaps(
	text: string,
	from: number,
	to: number,
	slack: number,
	above: readonly WideGap[],
	widthOf: (from: number, to: number) => number,
): {readonly gaps: readonly number[]; readonly wide: readonly WideGap[]} {
	const found = gapsOf(text, from, to, widthOf);
	if (found.length === 0 || slack <= 0) {
		return {gaps: [], wide: []};
	}

	const share = Math.floor(slack / found.length);
	const wider = chooseWider(found, slack % found.length, share, above);
	const gaps: number[] = [];
	const wide: WideGap[] = [];
	let shift = 0;
	for (const gap of found) {
		const extra = share + (wider.has(gap) ? 1 : 0);
		for (let cell = 0; cell < extra; cell++) {
			gaps.push(gap.offset);
		}

		if (extra > 0) {
			wide.push({from: gap.column + shift, to: gap.column + shift + extra + 1});
		}

		shift += extra;
	}

	return {gaps, wide};
}

function gapsOf(text: string, from: number, to: number, widthOf: (from: number, to: number) => number): readonly Gap[] {
	const gaps: Gap[] = [];
	let column = 0;
	let last = from;
	for (let offset = text.indexOf(' ', from); offset !== -1 && offset < to; offset = text.indexOf(' ', offset + 1)) {
		column += widthOf(last, offset);
		last = offset;
		// A run of spaces is one gap, and spaces that set a line in are none.
		if (offset > from && text.charCodeAt(offset - 1) !== 0x20) {
			gaps.push({offset, column});
		}
	}

	return gaps;
}

/** Those of the gaps that get one cell more than the others: spread over the line, not below widened ones. */
function chooseWider(gaps: readonly Gap[], count: number, share: number, above: readonly WideGap[]): ReadonlySet<Gap> {
	const chosen = new Set<Gap>();
	for (let part = 0; part < count; part++) {
		const first = Math.floor((part * gaps.length) / count);
		const behind = Math.floor(((part + 1) * gaps.length) / count);
		// Where earlier parts have already moved what follows to the right.
		const shift = share * first + part;
		const candidates = gaps.slice(first, behind);
		const free = candidates.filter(
			gap => !above.some(({from, to}) => gap.column + shift < to && gap.column + shift + 2 + share > from),
		);
		const wanted = candidates[Math.floor(candidates.length / 2)];
		const pick = nearest(free.length > 0 ? free : candidates, wanted);
		if (pick) {
			chosen.add(pick);
		}
	}

	return chosen;
}

function nearest(gaps: readonly Gap[], wanted: Gap | undefined): Gap | undefined {
	return gaps.reduce<Gap | undefined>(
		(best, gap) =>
			best === undefined || Math.abs(gap.column - (wanted?.column ?? 0)) < Math.abs(best.column - (wanted?.column ?? 0))
				? gap
				: best,
		undefined,
	);
}
