/*
A tree of HTML as little as what reads it needs. Siblings are linked, so that a node is put in or taken out in the same time wherever it stands; and every walk is a loop, so that no nesting overflows. It is not readonly: an extraction takes a page apart.
*/

export type Attribute = {name: string; value: string; namespace?: string; prefix?: string};

type Links = {
	parentNode: ParentNode | null;
	previousSibling: ChildNode | null;
	nextSibling: ChildNode | null;
	firstChild: ChildNode | null;
	lastChild: ChildNode | null;
};

export type TextNode = Links & {readonly nodeType: 3; data: string};

/** What is no part of the text: comments and the type of the document. */
export type SilentNode = Links & {readonly nodeType: 8 | 10; data: string};

export type Element = Links & {
	readonly nodeType: 1;
	/** In lower case, but for a few of SVG and MathML. */
	readonly localName: string;
	readonly namespaceURI: string;
	attrs: Attribute[];
	/** What a `<template>` holds. */
	content: Fragment | null;
};

export type Fragment = Links & {readonly nodeType: 11};

export type Document = Links & {readonly nodeType: 9; mode: string};

export type ChildNode = TextNode | SilentNode | Element;
export type ParentNode = Element | Fragment | Document;
export type DomNode = ChildNode | ParentNode;

/** Take a node out of where it stands. */
export function detach(node: ChildNode): void {
	const {parentNode, previousSibling, nextSibling} = node;
	if (parentNode === null) {
		return;
	}

	if (previousSibling === null) {
		parentNode.firstChild = nextSibling;
	} else {
		previousSibling.nextSibling = nextSibling;
	}

	if (nextSibling === null) {
		parentNode.lastChild = previousSibling;
	} else {
		nextSibling.previousSibling = previousSibling;
	}

	node.parentNode = null;
	node.previousSibling = null;
	node.nextSibling = null;
}

/** Put a node before another one, or at the end of its parent; from where it stood it is taken. */
export function insert(parent: ParentNode, node: ChildNode, before: ChildNode | null = null): void {
	detach(node);
	const previous = before === null ? parent.lastChild : before.previousSibling;
	node.parentNode = parent;
	node.previousSibling = previous;
	node.nextSibling = before;
	if (previous === null) {
		parent.firstChild = node;
	} else {
		previous.nextSibling = node;
	}

	if (before === null) {
		parent.lastChild = node;
	} else {
		before.previousSibling = node;
	}
}

/** The node that follows in the order of the document within a root; with `isPast` what is in the node is passed over. */
export function following(node: DomNode, root: DomNode, isPast = false): ChildNode | null {
	if (!isPast && node.firstChild !== null) {
		return node.firstChild;
	}

	for (let current = node; current !== root; ) {
		if (current.nextSibling !== null) {
			return current.nextSibling;
		}

		if (current.parentNode === null) {
			return null;
		}

		current = current.parentNode;
	}

	return null;
}

/** The elements within a node that have one of the names, in order; all without names. */
export function elementsIn(root: DomNode, ...names: readonly string[]): Element[] {
	const found: Element[] = [];
	for (let node = following(root, root); node !== null; node = following(node, root)) {
		if (node.nodeType === 1 && (names.length === 0 || names.includes(node.localName))) {
			found.push(node);
		}
	}

	return found;
}

/** All text within a node, as it is written. */
export function textOf(root: DomNode): string {
	if (root.nodeType === 3) {
		return root.data;
	}

	const parts: string[] = [];
	for (let node = following(root, root); node !== null; node = following(node, root)) {
		if (node.nodeType === 3) {
			parts.push(node.data);
		}
	}

	return parts.join('');
}

/** The elements among the children of a node. */
export function childElements(parent: DomNode): Element[] {
	const found: Element[] = [];
	for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
		if (node.nodeType === 1) {
			found.push(node);
		}
	}

	return found;
}

/** The value of an attribute; `null` when an element does not have it. */
export function attributeOf(element: Element, name: string): string | null {
	for (const attribute of element.attrs) {
		if (attribute.name === name) {
			return attribute.value;
		}
	}

	return null;
}

/** Give an attribute of an element a value. */
export function setAttribute(element: Element, name: string, value: string): void {
	const attribute = element.attrs.find(one => one.name === name);
	if (attribute === undefined) {
		element.attrs.push({name, value});
	} else {
		attribute.value = value;
	}
}

/** The nearest of an element and those around it that fits; `null` when none does. */
export function closest(node: DomNode, fits: (element: Element) => boolean): Element | null {
	for (let current: DomNode | null = node; current !== null; current = current.parentNode) {
		if (current.nodeType === 1 && fits(current)) {
			return current;
		}
	}

	return null;
}
