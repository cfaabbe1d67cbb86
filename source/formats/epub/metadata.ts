import {cutWords} from '../cut.js';
import {excerptOf} from '../excerpt.js';
import {readLang} from '../markdown/front-matter.js';
import {readPublishedTime} from '../published-time.js';
import {sanitiseLine} from '../sanitise.js';
import {elementsIn, textIn, type XmlElement} from './xml.js';

/** What the package of a book tells of it; what it does not is `null`. */
export type BookMetadata = {
	readonly title: string | null;
	readonly byline: string | null;
	readonly siteName: string | null;
	readonly url: string | null;
	readonly publishedTime: string | null;
	readonly lang: string | null;
	readonly excerpt: string | null;
	readonly tags: readonly string[];
};

/** Of one value no more is kept than this, in characters, and of those that are lists no more values. */
const most = {characters: 300, read: 10_000, values: 64} as const;

/** Read Dublin Core as EPUB 2 and 3 refine it. */
export function readBookMetadata(metadata: XmlElement): BookMetadata {
	const refined = refinementsOf(metadata);
	const values = (name: string): readonly XmlElement[] => elementsIn(metadata, name).slice(0, most.values);
	const isMain = ({attributes}: XmlElement): boolean => refined(attributes['id'], 'title-type') === 'main';
	const titles = values('title');
	const creators = values('creator');
	const authors = creators.filter(({attributes}) =>
		['aut', 'author', ''].includes(attributes['opf:role'] ?? refined(attributes['id'], 'role') ?? ''),
	);
	const names = new Set((authors.length > 0 ? authors : creators).map(lineOf).filter(name => name !== ''));
	// When a file was changed or made from another says nothing of the book.
	const dates = values('date').filter(({attributes}) => !/^(?:modif|conver)/i.test(attributes['opf:event'] ?? ''));
	const published = dates.find(({attributes}) => attributes['opf:event'] === 'publication');
	return {
		title: first([titles.find(isMain), ...titles].map(lineOf)),
		byline: cut([...names].join(', ')),
		siteName: first(values('publisher').map(lineOf)),
		url: first([...values('identifier'), ...values('source')].map(addressOf)),
		publishedTime: first([published, ...dates].map(publishedTimeOf)),
		lang: first(values('language').map(language => readLang(lineOf(language)) ?? '')),
		excerpt: first(values('description').map(description => excerptOf(plainLine(description)) ?? '')),
		tags: [...new Set(values('subject').map(lineOf))].filter(tag => tag !== ''),
	};
}

/** What EPUB 3 says of an element by its id: `<meta refines="#id" property="…">`. */
function refinementsOf(metadata: XmlElement): (id: string | undefined, property: string) => string | null {
	const found = new Map<string, string>();
	for (const element of elementsIn(metadata, 'meta')) {
		const {refines, property} = element.attributes;
		if (refines !== undefined && property !== undefined) {
			found.set(`${refines} ${property}`, lineOf(element));
		}
	}

	return (id, property) => found.get(`#${id} ${property}`) ?? null;
}

/** The day on which a book came out. The first of January 101 is how a common program says that nobody knows. */
function publishedTimeOf(date: XmlElement | undefined): string {
	const time = readPublishedTime(lineOf(date)) ?? '';
	return time.startsWith('0101-01-01') ? '' : time;
}

function lineOf(element: XmlElement | undefined): string {
	return element ? (cut(sanitiseLine(textIn(element).slice(0, most.read))) ?? '') : '';
}

/** A description is often HTML that stands in XML as text; its tags are no words. */
function plainLine(element: XmlElement): string {
	return sanitiseLine(
		textIn(element)
			.slice(0, most.read)
			.replaceAll(/<\/?(?:br|div|h\d|li|p)\b[^<>]*>/gi, ' ')
			.replaceAll(/<[^<>]*>/g, '')
			.replaceAll('&nbsp;', ' ')
			.replaceAll('&amp;', '&'),
	);
}

function addressOf(element: XmlElement): string {
	const address = sanitiseLine(textIn(element).slice(0, most.read)).replace(/^url:/i, '');
	return /^https?:\/\/\S{1,2000}$/i.test(address) && URL.canParse(address) ? address : '';
}

function cut(line: string): string | null {
	return line === '' ? null : cutWords(line, most.characters);
}

function first(values: readonly string[]): string | null {
	return values.find(value => value !== '') ?? null;
}
