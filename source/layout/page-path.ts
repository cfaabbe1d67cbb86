import {besidePrice, furthestEnd, type PageEnds, partsWord, roomFor, turnPrice, usedLines} from './page-ends.js';

/*
The shortest path over the places at which a page may end, after Knuth & Plass, “Breaking Paragraphs into Lines” (1981), and Plass, “Optimal Pagination Techniques for Automatic Typesetting Systems” (1981). Its length is the price of the rules that are broken. Of equal paths the one with the fullest pages is taken, from each page on; it has as few pages as can be, for what begins later also reaches further.

A page need not look beyond the first place that breaks no rule, from its foot upwards: whatever ends before has to come past that place too, and costs no less than a new page that begins there. That makes the work grow with the number of lines.

Most texts need to break no rule at all. Then the path is found by going forward from page to page, and nothing but their feet is ever looked at; otherwise it is found from the end of the text back.
*/

/** White space, in blank lines, that one would rather have than … */
const worth = {
	/** … facing pages that end on different lines. */
	uneven: 4,
	/** … a word that goes on at the head of the facing page. */
	hyphen: 3,
} as const;

/** For the page that begins at a line: what the best way on costs, and where the page ends; 0 where that is not known. */
type Ways = {readonly cost: Float64Array; readonly to: Int32Array};

// As with prices, all texts share one room.
let room = newRoom(0);

function newRoom(length: number): {readonly left: Ways; readonly right: Ways; readonly ofSpread: Int32Array} {
	const newWays = (): Ways => ({cost: new Float64Array(length), to: new Int32Array(length)});
	return {left: newWays(), right: newWays(), ofSpread: new Int32Array(length)};
}

function clearedRoom({lines}: PageEnds): typeof room {
	if (room.ofSpread.length <= lines.length) {
		room = newRoom(roomFor(lines.length));
		return room;
	}

	for (const part of [room.left.cost, room.left.to, room.right.cost, room.right.to, room.ofSpread]) {
		part.fill(0, 0, lines.length + 1);
	}

	return room;
}

/** The first line of each page. */
export function singlePages(ends: PageEnds, start: number): readonly number[] {
	const {left: ways} = clearedRoom(ends);
	const choose = (from: number): number => {
		choosePage(ends, ways, ways, from);
		return ways.to[from] as number;
	};

	choosePath(ends, start, ways.cost, choose);
	const starts: number[] = [];
	for (let from = start; from < ends.lines.length; from = ways.to[from] as number) {
		starts.push(from);
	}

	return starts;
}

/** The same where two pages face each other: the first and the second one, the third and the fourth one. */
export function facingPages(ends: PageEnds, start: number): readonly number[] {
	const {left, right, ofSpread} = clearedRoom(ends);
	const choose = (from: number, isForward: boolean): number => {
		if (!isForward) {
			choosePage(ends, right, left, from);
		}

		chooseSpread(ends, left, right, ofSpread, from);
		return ofSpread[from] as number;
	};

	choosePath(ends, start, left.cost, choose);
	const starts: number[] = [];
	for (let from = start; from < ends.lines.length; from = ofSpread[from] as number) {
		const middle = left.to[from] as number;
		starts.push(...(middle < ends.lines.length ? [from, middle] : [from]));
	}

	return starts;
}

/** Choose where pages end, or spreads: those on the path, if it breaks no rule, or else those of all lines. `choose` returns the end it has chosen, `cost` is what it costs. */
function choosePath(
	{lines}: PageEnds,
	start: number,
	cost: Float64Array,
	choose: (from: number, isForward: boolean) => number,
): void {
	let from = start;
	while (from < lines.length) {
		const end = choose(from, true);
		if ((cost[from] as number) > 0) {
			break;
		}

		from = end;
	}

	for (let line = lines.length - 1; line >= start && from < lines.length; line--) {
		if (lines[line]?.kind !== 'space') {
			choose(line, false);
		}
	}
}

/** Choose the end of a page behind which one turns over. `behind` are the ways of the page that follows. */
function choosePage(ends: PageEnds, ways: Ways, behind: Ways, from: number): void {
	let least = Number.POSITIVE_INFINITY;
	for (let end = furthestEnd(ends, from, ends.height); end > from && end > ends.least; end--) {
		if (ends.lines[end]?.kind === 'space') {
			continue;
		}

		const own = turnPrice(ends, end);
		const cost = own + (behind.cost[end] as number);
		if (cost < least) {
			ways.to[from] = end;
			least = cost;
		}

		if (own === 0 && least <= Math.min(behind.cost[end] as number, ways.cost[end] as number)) {
			break;
		}
	}

	ways.cost[from] = least;
}

/** Choose the end of the first of two facing pages, and in `ofSpread` that of the second one. */
function chooseSpread(ends: PageEnds, left: Ways, right: Ways, ofSpread: Int32Array, from: number): void {
	const {lines, height} = ends;
	let least = Number.POSITIVE_INFINITY;
	let blanks = Number.POSITIVE_INFINITY;
	let isPast = false;
	for (let middle = furthestEnd(ends, from, height); middle > from && middle > ends.least; middle--) {
		if (lines[middle]?.kind === 'space') {
			continue;
		}

		const used = usedLines(ends, from, middle);
		if (isPast && height - used >= blanks) {
			break;
		}

		const end = middle === lines.length ? middle : facingEnd(ends, left, right, middle, used);
		const cost = besidePrice(ends, middle) + (right.cost[middle] as number);
		const white = blanksOfSpread(ends, used, middle, end);
		if (cost < least || (cost === least && white < blanks)) {
			left.to[from] = middle;
			ofSpread[from] = end;
			least = cost;
			blanks = white;
		}

		const isFree = turnPrice(ends, middle) === 0;
		isPast ||= isFree && least <= Math.min(left.cost[middle] as number, right.cost[middle] as number);
	}

	left.cost[from] = least;
}

/** The end of the second of two facing pages: level with the first, of which `used` lines are full, where that is no dearer than the best end and not much higher. */
function facingEnd(ends: PageEnds, left: Ways, right: Ways, middle: number, used: number): number {
	if (right.to[middle] === 0) {
		choosePage(ends, right, left, middle);
	}

	const best = right.to[middle] as number;
	const excess = usedLines(ends, middle, best) - used;
	if (best === ends.lines.length || excess <= 0 || excess > worth.uneven) {
		return best;
	}

	const level = furthestEnd(ends, middle, used);
	const isLevel = usedLines(ends, middle, level) === used;
	return isLevel && turnPrice(ends, level) + (left.cost[level] as number) === right.cost[middle] ? level : best;
}

/** The white space of two facing pages, in blank lines, and what is worth some. */
function blanksOfSpread(ends: PageEnds, used: number, middle: number, end: number): number {
	if (middle === ends.lines.length) {
		return 0;
	}

	const usedBeside = usedLines(ends, middle, end);
	const blanksBeside =
		end === ends.lines.length ? 0 : ends.height - usedBeside + (usedBeside === used ? 0 : worth.uneven);
	return ends.height - used + blanksBeside + (partsWord(ends, middle) ? worth.hyphen : 0);
}
