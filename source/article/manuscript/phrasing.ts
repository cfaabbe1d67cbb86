import type {PhrasingContent} from 'mdast';
import {type Draft, write} from './draft.js';
import {placeOfUrl} from './jumps.js';
import {writeReference} from './reference.js';
import {shiftedNodes} from './shifted-nodes.js';

/** Write the words of a block with the marks that lie over them. */
export function writePhrasing(draft: Draft, nodes: readonly PhrasingContent[]): void {
	for (const node of nodes) {
		const from = draft.length;
		switch (node.type) {
			case 'text': {
				write(draft, onOneLine(node.value));
				break;
			}

			case 'emphasis':
			case 'strong':
			case 'delete': {
				writePhrasing(draft, node.children);
				draft.marks.push({kind: node.type, from, to: draft.length});
				break;
			}

			case 'inlineCode': {
				write(draft, onOneLine(node.value));
				draft.marks.push({kind: 'code', from, to: draft.length});
				break;
			}

			case 'break': {
				write(draft, '\n');
				break;
			}

			case 'link': {
				writePhrasing(draft, node.children);
				markLink(draft, node.url, from);
				break;
			}

			case 'image': {
				write(draft, `[image: ${onOneLine(node.alt?.trim() ?? '') || 'no description'}]`);
				draft.marks.push({kind: 'image', url: node.url, from, to: draft.length});
				break;
			}

			case 'superscript':
			case 'subscript': {
				writePhrasing(draft, shiftedNodes(node));
				break;
			}

			case 'footnoteReference': {
				writeReference(draft, node.identifier);
				break;
			}

			default: {
				// Raw HTML and unresolved references hold no text of the article.
				break;
			}
		}

		draft.spans?.set(node, {from, to: draft.length});
	}
}

/** A line break in the source of a paragraph is a space. Most texts have none, which two looks tell faster than an expression. */
function onOneLine(text: string): string {
	return text.includes('\n') || text.includes('\t') ? text.replaceAll(/[\n\t]/g, ' ') : text;
}

function markLink(draft: Draft, url: string, from: number): void {
	const place = placeOfUrl(url);
	if (place === null) {
		draft.marks.push({kind: 'link', url, from, to: draft.length});
	} else {
		draft.jumps.push({way: 'link', place, from, to: draft.length});
	}
}
