import {decode, displayName} from '../decode.js';
import {titleFromName} from '../names.js';
import {sanitiseLine} from '../sanitise.js';
import type {Source} from '../source.js';
import type {ParsedFeed} from './feed.js';
import {finishFeed} from './finish-feed.js';
import {jsonFeed} from './json-feed.js';
import {readFeedXml} from './xml.js';
import {xmlFeed} from './xml-feed.js';

/**
Read a feed: RSS 0.9x, 1.0 or 2.0, Atom 0.3 or 1.0, JSON Feed 1 or 1.1. One that is broken is read up to the break. `address` is where it came from, against which its addresses are resolved where it says no other. Never rejects: what is no feed is refused with a sentence. Takes linear time.
*/
export async function parseFeed(source: Source, address: string | null = null): Promise<ParsedFeed> {
	const decoded = await decode(source);
	return decoded.kind === 'refused' ? decoded : parseFeedText(decoded.text, source.name, address);
}

/** The same of a text. */
export function parseFeedText(text: string, name: string, address: string | null = null): ParsedFeed {
	try {
		const isJson = /^[\ufeff\s]*\{/.test(text);
		const document = isJson ? null : readFeedXml(text, address);
		const draft = document === null ? jsonFeed(text.replace(/^\ufeff/, ''), address) : xmlFeed(document, address);
		return draft === null
			? refused(name)
			: {
					kind: 'feed',
					feed: finishFeed(draft, titleOf(draft.address ?? address, name)),
					isWhole: document?.isWhole ?? true,
				};
	} catch {
		return refused(name);
	}
}

/** A title for a feed that gives none: the host of its pages. */
function titleOf(address: string | null, name: string): string {
	return (
		(address === null ? null : URL.parse(address)?.hostname.replace(/^www\./, '')) || titleFromName(sanitiseLine(name))
	);
}

function refused(name: string): ParsedFeed {
	return {
		kind: 'refused',
		reason: `${displayName(name)} is no feed that can be read: RSS, Atom and JSON Feed are. Check that the file is complete, or fetch it again.`,
	};
}
