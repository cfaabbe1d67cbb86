import type {Handle, Join, Options} from 'mdast-util-to-markdown';
import type {DefList, DefListDescription, DefListTerm} from '../../article/nodes.js';

declare module 'mdast-util-to-markdown' {
	interface ConstructNameMap {
		defListTerm: 'defListTerm';
	}
}

/*
Definition lists as Pandoc and PHP Markdown Extra write them: a term on a line, under it a colon and the description, set in by four spaces.
*/

const list: Handle = (node: DefList, _parent, state, info) => state.containerFlow(node, info);

const term: Handle = (node: DefListTerm, _parent, state, info) => {
	const exit = state.enter('defListTerm');
	const exitPhrasing = state.enter('phrasing');
	const words = state.containerPhrasing(node, {...info, before: '\n', after: '\n'});
	exitPhrasing();
	exit();
	// A line with nothing on it would be no term.
	return words === '' ? '&nbsp;' : words;
};

const description: Handle = (node: DefListDescription, _parent, state, info) => {
	const tracker = state.createTracker(info);
	const marker = tracker.move(':   ');
	tracker.shift(4);
	const blocks = state.containerFlow(node, tracker.current());
	return blocks === '' ? `${marker}&nbsp;` : marker + state.indentLines(blocks, setIn);
};

function setIn(line: string, index: number, isBlank: boolean): string {
	return index === 0 || isBlank ? line : `    ${line}`;
}

/** How many blank lines part neighbours; `false` for a comment between lists that would become one, `undefined` to leave it to others. */
const join: Join = (left, right, parent) => {
	if (parent.type === 'defList') {
		return left.type === 'defListTerm' && right.type === 'defListDescription' && !right.spread ? 0 : 1;
	}

	const isList = left.type === 'defList';
	const isBeforeList = right.type === 'defList';
	return isList && isBeforeList ? false : isList || isBeforeList ? 1 : undefined;
};

/** What writes definition lists, for mdast-util-to-markdown. */
export const definitionsToMarkdown: Options = {
	handlers: {defList: list, defListTerm: term, defListDescription: description},
	join: [join],
	unsafe: [
		// A term is one line.
		{character: '\n', inConstruct: 'defListTerm'},
		{atBreak: true, character: ':', after: '(?:[ \\t\\r\\n]|$)'},
	],
};
