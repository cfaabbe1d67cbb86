import type {PhrasingContent} from 'mdast';
import {safeUrl} from '../markdown/url.js';
import {sanitise, sanitiseLine} from '../sanitise.js';
import {backKind, type ChapterDraft, hasKind, openPlaces, pageKind, placeName, referenceKind} from './chapter.js';
import {placeOf} from './part-path.js';
import {textIn, type XmlElement} from './xml.js';

const silent = new Set(['script', 'style', 'head', 'template', 'noscript', 'rp', 'title', 'audio', 'video', 'object']);

// What most texts have none of: one look is faster than to replace each space by itself.
const wideSpace = /[\t\n]| {2}/;

/** Words of one block while they are gathered; white space is one space between words. */
type Line = {readonly chapter: ChapterDraft; isAfterSpace: boolean};

/** The words of a block: what stands in the elements and texts that it is made of. */
export function phrasingOf(children: ReadonlyArray<XmlElement | string>, chapter: ChapterDraft): PhrasingContent[] {
	const nodes = nodesOf(children, {chapter, isAfterSpace: true});
	trimEnd(nodes);
	return nodes;
}

/** Whether nodes show nothing: a space that does not break is how some books part scenes. */
export function isBlank(nodes: readonly PhrasingContent[]): boolean {
	return nodes.every(
		node =>
			(node.type === 'text' && node.value.trim() === '') ||
			node.type === 'break' ||
			('children' in node && isBlank(node.children)),
	);
}

/** Whether an element and all in it are not to be read. */
export function isSilent(element: XmlElement): boolean {
	return silent.has(element.name) || element.attributes['hidden'] !== undefined;
}

function nodesOf(children: ReadonlyArray<XmlElement | string>, line: Line): PhrasingContent[] {
	const nodes: PhrasingContent[] = [];
	for (const child of children) {
		if (typeof child === 'string') {
			pushText(nodes, child, line);
		} else if (!isSilent(child)) {
			openPlaces(line.chapter, child);
			pushElement(nodes, child, line);
		}
	}

	return nodes;
}

function pushText(nodes: PhrasingContent[], written: string, line: Line): void {
	const clean = sanitise(written);
	const text = wideSpace.test(clean) ? clean.replaceAll(/[ \t\n]+/g, ' ') : clean;
	const value = line.isAfterSpace && text.startsWith(' ') ? text.slice(1) : text;
	if (value !== '') {
		line.isAfterSpace = value.endsWith(' ');
		pushWords(nodes, value);
	}
}

function pushElement(nodes: PhrasingContent[], element: XmlElement, line: Line): void {
	switch (element.name) {
		case 'em':
		case 'i':
		case 'cite':
		case 'dfn':
		case 'var': {
			push(nodes, 'emphasis', element, line);
			break;
		}

		case 'strong':
		case 'b': {
			push(nodes, 'strong', element, line);
			break;
		}

		case 'del':
		case 's':
		case 'strike': {
			push(nodes, 'delete', element, line);
			break;
		}

		case 'sup': {
			push(nodes, 'superscript', element, line);
			break;
		}

		case 'sub': {
			push(nodes, 'subscript', element, line);
			break;
		}

		case 'code':
		case 'kbd':
		case 'samp':
		case 'tt': {
			const value = sanitiseLine(textIn(element));
			if (value !== '') {
				nodes.push({type: 'inlineCode', value});
				line.isAfterSpace = false;
			}

			break;
		}

		case 'br': {
			trimEnd(nodes);
			nodes.push({type: 'break'});
			line.isAfterSpace = true;
			break;
		}

		case 'a': {
			pushLink(nodes, element, line);
			break;
		}

		case 'img':
		case 'image': {
			pushImage(nodes, element, line);
			break;
		}

		case 'q': {
			pushAround(nodes, '“', element, '”', line);
			break;
		}

		case 'rt': {
			pushAround(nodes, '(', element, ')', line);
			break;
		}

		case 'math': {
			pushText(nodes, element.attributes['alttext'] ?? textIn(element), line);
			break;
		}

		default: {
			if (!hasKind(element, pageKind)) {
				nodes.push(...nodesOf(element.children, line));
			}
		}
	}
}

