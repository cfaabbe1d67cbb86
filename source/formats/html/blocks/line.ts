import type {PhrasingContent} from 'mdast';
import type {Subscript, Superscript} from '../../../article/nodes.js';
import {needsSpace} from '../../cut.js';
import {sanitise} from '../../sanitise.js';

/** What an element of running text means for the words in it. One object is one element. */
export type Wrapper =
	| {readonly type: 'strong' | 'emphasis' | 'delete' | 'superscript' | 'subscript'}
	| {readonly type: 'link'; readonly url: string; readonly title: string | null};

/** Stands for a node without text as the character that was written last. */
const objectSign = '\ufffc';

type Open = {readonly wrapper: Wrapper; readonly children: PhrasingContent[]};

/**
Running text under construction. Spaces, breaks and the nodes around words are written with the word that comes next: so none stands at an end, and no node is empty.
*/
export type Line = {
	readonly children: PhrasingContent[];
	readonly open: Open[];
	/** The character that was written last; '' at the start and behind a break. */
	last: string;
	isSpaced: boolean;
	breaks: number;
	/** Something in it can be seen. */
	isVisible: boolean;
	/** The element of the code that was written last. */
	code: object | null;
};

/** Running text without words. */
export function createLine(): Line {
	return {children: [], open: [], last: '', isSpaced: false, breaks: 0, isVisible: false, code: null};
}

/** How words are written: in which elements, and in which one of code. */
export type Style = {readonly wrappers: readonly Wrapper[]; readonly code: object | null};

/** Write text as it stands in HTML: its white space is collapsed. */
export function writeText(line: Line, html: string, style: Style): void {
	const text = collapsed(sanitise(html));
	const start = text.startsWith(' ') ? 1 : 0;
	const end = text.length > start && text.endsWith(' ') ? text.length - 1 : text.length;
	line.isSpaced ||= start === 1;
	if (start === end) {
		return;
	}

	const words = text.slice(start, end);
	const target = settle(line, style);
	append(target, words, style.code !== null);
	line.last = words.charAt(words.length - 1);
	line.isVisible ||= /\S/.test(words);
	line.isSpaced = end < text.length;
}

/** Write a node that has no text of the page in it. */
export function writeLeaf(line: Line, node: PhrasingContent, style: Style): void {
	settle(line, {...style, code: null}).push(node);
	line.last = objectSign;
	line.isVisible = true;
}

/** White space that HTML collapses; a line end between characters of scripts without spaces is nothing. */
function collapsed(text: string): string {
	if (!/[\n\t\f\r]| {2}/.test(text)) {
		return text;
	}

	return text.replaceAll(/[ \t\n\f\r]+/g, (space, offset: number) =>
		space.includes('\n') &&
		offset > 0 &&
		offset + space.length < text.length &&
		!needsSpace(text.charAt(offset - 1), text.charAt(offset + space.length))
			? ''
			: ' ',
	);
}

/** Write what is due before the next word; returns the nodes that it goes to. */
function settle(line: Line, {wrappers, code}: Style): PhrasingContent[] {
	let shared = 0;
	while (shared < line.open.length && line.open[shared]?.wrapper === wrappers[shared]) {
		shared++;
	}

	line.open.length = shared;
	let target = line.open.at(-1)?.children ?? line.children;
	if (line.last !== '' && line.breaks > 0) {
		target.push({type: 'break'});
	} else if (line.last !== '' && line.isSpaced) {
		append(target, ' ', code !== null && code === line.code);
	}

	line.isSpaced = false;
	line.breaks = 0;
	line.code = code;
	for (const wrapper of wrappers.slice(shared)) {
		const node = nodeOf(wrapper);
		target.push(node);
		target = node.children as PhrasingContent[];
		line.open.push({wrapper, children: target});
	}

	return target;
}

function append(nodes: PhrasingContent[], value: string, isCode: boolean): void {
	const type = isCode ? 'inlineCode' : 'text';
	const last = nodes.at(-1);
	if (last?.type === type) {
		last.value += value;
	} else {
		nodes.push({type, value});
	}
}

function nodeOf(wrapper: Wrapper): Exclude<PhrasingContent, {value: string}> & {children: unknown[]} {
	switch (wrapper.type) {
		case 'link': {
			return {type: 'link', url: wrapper.url, title: wrapper.title, children: []};
		}

		case 'superscript':
		case 'subscript': {
			return {type: wrapper.type, children: []} as Superscript | Subscript;
		}

		case 'strong':
		case 'emphasis':
		case 'delete': {
			return {type: wrapper.type, children: []};
		}
	}
}
