import type {ConstructName, Handle, Options} from 'mdast-util-to-markdown';
import type {Subscript, Superscript} from '../../article/nodes.js';

/*
Superscripts and subscripts go out as the HTML that all readers of Markdown know: on GitHub `~2~` would be struck through.
*/

const superscript: Handle & {peek?: () => string} = (node: Superscript, _parent, state, info) =>
	`<sup>${state.containerPhrasing(node, {...info, before: '>', after: '<'})}</sup>`;

const subscript: Handle & {peek?: () => string} = (node: Subscript, _parent, state, info) =>
	`<sub>${state.containerPhrasing(node, {...info, before: '>', after: '<'})}</sub>`;

const begin = (): string => '<';
superscript.peek = begin;
subscript.peek = begin;

// Where a `^` is no mark.
const literal: ConstructName[] = [
	'autolink',
	'destinationLiteral',
	'destinationRaw',
	'reference',
	'titleQuote',
	'titleApostrophe',
];

/** What writes superscripts and subscripts, for mdast-util-to-markdown. */
export const shiftsToMarkdown: Options = {
	handlers: {superscript, subscript},
	unsafe: [{character: '^', after: '\\S', inConstruct: 'phrasing', notInConstruct: literal}],
};
