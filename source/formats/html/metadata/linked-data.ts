import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, type Document, elementsIn, textOf} from '../dom/node.js';

/** What the JSON-LD of a page says of its article (schema.org); what it does not is `null`. */
export type LinkedData = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly siteName: string | null;
	readonly url: string | null;
	readonly publishedTime: string | null;
	readonly lang: string | null;
	readonly excerpt: string | null;
	readonly tags: readonly string[];
};

type Fields = Readonly<Record<string, unknown>>;

const nothing: LinkedData = {
	title: null,
	byline: null,
	siteName: null,
	url: null,
	publishedTime: null,
	lang: null,
	excerpt: null,
	tags: [],
};

const articleType =
	/^(?:https?:\/\/schema\.org\/)?(?:[A-Z]\w*)?(?:Article|BlogPosting|Posting|Report|APIReference|Recipe|Review|Essay|Chapter)$/;

/** More of it is no metadata, in characters; deeper and more things are not looked through. */
const longest = 2_000_000;
const deepest = 6;
const mostThings = 500;
const longestValue = 4000;

/** Read the JSON-LD of a page: the first article in it, wherever that stands in lists and graphs. */
export function linkedData(page: Document): LinkedData {
	for (const script of elementsIn(page, 'script')) {
		if (attributeOf(script, 'type')?.trim().toLowerCase() === 'application/ld+json') {
			const article = thingsIn(parsed(textOf(script))).find(isArticle);
			if (article !== undefined) {
				return dataOf(article);
			}
		}
	}

	return nothing;
}

function parsed(text: string): unknown {
	if (text.length > longest) {
		return null;
	}

	try {
		return JSON.parse(text.replaceAll(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/g, ''));
	} catch {
		return null;
	}
}

/** The things of a value: it, those of a list, of a graph, and what a page is mainly about. */
function thingsIn(value: unknown): readonly Fields[] {
	const things: Fields[] = [];
	let level: unknown[] = [value];
	for (let depth = 0; depth < deepest && level.length > 0 && things.length < mostThings; depth++) {
		const next: unknown[] = [];
		for (const one of level.slice(0, mostThings)) {
			if (Array.isArray(one)) {
				next.push(...one.slice(0, mostThings));
			} else if (isFields(one)) {
				things.push(one);
				next.push(one['@graph'], one['mainEntity'], one['mainEntityOfPage']);
			}
		}

		level = next;
	}

	return things;
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isArticle(fields: Fields): boolean {
	return listOf(fields['@type']).some(type => typeof type === 'string' && articleType.test(type));
}

function dataOf(fields: Fields): LinkedData {
	const publisher = listOf(fields['publisher']).find(isFields);
	const language = fields['inLanguage'];
	return {
		title: lineOf(fields['headline']) ?? lineOf(fields['name']),
		byline: namesOf(fields['author']) ?? namesOf(fields['creator']),
		siteName: publisher === undefined ? null : lineOf(publisher['name']),
		url:
			lineOf(fields['url']) ??
			(isFields(fields['mainEntityOfPage']) ? lineOf(fields['mainEntityOfPage']['@id']) : null),
		publishedTime: lineOf(fields['datePublished']) ?? lineOf(fields['dateCreated']),
		lang: isFields(language) ? lineOf(language['alternateName']) : lineOf(language),
		excerpt: lineOf(fields['description']),
		tags: listOf(fields['keywords']).flatMap(tag => lineOf(tag)?.split(/\s*,\s*/) ?? []),
	};
}

function namesOf(value: unknown): string | null {
	const names = listOf(value).flatMap(one => (isFields(one) ? lineOf(one['name']) : lineOf(one)) ?? []);
	return names.length === 0 || names.some(name => /^https?:/i.test(name)) ? null : names.slice(0, 20).join(', ');
}

function listOf(value: unknown): readonly unknown[] {
	return Array.isArray(value) ? value.slice(0, mostThings) : [value];
}

function lineOf(value: unknown): string | null {
	return typeof value === 'string' ? sanitiseLine(value.slice(0, longestValue)) || null : null;
}
