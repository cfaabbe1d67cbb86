import {decode, displayName} from '../decode.js';
import {sanitiseLine} from '../sanitise.js';
import type {Source} from '../source.js';
import {webAddress} from './addresses.js';
import {type FeedElement, readFeedXml} from './xml.js';

/** A feed in a list of feeds. */
export type ListedFeed = {
	readonly title: string;
	readonly feedAddress: string;
	/** Its home page. */
	readonly address: string | null;
	/** The folders that it stands in, the outermost first. */
	readonly folders: readonly string[];
	readonly tags: readonly string[];
	/** What other programs wrote of it, which is kept: attributes by their names. */
	readonly others: Readonly<Record<string, string>>;
};

export type ParsedOpml =
	| {readonly kind: 'opml'; readonly feeds: readonly ListedFeed[]; readonly isWhole: boolean}
	| {readonly kind: 'refused'; readonly reason: string};

const own = new Set(['text', 'title', 'type', 'xmlurl', 'htmlurl', 'category', 'url']);
const attributeName = /^[a-z_][\w.-]{0,60}$/i;
const titleLength = 300;
const mostFolders = 10;

/** Whether bytes are a list of feeds: they came under its name, or begin as one does. */
export function isOpml({name, bytes}: Source): boolean {
	const start = new TextDecoder('latin1').decode(bytes.subarray(0, 4096)).replaceAll('\0', '');
	return /\.opml$/i.test(name) || /^[^<]{0,8}(?:<[?!][^>]*>\s*)*<opml[\s>]/i.test(start);
}

/** Read a list of feeds (OPML 1.0 and 2.0), with the folders that they stand in. One that is broken, or has no root, is read as far as it goes. Never rejects. */
export async function parseOpml(source: Source): Promise<ParsedOpml> {
	const decoded = await decode(source);
	if (decoded.kind === 'refused') {
		return decoded;
	}

	const {root, isWhole} = readFeedXml(decoded.text);
	const feeds: ListedFeed[] = [];
	const hasOutlines = collect(root, [], feeds);
	return hasOutlines || /<opml[\s>]/i.test(decoded.text)
		? {kind: 'opml', feeds, isWhole}
		: {
				kind: 'refused',
				reason: `${displayName(source.name)} is no list of feeds: an OPML file is, which other readers export.`,
			};
}

/** Returns whether there are any outlines. */
function collect(element: FeedElement, folders: readonly string[], feeds: ListedFeed[]): boolean {
	let hasOutlines = false;
	for (const child of element.children) {
		if (typeof child === 'string') {
			continue;
		}

		if (child.name !== 'outline') {
			hasOutlines = collect(child, folders, feeds) || hasOutlines;
			continue;
		}

		hasOutlines = true;
		const feed = feedOf(child, folders);
		if (feed !== null) {
			feeds.push(feed);
		}

		const name = feed === null ? titleOf(child) : '';
		collect(child, name === '' ? folders : [...folders, name].slice(0, mostFolders), feeds);
	}

	return hasOutlines;
}

function feedOf(outline: FeedElement, folders: readonly string[]): ListedFeed | null {
	const given = (name: string): string =>
		Object.entries(outline.attributes).find(([key]) => key.toLowerCase() === name)?.[1] ?? '';
	const isFeed = /^(?:rss|atom|feed)$/i.test(given('type').trim());
	const feedAddress = webAddress(given('xmlurl') || (isFeed ? given('url') : ''), null);
	if (feedAddress === null) {
		return null;
	}

	return {
		title: titleOf(outline) || (URL.parse(feedAddress)?.hostname ?? feedAddress),
		feedAddress,
		address: webAddress(given('htmlurl'), null),
		folders,
		tags: tagsOf(given('category')),
		others: Object.fromEntries(
			Object.entries(outline.attributes)
				.filter(([key]) => attributeName.test(key) && !own.has(key.toLowerCase()))
				.map(([key, value]) => [key, sanitiseLine(value.slice(0, 4000))]),
		),
	};
}

function titleOf({attributes}: FeedElement): string {
	const {text = '', title = ''} = attributes;
	return sanitiseLine((text.trim() || title).slice(0, titleLength));
}

/** Categories are parted by commas and may be paths (OPML 2.0, "Outline elements"). */
function tagsOf(category: string): readonly string[] {
	const tags = category
		.slice(0, 2000)
		.split(',')
		.map(tag => sanitiseLine(tag).replace(/^\//, ''));
	return [...new Set(tags.filter(tag => tag !== ''))];
}

type Outline = {readonly name: string; readonly feeds: ListedFeed[]; readonly folders: Map<string, Outline>};

/** A list of feeds as OPML 2.0, which any reader can take: folders are outlines, tags categories. */
export function writeOpml(title: string, feeds: readonly ListedFeed[]): string {
	const top: Outline = {name: '', feeds: [], folders: new Map()};
	for (const feed of feeds) {
		let outline = top;
		for (const name of feed.folders) {
			const inner = outline.folders.get(name) ?? {name, feeds: [], folders: new Map()};
			outline.folders.set(name, inner);
			outline = inner;
		}

		outline.feeds.push(feed);
	}

	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<opml version="2.0">',
		'\t<head>',
		`\t\t<title>${escapeXml(title)}</title>`,
		'\t</head>',
		'\t<body>',
		...outlineLines(top, '\t\t'),
		'\t</body>',
		'</opml>',
		'',
	].join('\n');
}

function outlineLines({feeds, folders}: Outline, indent: string): readonly string[] {
	return [
		...feeds.map(feed => `${indent}<outline${attributesOf(feed)}/>`),
		...[...folders.values()].flatMap(folder => [
			`${indent}<outline text="${escapeXml(folder.name)}">`,
			...outlineLines(folder, `${indent}\t`),
			`${indent}</outline>`,
		]),
	];
}

function attributesOf({title, feedAddress, address, tags, others}: ListedFeed): string {
	const attributes = {
		type: 'rss',
		text: title,
		title,
		xmlUrl: feedAddress,
		htmlUrl: address ?? '',
		category: tags.map(tag => tag.replaceAll(',', ' ')).join(','),
		...others,
	};
	return Object.entries(attributes)
		.filter(([, value]) => value !== '')
		.map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
		.join('');
}

function escapeXml(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
