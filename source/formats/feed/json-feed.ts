import {webAddress, withWholeAddresses} from './addresses.js';
import {isPlainlyCut, isSummary} from './cut-off.js';
import type {EntryDraft, FeedDraft} from './feed.js';
import {readFeedTime} from './time.js';
import {withEnclosures} from './xml-feed.js';

type Fields = Readonly<Record<string, unknown>>;

/** Ours in a feed that was written here (JSON Feed 1.1, "Extensions"). */
export const ownFields = '_broadsheet';

/** What a JSON Feed says (versions 1 and 1.1); `null` when it is none. */
export function jsonFeed(text: string, address: string | null): FeedDraft | null {
	const feed = fieldsOf(parsed(text));
	const items = feed?.['items'];
	if (feed === null || !Array.isArray(items)) {
		return null;
	}

	const home = webAddress(stringOf(feed['home_page_url']), address);
	const own = fieldsOf(feed[ownFields]);
	const byline = bylineOf(feed);
	return {
		title: stringOf(feed['title']),
		address: home,
		feedAddress: webAddress(stringOf(feed['feed_url']), address),
		description: stringOf(feed['description']),
		lang: stringOf(feed['language']),
		tags: stringsOf(own?.['tags']),
		entries: items.flatMap(item => {
			const fields = fieldsOf(item);
			return fields === null ? [] : [entryOf(fields, {base: home ?? address, byline, isOwn: own !== null})];
		}),
	};
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
}

function entryOf(
	item: Fields,
	{base, byline, isOwn}: {readonly base: string | null; readonly byline: string | null; readonly isOwn: boolean},
): EntryDraft {
	const own = isOwn ? fieldsOf(item[ownFields]) : null;
	const name = stringOf(own?.['name']);
	const written = item['id'];
	const id = typeof written === 'number' ? String(written) : stringOf(written);
	const url = webAddress(stringOf(item['url']) ?? stringOf(item['external_url']), base);
	const html = htmlOf(item);
	const summary = stringOf(item['summary']);
	const text = {
		kind: html === null ? ('text' as const) : ('html' as const),
		value: (html?.trim() ? html : null) ?? stringOf(item['content_text']) ?? summary ?? html ?? '',
	};
	const title = stringOf(item['title']);
	const isGivenAsSummary = html === null && stringOf(item['content_text']) === null;
	const content = isOwn
		? text
		: withEnclosures(
				{...text, value: text.kind === 'html' ? withWholeAddresses(text.value, url ?? base) : text.value},
				attachmentsOf(item),
			);
	return {
		name,
		id: id === name && name !== null ? null : id,
		title,
		url,
		byline: bylineOf(item) ?? byline,
		publishedTime: readFeedTime(stringOf(item['date_published'])),
		updatedTime: readFeedTime(stringOf(item['date_modified'])),
		content: content.value,
		contentKind: content.kind,
		isExcerpt:
			typeof own?.['isExcerpt'] === 'boolean'
				? own['isExcerpt']
				: isPlainlyCut(text) ||
					(isGivenAsSummary && isSummary(text, {hasTitle: title !== null, isAtom: true, hasUrl: url !== null})),
		isFull: own?.['isFull'] === true,
		tags: stringsOf(item['tags']),
	};
}

function attachmentsOf(item: Fields): ReadonlyArray<{readonly url: string; readonly type: string}> {
	const attachments = item['attachments'];
	return (Array.isArray(attachments) ? attachments : []).flatMap(attachment => {
		const fields = fieldsOf(attachment);
		const url = webAddress(stringOf(fields?.['url']), null);
		return url === null ? [] : [{url, type: stringOf(fields?.['mime_type']) ?? ''}];
	});
}

/** The HTML of an item, unless it is empty and there is a text. */
function htmlOf({content_html: html, content_text: text}: Fields): string | null {
	return typeof html === 'string' && (html.trim() !== '' || typeof text !== 'string') ? html : null;
}

/** The authors, of which version 1 has one. */
function bylineOf(fields: Fields): string | null {
	const authors = Array.isArray(fields['authors']) ? fields['authors'] : [fields['author']];
	const names = authors.slice(0, 20).flatMap(author => stringOf(fieldsOf(author)?.['name']) ?? []);
	return names.length === 0 ? null : names.join(', ');
}

function fieldsOf(value: unknown): Fields | null {
	return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
}

function stringOf(value: unknown): string | null {
	return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function stringsOf(value: unknown): readonly string[] {
	return Array.isArray(value) ? value.filter(one => typeof one === 'string') : [];
}
