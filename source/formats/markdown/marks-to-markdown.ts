import type {Handle, Options} from 'mdast-util-to-markdown';
import type {Marked} from '../../article/nodes.js';

const marked: Handle & {peek?: () => string} = (node: Marked, _parent, state, info) =>
	`<mark>${state.containerPhrasing(node, {...info, before: '>', after: '<'})}</mark>`;

marked.peek = (): string => '<';

/** What writes words that were marked, for mdast-util-to-markdown: as the HTML of which readers of Markdown show the text at least. */
export const marksToMarkdown: Options = {handlers: {marked}};
