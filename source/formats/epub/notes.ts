import type {BlockContent, FootnoteDefinition, Link, ListItem, Nodes, RootContent} from 'mdast';
import {eachNode, plainText} from '../../article/tree.js';

/** What is known of the links of a book before its notes are told from its text. */
export type Linked = {
	readonly blocks: readonly RootContent[];
	/** Notes that the documents say are such. */
	readonly notes: readonly FootnoteDefinition[];
	readonly nodeAt: (place: string) => Nodes | null;
	/** What looks like a note of several blocks: the others by the first. */
	readonly groups: ReadonlyMap<Nodes, readonly BlockContent[]>;
	/** Links that the documents say lead to a note. */
	readonly references: ReadonlySet<Nodes>;
};

export type Notes = {
	/** The text without what became a note. */
	readonly blocks: readonly RootContent[];
	readonly definitions: readonly FootnoteDefinition[];
	readonly byLink: ReadonlyMap<Link, FootnoteDefinition>;
	/** Links in notes that lead back to the text. */
	readonly ways: ReadonlySet<Nodes>;
};

/** What may be a note as a whole: a block of the text, an item of a list there, or what says that it is a note. */
type Unit = RootContent | ListItem;

/** How the sign of a note is written: a number, a letter or a mark, perhaps in brackets. */
const sign = /^[[(]?(?:\d{1,4}|[*†‡§¶#]{1,4}|[a-z]|[ivxlc]{1,6})[\])]?\.?$/i;
const signOfWay = /^[[(]?(?:[\d*†‡§¶#a-zivxlc]{1,6}|[↩↑↵⏎^←⬆⤴]{1,3}|back|return)[\])]?\.?$/i;

/**
Tell the notes of a book from its text. A note is what its document calls one, what a link leads to of which the document says that it leads to a note, and what the sign of a note leads to when it leads back to the block with the sign, which stands before it.
*/
export function takeNotes({blocks, notes, nodeAt, groups, references}: Linked): Notes {
	const {units, linksOf, unitOf} = survey([...blocks, ...notes], nodeAt, groups);
	const order = new Map(units.map((unit, index) => [unit, index]));
	const definitions = new Map<Unit, FootnoteDefinition>(notes.map(note => [note, note]));
	const byLink = new Map<Link, FootnoteDefinition>();
	const unitAt = (link: Link): Unit | undefined => unitOf.get(nodeAt(link.url) as Nodes);
	const isBefore = (one: Unit, other: Unit): boolean => (order.get(one) ?? 0) < (order.get(other) ?? 0);
	const targets = new Map<Unit, ReadonlySet<Unit | undefined>>();
	const leadsBack = (note: Unit, to: Unit): boolean => {
		const known = targets.get(note) ?? new Set((linksOf.get(note) ?? []).map(unitAt));
		targets.set(note, known);
		return known.has(to);
	};

	for (const unit of units) {
		for (const link of linksOf.get(unit) ?? []) {
			const target = unitAt(link);
			const isSign = references.has(link) || sign.test(signIn(link));
			const isNote =
				target !== undefined &&
				target !== unit &&
				isSign &&
				(definitions.has(target) ||
					(mayBeNote(target) && (references.has(link) || (isBefore(unit, target) && leadsBack(target, unit)))));
			// A note is no text in which others have theirs, unless it says that it is a note.
			if (isNote && (!definitions.has(unit) || unit.type === 'footnoteDefinition')) {
				const note = definitions.get(target) ?? definitionOf(target, groups.get(target) ?? []);
				definitions.set(target, note);
				byLink.set(link, note);
			}
		}
	}

	const signed = new Set([...byLink.keys()].map(link => unitOf.get(link)));
	const ways = new Set<Nodes>();
	for (const [unit, note] of definitions) {
		for (const link of linksOf.get(unit) ?? []) {
			if (signed.has(unitAt(link)) && !byLink.has(link) && signOfWay.test(signIn(link))) {
				ways.add(link);
				trimSign(note, link);
			}
		}
	}

	const moved = new Set<RootContent>([...definitions.keys()].flatMap(unit => groups.get(unit) ?? []));
	return {
		blocks: blocks.filter(block => !moved.has(block)).flatMap(block => withoutNotes(block, definitions)),
		definitions: numbered(new Set([...byLink.values(), ...definitions.values()])),
		byLink,
		ways,
	};
}

/** Notes in the order in which the text refers to them. They have numbers for names. */
function numbered(notes: ReadonlySet<FootnoteDefinition>): readonly FootnoteDefinition[] {
	for (const [index, note] of [...notes].entries()) {
		note.identifier = String(index + 1);
		note.label = note.identifier;
	}

	return [...notes];
}

/** The words of a link, without the characters that only choose how the one before them looks. */
function signIn({children}: Link): string {
	return plainText(children)
		.replaceAll(/[\ufe0e\ufe0f]/g, '')
		.trim();
}

function mayBeNote(unit: Unit): boolean {
	return unit.type === 'paragraph' || unit.type === 'listItem';
}

type Survey = {
	readonly units: readonly Unit[];
	readonly linksOf: ReadonlyMap<Unit, readonly Link[]>;
	readonly unitOf: ReadonlyMap<Nodes, Unit>;
};

/** The units of a text, the links in each, and the unit of every link and of what it leads to. */
function survey(blocks: readonly RootContent[], nodeAt: Linked['nodeAt'], groups: Linked['groups']): Survey {
	const grouped = new Set<RootContent>([...groups].flatMap(([, others]) => others));
	const units = blocks
		.filter(block => !grouped.has(block))
		.flatMap((block): readonly Unit[] => (block.type === 'list' ? block.children : [block]));
	const partsOf = (unit: Unit): readonly Nodes[] => [unit, ...(groups.get(unit) ?? [])];
	const linksOf = new Map<Unit, Link[]>();
	const unitOf = new Map<Nodes, Unit>();
	for (const unit of units) {
		eachNode(partsOf(unit), node => {
			if (node.type === 'link' && node.url.startsWith('#')) {
				const links = linksOf.get(unit) ?? [];
				links.push(node);
				linksOf.set(unit, links);
				unitOf.set(node, unit);
			}
		});
	}

	const targets = new Set([...linksOf.values()].flatMap(links => links.map(({url}) => nodeAt(url))));
	for (const unit of units) {
		eachNode(partsOf(unit), node => {
			if (targets.has(node)) {
				unitOf.set(node, unit);
			}
		});
	}

	return {units, linksOf, unitOf};
}

function definitionOf(unit: Unit, others: readonly BlockContent[]): FootnoteDefinition {
	const children = unit.type === 'listItem' ? unit.children : unit.type === 'paragraph' ? [unit, ...others] : [];
	return {type: 'footnoteDefinition', identifier: '', children};
}

function withoutNotes(block: RootContent, definitions: ReadonlyMap<Unit, FootnoteDefinition>): readonly RootContent[] {
	if (block.type !== 'list') {
		return definitions.has(block) ? [] : [block];
	}

	const children = block.children.filter(item => !definitions.has(item));
	return children.length === block.children.length ? [block] : children.length === 0 ? [] : [{...block, children}];
}

/** Take what parted the sign of a note from its words: `1. Words`. */
function trimSign({children}: FootnoteDefinition, link: Link): void {
	const [first] = children;
	const [label, second] = first?.type === 'paragraph' ? first.children : [];
	if (label !== link && !(label?.type === 'superscript' && label.children[0] === link)) {
		return;
	}

	if (second?.type === 'text') {
		second.value = second.value.replace(/^[\s.:)\]–—-]+/, '');
	}
}
