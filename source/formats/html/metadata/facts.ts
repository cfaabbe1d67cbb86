import {readLang} from '../../markdown/front-matter.js';
import {readPublishedTime} from '../../published-time.js';
import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, closest, type Document, elementsIn, textOf} from '../dom/node.js';
import {linkedData} from './linked-data.js';
import {allValues, firstValue, type MetaValues, metaValues} from './meta-values.js';
import {pageAddress} from './page-address.js';

/** What a page says of itself; what it does not is `null`. */
export type Facts = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly siteName: string | null;
	readonly publishedTime: string | null;
	readonly excerpt: string | null;
	readonly lang: string | null;
	readonly dir: string | null;
	readonly tags: readonly string[];
	/** Its own address. */
	readonly url: string | null;
	/** Against what its relative addresses are resolved. */
	readonly base: string | null;
};

/** More and longer tags are no tags. */
const mostTags = 32;
const longestTag = 60;

const notOfArticle = new Set(['aside', 'nav', 'footer']);

/** Read what a page says of itself, in JSON-LD, OpenGraph, Dublin Core, `<meta>`, `<time>` and its tags. `address` is where it came from, when that is known. */
export function readFacts(page: Document, address: string | null = null): Facts {
	const meta = metaValues(page);
	const data = linkedData(page);
	const root = elementsIn(page, 'html')[0];
	const rootValue = (name: string): string | null => (root === undefined ? null : attributeOf(root, name));
	const {url, base} = pageAddress(page, firstValue(meta, 'og:url') ?? data.url, address);
	return {
		title: data.title ?? firstValue(meta, 'og:title', 'dc:title', 'dcterms:title', 'citation_title') ?? titleOf(page),
		byline:
			data.byline ??
			firstValue(meta, 'author', 'dc:creator', 'dcterms:creator') ??
			(allValues(meta, 'citation_author').slice(0, 20).join(', ') || null),
		siteName: data.siteName ?? firstValue(meta, 'og:site_name'),
		publishedTime: published(page, meta, data.publishedTime),
		excerpt: data.excerpt ?? firstValue(meta, 'og:description', 'description', 'dc:description', 'dcterms:description'),
		lang:
			[rootValue('lang') ?? rootValue('xml:lang'), firstValue(meta, 'content-language', 'dc:language'), data.lang]
				.map(lang => readLang((lang ?? '').trim()))
				.find(lang => lang !== null) ?? null,
		dir: rootValue('dir') ?? bodyDirection(page),
		tags: tagsOf([
			...allValues(meta, 'article:tag'),
			...data.tags,
			...allValues(meta, 'keywords', 'news_keywords', 'dc:subject', 'parsely-tags').flatMap(words =>
				words.split(/[,;]/),
			),
		]),
		url,
		base,
	};
}

function titleOf(page: Document): string | null {
	const [title] = [
		...elementsIn(page, 'title').filter(({namespaceURI}) => namespaceURI.endsWith('xhtml')),
		...elementsIn(page, 'h1'),
	];
	return title === undefined ? null : sanitiseLine(textOf(title).slice(0, 1000)) || null;
}

function bodyDirection(page: Document): string | null {
	const body = elementsIn(page, 'body')[0];
	return body === undefined ? null : attributeOf(body, 'dir');
}

function published(page: Document, meta: MetaValues, given: string | null): string | null {
	const written = [
		given,
		...[
			'article:published_time',
			'og:published_time',
			'datepublished',
			'parsely-pub-date',
			'citation_publication_date',
			'citation_date',
			'dc:date',
			'dcterms:date',
			'dcterms:created',
			'dcterms:issued',
			'pubdate',
			'publishdate',
			'publish-date',
			'sailthru:date',
			'date',
		].map(name => firstValue(meta, name)),
		...timesIn(page),
	];
	for (const time of written) {
		const found = time === null ? null : readPublishedTime(time);
		if (found !== null) {
			return found;
		}
	}

	return null;
}

/** The times that a page shows: one that is said to be that of publication, or else the first one of the article. */
function timesIn(page: Document): readonly (string | null)[] {
	const times = elementsIn(page, 'time', 'abbr', 'span', 'meta')
		.filter(
			element =>
				attributeOf(element, 'datetime') !== null || /datePublished/i.test(attributeOf(element, 'itemprop') ?? ''),
		)
		.slice(0, 50);
	const said = times.filter(
		time => attributeOf(time, 'pubdate') !== null || /datePublished/i.test(attributeOf(time, 'itemprop') ?? ''),
	);
	const own = times.filter(
		time =>
			closest(time, ({localName}) => localName === 'article' || localName === 'main' || localName === 'header') !==
				null && closest(time, ({localName}) => notOfArticle.has(localName)) === null,
	);
	return [...said, ...own.slice(0, 1)].map(time => attributeOf(time, 'datetime') ?? textOf(time).trim());
}

function tagsOf(written: readonly string[]): readonly string[] {
	const tags = new Map<string, string>();
	for (const word of written) {
		const tag = word.trim().replace(/^#/, '');
		if (tag !== '' && tag.length <= longestTag && tags.size < mostTags && !tags.has(tag.toLowerCase())) {
			tags.set(tag.toLowerCase(), tag);
		}
	}

	return [...tags.values()];
}
