import type {AgeUnit, Amount} from './expression.js';

/**
A date as a query may name it: a year, a month or a day, with `-` or `/`, or `today` and `yesterday`. Returns it as ISO 8601, or the word in lower case; `null` for what stands in no calendar.
*/
export function readDate(text: string): string | null {
	const word = text.toLowerCase();
	if (word === 'today' || word === 'yesterday') {
		return word;
	}

	const [, year, month, day] = /^(\d{4})(?:[-/](\d{1,2})(?:[-/](\d{1,2}))?)?$/.exec(text) ?? [];
	if (year === undefined || year === '0000') {
		return null;
	}

	const date = [year, ...[month, day].flatMap(part => (part === undefined ? [] : [part.padStart(2, '0')]))].join('-');
	// Date counts over: 31 June would become 1 July.
	const time = new Date(`${date}${'-01'.repeat(3 - date.split('-').length)}T00:00Z`);
	return !Number.isNaN(time.getTime()) && time.toISOString().startsWith(date) ? date : null;
}

const units: ReadonlyMap<string, AgeUnit> = new Map([
	['h', 'h'],
	['d', 'd'],
	['w', 'w'],
	['m', 'm'],
	['y', 'y'],
]);

/** A length of time such as `2w`; `null` for anything else. */
export function readAge(text: string): {readonly count: number; readonly unit: AgeUnit} | null {
	const [, count, letter = ''] = /^0*([1-9]\d{0,3})([a-z])$/i.exec(text) ?? [];
	const unit = units.get(letter.toLowerCase());
	return count === undefined || unit === undefined ? null : {count: Number(count), unit};
}

const number = String.raw`\d{1,3}(?:,\d{3})+|\d{1,9}`;
const compared = new RegExp(`^(|=|<=?|>=?)(${number})$`);
const between = new RegExp(String.raw`^(${number})?\.\.(${number})?$`);

/** A comparison (`15`, `<15`, `>=15`) or a range (`5..15`, `5..`, `..15`, either end counts in); `null` for anything else. */
export function readAmount(text: string): Amount | null {
	const [, operator, only] = compared.exec(text) ?? [];
	if (operator !== undefined && only !== undefined) {
		return {operator: operatorOf(operator), number: numberOf(only)};
	}

	const [range, least, most] = between.exec(text) ?? [];
	if (least !== undefined && most !== undefined) {
		return {operator: '..', least: numberOf(least), most: numberOf(most)};
	}

	if (range === undefined || range === '..') {
		return null;
	}

	return least === undefined
		? {operator: '<=', number: numberOf(most ?? '')}
		: {operator: '>=', number: numberOf(least)};
}

function operatorOf(text: string): '=' | '<' | '<=' | '>' | '>=' {
	return text === '<' || text === '<=' || text === '>' || text === '>=' ? text : '=';
}

function numberOf(text: string): number {
	return Number(text.replaceAll(',', ''));
}
