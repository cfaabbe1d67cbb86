import {loadedBidi} from './bidi-library.js';
import {isSameLook, type Look, type Row, type Span} from './span.js';
import {graphemesOf} from './width.js';

/** A piece of a line that is moved as a whole. */
export type Unit = Look & {
	readonly text: string;
	/** The embedding level: an odd one runs from right to left. */
	readonly level: number;
};

// White space, separators and isolates of rule L1, and what has no width but ends lines.
const blank = /[\t-\r\u001C-\u0020\u0085\u00AD\u1680\u2000-\u200B\u2028-\u202E\u205F\u2060\u2066-\u2069\u3000]/;

// What must stay behind the character before it.
const followers = /^[\p{M}\p{Emoji_Modifier}\u200C\u200D]+/u;

const soleCharacter = /^(.)([\p{M}\u200C\u200D]*)$/u;

/**
The units of the part `[from, to)` of a text, in logical order: a grapheme each where the text runs from right to left, a whole run of one level where it does not.
*/
export function unitsOf(text: string, levels: Uint8Array, from: number, to: number, look: Look): readonly Unit[] {
	const units: Unit[] = [];
	let start = from;
	while (start < to) {
		const level = levels[start] ?? 0;
		let end = start + 1;
		while (end < to && levels[end] === level) {
			end++;
		}

		const run = text.slice(start, end);
		if (level % 2 === 0) {
			units.push({...look, text: run, level});
		} else {
			for (const grapheme of graphemesOf(run)) {
				units.push({...look, text: grapheme, level});
			}
		}

		start = end;
	}

	return units;
}

/**
Put the units of one line into visual order, as cells from left to right (UAX #9, rules L1 to L4). The text of a unit is not reversed inside. Neighbours that look the same become one span.
*/
export function reorder(units: readonly Unit[], base: 0 | 1): Row {
	const line = resetEnd(withFollowers(units), base);
	let highest = 0;
	for (const {level} of line) {
		highest = Math.max(highest, level);
	}

	for (let level = highest; level > 0; level--) {
		reverseRuns(line, level);
	}

	return joined(line);
}

/**
Rule L3: marks stay behind their letter, also where roles change between the two. They take the roles of the letter, for one cell looks one way.
*/
function withFollowers(units: readonly Unit[]): Unit[] {
	const line: Unit[] = [];
	for (const unit of units) {
		const previous = line.at(-1);
		const [marks = ''] = previous && unit.text.charCodeAt(0) >= 0x03_00 ? (followers.exec(unit.text) ?? []) : [];
		if (previous && marks !== '') {
			line[line.length - 1] = {...previous, text: previous.text + marks};
		}

		// What comes behind them in a run of its own level is moved as that run is.
		if (unit.text.length > marks.length) {
			line.push(marks === '' ? unit : {...unit, text: unit.text.slice(marks.length)});
		}
	}

	return line;
}

/** Rule L1: white space at the end of the line takes the level of the paragraph. */
function resetEnd(line: Unit[], base: 0 | 1): Unit[] {
	for (let index = line.length - 1; index >= 0; index--) {
		const unit = line[index] as Unit;
		let end = unit.text.length;
		while (end > 0 && isBlank(unit.text, end - 1)) {
			end--;
		}

		if (unit.level === base) {
			if (end > 0) {
				break;
			}
		} else if (end === 0) {
			line[index] = {...unit, level: base};
		} else {
			if (end < unit.text.length) {
				const rest = {...unit, text: unit.text.slice(end), level: base};
				line.splice(index, 1, {...unit, text: unit.text.slice(0, end)}, rest);
			}

			break;
		}
	}

	return line;
}

/** Whether what stands at an index of a text is white space to rule L1. */
export function isBlank(text: string, index: number): boolean {
	return blank.test(text.charAt(index));
}

/** Rule L2 for one level: every run of units of that level or higher is reversed. */
function reverseRuns(line: Unit[], level: number): void {
	let from = 0;
	while (from < line.length) {
		let to = from;
		while (to < line.length && (line[to] as Unit).level >= level) {
			to++;
		}

		for (let left = from, right = to - 1; left < right; left++, right--) {
			const unit = line[left] as Unit;
			line[left] = line[right] as Unit;
			line[right] = unit;
		}

		from = to + 1;
	}
}

function joined(line: readonly Unit[]): Row {
	const row: Span[] = [];
	for (const unit of line) {
		const text = mirrored(unit);
		const previous = row.at(-1);
		if (previous && isSameLook(previous, unit)) {
			row[row.length - 1] = {...previous, text: previous.text + text};
		} else {
			const {level, ...look} = unit;
			row.push({...look, text});
		}
	}

	return row;
}

/** Rule L4: what opens to the right opens to the left on an odd level. Longer pieces are left as they are. */
function mirrored({text, level}: Unit): string {
	const bidi = level % 2 === 1 ? loadedBidi() : null;
	if (bidi === null) {
		return text;
	}

	const [, character, marks] = soleCharacter.exec(text) ?? [];
	const mirror = character === undefined ? null : bidi.getMirroredCharacter(character);
	return mirror === null ? text : mirror + marks;
}
