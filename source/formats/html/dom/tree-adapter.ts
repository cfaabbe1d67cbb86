import type {html, TreeAdapter, TreeAdapterTypeMap} from 'parse5';
import {
	type Attribute,
	attributeOf,
	type ChildNode,
	type Document,
	type DomNode,
	detach,
	type Element,
	type Fragment,
	insert,
	type ParentNode,
	type SilentNode,
	type TextNode,
} from './node.js';

export type TreeTypes = TreeAdapterTypeMap<
	DomNode,
	ParentNode,
	ChildNode,
	Document,
	Fragment,
	Element,
	SilentNode,
	TextNode,
	Element,
	SilentNode
>;

/** Attributes that are looked at with expressions are cut to this length, in characters: no sensible one is longer. */
const longestAttribute = 4000;

/** Of an address that holds its data no more is kept than tells that it is one, in characters. */
const longestData = 300;

const links = {parentNode: null, previousSibling: null, nextSibling: null, firstChild: null, lastChild: null} as const;

/**
What parse5 builds our tree with. The nodes have a prototype, for those who ask them in the way of browsers. Making more elements than `mostElements` throws: a few broken tags can make a parser repeat others without end (as the standard asks it to).
*/
export function createTreeAdapter(prototype: object | null, mostElements: number): TreeAdapter<TreeTypes> {
	let elements = 0;
	const textNode = (data: string): TextNode => ({__proto__: prototype, nodeType: 3, ...links, data}) as TextNode;
	const silentNode = (nodeType: 8 | 10, data: string): SilentNode =>
		({__proto__: prototype, nodeType, ...links, data}) as SilentNode;
	const insertText = (parent: ParentNode, text: string, before: ChildNode | null): void => {
		const previous = before === null ? parent.lastChild : before.previousSibling;
		if (previous?.nodeType === 3) {
			previous.data += text;
		} else {
			insert(parent, textNode(text), before);
		}
	};

	return {
		createDocument: () => ({__proto__: prototype, nodeType: 9, ...links, mode: 'no-quirks'}) as Document,
		createDocumentFragment: () => ({__proto__: prototype, nodeType: 11, ...links}) as Fragment,
		createElement(localName, namespaceURI, attrs) {
			elements++;
			if (elements > mostElements) {
				throw new Error('The page has more elements than tags');
			}

			for (const attribute of attrs) {
				cut(attribute);
			}

			return {
				__proto__: prototype,
				nodeType: 1,
				...links,
				localName,
				namespaceURI,
				attrs,
				content: null,
			} as Element;
		},
		createCommentNode: data => silentNode(8, data),
		createTextNode: textNode,
		appendChild: (parent, node) => insert(parent, node),
		insertBefore: insert,
		detachNode: detach,
		insertText: (parent, text) => insertText(parent, text, null),
		insertTextBefore: insertText,
		adoptAttributes(element, attributes) {
			for (const attribute of attributes) {
				if (attributeOf(element, attribute.name) === null) {
					cut(attribute);
					element.attrs.push(attribute);
				}
			}
		},
		setTemplateContent(element, content) {
			element.content = content;
		},
		getTemplateContent: element => element.content as Fragment,
		setDocumentType: (document, name) => insert(document, silentNode(10, name)),
		setDocumentMode(document, mode) {
			document.mode = mode;
		},
		getDocumentMode: document => document.mode as html.DOCUMENT_MODE,
		getFirstChild: node => node.firstChild,
		getChildNodes: childNodes,
		getParentNode: node => node.parentNode,
		getAttrList: element => element.attrs,
		getTagName: element => element.localName,
		getNamespaceURI: element => element.namespaceURI as html.NS,
		getTextNodeContent: node => node.data,
		getCommentNodeContent: node => node.data,
		getDocumentTypeNodeName: node => node.data,
		getDocumentTypeNodePublicId: () => '',
		getDocumentTypeNodeSystemId: () => '',
		isTextNode: node => node.nodeType === 3,
		isCommentNode: (node): node is SilentNode => node.nodeType === 8,
		isDocumentTypeNode: (node): node is SilentNode => node.nodeType === 10,
		isElementNode: node => node.nodeType === 1,
		// Nobody asks where in its source a node stands.
		setNodeSourceCodeLocation: () => {},
		getNodeSourceCodeLocation: () => null,
		updateNodeSourceCodeLocation: () => {},
	};
}

/** The children of a node, as a list of its own. */
export function childNodes(parent: DomNode): ChildNode[] {
	const children: ChildNode[] = [];
	for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
		children.push(node);
	}

	return children;
}

function cut(attribute: Attribute): void {
	const {name, value} = attribute;
	if (value.length > longestData && /^\s{0,9}data:/i.test(value)) {
		attribute.value = value.slice(0, longestData);
	} else if (value.length > longestAttribute && name !== 'content') {
		attribute.value = value.slice(0, longestAttribute);
	}
}
