import {milliseconds, type Row} from './measurement.ts';
import type {Answered} from './session.ts';
import {median, percentile} from './statistics.ts';

/** What is asked of a figure. */
export type Asked = {readonly most: number} | {readonly least: number};

/** A row with a figure, what is asked of it, and what else is worth a word. */
export function figureRow(
	what: string,
	value: number | null,
	asked: Asked | null,
	write: (value: number) => string,
	beside = '',
): Row {
	return row(what, {measured: value === null ? 'unknown' : write(value), asked: judged(value, asked, write), beside});
}

/** A row that could not be measured, and why. */
export function skippedRow(what: string, why: string): Row {
	return row(what, {measured: 'skipped', beside: why});
}

/** A row of times in milliseconds, of which the 95th percentile is asked for. */
export function timesRow(what: string, times: readonly number[], most: number, beside = ''): Row {
	if (times.length === 0) {
		return skippedRow(what, 'nothing came of it');
	}

	const p95 = percentile(times, 0.95);
	return row(what, {
		measured: milliseconds(p95),
		asked: judged(p95, {most}, milliseconds),
		p50: milliseconds(median(times)),
		most: milliseconds(Math.max(...times)),
		times: String(times.length),
		beside,
	});
}

/** A row of answers to keys. */
export function answersRow(what: string, answers: readonly Answered[], most: number, beside = ''): Row {
	const settled = answers.map(answer => answer.settled);
	const all = settled.length === 0 ? [] : [`all of it p95 ${milliseconds(percentile(settled, 0.95))}`];
	const times = answers.map(({frame}) => frame);
	return timesRow(what, times, most, [...all, beside].filter(text => text !== '').join('; '));
}

const columns = ['measured', 'asked', 'p50', 'most', 'times', 'beside'];

function row(what: string, values: Readonly<Record<string, string>>): Row {
	return {what, values: Object.fromEntries(columns.map(column => [column, values[column] ?? '']))};
}

function judged(value: number | null, asked: Asked | null, write: (value: number) => string): string {
	if (asked === null) {
		return '';
	}

	const [limit, isMet] =
		'most' in asked
			? [`≤ ${write(asked.most)}`, value === null || value <= asked.most]
			: [`≥ ${write(asked.least)}`, value === null || value >= asked.least];
	return isMet ? limit : `${limit}, missed`;
}
