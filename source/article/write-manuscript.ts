import type {FootnoteDefinition, PhrasingContent, Root} from 'mdast';
import type {Metadata} from './article.js';
import {createDraft} from './manuscript/draft.js';
import {writeFlow} from './manuscript/flow.js';
import {writeJumps} from './manuscript/jumps.js';
import {writeNotes} from './manuscript/notes.js';
import type {Manuscript, Range} from './manuscript.js';

/** What is known of the article whose body it is. */
type Known = Partial<Pick<Metadata, 'title' | 'lang'>>;

/** Flatten an article's body. Footnotes come last, in the order of their first reference. */
export function writeManuscript(body: Root, known: Known = {}): Manuscript {
	return write(body, known, null);
}

/** Where the words of each node of running text stand in the manuscript of a body. */
export function spansOf(body: Root, known: Known = {}): ReadonlyMap<PhrasingContent, Range> {
	const spans = new Map<PhrasingContent, Range>();
	write(body, known, spans);
	return spans;
}

function write(body: Root, {title = '', lang = null}: Known, spans: Map<PhrasingContent, Range> | null): Manuscript {
	const definitions = new Map<string, FootnoteDefinition>();
	for (const node of body.children) {
		if (node.type === 'footnoteDefinition') {
			definitions.set(node.identifier, node);
		}
	}

	const draft = createDraft(definitions, lang, spans);
	writeFlow(draft, body.children, {containers: [], lang: null});
	writeNotes(draft);
	writeJumps(draft, title);
	draft.marks.sort((a, b) => a.from - b.from || b.to - a.to);
	return {text: draft.parts.join(''), blocks: draft.blocks, marks: draft.marks};
}
