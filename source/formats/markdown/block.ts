import type {MarkdownIt, Token} from 'markdown-it';
import type {BlockContent, DefinitionContent, List, ListItem, PhrasingContent, Root} from 'mdast';
import type {DefList, DefListDescription} from '../../article/nodes.js';
import {codeNode} from './code.js';
import {inLanguage, type OpenElements, openLanguage} from './html-languages.js';
import {htmlParagraphs} from './html-paragraphs.js';
import {inlineNodes} from './inline.js';
import {wordsAlone} from './inline-text.js';
import {createNotes} from './notes.js';
import {isSpread} from './spread.js';
import {tableNode} from './table.js';

type Flow = BlockContent | DefinitionContent;

/** A container under construction; `item` when it is a list item, with its list. */
type Frame = {
	readonly children: Flow[];
	readonly item: {node: ListItem; list: List} | null;
	/** Raw HTML that stands around what comes next in it. */
	readonly elements: OpenElements;
};

/**
The mdast tree of a document. Footnotes stand at its end. Walks with a stack of its own, so that no nesting overflows.
*/
export function markdownToRoot(text: string, parser: MarkdownIt): Root {
	const env = {};
	const tokens = parser.parse(text, env);
	const {unescapeAll} = parser.utils;
	const top = openFrame([]);
	const stack: Frame[] = [top];
	const lists: List[] = [];
	const definitions: DefList[] = [];
	const notes = createNotes();
	const inline = (token: Token): PhrasingContent[] => {
		const words = wordsAlone(token.content);
		if (words !== null) {
			return words;
		}

		const children: Token[] = [];
		parser.inline.parse(token.content, parser, env, children);
		return inlineNodes(children, notes.shared);
	};

	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		const frame = stack.at(-1) ?? top;
		if (!token) {
			break;
		}

		switch (token.type) {
			case 'paragraph_open': {
				// The parser hides the paragraphs of a tight list.
				if (frame.item && !token.hidden) {
					frame.item.list.spread = true;
				}

				break;
			}

			case 'heading_open':
			case 'dt_open':
			case 'paragraph_close':
			case 'heading_close':
			case 'dt_close': {
				break;
			}

			case 'inline': {
				const opened = tokens[index - 1];
				const children = frame.item ? taskNodes(frame.item.node, token, inline) : inline(token);
				if (opened?.type === 'dt_open') {
					definitions.at(-1)?.children.push({type: 'defListTerm', children});
				} else if (children.length > 0) {
					add(
						frame,
						opened?.type === 'heading_open'
							? {type: 'heading', depth: depthOf(opened.tag), children}
							: {type: 'paragraph', children},
					);
				}

				break;
			}

			case 'blockquote_open': {
				const children: BlockContent[] = [];
				add(frame, {type: 'blockquote', children});
				stack.push(openFrame(children));
				break;
			}

			case 'bullet_list_open':
			case 'ordered_list_open': {
				const list = listNode(token);
				add(frame, list);
				lists.push(list);
				break;
			}

			case 'list_item_open': {
				const list = lists.at(-1);
				const node: ListItem = {type: 'listItem', spread: false, checked: null, children: []};
				list?.children.push(node);
				stack.push(openFrame(node.children, list ? {node, list} : null));
				break;
			}

			case 'dl_open': {
				const list: DefList = {type: 'defList', children: []};
				add(frame, list);
				definitions.push(list);
				break;
			}

			case 'dd_open': {
				const node: DefListDescription = {type: 'defListDescription', spread: isSpread(tokens, index), children: []};
				definitions.at(-1)?.children.push(node);
				stack.push(openFrame(node.children));
				break;
			}

			case 'footnote_reference_open': {
				const definition = notes.define(token);
				stack.push(openFrame(definition.children));
				break;
			}

			case 'blockquote_close':
			case 'list_item_close':
			case 'dd_close':
			case 'footnote_reference_close': {
				stack.pop();
				break;
			}

			case 'bullet_list_close':
			case 'ordered_list_close': {
				spreadItems(lists.pop());
				break;
			}

			case 'dl_close': {
				definitions.pop();
				break;
			}

			case 'table_open': {
				const {node, end} = tableNode(tokens, index, inline);
				add(frame, node);
				index = end;
				break;
			}

			case 'fence':
			case 'code_block': {
				add(frame, codeNode(token, unescapeAll));
				break;
			}

			case 'hr': {
				add(frame, {type: 'thematicBreak'});
				break;
			}

			case 'html_block': {
				frame.children.push(...htmlParagraphs(token.content, unescapeAll, frame.elements));
				break;
			}

			default: {
				throw new Error(`The token ${token.type} has no node`);
			}
		}
	}

	return {type: 'root', children: [...top.children, ...notes.definitions]};
}

function openFrame(children: Flow[], item: Frame['item'] = null): Frame {
	return {children, item, elements: []};
}

function add(frame: Frame, node: Flow): void {
	frame.children.push(inLanguage(node, openLanguage(frame.elements)));
}

function depthOf(tag: string): 1 | 2 | 3 | 4 | 5 | 6 {
	const depth = Number(tag.slice(1));
	return depth === 1 || depth === 2 || depth === 3 || depth === 4 || depth === 5 ? depth : 6;
}

function listNode(token: Token): List {
	const ordered = token.type === 'ordered_list_open';
	const start = ordered ? Number(token.attrGet('start') ?? 1) : null;
	return {type: 'list', ordered, start, spread: false, children: []};
}

/** A blank line stands between the blocks of an item when the list is loose. */
function spreadItems(list: List | undefined): void {
	for (const item of list?.children ?? []) {
		item.spread = list?.spread === true && item.children.length > 1;
	}
}

/** The nodes of a paragraph in a list item; a `[ ]` or `[x]` at the start of the item makes it a task. */
function taskNodes(item: ListItem, token: Token, inline: (token: Token) => PhrasingContent[]): PhrasingContent[] {
	const children = inline(token);
	const [first] = children;
	// The source tells an escaped bracket from a bare one, the tree tells it from a link.
	const box = /^\[([ xX])\][ \t\n]/.exec(token.content);
	if (item.children.length === 0 && box && first?.type === 'text' && first.value.startsWith(`[${box[1]}]`)) {
		item.checked = box[1] !== ' ';
		first.value = first.value.slice(3).trimStart();
		return first.value === '' ? children.slice(1) : children;
	}

	return children;
}