function push(
	nodes: PhrasingContent[],
	type: 'emphasis' | 'strong' | 'delete' | 'superscript' | 'subscript',
	element: XmlElement,
	line: Line,
): void {
	pushParent(nodes, {type, children: nodesOf(element.children, line)});
}

type Parent = Extract<PhrasingContent, {children: PhrasingContent[]}>;

/** Spaces at the ends of marked words stand outside of the mark. */
function pushParent(nodes: PhrasingContent[], node: Parent): void {
	const [first, last] = [node.children[0], node.children.at(-1)];
	const before = first?.type === 'text' && first.value.startsWith(' ') ? ' ' : '';
	const behind = last?.type === 'text' && last.value !== ' ' && last.value.endsWith(' ') ? ' ' : '';
	if (first?.type === 'text') {
		first.value = first.value.slice(before.length);
	}

	if (last?.type === 'text') {
		last.value = last.value.slice(0, last.value.length - behind.length);
	}

	const children = node.children.filter(child => child.type !== 'text' || child.value !== '');
	pushWords(nodes, before);
	if (children.length > 0) {
		node.children = children;
		nodes.push(node);
	}

	pushWords(nodes, behind);
}

function pushWords(nodes: PhrasingContent[], value: string): void {
	const last = nodes.at(-1);
	if (last?.type === 'text') {
		last.value += value;
	} else if (value !== '') {
		nodes.push({type: 'text', value});
	}
}

function pushAround(nodes: PhrasingContent[], before: string, element: XmlElement, behind: string, line: Line): void {
	pushText(nodes, before, line);
	nodes.push(...nodesOf(element.children, line));
	pushText(nodes, behind, line);
}

function pushLink(nodes: PhrasingContent[], element: XmlElement, line: Line): void {
	const children = hasKind(element, backKind) ? [] : nodesOf(element.children, line);
	const {href} = element.attributes;
	const url = href === undefined ? null : addressOf(href, line.chapter);
	if (children.length === 0 || url === null) {
		nodes.push(...children);
		return;
	}

	const link: PhrasingContent = {type: 'link', url, children};
	pushParent(nodes, link);
	if (hasKind(element, referenceKind)) {
		line.chapter.references.add(link);
	}
}

/** Where a link leads: to a place in the book by its name there, or out of it. */
function addressOf(href: string, chapter: ChapterDraft): string | null {
	const place = placeOf(sanitiseLine(href), chapter.path);
	return place === null ? safeUrl(href) : placeName(place.path, place.id);
}

/** A picture that is there for its looks alone says so by having no words. */
function pushImage(nodes: PhrasingContent[], {attributes}: XmlElement, line: Line): void {
	const alt = attributes['alt'];
	const source = attributes['src'] ?? attributes['xlink:href'] ?? attributes['href'] ?? '';
	const url = placeOf(sanitiseLine(source), line.chapter.path)?.path ?? safeUrl(source);
	if (url !== null && url !== '' && alt !== '') {
		nodes.push({type: 'image', url, alt: sanitiseLine(alt ?? '')});
		line.isAfterSpace = false;
	}
}

/** Take white space and breaks off the end of a block, and what is empty without them. */
export function trimEnd(nodes: PhrasingContent[]): void {
	for (let last = nodes.at(-1); last; last = nodes.at(-1)) {
		if (last.type === 'text') {
			last.value = last.value.replace(/ $/, '');
		} else if ('children' in last) {
			trimEnd(last.children);
		}

		const isEmpty =
			last.type === 'break' ||
			(last.type === 'text' && last.value === '') ||
			('children' in last && last.children.length === 0);
		if (!isEmpty) {
			return;
		}

		nodes.pop();
	}
}
