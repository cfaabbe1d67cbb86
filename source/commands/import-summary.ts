import {groupDigits, plural} from '../article/dates.js';
import type {Tally} from '../runtime/taking-in/tally.js';

/** "Pocket: 48,310 pieces taken in, 1,690 were there already; 12 entries had no address". */
export function tallySentence(service: string, tally: Tally, isDryRun: boolean): string {
	const {added, withoutText, held, noAddress, unreadable, leftOut, highlights, lostHighlights} = tally;
	const main = [
		`${plural(added, 'piece')} ${isDryRun ? 'would be taken in' : 'taken in'}`,
		...(withoutText > 0 && withoutText < added ? [`${groupDigits(withoutText)} of them without a text`] : []),
		...(held > 0 ? [`${groupDigits(held)} ${held === 1 ? 'was' : 'were'} there already`] : []),
	];
	const lost = lostHighlights === 0 ? '' : `, ${groupDigits(lostHighlights)} of which the text does not have the words`;
	const others = [
		...(highlights > 0 ? [`${plural(highlights, 'highlight')} with them${lost}`] : []),
		...(noAddress > 0 ? [`${entries(noAddress)} had no address`] : []),
		...(unreadable > 0 ? [`${entries(unreadable)} could not be read`] : []),
		...(leftOut > 0
			? [`${entries(leftOut)} only came with feeds, and ${leftOut === 1 ? 'was' : 'were'} left out`]
			: []),
	];
	return `${service}: ${[main.join(', '), ...others].join('; ')}`;
}

function entries(count: number): string {
	return `${groupDigits(count)} ${count === 1 ? 'entry' : 'entries'}`;
}

/** What is printed of it as JSON. */
export function tallyJson(
	service: string,
	{withoutText, noAddress, leftOut, lostHighlights, ...others}: Tally,
): unknown {
	return {service, ...others, withoutText, noAddress, leftOut, lostHighlights};
}
