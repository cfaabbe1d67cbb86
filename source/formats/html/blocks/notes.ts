import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, closest, type DomNode, type Element, elementsIn, textOf} from '../dom/node.js';

/** The footnotes that a page says it has. */
export type Notes = {
	/** Links to notes, with the identifiers of those. */
	readonly references: ReadonlyMap<Element, string>;
	/** The elements that hold the notes. */
	readonly definitions: ReadonlyMap<Element, string>;
	/** Links from notes back to the text. */
	readonly backs: ReadonlySet<Element>;
};

const container = /(?:^|[\s_-])(?:foot-?notes?|end-?notes?)(?:$|[\s_-])/i;
const noteRole = /(?:^|\s)(?:doc-(?:foot|end)note|footnote|endnote|rearnote)(?:\s|$)/i;
const referenceRole = /(?:^|\s)(?:doc-noteref|noteref|footnote-ref(?:erence)?|footnote-link|footnote-anchor)(?:\s|$)/i;
const backRole = /(?:^|\s)(?:doc-backlink|footnote-back(?:ref|link)?|data-footnote-backref|reversefootnote)(?:\s|$)/i;
const backSign = /^[\s[(]*[↩↑^⤴↵⏎](?:[\s\d\])]|\ufe0e)*$/;

/** No text that a note is of is longer, in characters. */
const longestReference = 12;

/**
Find the footnotes within a node: links that say by their role or class that they lead to a note, or that are short and lead into a list of notes. References of another kind stay links: they are too often no notes, and where the page shows them is where they are read.
*/
export function findNotes(root: DomNode): Notes {
	const references = new Map<Element, string>();
	const definitions = new Map<Element, string>();
	const backs = new Set<Element>();
	const links = elementsIn(root, 'a').filter(link => attributeOf(link, 'href')?.startsWith('#'));
	const targets = targetsOf(root, links);
	for (const link of links) {
		const target = targets.get(fragmentOf(link)) ?? null;
		const note = target === null ? null : noteAround(target, root);
		if (isBack(link)) {
			backs.add(link);
		} else if (note !== null && isReference(link) && closest(link, element => element === note) === null) {
			const identifier = sanitiseLine(fragmentOf(link));
			references.set(link, definitions.get(note) ?? identifier);
			definitions.set(note, definitions.get(note) ?? identifier);
		}
	}

	return {references, definitions, backs};
}

/** A way back to a text without references is none. */
export function isWayBack({backs, definitions}: Notes, link: Element): boolean {
	return backs.has(link) && closest(link, element => definitions.has(element)) !== null;
}

function targetsOf(root: DomNode, links: readonly Element[]): ReadonlyMap<string, Element> {
	const wanted = new Set(links.map(fragmentOf));
	const targets = new Map<string, Element>();
	if (wanted.size > 0) {
		for (const element of elementsIn(root)) {
			const id = attributeOf(element, 'id') ?? (element.localName === 'a' ? attributeOf(element, 'name') : null);
			if (id !== null && wanted.has(id) && !targets.has(id)) {
				targets.set(id, element);
			}
		}
	}

	return targets;
}

/** The fragment that a link leads to; empty for another link. */
export function fragmentOf(link: Element): string {
	const href = attributeOf(link, 'href') ?? '';
	if (!href.startsWith('#')) {
		return '';
	}

	try {
		return decodeURIComponent(href.slice(1));
	} catch {
		// A sign that says nothing of how it is encoded stands for itself.
		return href.slice(1);
	}
}

/** The element that holds the note whose target it is. */
function noteAround(target: Element, root: DomNode): Element | null {
	if (noteRole.test(rolesOf(target))) {
		return target;
	}

	const item = closest(target, ({localName}) => /^(?:li|p|dd|aside|div)$/.test(localName));
	if (item === null || item === root) {
		return null;
	}

	const list = closest(
		item,
		element =>
			element !== item &&
			(container.test(attributeOf(element, 'class') ?? '') ||
				container.test(attributeOf(element, 'id') ?? '') ||
				/doc-(?:foot|end)notes/.test(rolesOf(element)) ||
				attributeOf(element, 'data-footnotes') !== null),
	);
	// A whole list of notes is none of them.
	return list === null || elementsIn(item, 'li').length > 0 ? null : item;
}

function isReference(link: Element): boolean {
	const text = textOf(link).trim();
	return (
		text.length <= longestReference &&
		(referenceRole.test(rolesOf(link)) ||
			attributeOf(link, 'data-footnote-ref') !== null ||
			/^[[(]?(?:\d{1,4}|[*†‡§]{1,4}|[a-z]{1,3})[\])]?$/i.test(text))
	);
}

function isBack(link: Element): boolean {
	return (
		backRole.test(rolesOf(link)) ||
		attributeOf(link, 'data-footnote-backref') !== null ||
		backSign.test(textOf(link).slice(0, 20))
	);
}

function rolesOf(element: Element): string {
	return ['role', 'epub:type', 'class'].map(name => attributeOf(element, name) ?? '').join(' ');
}
