import {currentMatch} from '../app/find.js';
import {layoutOf} from '../app/reading-view.js';
import {selectedRange} from '../app/selection.js';
import type {Reader, State} from '../app/state.js';
import type {Range} from '../article/manuscript.js';
import {lineAt} from '../layout/layout.js';
import {rowText} from '../layout/span.js';
import {foundText} from '../screen/find.js';
import {wrapped} from '../screen/text.js';
import {pageLines} from './page.js';
import {pageSentence} from './place.js';

/** What is to be said of the open article: its page when that is another one, else what has the focus, is selected or found. */
export function tellReader(before: State, state: State, reader: Reader): readonly string[] {
	if (reader.find?.isTyping) {
		return [];
	}

	const part = tellPart(before.reader, state, reader);
	if (part !== null) {
		return part;
	}

	const hasTurned =
		before.reader === null ||
		before.reader.manuscript !== reader.manuscript ||
		before.reader.position !== reader.position ||
		before.reader.isSlid !== reader.isSlid;
	return hasTurned ? [...pageLines(state, reader), pageSentence(state, reader)] : [];
}

/** A passage that was gone to is said alone: its page would bury it. `null` where there is none. */
function tellPart(before: Reader | null, state: State, reader: Reader): readonly string[] | null {
	const {selection, focus, find, manuscript} = reader;
	if (before?.manuscript !== manuscript) {
		return null;
	}

	if (selection && selection !== before.selection) {
		return passage(state, reader, 'Selected', selectedRange(selection));
	}

	if (focus && (focus.from !== before.focus?.from || focus.to !== before.focus.to)) {
		return passage(state, reader, focus.unit === 'sentence' ? 'Sentence' : 'Paragraph', focus);
	}

	// While it was being typed it was gone to already.
	const match = find ? currentMatch(find, manuscript) : null;
	const isNew = before.find === null || before.find.isTyping || before.find.at !== find?.at;
	return find && match && isNew
		? passage(state, reader, `Match ${foundText(find, reader)}`, lineOf(state, reader, match))
		: null;
}

/** The line of the page on which a match stands. */
function lineOf(state: State, reader: Reader, {from, to}: Range): Range {
	const layout = layoutOf(state, reader);
	const line = layout.lines[lineAt(layout, from)];
	return {from: line?.from ?? from, to: Math.max(to, line?.to ?? to)};
}

function passage({size}: State, {manuscript}: Reader, name: string, {from, to}: Range): readonly string[] {
	const words = manuscript.text.slice(from, to).replaceAll(/\s+/g, ' ').trim();
	return wrapped(`${name}: ${words}`, size.columns).map(row => rowText(row).trimEnd());
}
