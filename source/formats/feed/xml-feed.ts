import {webAddress, withWholeAddresses} from './addresses.js';
import {isPlainlyCut, isSummary} from './cut-off.js';
import type {EntryDraft, FeedDraft} from './feed.js';
import {escapeHtml} from './inner-html.js';
import {atomText, type FeedText, rssText, wordsOf} from './text-construct.js';
import {readFeedTime} from './time.js';
import {childrenOf, type FeedDocument, type FeedElement, textOf} from './xml.js';

/** More comes along with no entry. */
const mostEnclosures = 20;

/** More tags are not looked at. */
const mostTags = 100;

/** What is around an entry. */
type Around = {
	readonly isAtom: boolean;
	/** The address of the home page, against which entries resolve theirs. */
	readonly address: string | null;
	readonly byline: string | null;
};

/** What RSS of any version or Atom says; `null` when it is none of them. */
export function xmlFeed({root, items, cutItem}: FeedDocument, address: string | null): FeedDraft | null {
	const top = root.children.find(child => typeof child !== 'string' && isRoot(child)) as FeedElement | undefined;
	if (top === undefined) {
		return null;
	}

	const isAtom = top.name === 'feed';
	const channel = childrenOf(top, 'channel')[0] ?? top;
	const links = linksOf(channel, address);
	const home = alternateOf(links) ?? webAddress(firstText(channel, 'link'), channel.base ?? address);
	const around = {isAtom, address: home ?? address, byline: feedByline(channel, isAtom)};
	return {
		title: titleOf(channel, isAtom),
		address: home,
		feedAddress: links.find(({rel}) => rel === 'self')?.href ?? null,
		description: descriptionOf(channel, isAtom),
		lang: firstText(channel, 'language', 'dc:language') ?? channel.lang ?? top.lang,
		tags: [],
		entries: items.map(item => entryOf(item, around, item === cutItem)),
	};
}

function isRoot({name}: FeedElement): boolean {
	return name === 'rss' || name === 'feed' || name === 'rdf:rdf' || name === 'rdf' || name === 'channel';
}

function entryOf(item: FeedElement, {isAtom, address, byline}: Around, isCut: boolean): EntryDraft {
	const base = item.base ?? address;
	const links = linksOf(item, base);
	const guid = childrenOf(item, isAtom ? 'id' : 'guid')[0];
	const id = guid === undefined ? (item.attributes['rdf:about'] ?? null) : textOf(guid);
	const isPermanent = guid !== undefined && guid.attributes['isPermaLink']?.trim().toLowerCase() !== 'false';
	const url =
		webAddress(firstText(item, 'feedburner:origlink'), base) ??
		alternateOf(links) ??
		webAddress(firstText(item, 'link'), base) ??
		(isPermanent && /^\s*https?:/i.test(id ?? '') ? webAddress(id, null) : null) ??
		webAddress(childrenOf(item, 'content')[0]?.attributes['src'], base);
	const {text, isGivenAsSummary, base: textBase} = contentOf(item, isAtom);
	const title = titleOf(item, isAtom);
	const content = withEnclosures(
		text.kind === 'html' ? {...text, value: withWholeAddresses(text.value, textBase ?? url ?? base)} : text,
		enclosuresOf(item, links, base),
	);
	const isExcerpt =
		isCut ||
		isPlainlyCut(text) ||
		(isGivenAsSummary && isSummary(text, {hasTitle: title !== null, isAtom, hasUrl: url !== null}));
	return {
		name: null,
		id,
		title,
		url,
		byline: bylineOf(item, isAtom) ?? byline,
		publishedTime:
			timeOf(
				item,
				'published',
				'pubdate',
				'issued',
				'dc:date',
				'dcterms:issued',
				'dcterms:created',
				'created',
				'atom:published',
			) ?? timeOf(item, 'updated', 'modified', 'dcterms:modified', 'atom:updated'),
		updatedTime: timeOf(item, 'updated', 'modified', 'dcterms:modified', 'atom:updated'),
		content: content.value,
		contentKind: content.kind,
		isExcerpt,
		isFull: false,
		tags: tagsOf(item),
	};
}

