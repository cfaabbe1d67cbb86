import type {Nodes} from 'mdast';

/** Visit nodes and all that is in them, in the order of reading. */
export function eachNode(nodes: readonly Nodes[], visit: (node: Nodes) => void): void {
	for (const node of nodes) {
		visit(node);
		if ('children' in node) {
			eachNode(node.children, visit);
		}
	}
}

/** The words of nodes without any marks. */
export function plainText(nodes: readonly Nodes[]): string {
	let text = '';
	eachNode(nodes, node => {
		text += node.type === 'text' || node.type === 'inlineCode' ? node.value : '';
	});
	return text;
}
