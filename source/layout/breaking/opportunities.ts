import {classCount, classOf, lineBreakClass} from './line-break-class.js';

/*
Where lines may be broken: the Unicode line breaking algorithm (UAX #14, Unicode 15.0) with its tailoring for numbers (example 7 of section 8.2), one pass over the text with a table of pairs and the few things that a pair does not know.
*/

const {
	AL,
	B2,
	BA,
	BB,
	BK,
	CB,
	CL,
	CM,
	CP,
	CR,
	EB,
	EM,
	EX,
	GL,
	H2,
	H3,
	HL,
	HY,
	ID,
	IN,
	IS,
	JL,
	JT,
	JV,
	LF,
	NL,
	NS,
	NU,
	OP,
	OPE,
	PO,
	PR,
	QU,
	RI,
	SA,
	SP,
	SY,
	WJ,
	XP,
	ZW,
	ZWJ,
} = classOf;

/** May a line end between two characters of these classes, with no space between them? Row: before; column: after. */
const pairs = pairTable();

/**
Find the offsets in `[from, to)` before which a line may begin, in increasing order; `from` itself is none of them. After a run of spaces the offset behind the last one is given. Mandatory breaks are given too: callers part paragraphs before.
*/
export function breakOpportunities(text: string, from: number, to: number): readonly number[] {
	const found: number[] = [];
	let before = -1;
	// The class before the spaces that we are in, for the rules that look through them.
	let beforeSpaces = -1;
	// The class before `before`: LB21a looks two back.
	let earlier = -1;
	let regionalIndicators = 0;
	let isInNumber = false;
	let isJoined = false;
	for (let index = from; index < to; index++) {
		let code = text.charCodeAt(index);
		const start = index;
		if (code >= 0xd8_00 && code < 0xdc_00 && index + 1 < to) {
			code = text.codePointAt(index) ?? code;
			index += code > 0xff_ff ? 1 : 0;
		}

		let own = lineBreakClass(code);
		const isJoiner = own === ZWJ;
		if (own === CM || isJoiner) {
			if (before !== -1 && before !== SP && before !== ZW && !isHardEnd(before)) {
				// LB9: marks belong to what they follow.
				isJoined = isJoiner;
				continue;
			}

			// LB10: a mark without a base is a letter.
			own = AL;
		} else if (own === SA) {
			own = AL;
		}

		if (before === AL && own === AL) {
			// Most of a word.
			earlier = AL;
			isJoined = isJoiner;
			continue;
		}

		if (before === ID && own === ID) {
			// Most of Chinese and Japanese.
			if (!isJoined) {
				found.push(start);
			}

			isJoined = isJoiner;
			continue;
		}

		const isBreak =
			before !== -1 &&
			(isHardEnd(before)
				? before !== CR || own !== LF
				: own !== SP &&
					own !== ZW &&
					!isHardEnd(own) &&
					breaksWithin(text, index, to, before, own, beforeSpaces, earlier, isInNumber, isJoined, regionalIndicators));
		if (isBreak) {
			found.push(start);
		}

		isJoined = isJoiner;
		regionalIndicators = own === RI ? regionalIndicators + 1 : 0;
		if (own === SP) {
			beforeSpaces = before === SP ? beforeSpaces : before;
			isInNumber = false;
		} else {
			isInNumber = own === NU || (isInNumber && (own === SY || own === IS || own === CL || own === CP));
			earlier = before === SP ? -1 : before;
			beforeSpaces = -1;
		}

		before = own;
	}

	return found;
}

/** Whether a line may end between two characters neither of which is a space to come or a hard end. */
function breaksWithin(
	text: string,
	index: number,
	to: number,
	before: number,
	own: number,
	beforeSpaces: number,
	earlier: number,
	isInNumber: boolean,
	isJoined: boolean,
	regionalIndicators: number,
): boolean {
	// LB8, LB8a
	if (before === ZW || beforeSpaces === ZW) {
		return true;
	}

	if (isJoined) {
		return false;
	}

	if (before === SP) {
		return mayBreakAfterSpaces(beforeSpaces, own);
	}

	// LB21a: no break behind the hyphen of a Hebrew compound.
	if (earlier === HL && (before === HY || before === BA)) {
		return false;
	}

	// LB25 for whole numbers: what opens, parts, closes or counts them.
	if (isInNumber && isPartOfNumber(before, own)) {
		return false;
	}

	if ((before === PR || before === PO || before === OP || before === HY) && own === NU) {
		return false;
	}

	if ((before === PR || before === PO) && (own === OP || own === HY) && startsNumber(text, index + 1, to)) {
		return false;
	}

	// LB30a: flags are pairs.
	return before === RI && own === RI ? regionalIndicators % 2 === 0 : pairs[before * classCount + own] === 1;
}

