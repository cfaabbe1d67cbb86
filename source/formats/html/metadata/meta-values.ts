import {sanitiseLine} from '../../sanitise.js';
import {attributeOf, type Document, elementsIn} from '../dom/node.js';

/** What `<meta>` elements say, by their names in lower case with `:` between the parts; in order. */
export type MetaValues = ReadonlyMap<string, readonly string[]>;

/** More elements and longer values are no metadata. */
const mostElements = 2000;
const longestValue = 4000;

/** Read the `<meta>` elements of a page: OpenGraph, Dublin Core and all others that have a name. */
export function metaValues(page: Document): MetaValues {
	const values = new Map<string, string[]>();
	for (const element of elementsIn(page, 'meta').slice(0, mostElements)) {
		const content = sanitiseLine((attributeOf(element, 'content') ?? '').slice(0, longestValue));
		for (const attribute of ['property', 'name', 'itemprop', 'http-equiv']) {
			for (const word of (attributeOf(element, attribute) ?? '').slice(0, 200).toLowerCase().split(/\s+/)) {
				const name = word.replaceAll('.', ':');
				// An author that is told as a property is that of the site as often as that of the article.
				if (name !== '' && content !== '' && !(name === 'author' && attribute === 'property')) {
					values.set(name, [...(values.get(name) ?? []), content]);
				}
			}
		}
	}

	return values;
}

/** The first value that has one of the names, the names in order. */
export function firstValue(values: MetaValues, ...names: readonly string[]): string | null {
	for (const name of names) {
		const value = values.get(name)?.[0];
		if (value !== undefined) {
			return value;
		}
	}

	return null;
}

/** All values that have one of the names. */
export function allValues(values: MetaValues, ...names: readonly string[]): readonly string[] {
	return names.flatMap(name => values.get(name) ?? []);
}
