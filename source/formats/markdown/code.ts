import type {Token} from 'markdown-it';
import type {Code} from 'mdast';
import {sanitiseLine} from '../sanitise.js';

/** Tabs in code reach to the next multiple of this, in characters. */
const tabStop = 4;

/** A code block from a fenced or an indented one; the first word of the info string is its language. */
export function codeNode(token: Token, unescapeAll: (text: string) => string): Code {
	const info = token.type === 'fence' ? sanitiseLine(unescapeAll(token.info)) : '';
	const space = info.indexOf(' ');
	const lang = space === -1 ? info : info.slice(0, space);
	return {
		type: 'code',
		lang: lang || null,
		meta: space === -1 ? null : info.slice(space + 1),
		value: expandTabs(token.content.endsWith('\n') ? token.content.slice(0, -1) : token.content),
	};
}

/** Code without tabs: spaces reach to the columns that they would have reached to. */
export function expandTabs(code: string): string {
	return code.includes('\t') ? code.split('\n').map(expandLine).join('\n') : code;
}

function expandLine(line: string): string {
	const [first = '', ...others] = line.split('\t');
	const parts = [first];
	let column = first.length;
	for (const part of others) {
		const spaces = tabStop - (column % tabStop);
		parts.push(' '.repeat(spaces), part);
		column += spaces + part.length;
	}

	return parts.join('');
}