function isHardEnd(own: number): boolean {
	return own === BK || own === CR || own === LF || own === NL;
}

/** LB11–LB18: what holds through spaces. */
function mayBreakAfterSpaces(before: number, after: number): boolean {
	if (after === WJ || after === CL || after === CP || after === EX || after === IS || after === SY) {
		return false;
	}

	if (before === OP || before === OPE) {
		return false;
	}

	if (before === QU && (after === OP || after === OPE)) {
		return false;
	}

	if ((before === CL || before === CP) && after === NS) {
		return false;
	}

	return !(before === B2 && after === B2);
}

function isPartOfNumber(before: number, after: number): boolean {
	if (before === NU || before === SY || before === IS) {
		return after === NU || after === SY || after === IS || after === CL || after === CP || after === PO || after === PR;
	}

	return (before === CL || before === CP) && (after === PO || after === PR);
}

function startsNumber(text: string, index: number, to: number): boolean {
	return index < to && lineBreakClass(text.codePointAt(index) ?? 0) === NU;
}

/** The rules from LB11 on that two neighbours decide, in their order: the first that speaks of a pair holds. */
function pairTable(): Uint8Array {
	const table = new Uint8Array(classCount * classCount);
	for (let before = 0; before < classCount; before++) {
		for (let after = 0; after < classCount; after++) {
			table[before * classCount + after] = pairBreaks(before, after) ? 1 : 0;
		}
	}

	return table;
}

function pairBreaks(before: number, after: number): boolean {
	const isBefore = (...classes: readonly number[]): boolean => classes.includes(before);
	const isAfter = (...classes: readonly number[]): boolean => classes.includes(after);
	const ideographs = [ID, EB, EM, XP];
	const korean = [JL, JV, JT, H2, H3];
	const kept =
		// LB11, LB12, LB12a
		isBefore(WJ, GL) ||
		isAfter(WJ) ||
		(isAfter(GL) && !isBefore(SP, BA, HY)) ||
		// LB13–LB17
		isAfter(CL, CP, EX, IS, SY) ||
		isBefore(OP, OPE) ||
		(isBefore(QU) && isAfter(OP, OPE)) ||
		(isBefore(CL, CP) && isAfter(NS)) ||
		(isBefore(B2) && isAfter(B2)) ||
		// LB19
		isAfter(QU) ||
		isBefore(QU);
	if (kept) {
		return false;
	}

	// LB20
	if (isBefore(CB) || isAfter(CB)) {
		return true;
	}

	return !(
		// LB21, LB21b, LB22
		isAfter(BA, HY, NS) ||
		isBefore(BB) ||
		(isBefore(SY) && isAfter(HL)) ||
		isAfter(IN) ||
		// LB23, LB23a, LB24
		(isBefore(AL, HL) && isAfter(NU)) ||
		(isBefore(NU) && isAfter(AL, HL)) ||
		(isBefore(PR) && isAfter(...ideographs)) ||
		(isBefore(...ideographs) && isAfter(PO)) ||
		(isBefore(PR, PO) && isAfter(AL, HL)) ||
		(isBefore(AL, HL) && isAfter(PR, PO)) ||
		// LB25 for neighbours outside of whole numbers
		(isBefore(NU) && isAfter(NU)) ||
		// LB26, LB27
		(isBefore(JL) && isAfter(JL, JV, H2, H3)) ||
		(isBefore(JV, H2) && isAfter(JV, JT)) ||
		(isBefore(JT, H3) && isAfter(JT)) ||
		(isBefore(...korean) && isAfter(PO)) ||
		(isBefore(PR) && isAfter(...korean)) ||
		// LB28–LB30b
		(isBefore(AL, HL) && isAfter(AL, HL)) ||
		(isBefore(IS) && isAfter(AL, HL)) ||
		(isBefore(AL, HL, NU) && isAfter(OP)) ||
		(isBefore(CP) && isAfter(AL, HL, NU)) ||
		(isBefore(EB, XP) && isAfter(EM))
	);
}
