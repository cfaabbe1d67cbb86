import {readAge, readDate} from '../query/values.js';
import type {Command} from './command.js';
import type {Flags} from './flag-table.js';
import {jsonText} from './json-text.js';

export type Mistake = Extract<Command, {kind: 'mistake'}>;

/** A command line that is not understood, for a reason: a sentence that says what to do. */
export function mistake(reason: string): Mistake {
	return {kind: 'mistake', reason};
}

export function tooMany(rest: readonly string[], most: number): Mistake | null {
	const extra = rest[most];
	return extra === undefined ? null : mistake(`One path at a time: ${jsonText(extra)} is one too many.`);
}

/** A flag as it is written: "dry-run". */
export function flagName(flag: keyof Flags): string {
	return flag.replaceAll(/[A-Z]/g, letter => `-${letter.toLowerCase()}`);
}

/** A flag that another command knows is no use here: saying so beats ignoring it. */
export function misplaced(flags: Flags, name: string, known: ReadonlyArray<keyof Flags>): Mistake | null {
	const given = (Object.keys(flags) as Array<keyof Flags>).filter(flag => flags[flag] !== undefined);
	const stray = given.find(flag => !known.includes(flag) && flag !== 'state');
	return stray === undefined ? null : mistake(`--${flagName(stray)} has no meaning for ${name}.`);
}

export function wrongBidi({bidi}: Flags): Mistake | null {
	return bidi === undefined || bidi === 'layout' || bidi === 'terminal'
		? null
		: mistake('--bidi takes layout or terminal: who puts right-to-left text in order.');
}

export function wrongAmbiguous({ambiguous}: Flags): Mistake | null {
	return ambiguous === undefined || ambiguous === 'narrow' || ambiguous === 'wide'
		? null
		: mistake('--ambiguous takes narrow or wide: the cells of characters that are wide in East Asia alone.');
}

export function wrongLimit({limit}: Flags): Mistake | null {
	return limit === undefined || (Number.isSafeInteger(limit) && limit >= 1)
		? null
		: mistake('--limit takes a whole number from 1 on.');
}

export function wrongSince({since}: Flags): Mistake | null {
	return since === undefined || readDate(since) !== null || readAge(since) !== null
		? null
		: mistake('--since takes a day, month or year, such as 2026-11-01 or yesterday, or an age, such as 2w.');
}
