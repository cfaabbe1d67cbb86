import type {Row} from './measurement.ts';

/** The rows of a measurement under one head, columns aligned, numbers to the right. */
export function table(title: string, rows: readonly Row[]): string {
	const names = [...new Set(rows.flatMap(({values}) => Object.keys(values)))];
	const lines = [[title, ...names], ...rows.map(({what, values}) => [what, ...names.map(name => values[name] ?? '')])];
	const widths = [title, ...names].map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0)));
	return lines
		.map(line =>
			line
				.map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0)))
				.join('  '),
		)
		.join('\n');
}
