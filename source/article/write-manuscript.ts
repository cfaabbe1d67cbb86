import type {FootnoteDefinition, Root} from 'mdast';
import type {Metadata} from './article.js';
import {createDraft} from './manuscript/draft.js';
import {writeFlow} from './manuscript/flow.js';
import {writeJumps} from './manuscript/jumps.js';
import {writeNotes} from './manuscript/notes.js';
import type {Manuscript} from './manuscript.js';

/** What is known of the article whose body it is. */
type Known = Partial<Pick<Metadata, 'title' | 'lang'>>;

/** Flatten an article's body. Footnotes come last, in the order of their first reference. */
export function writeManuscript(body: Root, {title = '', lang = null}: Known = {}): Manuscript {
	const definitions = new Map<string, FootnoteDefinition>();
	for (const node of body.children) {
		if (node.type === 'footnoteDefinition') {
			definitions.set(node.identifier, node);
		}
	}

	const draft = createDraft(definitions, lang);
	writeFlow(draft, body.children, {containers: [], lang: null});
	writeNotes(draft);
	writeJumps(draft, title);
	draft.marks.sort((a, b) => a.from - b.from || b.to - a.to);
	return {text: draft.parts.join(''), blocks: draft.blocks, marks: draft.marks};
}
