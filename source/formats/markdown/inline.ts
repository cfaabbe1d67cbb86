import type {Token} from 'markdown-it';
import type {PhrasingContent, Text} from 'mdast';
import type {Shift} from '../../article/shifted.js';
import {needsSpace} from '../cut.js';
import {sanitiseLine} from '../sanitise.js';
import {linkAddresses} from './bare-url.js';
import {isLineBreak, shiftTag} from './html.js';
import {readInlineHtml} from './inline-html.js';
import {addBreak, addCode, addText, plain, textOf, trimEnd} from './inline-text.js';

/** Emphasis and links inside each other deeper than this are dropped, their text stays. */
const deepest = 24;

/** What the inlines of a document share. */
export type Shared = {
	/** The label of a footnote, given its token. */
	readonly labelOf: (token: Token) => string;
	/** A title without controls, on one line. */
	readonly lineOf: (written: string) => string;
	/** A destination that may be kept, or `null`. */
	readonly urlOf: (written: string) => string | null;
};

/** What is under construction: where nodes go to, and where they will stand when they are not dropped. */
type Frame = {
	readonly children: PhrasingContent[];
	readonly parent: PhrasingContent[] | null;
	readonly isLink: boolean;
	readonly isShift: boolean;
};

/**
The mdast nodes of the inline tokens of a block. Line ends stay '\n' in text nodes, except between characters of scripts without spaces, where they would be read as one. Walks with a stack of its own, so that no nesting overflows.
*/
export function inlineNodes(tokens: readonly Token[], shared: Shared): PhrasingContent[] {
	const root: Frame = {children: [], parent: null, isLink: false, isShift: false};
	const stack: Frame[] = [root];
	const html = readInlineHtml(tokens);
	// The character that was written last, while nothing but text came after it.
	let last = '';
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		const frame = stack.at(-1) ?? root;
		if (!token) {
			break;
		}

		switch (token.type) {
			case 'strong_open':
			case 'em_open':
			case 's_open':
			case 'sup_open':
			case 'sub_open':
			case 'link_open': {
				stack.push(open(frame, token, stack.length, shared));
				break;
			}

			case 'strong_close':
			case 'em_close':
			case 's_close':
			case 'sup_close':
			case 'sub_close':
			case 'link_close': {
				close(stack);
				break;
			}

			case 'softbreak': {
				const after = tokens[index + 1]?.content ?? '';
				if (needsSpace(last, after)) {
					last = addText(frame.children, '\n', last);
				}

				continue;
			}

			case 'text':
			case 'text_special': {
				let content = token.content;
				// A mark that is written as a character reference belongs to the letter before it.
				while (isMark(tokens[index + 1])) {
					index++;
					content += tokens[index]?.content ?? '';
				}

				last = writeText(frame, plain(content), last);
				continue;
			}

			case 'hardbreak': {
				addBreak(frame.children);
				break;
			}

			case 'code_inline': {
				addCode(frame.children, plain(token.content));
				break;
			}

			case 'image': {
				const url = shared.urlOf(attributeOf(token, 'src')) ?? '';
				const alt = sanitiseLine(textOf(token.children ?? []));
				frame.children.push({type: 'image', url, title: titleOf(token, shared), alt});
				break;
			}

			case 'footnote_ref': {
				const label = shared.labelOf(token);
				frame.children.push({type: 'footnoteReference', identifier: label, label});
				break;
			}

			case 'html_inline': {
				if (isLineBreak(token.content)) {
					addBreak(frame.children);
				} else if (!html.pairs.has(index)) {
					index = html.silentEnds.get(index) ?? index;
					continue;
				} else if (shiftTag(token.content)?.opens) {
					stack.push(open(frame, token, stack.length, shared));
				} else {
					close(stack);
				}

				break;
			}

			default: {
				throw new Error(`The token ${token.type} has no node`);
			}
		}

		last = '';
	}

	trimEnd(root.children);
	while (root.children.at(-1)?.type === 'break') {
		root.children.pop();
		trimEnd(root.children);
	}

	return root.children;
}

function open(frame: Frame, token: Token, depth: number, shared: Shared): Frame {
	const children: PhrasingContent[] = [];
	const url = token.type === 'link_open' ? shared.urlOf(attributeOf(token, 'href')) : '';
	// A link in a link, and one that must not be followed, is its text.
	if (depth > deepest || url === null || (token.type === 'link_open' && frame.isLink)) {
		return {...frame, parent: null};
	}

	if (token.type === 'link_open') {
		frame.children.push({type: 'link', url, title: titleOf(token, shared), children});
		return {children, parent: frame.children, isLink: true, isShift: false};
	}

	const type = markOf(token);
	frame.children.push({type, children});
	const isShift = type === 'superscript' || type === 'subscript';
	return {children, parent: frame.children, isLink: frame.isLink, isShift};
}

function markOf(token: Token): 'strong' | 'emphasis' | 'delete' | Shift {
	switch (token.type) {
		case 'strong_open': {
			return 'strong';
		}

		case 'em_open': {
			return 'emphasis';
		}

		case 's_open': {
			return 'delete';
		}

		default: {
			const name = shiftTag(token.content)?.name ?? token.tag;
			return name === 'sup' ? 'superscript' : 'subscript';
		}
	}
}

function close(stack: Frame[]): void {
	const frame = stack.length > 1 ? stack.pop() : undefined;
	if (!frame?.parent) {
		return;
	}

	if (frame.isShift) {
		trimEnd(frame.children);
	}

	// No mark ends with a line break: it stands behind the mark.
	const endsLine = frame.children.at(-1)?.type === 'break';
	if (endsLine) {
		frame.children.pop();
	}

	if (frame.children.length === 0) {
		frame.parent.pop();
	}

	if (endsLine) {
		addBreak(frame.parent);
	}
}

function writeText(frame: Frame, value: string, before: string): string {
	let last = before;
	for (const node of frame.isLink ? [textNode(value)] : linkAddresses(value)) {
		if (node.type === 'text') {
			last = addText(frame.children, node.value, last);
		} else {
			frame.children.push(node);
			last = '';
		}
	}

	return last;
}

function isMark(token: Token | undefined): boolean {
	return token?.type === 'text_special' && /^\p{M}/u.test(token.content);
}

function textNode(value: string): Text {
	return {type: 'text', value};
}

function titleOf(token: Token, {lineOf}: Shared): string | null {
	return lineOf(attributeOf(token, 'title')) || null;
}

function attributeOf(token: Token, name: string): string {
	return String(token.attrGet(name) ?? '');
}
