import createMarkdownIt, {type MarkdownIt, type StateBlock, type StateInline, type Token} from 'markdown-it';
import definitionLists from 'markdown-it-deflist';
import footnotes from 'markdown-it-footnote';
import {bareUrl} from './bare-url.js';
import {boundBrackets} from './brackets.js';
import {shift} from './shift.js';

/**
Quotes and lists inside each other are opened to this level (a list counts twice, of either kind); deeper ones stay text. markdown-it itself would drop their text at `maxNesting`, and no page has room for them.
*/
const deepestBlock = 40;

/** Deeper links and images stay text; must be more than `deepestBlock`. */
const deepestInline = 100;

/** A longer footnote label is none. Without a limit, a row of `[^` takes quadratic time. */
const longestLabel = 200;

// Characters that no encoding changes; a bare host keeps them too.
const plainUrl = /^[\w:/?#@!$&'()*+,;=.~-]*$/;

/**
A markdown-it for CommonMark with tables, strikethrough, superscripts and subscripts, bare URLs, footnotes and definition lists. It parses blocks only: the inlines of a block are parsed when its node is made, so that their many tokens live shortly. Its own linkifier is not used: the expressions take 9 ms to compile and know bare domains, which GFM does not.
*/
export function createParser(): MarkdownIt {
	const parser = createMarkdownIt({html: true, maxNesting: deepestInline});
	const {normalizeLink} = parser;
	parser.normalizeLink = url => (plainUrl.test(url) ? url : normalizeLink.call(parser, url));
	// Every destination is a link for the parser; which ones are kept is decided in `url.ts`.
	parser.validateLink = () => true;
	parser.use(footnotes);
	parser.use(definitionLists);
	parser.core.ruler.enableOnly(['normalize', 'block', 'strip_references']);
	parser.inline.ruler.at('footnote_inline', noteInPlace);
	parser.inline.ruler.at('footnote_ref', footnoteReference);
	parser.inline.ruler.at('linkify', bareUrl);
	parser.inline.ruler.after('footnote_ref', 'shift', shift);
	boundBrackets(parser);
	parser.block.ruler.before('table', 'too_deep', tooDeep);
	return parser;
}

function tooDeep(state: StateBlock, startLine: number, endLine: number, silent: boolean): boolean {
	if (state.level < deepestBlock || silent) {
		return false;
	}

	let nextLine = startLine + 1;
	while (nextLine < endLine && !state.isEmpty(nextLine) && (state.sCount[nextLine] ?? 0) >= state.blkIndent) {
		nextLine++;
	}

	state.line = nextLine;
	state.push('paragraph_open', 'p', 1);
	const inline = state.push('inline', '', 0);
	inline.content = state
		.getLines(startLine, nextLine, state.blkIndent, false)
		.replaceAll(/^[> \t]+/gm, '')
		.trim();
	inline.children = [];
	state.push('paragraph_close', 'p', -1);
	return true;
}

/** `^[text]`; there is none inside another, which the plugin would follow until the stack overflows. */
function noteInPlace(state: StateInline, silent: boolean): boolean {
	if (!state.src.startsWith('^[', state.pos) || state.env['isInNote'] === true) {
		return false;
	}

	const end = state.md.helpers.parseLinkLabel(state, state.pos + 1);
	if (end < 0) {
		return false;
	}

	if (!silent) {
		const children: Token[] = [];
		const text = state.src.slice(state.pos + 2, end);
		state.md.inline.parse(text, state.md, {...state.env, isInNote: true}, children);
		state.push('footnote_ref', '', 0).children = children;
	}

	state.pos = end + 1;
	return true;
}

/** `[^label]`, for a label that is defined somewhere. */
function footnoteReference(state: StateInline, silent: boolean): boolean {
	const start = state.pos;
	if (!state.src.startsWith('[^', start)) {
		return false;
	}

	const labels = definedLabels(state.env);
	const label = /^[^\s\]]+(?=\])/.exec(state.src.slice(start + 2, start + 2 + longestLabel))?.[0];
	if (labels === null || label === undefined || !Object.hasOwn(labels, `:${label}`)) {
		return false;
	}

	if (!silent) {
		state.push('footnote_ref', '', 0).meta = {label};
	}

	state.pos = start + label.length + 3;
	return true;
}

function definedLabels(env: Readonly<Record<string | symbol, unknown>>): object | null {
	const notes = env['footnotes'];
	const labels = typeof notes === 'object' && notes !== null && 'refs' in notes ? notes.refs : null;
	return typeof labels === 'object' ? labels : null;
}
