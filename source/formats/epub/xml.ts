import {Parser, type ParserOptions} from 'htmlparser2';

/** An element of an XML document; names have no prefix, those of attributes have the one that is written. */
export type XmlElement = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: ReadonlyArray<XmlElement | string>;
};

/** What is nested deeper than this stands beside its parents, so that no walk over the elements goes too deep. */
const deepest = 100;

/** Elements that a parser holds open at once; each end of one may look through all of them. */
const mostOpen = 2000;

/**
Read XML, whatever is wrong with it. What is returned stands around all elements, so that a document with two roots is no exception; it has no name.
*/
export function readXml(text: string): XmlElement {
	return read(text, {xmlMode: true});
}

/** Read a document of a book: XHTML as it should be, or HTML as it is. Names are in lower case. */
export function readXhtml(text: string): XmlElement {
	return read(text, {recognizeSelfClosing: true, recognizeCDATA: true});
}

type Draft = XmlElement & {readonly children: Array<XmlElement | string>};

function read(text: string, options: ParserOptions): XmlElement {
	const root: Draft = {name: '', attributes: {}, children: []};
	let rest = text;
	while (rest !== '') {
		rest = readUntilTooDeep(rest, root, options);
	}

	return root;
}

/** Returns what is left of a text in which more elements stand open than may. */
function readUntilTooDeep(text: string, root: Draft, options: ParserOptions): string {
	let rest = '';
	let depth = 0;
	const open: Draft[] = [root];
	const parser = new Parser(
		{
			onopentag(name, attributes) {
				depth++;
				const element: Draft = {name: localName(name), attributes, children: []};
				open.at(-1)?.children.push(element);
				if (depth <= deepest) {
					open.push(element);
				}

				if (depth > mostOpen) {
					rest = text.slice(parser.endIndex + 1);
					parser.pause();
				}
			},
			ontext(words) {
				const children = open.at(-1)?.children ?? [];
				const last = children.at(-1);
				// Each entity comes by itself.
				if (typeof last === 'string') {
					children[children.length - 1] = last + words;
				} else {
					children.push(words);
				}
			},
			onclosetag() {
				if (depth <= deepest) {
					open.pop();
				}

				depth--;
			},
		},
		options,
	);
	parser.write(text);
	if (rest === '') {
		parser.end();
	}

	return rest;
}

function localName(name: string): string {
	return name.slice(name.indexOf(':') + 1);
}

/** The elements of a name in an element, at any depth, in the order of the document. */
export function elementsIn(element: XmlElement, name: string): readonly XmlElement[] {
	const found: XmlElement[] = [];
	const look = (parent: XmlElement): void => {
		for (const child of parent.children) {
			if (typeof child !== 'string') {
				if (child.name === name) {
					found.push(child);
				}

				look(child);
			}
		}
	};

	look(element);
	return found;
}

/** The elements that stand right in an element; only those of a name when one is given. */
export function childElements(element: XmlElement, name: string | null = null): readonly XmlElement[] {
	return element.children.filter(
		child => typeof child !== 'string' && (name === null || child.name === name),
	) as XmlElement[];
}

/** The words in an element. */
export function textIn(element: XmlElement): string {
	return element.children.map(child => (typeof child === 'string' ? child : textIn(child))).join('');
}
