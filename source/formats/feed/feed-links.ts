import {Parser} from 'htmlparser2';
import {decode} from '../decode.js';
import {sanitiseLine} from '../sanitise.js';
import type {Source} from '../source.js';
import {webAddress} from './addresses.js';

/** A feed that a page names. */
export type FeedLink = {readonly address: string; readonly title: string | null};

const feedType =
	/^\s*(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)\s*(?:;|$)/i;
const ofComments = /comments?\b|\/comments\//i;

/** More are not looked at. */
const mostLinks = 20;

/** The feeds that a page names (`rel=alternate`), those of comments last. `address` is that of the page. Never rejects. */
export async function feedLinks(source: Source, address: string): Promise<readonly FeedLink[]> {
	const decoded = await decode(source);
	if (decoded.kind === 'refused') {
		return [];
	}

	const links: FeedLink[] = [];
	let base = address;
	const parser = new Parser({
		onopentag(name, {rel = '', type = '', href = '', title = ''}) {
			if (name === 'base') {
				base = webAddress(href, address) ?? base;
			}

			const isFeed = name === 'link' && /(?:^|\s)alternate(?:\s|$)/i.test(rel) && feedType.test(type);
			const found = isFeed ? webAddress(href, base) : null;
			if (found !== null && links.length < mostLinks && !links.some(link => link.address === found)) {
				links.push({address: found, title: sanitiseLine(title.slice(0, 300)) || null});
			}
		},
	});
	parser.end(decoded.text);
	const isOfComments = ({address: url, title}: FeedLink): boolean => ofComments.test(`${title ?? ''} ${url}`);
	return [...links.filter(link => !isOfComments(link)), ...links.filter(isOfComments)];
}

/** Where sites have their feeds, when their pages do not say. */
const commonPlaces = ['feed', 'rss.xml', 'atom.xml', 'feed.xml', 'index.xml', 'rss', 'feed.json'];

/** The addresses where the feed of a page may be: below it and at the root of its site. */
export function commonFeedAddresses(address: string): readonly string[] {
	const url = URL.parse(address);
	if (url === null) {
		return [];
	}

	const folders = [...new Set([url.pathname.replace(/[^/]*$/, ''), '/'])];
	return commonPlaces.flatMap(place => folders.map(folder => new URL(`${folder}${place}`, url.origin).href));
}
