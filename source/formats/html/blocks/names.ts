import type {Nodes} from 'mdast';
import type {Builder} from './builder.js';

/** Give a node the names by which links lead to it: that of the element that it is of, and those of elements around and just before it. It can bear one of them, for which the others then stand. */
export function takeName<Node extends Nodes>(builder: Builder, node: Node): Node {
	const [name, ...others] = builder.names.splice(0);
	if (name !== undefined) {
		const id = node.data?.hProperties?.id ?? name;
		node.data = {...node.data, hProperties: {...node.data?.hProperties, id}};
		for (const other of [name, ...others]) {
			if (other !== id) {
				builder.aliases.set(other, id);
			}
		}
	}

	return node;
}
