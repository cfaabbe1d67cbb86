import {shiftedText} from '../shifted.js';
import {type Draft, write} from './draft.js';

/** A number in superscript digits. */
export function raisedNumber(number: number): string {
	return shiftedText('superscript', String(number));
}

/** The name of the place where a note begins. */
export function notePlace(identifier: string): string {
	return `note:${identifier}`;
}

/** The name of the place where the text refers to a note for the first, second… time. */
export function referencePlace(identifier: string, time: number): string {
	return `reference:${time}:${identifier}`;
}

/** Write the number of the note that is referred to, which leads there; nothing for a note that there is not. */
export function writeReference(draft: Draft, identifier: string): void {
	if (!draft.definitions.has(identifier)) {
		return;
	}

	const number = draft.notes.get(identifier) ?? draft.notes.size + 1;
	draft.notes.set(identifier, number);
	const time = (draft.references.get(identifier) ?? 0) + 1;
	draft.references.set(identifier, time);
	const from = draft.length;
	draft.places.set(referencePlace(identifier, time), from);
	write(draft, raisedNumber(number));
	draft.jumps.push({way: 'note', from, to: draft.length, place: notePlace(identifier)});
}
