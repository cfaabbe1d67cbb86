import type {Nodes} from 'mdast';
import {isBlockTag} from './html.js';

/** A block of raw HTML that is open, with the language it is in: its own or that of the block around it. */
type OpenElement = {readonly name: string; readonly lang: string | null};

/** The elements that are open between the blocks of a container, outermost first, from the first one on that names a language. */
export type OpenElements = OpenElement[];

/** Deeper elements are not followed: their language is that of the ones around them. */
const deepest = 100;

// An open one of these ends where the next begins.
const endedByNext = /^(?:p|li|dt|dd|option)$/;
const empty = /^hr$/;
const attribute = /\slang\s*=\s*["']?([a-z]{2,8}(?:-[a-z\d]{1,8})*)(?=["'\s/>])/i;

/** The language of what comes next, as a BCP 47 tag; `null` when no tag says so. */
export function openLanguage(elements: OpenElements): string | null {
	return elements.at(-1)?.lang ?? null;
}

/** A node that says its language, when it is known. */
export function inLanguage<T extends Nodes>(node: T, lang: string | null): T {
	if (lang !== null) {
		node.data = {hProperties: {lang}};
	}

	return node;
}

/** Follow a tag: open its element or close it. */
export function followTag(elements: OpenElements, tag: string): void {
	const [, slash, written = ''] = /^<(\/?)([a-z][a-z\d]*)/i.exec(tag.slice(0, 24)) ?? [];
	const name = written.toLowerCase();
	if (!isBlockTag(tag.slice(0, 24)) || empty.test(name)) {
		return;
	}

	if (slash === '/') {
		const index = elements.findLastIndex(element => element.name === name);
		elements.length = index === -1 ? elements.length : index;
		return;
	}

	const last = elements.at(-1)?.name;
	if (last === 'p' || (last === name && endedByNext.test(name))) {
		elements.pop();
	}

	const lang = attribute.exec(tag)?.[1] ?? null;
	if ((lang !== null || elements.length > 0) && elements.length < deepest && !tag.endsWith('/>')) {
		elements.push({name, lang: lang ?? openLanguage(elements)});
	}
}
