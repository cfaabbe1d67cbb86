import type {Highlight} from './highlight.js';

/** Where a highlight stands. */
export type AnnotatedArticle = {
	/** The hash of the bytes of its file. */
	readonly id: string;
	/** Its address; `null` where there is none. */
	readonly url: string | null;
};

export const annotationContext = 'http://www.w3.org/ns/anno.jsonld';
/** Names of ours, where there is none that the world knows. */
export const highlightName = 'urn:broadsheet:highlight:';
export const articleName = 'urn:broadsheet:article:';
export const uuidName = 'urn:uuid:';

const uuid = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;

/**
A highlight as a Web Annotation (W3C 2017, "Web Annotation Data Model"), ready to be written as JSON. The passage is told by its words and by its offsets, in UTF-16 code units of the article's plain text; the colour is a tag; the scope names the file by its hash.
*/
export function toAnnotation({id, quote, colour, note, created}: Highlight, article: AnnotatedArticle) {
	const scope = articleName + encodeURIComponent(article.id);
	const comment = {type: 'TextualBody', purpose: 'commenting', format: 'text/plain', value: note};
	const tag = {type: 'TextualBody', purpose: 'tagging', value: colour};
	return {
		'@context': annotationContext,
		id: uuid.test(id) ? uuidName + id : highlightName + encodeURIComponent(id),
		type: 'Annotation',
		motivation: note === '' ? 'highlighting' : 'commenting',
		created: new Date(created).toISOString(),
		body: note === '' ? [tag] : [comment, tag],
		target: {
			source: article.url ?? scope,
			scope,
			selector: [
				{type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix},
				{type: 'TextPositionSelector', start: quote.from, end: quote.to},
			],
		},
	};
}
