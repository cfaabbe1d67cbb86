import type {Element, ElementContent, Root as HtmlRoot} from 'hast';
import {toHtml as write} from 'hast-util-to-html';
import type {Heading, Nodes} from 'mdast';
import {type Handler, type State, toHast} from 'mdast-util-to-hast';
import type {Article} from '../article/article.js';
import {longDate} from '../article/dates.js';
import type {Highlight} from '../article/highlight.js';
import {markPassages} from '../article/mark-passages.js';
import type {PlacedHighlights} from '../article/place-highlights.js';
import {slugsOf} from '../article/slugs.js';
import {eachNode, plainText} from '../article/tree.js';

/** Read with the fonts and the colours that the reader's browser has. */
const style = `:root { color-scheme: light dark }
body { max-width: 38em; margin: 3em auto; padding: 0 1.2em; font: 1.1em/1.55 Georgia, serif; overflow-wrap: break-word }
header p { opacity: .75 }
pre { overflow-x: auto; padding: .8em; border: 1px solid #8886 }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid #8886 }
table { border-collapse: collapse } th, td { padding: .2em .7em; border: 1px solid #8886 }
section { margin-top: 3em; border-top: 1px solid #8886 }`;

/** Nothing is loaded and nothing runs, whatever the page holds. */
const policy = "default-src 'none'; style-src 'unsafe-inline'";

/**
An article with its highlights as a page of HTML that needs nothing else: no scripts, no pictures but links to them, and links only to where a browser or a mail program goes. Behind the article stand the notes, and the passages that it has no longer.
*/
export function toHtml(article: Article, highlights: PlacedHighlights): string {
	const {title, byline, siteName, publishedTime, url, lang, dir} = article.metadata;
	const date = publishedTime && longDate(publishedTime);
	const facts = [byline, siteName, date].filter(fact => typeof fact === 'string');
	const address: ElementContent[] = url === null ? [] : [element('p', {}, [link(url, text(url))])];
	const head = element('head', {}, [
		element('meta', {charSet: 'utf-8'}),
		element('meta', {httpEquiv: ['Content-Security-Policy'], content: policy}),
		element('meta', {name: 'viewport', content: 'width=device-width'}),
		element('title', {}, text(title)),
		element('style', {}, text(style)),
	]);
	const body = element('body', {}, [
		element('header', {}, [
			...(article.metadata.titleIsDerived ? [] : [element('h1', {}, text(title))]),
			...(facts.length === 0 ? [] : [element('p', {}, text(facts.join(' · ')))]),
			...address,
		]),
		element('article', {}, articleElements(article, highlights)),
		...notes(highlights),
	]);
	const page: HtmlRoot = {
		type: 'root',
		children: [{type: 'doctype'}, element('html', {lang: lang ?? undefined, dir: dir ?? undefined}, [head, body])],
	};
	return `${write(page)}\n`;
}

/** The text of an article as HTML, without anything around it. */
export function bodyHtml(article: Article): string {
	return write({type: 'root', children: articleElements(article, {placed: [], lost: []})});
}

function articleElements({body, metadata}: Article, {placed}: PlacedHighlights): ElementContent[] {
	const marked = markPassages(
		body,
		metadata,
		placed.map(({range}) => range),
	);
	const headings: Heading[] = [];
	eachNode(marked.children, node => {
		if (node.type === 'heading') {
			headings.push(node);
		}
	});
	const slugs = slugsOf(headings.map(({children}) => plainText(children)));
	const ids = new Map(headings.map((node, index) => [node, slugs[index] ?? '']));
	const tree = toHast(marked, {
		handlers: {
			marked: within('mark'),
			superscript: within('sup'),
			subscript: within('sub'),
			defList: within('dl'),
			defListTerm: within('dt'),
			defListDescription: within('dd'),
			heading(state: State, node: Heading) {
				return element(`h${node.depth}`, {id: ids.get(node)}, state.all(node));
			},
			link(state: State, node: Extract<Nodes, {type: 'link'}>) {
				return link(node.url, state.all(node));
			},
			image(_state: State, node: Extract<Nodes, {type: 'image'}>) {
				return link(node.url, text(`[image: ${node.alt?.trim() || 'no description'}]`));
			},
		},
	});
	return 'children' in tree ? tree.children.flatMap(child => (child.type === 'doctype' ? [] : [child])) : [];
}

function within(name: string): Handler {
	return (state, node) => element(name, {}, state.all(node));
}

/** A link, where it may be followed; its words where not. */
function link(url: string, children: ElementContent[]): Element {
	return /^(?:https?:\/\/|mailto:|#)/i.test(url)
		? element('a', {href: url, rel: ['noreferrer']}, children)
		: element('span', {}, children);
}

function notes({placed, lost}: PlacedHighlights): ElementContent[] {
	return [
		...section(
			'Notes',
			placed.filter(({note}) => note !== ''),
		),
		...section('No longer in the text', lost),
	];
}

function section(title: string, highlights: readonly Highlight[]): ElementContent[] {
	return highlights.length === 0
		? []
		: [
				element('section', {}, [
					element('h2', {}, text(title)),
					...highlights.flatMap(({quote, note}) => [
						element('blockquote', {}, lines(quote.exact)),
						...(note === '' ? [] : lines(note)),
					]),
				]),
			];
}

function lines(words: string): Element[] {
	return words
		.split(/\n+/)
		.filter(line => line.trim() !== '')
		.map(line => element('p', {}, text(line)));
}

function element(tagName: string, properties: Element['properties'], children: ElementContent[] = []): Element {
	return {type: 'element', tagName, properties, children};
}

function text(value: string): ElementContent[] {
	return [{type: 'text', value}];
}
