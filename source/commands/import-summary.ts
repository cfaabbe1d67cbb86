import {groupDigits, plural} from '../article/dates.js';
import {sanitiseLine} from '../formats/sanitise.js';
import type {FetchedTexts} from '../runtime/taking-in/fetch-texts.js';
import type {Tally} from '../runtime/taking-in/tally.js';

/** What became of a list of feeds. */
export type FeedTally = {readonly added: number; readonly known: number; readonly others: number};

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

/** "OPML: 12 feeds subscribed to, 3 were there already". */
export function feedsSentence(service: string, {added, known, others}: FeedTally, isDryRun: boolean): string {
	const parts = [
		`${plural(added, 'feed')} ${isDryRun ? 'would be subscribed to' : 'subscribed to'}`,
		...(known > 0 ? [`${groupDigits(known)} ${known === 1 ? 'was' : 'were'} there already`] : []),
	];
	const rest = others > 0 ? `; ${entries(others)} named no feed` : '';
	return `${service}: ${parts.join(', ')}${rest}`;
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

/** Where a page may still be that is gone. */
function archived(address: string): string {
	return `https://web.archive.org/web/${address}`;
}

/** What became of the texts that were to be fetched: a line, and two for each that could not be. */
export function textsLines({fetched, dead}: FetchedTexts): readonly string[] {
	const rest = dead.length === 0 ? '' : `; ${groupDigits(dead.length)} could not be:`;
	return [
		`${plural(fetched, 'text')} fetched${rest}`,
		...dead.flatMap(({address, reason, isCancelled}) => [
			`  ${address} ${sanitiseLine(reason)}`,
			...(isCancelled ? [] : [`    perhaps at ${archived(address)}`]),
		]),
	];
}

/** What is printed of it as JSON. */
export function textsJson({fetched, dead}: FetchedTexts): object {
	return {
		fetched,
		dead: dead.map(({address, title, reason}) => ({address, title, reason, archive: archived(address)})),
	};
}
