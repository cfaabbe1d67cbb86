import {hash} from 'node:crypto';
import {cutWords} from '../cut.js';
import {readLang} from '../markdown/front-matter.js';
import {sanitise, sanitiseLine} from '../sanitise.js';
import {type EntryDraft, type Feed, type FeedDraft, type FeedEntry, mostEntries} from './feed.js';

/** No title is longer than this, in characters; no name either. */
const titleLength = 300;
const descriptionLength = 1000;
const idLength = 2000;

/** More and longer tags are no tags. */
const mostTags = 32;
const longestTag = 60;

const nameForm = /^[\da-f]{16}$/;

/** A feed as it may be shown and kept: its texts clean, its entries named. `fallback` is its title where it has none. */
export function finishFeed(draft: FeedDraft, fallback: string): Feed {
	return {
		title: lineOf(draft.title, titleLength) ?? fallback,
		address: draft.address,
		feedAddress: draft.feedAddress,
		description: lineOf(draft.description, descriptionLength),
		lang: readLang(draft.lang ?? ''),
		tags: tagsOf(draft.tags),
		entries: namedEntries(draft.entries.slice(0, mostEntries).map(cleanEntry)),
	};
}

function cleanEntry(draft: EntryDraft): EntryDraft {
	return {
		name: draft.name,
		id: lineOf(draft.id, idLength),
		title: lineOf(draft.title, titleLength),
		url: draft.url,
		byline: lineOf(draft.byline, titleLength),
		publishedTime: draft.publishedTime,
		updatedTime: draft.updatedTime,
		content: sanitise(draft.content),
		contentKind: draft.contentKind,
		isExcerpt: draft.isExcerpt,
		isFull: draft.isFull,
		tags: tagsOf(draft.tags),
	};
}

/**
An entry is named for its id, else its address, else its words. Feeds give one id to several entries: where their addresses differ too, these tell them apart, so that a name does not depend on how many of them the feed lists today. What is said twice is one entry.
*/
function namedEntries(drafts: readonly EntryDraft[]): readonly FeedEntry[] {
	const addresses = new Map<string, Set<string>>();
	for (const {id, url} of drafts) {
		if (id !== null && url !== null) {
			addresses.set(id, (addresses.get(id) ?? new Set()).add(url));
		}
	}

	const named = new Map<string, FeedEntry>();
	for (const draft of drafts) {
		const {id, url, title, content} = draft;
		const isShared = id !== null && (addresses.get(id)?.size ?? 0) > 1;
		const plain = isShared ? `${id}\n${url}` : (id ?? url ?? `${title}\n${content}`);
		const own = draft.name !== null && nameForm.test(draft.name) ? draft.name : nameOf(plain);
		const first = named.get(own);
		if (first === undefined) {
			named.set(own, {...draft, name: own});
		} else if (!isSame(first, draft)) {
			const other = [`${plain}\n${url}\n${title}`, `${plain}\n${url}\n${title}\n${content}`]
				.map(nameOf)
				.find(name => !named.has(name));
			if (other !== undefined) {
				named.set(other, {...draft, name: other});
			}
		}
	}

	return [...named.values()];
}

function isSame(first: FeedEntry, second: EntryDraft): boolean {
	return first.url === second.url && first.title === second.title && first.content === second.content;
}

function nameOf(text: string): string {
	return hash('sha256', text).slice(0, 16);
}

function lineOf(text: string | null, most: number): string | null {
	const line = sanitiseLine((text ?? '').slice(0, 4 * most));
	return line === '' ? null : cutWords(line, most);
}

function tagsOf(written: readonly string[]): readonly string[] {
	const tags = written.slice(0, 4 * mostTags).map(tag => sanitiseLine(tag.slice(0, 400)));
	return [...new Set(tags.filter(tag => tag !== '' && tag.length <= longestTag))].slice(0, mostTags);
}
