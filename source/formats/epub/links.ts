import type {FootnoteDefinition, Heading, Link, Nodes, Parents, PhrasingContent, RootContent} from 'mdast';
import {slugsOf} from '../../article/slugs.js';
import {eachNode, plainText} from '../../article/tree.js';
import {trimEnd} from './phrasing.js';

/** What leads where in a book. */
export type Places = {
	/** The node at which a place begins, by its name; `null` for none in the text. */
	readonly nodeAt: (place: string) => Nodes | null;
	/** The link is the number of this note. */
	readonly notes: ReadonlyMap<Link, FootnoteDefinition>;
	/** Links that only lead back from a note. */
	readonly ways: ReadonlySet<Nodes>;
};

/**
Let the links in a book lead where they should: those to notes become the numbers of the notes, those to headings lead there as links to headings do in any article, and what else they lead to gets a name. What leads to nothing in the book is its words.
*/
export function withLinks(blocks: readonly RootContent[], places: Places): RootContent[] {
	const names = nameTargets(blocks, places);
	const resolve = (parent: Parents): void => {
		const children = parent.children as Nodes[];
		if (children.some(child => child.type === 'link' || child.type === 'superscript')) {
			const words = children.flatMap(child => resolved(child as PhrasingContent));
			if (children.some(child => isWay(child, places))) {
				trimEnd(words);
			}

			parent.children = words as never;
		}
	};

	const resolved = (node: PhrasingContent): readonly PhrasingContent[] => {
		if (isWay(node, places)) {
			return [];
		}

		if (node.type !== 'link') {
			return raisedNote(node, places) ?? [node];
		}

		const note = places.notes.get(node);
		if (note) {
			return [{type: 'footnoteReference', identifier: note.identifier, label: note.identifier}];
		}

		const name = node.url.startsWith('#') ? names.get(node.url) : node.url;
		return name === undefined ? node.children : [{...node, url: name}];
	};

	eachNode(blocks, node => {
		if ('children' in node) {
			resolve(node);
		}
	});
	return [...blocks];
}

/** Whether a node is a way back, raised or not. */
function isWay(node: Nodes, {ways}: Places): boolean {
	const [only, ...others] = node.type === 'superscript' ? node.children : [];
	return ways.has(node) || (only !== undefined && others.length === 0 && ways.has(only));
}

/** A number that is raised already: its note raises it again. */
function raisedNote(node: PhrasingContent, places: Places): readonly PhrasingContent[] | null {
	const [only, ...others] = node.type === 'superscript' ? node.children : [];
	const note = only?.type === 'link' && others.length === 0 ? places.notes.get(only) : undefined;
	return note ? [{type: 'footnoteReference', identifier: note.identifier, label: note.identifier}] : null;
}

/** The addresses that stand for the places to which links lead, by the names of these. */
function nameTargets(blocks: readonly RootContent[], {nodeAt, notes, ways}: Places): ReadonlyMap<string, string> {
	const headings: Heading[] = [];
	const wanted = new Set<string>();
	eachNode(blocks, node => {
		if (node.type === 'heading') {
			headings.push(node);
		} else if (node.type === 'link' && node.url.startsWith('#') && !notes.has(node) && !ways.has(node)) {
			wanted.add(node.url);
		}
	});

	const slugs = slugsOf(headings.map(({children}) => plainText(children)));
	const ids = new Map<Nodes, string>(headings.flatMap((node, index) => (slugs[index] ? [[node, slugs[index]]] : [])));
	const names = new Map<string, string>();
	let count = 0;
	for (const place of wanted) {
		const node = nodeAt(place);
		if (node !== null) {
			let id = ids.get(node);
			if (id === undefined) {
				// No heading has a name with a full stop in it.
				count++;
				id = `place.${count}`;
				ids.set(node, id);
				node.data = {...node.data, hProperties: {...node.data?.hProperties, id}};
			}

			names.set(place, `#${encodeURIComponent(id)}`);
		}
	}

	return names;
}
