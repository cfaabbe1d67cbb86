import {sanitiseLine} from '../sanitise.js';
import {type PartPlace, placeOf} from './part-path.js';
import {childElements, elementsIn, readXml, textIn, type XmlElement} from './xml.js';

/** A line of the contents of a book. */
export type ContentsLine = {
	readonly title: string;
	/** Where it leads; `null` for a heading above others that leads nowhere itself. */
	readonly place: PartPlace | null;
	/** It led nowhere itself, and has the place of the line below it. */
	readonly isAbove?: boolean;
	/** 1 for the outermost. */
	readonly depth: number;
};

/** No title in the contents is longer than this, in characters. */
const titleLength = 300;

/** The contents in the navigation document of an EPUB 3 at a path (EPUB 3.3, section 7.4). */
export function readNav(text: string, path: string): readonly ContentsLine[] {
	const navs = elementsIn(readXml(text), 'nav');
	const nav = navs.find(({attributes}) => (attributes['epub:type'] ?? '').split(/\s+/).includes('toc')) ?? navs[0];
	return nav ? childElements(nav, 'ol').flatMap(list => linesOfList(list, path, 1)) : [];
}

function linesOfList(list: XmlElement, path: string, depth: number): readonly ContentsLine[] {
	return childElements(list, 'li').flatMap(item => {
		const label = childElements(item).find(({name}) => name === 'a' || name === 'span');
		const below = childElements(item, 'ol').flatMap(inner => linesOfList(inner, path, label ? depth + 1 : depth));
		return label ? [lineOf(textIn(label), label.attributes['href'], path, depth), ...below] : below;
	});
}

/** The contents in the NCX of an EPUB 2 at a path (OPF 2.0.1, section 2.4.1). */
export function readNcx(text: string, path: string): readonly ContentsLine[] {
	const map = elementsIn(readXml(text), 'navMap')[0];
	return map ? linesOfPoints(map, path, 1) : [];
}

function linesOfPoints(element: XmlElement, path: string, depth: number): readonly ContentsLine[] {
	return childElements(element, 'navPoint').flatMap(point => {
		const label = childElements(point, 'navLabel')[0];
		const href = childElements(point, 'content')[0]?.attributes['src'];
		return [lineOf(label ? textIn(label) : '', href, path, depth), ...linesOfPoints(point, path, depth + 1)];
	});
}

function lineOf(text: string, href: string | undefined, path: string, depth: number): ContentsLine {
	return {
		title: sanitiseLine(text.slice(0, 4 * titleLength))
			.slice(0, titleLength)
			.toWellFormed(),
		place: href === undefined ? null : placeOf(href, path),
		depth,
	};
}