/** Where an entry has its text, and where only what it is about: the fullest first. Elements of Atom say what their text is. */
const fullTexts = ['content:encoded', 'xhtml:body', 'body', 'content', 'atom:content', 'fullitem'];
const summaries = [
	'description',
	'summary',
	'atom:summary',
	'itunes:summary',
	'media:description',
	'dc:description',
	'itunes:subtitle',
];

type Content = {
	readonly text: FeedText;
	readonly isGivenAsSummary: boolean;
	/** Against what its addresses are resolved. */
	readonly base: string | null;
};

/** The fullest text that an entry has. */
function contentOf(item: FeedElement, isAtom: boolean): Content {
	const group = childrenOf(item, 'media:group')[0];
	return (
		firstContent(item, fullTexts, isAtom) ??
		firstContent(item, summaries, isAtom) ??
		(group === undefined ? null : firstContent(group, summaries, isAtom)) ?? {
			text: {kind: 'text', value: ''},
			isGivenAsSummary: true,
			base: null,
		}
	);
}

function firstContent(item: FeedElement, names: readonly string[], isAtom: boolean): Content | null {
	for (const name of names) {
		for (const element of childrenOf(item, name)) {
			const saysWhat = name === 'content' || name.startsWith('atom:') || (name === 'summary' && isAtom);
			const {kind, value} = saysWhat ? atomText(element) : rssText(element);
			if (value.trim() !== '') {
				return {text: {kind, value: value.trim()}, isGivenAsSummary: names === summaries, base: element.base};
			}
		}
	}

	return null;
}

type Link = {readonly rel: string; readonly href: string; readonly type: string; readonly title: string};

function linksOf(element: FeedElement, base: string | null): readonly Link[] {
	return [...childrenOf(element, 'link'), ...childrenOf(element, 'atom:link')].flatMap(link => {
		const href = webAddress(link.attributes['href'], link.base ?? base);
		const {rel = 'alternate', type = '', title = ''} = link.attributes;
		return href === null ? [] : [{rel: rel.trim().toLowerCase(), href, type: type.trim().toLowerCase(), title}];
	});
}

function alternateOf(links: readonly Link[]): string | null {
	const alternates = links.filter(({rel}) => rel === 'alternate' || rel === '');
	return (alternates.find(({type}) => type === '' || type.includes('html')) ?? alternates[0])?.href ?? null;
}

type Enclosure = {readonly url: string; readonly type: string};

function enclosuresOf(item: FeedElement, links: readonly Link[], base: string | null): readonly Enclosure[] {
	const media = [item, ...childrenOf(item, 'media:group')].flatMap(of => childrenOf(of, 'media:content'));
	const written = [
		...childrenOf(item, 'enclosure'),
		...media.filter(({attributes}) => /^(?:audio|video)/.test(attributes['type'] ?? attributes['medium'] ?? '')),
	];
	return [
		...written.slice(0, mostEnclosures).map(({attributes, base: own}) => ({
			url: webAddress(attributes['url'] ?? attributes['href'], own ?? base),
			type: attributes['type'] ?? attributes['medium'] ?? '',
		})),
		...links
			.filter(({rel}) => rel === 'enclosure')
			.slice(0, mostEnclosures)
			.map(({href, type}) => ({url: href, type})),
	].filter(
		(one, index, all): one is Enclosure => one.url !== null && all.findIndex(({url}) => url === one.url) === index,
	);
}

/** A text with what comes along with it, such as the sound of a podcast, as links below it. */
export function withEnclosures(text: FeedText, enclosures: readonly Enclosure[]): FeedText {
	const links = enclosures
		.slice(0, mostEnclosures)
		.filter(
			({url, type}) => !/^\s*image/i.test(type) && !text.value.includes(url) && !text.value.includes(escapeHtml(url)),
		)
		.map(({url, type}) => `\n<p><a href="${escapeHtml(url).replaceAll('"', '&quot;')}">${labelOf(url, type)}</a></p>`);
	return links.length === 0
		? text
		: {kind: 'html', value: `${text.kind === 'html' ? text.value : htmlOfText(text.value)}${links.join('')}`};
}

function labelOf(url: string, type: string): string {
	const kind = /^(audio|video)/.exec(type.trim().toLowerCase())?.[1];
	const word = kind === 'audio' ? 'Audio' : kind === 'video' ? 'Video' : 'Attachment';
	const name = URL.parse(url)?.pathname.split('/').at(-1) ?? '';
	return name === '' ? word : `${word}: ${escapeHtml(name.slice(0, 80))}`;
}

