import type {Highlight} from '../article/highlight.js';
import type {Manuscript, Range} from '../article/manuscript.js';
import {type PlacedHighlight, type PlacedHighlights, placeHighlights} from '../article/place-highlights.js';
import {selectedRange} from './selection.js';
import type {Reader} from './state.js';

// They are looked for again only when some were made or taken away.
const known = new WeakMap<Manuscript, {readonly of: readonly Highlight[]; readonly found: PlacedHighlights}>();

/** The highlights of the open article where they stand in its text. */
export function highlightsIn({manuscript, annotations}: Reader): PlacedHighlights {
	const {highlights} = annotations;
	const last = known.get(manuscript);
	if (last?.of === highlights) {
		return last.found;
	}

	const found = placeHighlights(manuscript.text, highlights);
	known.set(manuscript, {of: highlights, found});
	return found;
}

/** The passage to which a key applies: what is selected, else what has the focus; `null` for none. */
export function passageAt({selection, focus}: Reader): Range | null {
	return selection ? selectedRange(selection) : focus;
}

/** The highlight that is a passage, else the shortest that it is a part of; `null` for none. */
export function highlightAt(reader: Reader, {from, to}: Range): PlacedHighlight | null {
	const around = highlightsIn(reader).placed.filter(({range}) => range.from <= from && range.to >= to);
	return around.reduce<PlacedHighlight | null>(
		(least, other) => (least === null || length(other.range) < length(least.range) ? other : least),
		null,
	);
}

function length({from, to}: Range): number {
	return to - from;
}
