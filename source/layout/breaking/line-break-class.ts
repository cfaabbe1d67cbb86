import {classNames, type LineBreakClass, letters, runs} from './line-break-data.js';

/** The classes by number: tables are quicker with small integers than with names. */
export const classOf: Readonly<Record<LineBreakClass, number>> = Object.fromEntries(
	classNames.map((name, index) => [name, index]),
) as Record<LineBreakClass, number>;

export const classCount = classNames.length;

let table: Uint8Array | undefined;

/** The number of a code point's line break class. The table is unpacked when it is first asked for. */
export function lineBreakClass(code: number): number {
	table ??= unpack();
	return table[code] as number;
}

function unpack(): Uint8Array {
	const unpacked = new Uint8Array(0x11_00_00);
	let start = 0;
	let current = 0;
	for (const [, distance, letter] of runs.matchAll(/([\da-z]*)([^\da-z])/g)) {
		const next = start + Number.parseInt(distance || '0', 36);
		unpacked.fill(current, start, next);
		start = next;
		current = letters.indexOf(letter ?? '');
	}

	return unpacked.fill(current, start);
}
