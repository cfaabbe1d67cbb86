import type {Nodes, RootContent} from 'mdast';
import {shiftedText} from '../../article/shifted.js';

/** The text of nodes as it is read, without marks; blocks and breaks end with '\n'. At most about `limit` characters. */
export function visibleText(nodes: readonly Nodes[], limit: number): string {
	const parts: string[] = [];
	let length = 0;
	// The nodes still to visit, next one last; a string is text to write when it is reached.
	const rest: Array<Nodes | string> = nodes.toReversed();
	while (rest.length > 0 && length < limit) {
		const node = rest.pop() ?? '';
		const text = typeof node === 'string' ? node : ownText(node);
		parts.push(text.slice(0, limit));
		length += text.length;
		if (typeof node !== 'string' && 'children' in node && !isShifted(node)) {
			if (isBlock(node)) {
				rest.push('\n');
			}

			for (const child of node.children.toReversed()) {
				rest.push(child);
			}
		}
	}

	return parts.join('');
}

function ownText(node: Nodes): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode': {
			return node.value;
		}

		case 'image': {
			return node.alt ?? '';
		}

		case 'superscript':
		case 'subscript': {
			return shiftedText(node.type, visibleText(node.children, Number.POSITIVE_INFINITY));
		}

		case 'break': {
			return '\n';
		}

		case 'code': {
			return `${node.value}\n`;
		}

		default: {
			return '';
		}
	}
}

function isShifted(node: Nodes): boolean {
	return node.type === 'superscript' || node.type === 'subscript';
}

function isBlock(node: Nodes): boolean {
	return (
		node.type === 'paragraph' || node.type === 'heading' || node.type === 'defListTerm' || node.type === 'tableCell'
	);
}

/** The text of one block, on one line. */
export function lineOf(node: Nodes, limit: number): string {
	return visibleText([node], limit).replaceAll(/\s+/g, ' ').trim();
}

/** The first node, in the order of reading, that is of a type. */
export function firstOf(nodes: readonly RootContent[], type: 'paragraph' | 'heading'): Nodes | null {
	const rest: Nodes[] = nodes.toReversed();
	while (rest.length > 0) {
		const node = rest.pop();
		if (node?.type === type) {
			return node;
		}

		if (node && 'children' in node && node.type !== 'footnoteDefinition') {
			for (const child of node.children.toReversed()) {
				rest.push(child);
			}
		}
	}

	return null;
}
