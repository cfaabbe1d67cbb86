import {Buffer} from 'node:buffer';
import {parse} from 'csv-parse/sync';

/** A row of a table: what stands in the column of a name, which is written in lower case; empty where the row has none. */
export type Row = (column: string) => string;

/** A table as it was exported. */
export type Table = {
	/** In lower case. */
	readonly columns: ReadonlySet<string>;
	/** `null` for one that is broken. */
	readonly rows: ReadonlyArray<Row | null>;
};

/** What has more characters is no row: a quotation mark before it was never closed. */
const longestRow = 200_000;
/** So often it is gone on behind a row that is broken. What is looked at in vain ends with the next quotation mark, so that it takes linear time. Behind the last break all is read loosely. */
const mostBreaks = 500;
/** What programs part columns with, and spreadsheets that were asked to save the file again. */
const delimiters = [',', ';', '\t'] as const;

/** The names of the columns, in lower case, as the first line of a text tells; none for what is no table. */
export function columnsOf(text: string): ReadonlySet<string> {
	const line = firstLine(text);
	const [header = []] = parseLines(Buffer.from(line), delimiterOf(line)).rows;
	return new Set(header.map(nameOf));
}

/** Read a table of comma-separated values (RFC 4180), with what programs make of them: other separators, quotation marks inside of words, rows that are too short or too long. A row that is broken is told, and the rest comes. */
export function readTable(text: string): Table {
	const delimiter = delimiterOf(firstLine(text));
	let rest: Buffer = Buffer.from(text);
	const all: Array<readonly string[] | null> = [];
	for (let breaks = 0; rest.length > 0; breaks++) {
		const {rows, end} = parseLines(rest, delimiter, breaks > mostBreaks);
		for (const row of rows) {
			all.push(row);
		}

		if (end === null) {
			break;
		}

		if (breaks > mostBreaks) {
			all.push(null);
			break;
		}

		const broken = rest.subarray(end);
		rest = behindLine(broken);
		all.push(parseAlone(broken.subarray(0, broken.length - rest.length), delimiter, all[0]?.length));
	}

	return tableOf(all);
}

/** A line that breaks the rules of quoting, by itself, when it has all of its columns then. */
function parseAlone(line: Buffer, delimiter: string, columns: number | undefined): readonly string[] | null {
	const {rows, end} = parseLines(line, delimiter, true);
	const [row] = rows;
	return end === null && row?.length === columns ? (row ?? null) : null;
}

function tableOf([header, ...rows]: ReadonlyArray<readonly string[] | null>): Table {
	const places = new Map((header ?? []).map((name, place) => [nameOf(name), place] as const));
	return {
		columns: new Set(places.keys()),
		rows: rows.map(row => row && (column => row[places.get(column) ?? -1] ?? '')),
	};
}

type Lines = {
	readonly rows: ReadonlyArray<readonly string[]>;
	/** Where, in bytes, the row begins that is broken; `null` for none. */
	readonly end: number | null;
};

function parseLines(bytes: Buffer, delimiter: string, isLoose = false): Lines {
	const rows: Array<readonly string[]> = [];
	let end = 0;
	try {
		parse(bytes, {
			bom: true,
			delimiter,
			relax_quotes: isLoose,
			relax_column_count: true,
			skip_empty_lines: true,
			max_record_size: longestRow,
			on_record(row: readonly string[], {bytes: read}) {
				rows.push(row);
				end = read;
				return null;
			},
		});
		return {rows, end: null};
	} catch {
		return {rows, end};
	}
}

function firstLine(text: string): string {
	return /^\ufeff?\s*([^\r\n]{1,4000})/.exec(text)?.[1] ?? '';
}

function delimiterOf(line: string): string {
	const counts = delimiters.map(one => line.split(one).length);
	return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}

function nameOf(column: string): string {
	return column.trim().toLowerCase();
}

function behindLine(bytes: Buffer): Buffer {
	// The end of the row before stands in front.
	const start = bytes.findIndex(byte => byte !== 10 && byte !== 13);
	const end = start === -1 ? -1 : bytes.indexOf(10, start);
	return end === -1 ? bytes.subarray(bytes.length) : bytes.subarray(end + 1);
}
