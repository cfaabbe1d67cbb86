import type {Article} from '../article/article.js';
import {markPassages} from '../article/mark-passages.js';
import type {PlacedHighlights} from '../article/place-highlights.js';
import {toMarkdown} from './to-markdown.js';
import {yamlText} from './yaml-text.js';

/**
An article with its highlights as Markdown: the passages in `<mark>`, and all that is known of them, with the notes, in the front matter, where it is no text of the article. Reading it again gives the same text.
*/
export function markedMarkdown(article: Article, {placed, lost}: PlacedHighlights): string {
	const body = markPassages(
		article.body,
		article.metadata,
		placed.map(({range}) => range),
	);
	const matter = [
		...placed.map(highlight => ({...highlight, isLost: false})),
		...lost.map(highlight => ({...highlight, isLost: true})),
	].flatMap(({quote, note, colour, isLost}) => [
		`  - passage: ${yamlText(quote.exact)}`,
		`    colour: ${colour}`,
		...(note === '' ? [] : [`    note: ${yamlText(note)}`]),
		...(isLost ? ['    lost: true'] : []),
	]);
	return toMarkdown(article, {body, matter: matter.length === 0 ? [] : ['highlights:', ...matter]});
}
