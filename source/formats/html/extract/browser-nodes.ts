import {serialize} from 'parse5';
import {
	type ChildNode,
	childElements,
	type Document,
	type DomNode,
	detach,
	type Element,
	elementsIn,
	following,
	insert,
	textOf,
} from '../dom/node.js';
import {parsePart} from '../dom/parse-page.js';
import {childNodes, createTreeAdapter} from '../dom/tree-adapter.js';
import {elementMembers} from './element-members.js';

/** No more of a page's title is looked at, in characters: its words are compared with each other. */
const longestTitle = 1000;

const htmlNamespace = 'http://www.w3.org/1999/xhtml';

/** Names are asked for more often than anything else. */
const upperNames = new Map<string, string>();
const mostNames = 500;

/** How much has been looked at. */
type Meter = {
	/** Counts steps; throws when there are too many. */
	readonly spend: (steps: number) => void;
};

// One for all pages: to V8, nodes of another prototype are of another shape, and after some hundred pages all that looks at nodes would take twenty times as long. One page is looked through at a time.
let prototype: object | undefined;
let stepsLeft = 0;

const meter: Meter = {
	spend(count) {
		stepsLeft -= count;
		if (stepsLeft < 0) {
			throw new Error('The page takes too long to look through');
		}
	},
};

/**
The prototype that gives our nodes what Readability asks of a browser's, and nothing more. All that can take time is counted, one step for a node or a few characters; beyond `mostSteps` from now on it throws, for an extraction is no linear matter and a page can be made to take for ever.
*/
export function browserNodes(mostSteps: number): object {
	stepsLeft = mostSteps;
	prototype ??= createPrototype();
	return prototype;
}

function createPrototype(): object {
	const prototype = {};
	const adapter = createTreeAdapter(prototype, Number.POSITIVE_INFINITY);
	for (const members of [
		nodeMembers(meter),
		elementMembers,
		documentMembers,
		{
			get innerHTML(): string {
				const html = serialize(this as unknown as Element, {treeAdapter: adapter, scriptingEnabled: false});
				meter.spend(html.length >> 2);
				return html;
			},
			set innerHTML(html: string) {
				meter.spend(html.length);
				const element = this as unknown as Element;
				for (const child of childNodes(element)) {
					detach(child);
				}

				for (const child of childNodes(parsePart(html, prototype))) {
					insert(element, child);
				}
			},
			/** Any node is asked for what makes further ones. */
			get ownerDocument(): object {
				return prototype;
			},
			createElement: (name: string): Element => adapter.createElement(name.toLowerCase(), htmlNamespace as never, []),
			createTextNode: (data: string): ChildNode => adapter.createTextNode(data),
		},
	]) {
		Object.defineProperties(prototype, Object.getOwnPropertyDescriptors(members));
	}

	return prototype;
}

function nodeMembers({spend}: Meter): ThisType<DomNode> {
	const counted = <Node>(nodes: Node[]): Node[] => {
		spend(1 + nodes.length);
		return nodes;
	};

	const named = (root: DomNode, names: readonly string[]): Element[] => {
		let count = 1;
		const found: Element[] = [];
		for (let node = following(root, root); node !== null; node = following(node, root)) {
			count++;
			if (node.nodeType === 1 && names.includes(node.localName)) {
				found.push(node);
			}
		}

		spend(count);
		return found;
	};

	return {
		get nodeName(): string {
			return tagNameOf(this) ?? '#text';
		},
		get tagName(): string | undefined {
			return tagNameOf(this);
		},
		get childNodes(): ChildNode[] {
			return counted(childNodes(this));
		},
		get children(): Element[] {
			return counted(childElements(this));
		},
		get firstElementChild(): Element | null {
			return nextElement(this.firstChild);
		},
		get nextElementSibling(): Element | null {
			return nextElement(this.nextSibling);
		},
		get previousElementSibling(): Element | null {
			let node = this.previousSibling;
			while (node !== null && node.nodeType !== 1) {
				node = node.previousSibling;
			}

			return node;
		},
		get textContent(): string {
			let count = 1;
			const parts: string[] = [];
			for (let node: DomNode | null = this; node !== null; node = following(node, this)) {
				count++;
				if (node.nodeType === 3) {
					parts.push(node.data);
					count += node.data.length >> 5;
				}
			}

			spend(count);
			return parts.join('');
		},
		getElementsByTagName(name: string): Element[] {
			return named(this, [name.toLowerCase()]);
		},
		/** Knows lists of names alone. */
		querySelectorAll(names: string): Element[] {
			return named(this, names.toLowerCase().split(','));
		},
		appendChild(node: ChildNode): ChildNode {
			insert(this as Element, node);
			return node;
		},
		removeChild(node: ChildNode): ChildNode {
			detach(node);
			return node;
		},
		replaceChild(node: ChildNode, old: ChildNode): ChildNode {
			insert(this as Element, node, old);
			detach(old);
			return old;
		},
		remove(): void {
			detach(this as ChildNode);
		},
	} as ThisType<DomNode>;
}

const documentMembers: ThisType<Document> = {
	get documentElement(): Element | null {
		return nextElement(this.firstChild);
	},
	get body(): Element | null {
		const root = nextElement(this.firstChild);
		return root && (childElements(root).find(({localName}) => localName === 'body') ?? null);
	},
	get title(): string {
		const title = elementsIn(this, 'title').find(({namespaceURI}) => namespaceURI === htmlNamespace);
		return title === undefined ? '' : textOf(title).slice(0, longestTitle).replaceAll(/\s+/g, ' ').trim();
	},
} as ThisType<Document>;

function tagNameOf(node: DomNode): string | undefined {
	if (node.nodeType !== 1) {
		return undefined;
	}

	if (node.namespaceURI !== htmlNamespace) {
		return node.localName;
	}

	let name = upperNames.get(node.localName);
	if (name === undefined) {
		name = node.localName.toUpperCase();
		if (upperNames.size < mostNames) {
			upperNames.set(node.localName, name);
		}
	}

	return name;
}

function nextElement(from: ChildNode | null): Element | null {
	let node = from;
	while (node !== null && node.nodeType !== 1) {
		node = node.nextSibling;
	}

	return node;
}
