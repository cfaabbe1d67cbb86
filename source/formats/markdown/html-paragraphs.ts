import type {Paragraph, PhrasingContent} from 'mdast';
import type {Subscript, Superscript} from '../../article/nodes.js';
import {isBlockTag, isLineBreak, markupEnd, shiftTag} from './html.js';
import {followTag, inLanguage, type OpenElements, openLanguage} from './html-languages.js';
import {addBreak, addText, plain, trimEnd} from './inline-text.js';

/** A tag is told by its first characters. */
const tagLength = 20;

/** Superscripts and subscripts inside each other deeper than this are text. */
const deepest = 8;

/** A paragraph under construction. */
type Draft = {
	readonly children: PhrasingContent[];
	/** What is raised or lowered where text goes to, innermost last. */
	readonly shifts: Array<Superscript | Subscript>;
	/** The character that was written last. */
	last: string;
	readonly lang: string | null;
};

/**
The paragraphs of a block of HTML. Tags, comments, scripts and styles are dropped, character references are read; `<br>`, superscripts and subscripts are kept. `elements` are those that are open before it, and become those that are open behind it.
*/
export function htmlParagraphs(
	html: string,
	unescapeAll: (text: string) => string,
	elements: OpenElements,
): readonly Paragraph[] {
	const drafts: Draft[] = [];
	const begin = (): Draft => {
		const next: Draft = {children: [], shifts: [], last: '', lang: openLanguage(elements)};
		drafts.push(next);
		return next;
	};

	let draft = begin();
	const write = (text: string): void => {
		// A blank line parts paragraphs here too: there may be no tags at all.
		for (const [index, part] of text.split(/\n[ \t]*\n/).entries()) {
			draft = index === 0 ? draft : begin();
			draft.last = addText(nodesOf(draft), collapsed(decode(part, unescapeAll)), draft.last);
		}
	};

	let position = 0;
	while (position < html.length) {
		const open = html.indexOf('<', position);
		write(html.slice(position, open === -1 ? html.length : open));
		if (open === -1) {
			break;
		}

		const end = markupEnd(html, open);
		if (end === null) {
			write(html.slice(open));
			break;
		}

		if (end === open) {
			write('<');
			position = open + 1;
			continue;
		}

		const tag = html.slice(open, Math.min(end, open + tagLength));
		position = end;
		if (isLineBreak(tag)) {
			breakLine(draft);
		} else if (isBlockTag(tag)) {
			followTag(elements, html.slice(open, end));
			draft = begin();
		} else {
			shift(draft, tag);
		}
	}

	return drafts
		.map((draft): Paragraph => inLanguage({type: 'paragraph', children: finished(draft)}, draft.lang))
		.filter(({children}) => children.length > 0);
}

function nodesOf(draft: Draft): PhrasingContent[] {
	return draft.shifts.at(-1)?.children ?? draft.children;
}

function breakLine(draft: Draft): void {
	if (draft.shifts.length === 0 && draft.children.at(-1)?.type !== 'break') {
		addBreak(draft.children);
		draft.last = '';
	}
}

function shift(draft: Draft, text: string): void {
	const tag = shiftTag(text);
	if (tag === null) {
		return;
	}

	const type = tag.name === 'sup' ? 'superscript' : 'subscript';
	if (tag.opens && draft.shifts.length < deepest) {
		const node: Superscript | Subscript = {type, children: []};
		nodesOf(draft).push(node);
		draft.shifts.push(node);
	} else if (!tag.opens && draft.shifts.at(-1)?.type === type) {
		close(draft);
	}
}

function close(draft: Draft): void {
	const children = draft.shifts.pop()?.children ?? [];
	trimEnd(children);
	if (children.length === 0) {
		nodesOf(draft).pop();
	}
}

/** The nodes of a paragraph that ends here. */
function finished(draft: Draft): PhrasingContent[] {
	while (draft.shifts.length > 0) {
		close(draft);
	}

	trimEnd(draft.children);
	if (draft.children.at(-1)?.type === 'break') {
		draft.children.pop();
	}

	return draft.children;
}

function collapsed(text: string): string {
	return plain(text).replaceAll(/ +/g, ' ');
}

function decode(text: string, unescapeAll: (text: string) => string): string {
	return text.replaceAll(/&(?:#x?[\da-f]{1,8}|[a-z][\da-z]{1,31});/gi, reference => unescapeAll(reference));
}
