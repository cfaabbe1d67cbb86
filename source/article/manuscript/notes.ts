import type {FootnoteDefinition} from 'mdast';
import type {Container} from '../manuscript.js';
import {eachNode} from '../tree.js';
import {type Draft, nextFrom, openBlock, write} from './draft.js';
import {writeFlow, writeFlowOrNothing} from './flow.js';
import {noteName} from './jumps.js';
import type {Place} from './place.js';
import {notePlace, raisedNumber, referencePlace} from './reference.js';

/** The sign of the way back from a note to where the text refers to it. */
const back = '↩';

/** Keeps the first way back with the last word of its note. */
const noBreakSpace = '\u00A0';

/** Write the footnotes behind the text, in the order in which it refers to them. */
export function writeNotes(draft: Draft): void {
	const times = countReferences(draft);
	const written = new Set<string>();
	writeNumberedNotes(draft, times, written);
	// Notes that nothing refers to are words of the article all the same.
	for (const identifier of draft.definitions.keys()) {
		if (!draft.notes.has(identifier)) {
			draft.notes.set(identifier, draft.notes.size + 1);
			writeNumberedNotes(draft, times, written);
		}
	}
}

/** How often the text and the notes, which are still to write, refer to each note. */
function countReferences(draft: Draft): ReadonlyMap<string, number> {
	const times = new Map(draft.references);
	eachNode([...draft.definitions.values()], node => {
		if (node.type === 'footnoteReference') {
			times.set(node.identifier, (times.get(node.identifier) ?? 0) + 1);
		}
	});
	return times;
}

function writeNumberedNotes(draft: Draft, times: ReadonlyMap<string, number>, written: Set<string>): void {
	// A note may refer to further notes: the map grows while it is walked, which Map iteration allows.
	for (const [identifier, number] of draft.notes) {
		const definition = draft.definitions.get(identifier);
		if (definition && !written.has(identifier)) {
			written.add(identifier);
			writeNote(draft, definition, number, times.get(identifier) ?? 0);
		}
	}
}

function writeNote(draft: Draft, definition: FootnoteDefinition, number: number, times: number): void {
	const from = nextFrom(draft);
	const digits = String(draft.definitions.size).length;
	const container: Container = {kind: 'note', from, number, digits};
	draft.places.set(notePlace(definition.identifier), from);
	noteName(draft, definition, from);
	const place: Place = {containers: [container], lang: null};
	if (times === 0) {
		writeFlowOrNothing(draft, definition.children, place);
	} else {
		writeFlow(draft, definition.children, place);
		writeWaysBack(draft, definition.identifier, times, container);
	}
}

/** A note ends with the ways back: behind its last paragraph, or in one of their own where it ends with something else. */
function writeWaysBack(draft: Draft, identifier: string, times: number, note: Container): void {
	const last = draft.blocks.at(-1);
	if (last?.kind === 'paragraph' && last.containers.length === 1 && last.containers[0] === note) {
		write(draft, noBreakSpace);
		writeSigns(draft, identifier, times);
		draft.blocks[draft.blocks.length - 1] = {...last, to: draft.length};
	} else {
		const from = openBlock(draft);
		writeSigns(draft, identifier, times);
		draft.blocks.push({kind: 'paragraph', from, to: draft.length, containers: [note], lang: null});
	}
}

function writeSigns(draft: Draft, identifier: string, times: number): void {
	for (let time = 1; time <= times; time++) {
		write(draft, time === 1 ? '' : ' ');
		const from = draft.length;
		write(draft, times === 1 ? back : back + raisedNumber(time));
		draft.jumps.push({way: 'back', from, to: draft.length, place: referencePlace(identifier, time)});
	}
}
