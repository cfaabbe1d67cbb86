import type {Nodes} from 'mdast';

type Visit = {readonly node: Nodes; readonly lang: string | null};

/** Let links that lead to another name of a node lead to the one that it bears, and let no node say a language that what it stands in says already. */
export function finish(nodes: readonly Nodes[], aliases: ReadonlyMap<string, string>): void {
	const rest: Visit[] = nodes.map(node => ({node, lang: null}));
	for (let visit = rest.pop(); visit !== undefined; visit = rest.pop()) {
		const {node} = visit;
		if (node.type === 'link' && node.url.startsWith('#')) {
			node.url = `#${aliases.get(node.url.slice(1)) ?? node.url.slice(1)}`;
		}

		const properties = node.data?.hProperties;
		const lang = properties?.lang ?? visit.lang;
		if (properties?.lang !== undefined && properties.lang === visit.lang) {
			delete properties.lang;
			if (properties.id === undefined) {
				delete node.data;
			}
		}

		if ('children' in node) {
			for (const child of node.children) {
				rest.push({node: child, lang});
			}
		}
	}
}
