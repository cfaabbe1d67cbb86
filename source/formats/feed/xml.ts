import {mostEntries} from './feed.js';
import {scanXml} from './scan-xml.js';

/** An element of a feed. Names are in lower case and have the prefix that is usual for their namespace, none for those of the feed itself. */
export type FeedElement = {
	readonly name: string;
	readonly attributes: Readonly<Record<string, string>>;
	readonly children: ReadonlyArray<FeedElement | string>;
	/** Against what its relative addresses are resolved: `xml:base`, its own or one around it; `null` where there is none. */
	readonly base: string | null;
	/** Its language, by `xml:lang` its own or one around it. */
	readonly lang: string | null;
};

/** The elements of a feed. */
export type FeedDocument = {
	/** All of it but its entries; without a name. */
	readonly root: FeedElement;
	readonly items: readonly FeedElement[];
	/** The document breaks off in this one. */
	readonly cutItem: FeedElement | null;
	/** The document has its end. */
	readonly isWhole: boolean;
};

/** What is nested deeper than this stands beside its parents, so that no walk over the elements goes too deep. */
const deepest = 100;

/** More elements are not open at once: each end of one may look through all of them. */
const mostOpen = 400;

const namespaces: ReadonlyMap<string, string> = new Map([
	['http://purl.org/dc/elements/1.1', 'dc'],
	['http://purl.org/dc/elements/1.0', 'dc'],
	['http://purl.org/dc/terms', 'dcterms'],
	['http://purl.org/rss/1.0/modules/content', 'content'],
	['http://www.w3.org/2005/atom', 'atom'],
	['http://purl.org/atom/ns#', 'atom'],
	['http://www.w3.org/1999/xhtml', 'xhtml'],
	['http://search.yahoo.com/mrss', 'media'],
	['http://www.itunes.com/dtds/podcast-1.0.dtd', 'itunes'],
	['http://www.w3.org/1999/02/22-rdf-syntax-ns#', 'rdf'],
	['http://rssnamespace.org/feedburner/ext/1.0', 'feedburner'],
	['http://purl.org/rss/1.0', ''],
	['http://my.netscape.com/rdf/simple/0.9', ''],
	['http://channel.netscape.com/rdf/simple/0.9', ''],
	['http://backend.userland.com/rss2', ''],
]);

type Draft = FeedElement & {readonly children: Array<FeedElement | string>};

/** Read the XML of a feed, whatever is wrong with it, as far as it goes. Takes linear time. */
export function readFeedXml(text: string, address: string | null = null): FeedDocument {
	const root: Draft = {name: '', attributes: {}, children: [], base: address, lang: null};
	const prefixes = new Map<string, string>();
	const names = new Map<string, string>();
	const open: Draft[] = [root];
	const items: Draft[] = [];
	let depth = 0;
	let isStopped = false;
	let isWhole = false;
	let cutItem: Draft | null = null;

	const nameOf = (written: string): string => {
		const [local = '', prefix = null] = written.split(':', 2).toReversed();
		const usual = prefix === null ? '' : (prefixes.get(prefix) ?? prefix);
		// The elements of an Atom feed may have a prefix, and in it they are those of the feed.
		const name = usual === '' || (usual === 'atom' && isAtom(root, local)) ? local : `${usual}:${local}`;
		names.set(written, name);
		return name;
	};

	scanXml(text, {
		onOpen(written, attributes) {
			depth++;
			if (declare(attributes, prefixes)) {
				names.clear();
			}

			const parent = open.at(-1) ?? root;
			const element: Draft = {
				name: names.get(written) ?? nameOf(written),
				attributes,
				children: [],
				base: baseOf(attributes['xml:base'], parent.base),
				lang: attributes['xml:lang'] ?? parent.lang,
			};
			if (isItem(element, parent)) {
				items.push(element);
			} else {
				parent.children.push(element);
			}

			if (depth <= deepest) {
				open.push(element);
			}

			isStopped = depth > mostOpen || items.length > mostEntries;
			return !isStopped;
		},
		onText(words) {
			const children = open.at(-1)?.children ?? [];
			const last = children.at(-1);
			if (typeof last === 'string') {
				children[children.length - 1] = last + words;
			} else {
				children.push(words);
			}
		},
		onClose(isTold) {
			const element = depth <= deepest ? open.pop() : undefined;
			depth--;
			if (!isTold && element !== undefined && element === items.at(-1)) {
				cutItem = element;
			}

			isWhole ||= depth === 0 && isTold;
		},
	});
	return {root, items: items.slice(0, mostEntries), cutItem, isWhole: isWhole && !isStopped};
}

function isAtom(root: Draft, local: string): boolean {
	const [first] = root.children.filter(child => typeof child !== 'string');
	return first === undefined ? local === 'feed' : first.name === 'feed';
}

const aroundItems = new Set(['', 'channel', 'rss', 'rdf:rdf', 'rdf', 'feed', 'items', 'item', 'entry']);

/** An entry that begins where another one was not ended is no part of it. */
function isItem({name}: FeedElement, parent: FeedElement): boolean {
	return (name === 'item' || name === 'entry') && aroundItems.has(parent.name);
}

/** Returns whether there are new prefixes. */
function declare(attributes: Readonly<Record<string, string>>, prefixes: Map<string, string>): boolean {
	let isNew = false;
	for (const name in attributes) {
		if (/^xmlns:/i.test(name)) {
			const usual = namespaces.get((attributes[name] ?? '').trim().toLowerCase().replace(/\/$/, ''));
			if (usual !== undefined) {
				prefixes.set(name.slice(6).toLowerCase(), usual);
				isNew = true;
			}
		}
	}

	return isNew;
}

function baseOf(written: string | undefined, around: string | null): string | null {
	const base = written?.trim();
	return base ? (URL.parse(base, around ?? undefined)?.href ?? around) : around;
}

const noElements: readonly FeedElement[] = [];

/** The elements of a name that stand right in an element. */
export function childrenOf(element: FeedElement, name: string): readonly FeedElement[] {
	let found: FeedElement[] | null = null;
	for (const child of element.children) {
		if (typeof child !== 'string' && child.name === name) {
			found ??= [];
			found.push(child);
		}
	}

	return found ?? noElements;
}

/** The words in an element. */
export function textOf(element: FeedElement): string {
	return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');
}
