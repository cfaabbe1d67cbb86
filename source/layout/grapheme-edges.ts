import {graphemesOf} from './width.js';

/** The offsets of a text between which its graphemes stand, without 0. */
export function graphemeEdges(text: string): ReadonlySet<number> {
	const edges = new Set<number>();
	let edge = 0;
	for (const grapheme of graphemesOf(text)) {
		edge += grapheme.length;
		edges.add(edge);
	}

	return edges;
}
