import {leastMinutesShown, type Pace, usualPace} from '../article/reading-time.js';
import {
	type AgeTerm,
	type Amount,
	type Expression,
	isGroup,
	isNegation,
	type ResolvedExpression,
	type ResolvedTerm,
	type Term,
} from './expression.js';

/** What time it is for the one who asks: in milliseconds since 1970, and the day on the calendar, ISO 8601. And what a minute of reading is for them. */
export type Clock = {readonly now: number; readonly today: string; readonly pace: Pace};

/** The clock at a moment, on the calendar of the zone that the process runs in, for who reads at a pace. */
export function clockAt(moment: Date, pace: Pace): Clock {
	const parts = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()];
	const [year = '', month = '', day = ''] = parts.map(part => String(part).padStart(2, '0'));
	return {now: moment.getTime(), today: `${year.padStart(4, '0')}-${month}-${day}`, pace};
}

/** An expression in which `today` and the like are dates, ages are moments, and minutes are those that are usual. */
export function resolveTimes(expression: Expression, clock: Clock): ResolvedExpression {
	if (isGroup(expression)) {
		return {kind: expression.kind, terms: expression.terms.map(term => resolveTimes(term, clock))};
	}

	return isNegation(expression)
		? {kind: 'not', term: resolveTimes(expression.term, clock)}
		: resolveTerm(expression, clock);
}

function resolveTerm(term: Term, {now, today, pace}: Clock): ResolvedTerm {
	switch (term.kind) {
		case 'date':
			return term.date === 'today'
				? {...term, date: today}
				: term.date === 'yesterday'
					? {...term, date: dayBefore(today)}
					: term;
		case 'age':
			return {kind: 'instant', side: term.side === 'newer' ? 'from' : 'before', instant: momentBefore(now, term)};
		case 'text':
		case 'is':
		case 'name':
		case 'tag':
		case 'lang':
		case 'format':
			return term;
		case 'amount':
			return term.of === 'words' || pace === usualPace ? term : {...term, amount: usualMinutes(term.amount, pace)};
	}
}

/** The usual minutes of which a reader is shown minutes that an amount stands for. */
function usualMinutes(amount: Amount, pace: Pace): Amount {
	const from = (shown: number): number => leastMinutesShown(Math.ceil(shown), pace);
	const beyond = (shown: number): number => leastMinutesShown(Math.floor(shown) + 1, pace);
	switch (amount.operator) {
		case '<':
			return {operator: '<', number: from(amount.number)};
		case '<=':
			return {operator: '<', number: beyond(amount.number)};
		case '>':
			return {operator: '>=', number: beyond(amount.number)};
		case '>=':
			return {operator: '>=', number: from(amount.number)};
		case '=':
			return {operator: '..', least: from(amount.number), most: beyond(amount.number) - 1};
		case '..':
			return {operator: '..', least: from(amount.least), most: beyond(amount.most) - 1};
	}
}

const hour = 3_600_000;

function dayBefore(day: string): string {
	return new Date(Date.parse(day) - 24 * hour).toISOString().slice(0, 10);
}

/** The moment that lies an age before another; both in milliseconds since 1970. */
export function momentBefore(now: number, {count, unit}: Pick<AgeTerm, 'count' | 'unit'>): number {
	switch (unit) {
		case 'h':
			return now - count * hour;
		case 'd':
			return now - count * 24 * hour;
		case 'w':
			return now - count * 7 * 24 * hour;
		case 'm':
			return monthsBefore(now, count);
		case 'y':
			return monthsBefore(now, count * 12);
	}
}

/** The same day and time so many months before; the last day of a month that is too short for it (UTC). */
function monthsBefore(now: number, count: number): number {
	const moment = new Date(now);
	const day = moment.getUTCDate();
	moment.setUTCDate(1);
	moment.setUTCMonth(moment.getUTCMonth() - count);
	const lastDay = new Date(moment);
	lastDay.setUTCMonth(lastDay.getUTCMonth() + 1, 0);
	return moment.setUTCDate(Math.min(day, lastDay.getUTCDate()));
}
