import core from 'highlight.js/lib/core';
import {withinTime} from '../../limits/within-time.js';
import {graphemeEdges} from '../grapheme-edges.js';
import {languageNamed, loadGrammars} from './languages.js';
import {readTokens, type Token} from './tokens.js';

/** Finds the parts of a piece of code that look different; `null` when it has not understood it. */
export type Highlighter = (code: string) => readonly Token[] | null;

/** The milliseconds that a block may take. What people write takes one for a thousand characters; what is made to be slow takes for ever. */
const patience = 250;

const loaded = new Map<string, Promise<Highlighter>>();

/** The highlighter of the language that an info string names, or `null` when there is none. */
export async function loadHighlighter(info: string): Promise<Highlighter | null> {
	const name = languageNamed(info);
	if (name === null) {
		return null;
	}

	const known = loaded.get(name) ?? createHighlighter(name);
	loaded.set(name, known);
	return known;
}

async function createHighlighter(language: string): Promise<Highlighter> {
	const grammars = await loadGrammars(language);
	// A library of its own for each language: code looks the same whatever else has been read before it.
	const library = core.newInstance();
	for (const [name, grammar] of grammars) {
		library.registerLanguage(name, grammar);
	}

	let isCompiled = false;
	return code => {
		if (!isCompiled) {
			// Once, and not a part of the time that the code takes: a grammar that is stopped while it is compiled is broken.
			for (const [name] of grammars) {
				library.highlight('', {language: name});
			}

			isCompiled = true;
		}

		const result = withinTime(patience, () => library.highlight(code, {language}));
		const tokens = result === null || result.errorRaised ? null : readTokens(result.value, code);
		return tokens && atGraphemes(tokens, code);
	};
}

/** Tokens that begin and end between graphemes, for a grapheme is printed as a whole. */
function atGraphemes(tokens: readonly Token[], code: string): readonly Token[] {
	if (isPlain.test(code)) {
		return tokens;
	}

	const edges = graphemeEdges(code);
	const edgeAt = (offset: number): number => {
		let edge = offset;
		while (edge > 0 && edge < code.length && !edges.has(edge)) {
			edge++;
		}

		return edge;
	};

	return tokens
		.map(({from, to, role}) => ({from: edgeAt(from), to: edgeAt(to), role}))
		.filter(({from, to}) => from < to);
}

/** No character that joins another: each is a grapheme. */
const isPlain = /^[\n\u0020-\u02FF]*$/;
