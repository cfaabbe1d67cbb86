import type {Token} from 'markdown-it';
import {shiftTag, silentElement} from './html.js';

/** What becomes of the tags among the inline tokens of a block, by their indexes. */
export type InlineHtml = {
	/** The tags of superscripts and subscripts that belong together. */
	readonly pairs: ReadonlySet<number>;
	/** For a tag that opens an element without text to read, the index of the tag that closes it. */
	readonly silentEnds: ReadonlyMap<number, number>;
};

const none: InlineHtml = {pairs: new Set(), silentEnds: new Map()};

type OpenTag = {readonly name: string; readonly index: number};

/** Look through the tags of a block. Those that cross emphasis or each other are no pair. */
export function readInlineHtml(tokens: readonly Token[]): InlineHtml {
	if (!tokens.some(({type}) => type === 'html_inline')) {
		return none;
	}

	const lastEnds = closingTags(tokens);
	const pairs = new Set<number>();
	const silentEnds = new Map<number, number>();
	// The tags that are open within each mark around a token, innermost last.
	const open: OpenTag[][] = [[]];
	for (let index = 0; index < tokens.length; index++) {
		const token = tokens[index];
		if (token?.type === 'html_inline') {
			const end = silentEnd(tokens, index, lastEnds);
			if (end === null) {
				pair(pairs, open.at(-1) ?? [], token.content, index);
			} else {
				silentEnds.set(index, end);
				index = end;
			}
		} else if (token?.nesting === 1) {
			open.push([]);
		} else if (token?.nesting === -1) {
			open.pop();
		}
	}

	return {pairs, silentEnds};
}

function pair(pairs: Set<number>, open: OpenTag[], content: string, index: number): void {
	const tag = shiftTag(content);
	const last = open.at(-1);
	if (tag?.opens) {
		open.push({name: tag.name, index});
	} else if (tag && last?.name === tag.name) {
		open.pop();
		pairs.add(last.index).add(index);
	}
}

/** The index of the last tag that closes each element whose text is not shown. */
function closingTags(tokens: readonly Token[]): ReadonlyMap<string, number> {
	const ends = new Map<string, number>();
	for (const [index, token] of tokens.entries()) {
		const name =
			token.type === 'html_inline' && token.content.startsWith('</')
				? silentElement(`<${token.content.slice(2)}`)
				: null;
		if (name !== null) {
			ends.set(name, index);
		}
	}

	return ends;
}

function silentEnd(tokens: readonly Token[], index: number, lastEnds: ReadonlyMap<string, number>): number | null {
	const name = silentElement(tokens[index]?.content ?? '');
	if (name === null || (lastEnds.get(name) ?? -1) < index) {
		return null;
	}

	let end = index + 1;
	while (!tokens[end]?.content.toLowerCase().startsWith(`</${name}`)) {
		end++;
	}

	return end;
}
