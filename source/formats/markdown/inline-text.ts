import type {Token} from 'markdown-it';
import type {PhrasingContent} from 'mdast';
import {sanitise} from '../sanitise.js';

/** Text of a token as it may stand in the tree: character references may have brought controls and line ends. */
export function plain(content: string): string {
	return sanitise(content).replaceAll(/[\t\n]/g, ' ');
}

// What markdown-it or `bare-url.ts` looks at inside a line.
const special = /[\n!&*<@[\\\]^_`~]|:\/\/|www\./i;

/** The nodes of a text in which nothing can be but words; `null` when there may be more. Most cells of tables, items and headings are so, and need not be parsed. */
export function wordsAlone(content: string): PhrasingContent[] | null {
	if (special.test(content)) {
		return null;
	}

	const value = trimSpaceEnd(trimSpaceStart(plain(content)));
	return value === '' ? [] : [{type: 'text', value}];
}

/**
Add text to nodes: it joins a text before it, and no space begins a line. `last` is the character that was written before, or ''; where a tag was dropped, the spaces around it meet and one is enough. Returns the new last character.
*/
export function addText(nodes: PhrasingContent[], value: string, last: string): string {
	const node = nodes.at(-1);
	const isStart = node === undefined || node.type === 'break';
	const text = isStart || isSpace(last) ? trimSpaceStart(value) : value;
	if (text === '') {
		return last;
	}

	// The text so far is only appended to, never looked at: that would copy it each time.
	if (node?.type === 'text') {
		node.value += text;
	} else {
		nodes.push({type: 'text', value: text});
	}

	return text.charAt(text.length - 1);
}

/** Add a line break; no space ends the line before it. */
export function addBreak(nodes: PhrasingContent[]): void {
	trimEnd(nodes);
	if (nodes.length > 0) {
		nodes.push({type: 'break'});
	}
}

/** Add code; it joins code just before it, which no Markdown could part again. */
export function addCode(nodes: PhrasingContent[], value: string): void {
	const last = nodes.at(-1);
	if (last?.type === 'inlineCode') {
		last.value += value;
	} else {
		nodes.push({type: 'inlineCode', value});
	}
}

/** Take spaces off the end of nodes. */
export function trimEnd(nodes: PhrasingContent[]): void {
	const last = nodes.at(-1);
	if (last?.type === 'text') {
		last.value = trimSpaceEnd(last.value);
		if (last.value === '') {
			nodes.pop();
		}
	}
}

/** The visible text of tokens, for the description of an image. */
export function textOf(tokens: readonly Token[]): string {
	return tokens
		.map(({type, content, children}) => {
			if (type === 'softbreak' || type === 'hardbreak') {
				return ' ';
			}

			return type === 'image' ? textOf(children ?? []) : type === 'html_inline' ? '' : content;
		})
		.join('');
}

function isSpace(character: string): boolean {
	return character === ' ' || character === '\n';
}

// No expressions here: `/ +$/` takes quadratic time on a run of spaces inside a text.
function trimSpaceStart(text: string): string {
	let start = 0;
	while (isSpace(text.charAt(start))) {
		start++;
	}

	return start === 0 ? text : text.slice(start);
}

function trimSpaceEnd(text: string): string {
	let end = text.length;
	while (isSpace(text.charAt(end - 1))) {
		end--;
	}

	return end === text.length ? text : text.slice(0, end);
}
