import {type Row, type Span, span} from '../layout/span.js';
import {wrapped} from './text.js';

/** A label and what is known under it; an empty label goes on with the one before. */
export type FactLine = readonly [label: string, value: string];

/** The line of a fact; none where it is not known. */
export function fact(label: string, value: string | null): readonly FactLine[] {
	return value === null ? [] : [[label, value]];
}

/** Facts below each other, their labels in a column where there is room for one. */
export function factRows(lines: readonly FactLine[], width: number): readonly Row[] {
	const labelWidth = width >= 29 ? 10 : width >= 20 ? 9 : 0;
	return lines.flatMap(([label, value]) => {
		const rows = wrapped(value, Math.max(1, width - labelWidth));
		return rows.map((row, index): Row => {
			const text: Span = span((index === 0 ? label : '').padEnd(labelWidth), 'dim');
			return labelWidth === 0 ? row : [text, ...row];
		});
	});
}