function htmlOfText(text: string): string {
	return text
		.split(/\n\s*\n/)
		.filter(part => part.trim() !== '')
		.map(part => `<p>${escapeHtml(part.trim()).replaceAll('\n', '<br>\n')}</p>`)
		.join('\n');
}

function titleOf(element: FeedElement, isAtom: boolean): string | null {
	for (const name of ['title', 'atom:title', 'dc:title', 'media:title', 'itunes:title']) {
		for (const title of childrenOf(element, name)) {
			const words = isAtom && name === 'title' ? wordsOf(atomText(title), true) : wordsOf(rssText(title), false);
			if (words.trim() !== '') {
				return words;
			}
		}
	}

	return null;
}

function descriptionOf(channel: FeedElement, isAtom: boolean): string | null {
	const element = [
		...childrenOf(channel, 'description'),
		...childrenOf(channel, 'subtitle'),
		...childrenOf(channel, 'tagline'),
		...childrenOf(channel, 'itunes:summary'),
		...childrenOf(channel, 'dc:description'),
	].find(one => textOf(one).trim() !== '');
	return element === undefined ? null : wordsOf(isAtom ? atomText(element) : rssText(element), true);
}

function feedByline(channel: FeedElement, isAtom: boolean): string | null {
	return isAtom ? personsOf(channel, 'author') : firstText(channel, 'itunes:author', 'dc:creator');
}

function bylineOf(item: FeedElement, isAtom: boolean): string | null {
	const creators = childrenOf(item, 'dc:creator').map(textOf);
	return (
		namesOf(creators) ??
		personsOf(item, 'author') ??
		personsOf(item, 'atom:author') ??
		firstText(item, 'itunes:author', 'dc:author', 'media:credit') ??
		(isAtom ? childrenOf(item, 'source').map(source => personsOf(source, 'author'))[0] : null) ??
		null
	);
}

function personsOf(element: FeedElement, name: string): string | null {
	return namesOf(
		childrenOf(element, name).map(person => {
			const names = [...childrenOf(person, 'name'), ...childrenOf(person, 'atom:name')].map(textOf);
			const hasParts = person.children.some(child => typeof child !== 'string');
			return names[0] ?? (hasParts ? (firstText(person, 'email') ?? '') : textOf(person));
		}),
	);
}

function namesOf(written: readonly string[]): string | null {
	const names = written
		.slice(0, 20)
		.map(nameOfPerson)
		.filter(name => name !== '');
	return names.length === 0 ? null : [...new Set(names)].join(', ');
}

/** The name in `mail@example.com (Name)` and `Name <mail@example.com>`. */
function nameOfPerson(written: string): string {
	const text = wordsOf({kind: 'text', value: written.slice(0, 400)}, false)
		.replaceAll(/\s+/g, ' ')
		.trim();
	const named = /^\S+@\S+ \(([^()]+)\)$/.exec(text)?.[1] ?? /^([^<>]*\S) ?<[^<>]*@[^<>]*>$/.exec(text)?.[1];
	return (named ?? text).trim();
}

function timeOf(item: FeedElement, ...names: readonly string[]): string | null {
	for (const name of names) {
		for (const element of childrenOf(item, name)) {
			const time = readFeedTime(textOf(element));
			if (time !== null) {
				return time;
			}
		}
	}

	return null;
}

function tagsOf(item: FeedElement): readonly string[] {
	return [...childrenOf(item, 'category'), ...childrenOf(item, 'dc:subject'), ...childrenOf(item, 'atom:category')]
		.slice(0, mostTags)
		.map(element => {
			const {label = '', term = ''} = element.attributes;
			return wordsOf({kind: 'text', value: textOf(element).trim() || label.trim() || term}, false);
		});
}

/** The first words that an element of one of these names holds. */
function firstText(element: FeedElement, ...names: readonly string[]): string | null {
	for (const name of names) {
		for (const child of childrenOf(element, name)) {
			const text = textOf(child).trim();
			if (text !== '') {
				return text;
			}
		}
	}

	return null;
}
