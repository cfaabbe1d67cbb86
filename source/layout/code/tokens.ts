import type {Range} from '../../article/manuscript.js';
import type {Role} from '../span.js';
import {roleOfScope} from './roles-of-scope.js';

/** A range of code that looks different from the rest of it. */
export type Token = Range & {readonly role: Role};

const characters: Readonly<Record<string, string>> = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#x27;': "'",
};

/**
Read what highlight.js writes, which is the code with elements around its parts. Returns tokens in order, none within another; `null` unless the text between the elements is the code, character for character.
*/
export function readTokens(html: string, code: string): readonly Token[] | null {
	const tokens: Token[] = [];
	const open: Array<Role | null> = [];
	let offset = 0;
	let next = 0;
	for (const match of html.matchAll(/<span class="([^"<>]*)">|<\/span>|&[#\w]+;|[^<&]+/g)) {
		const [part, classes] = match;
		if (match.index !== next) {
			return null;
		}

		next += part.length;
		if (classes !== undefined) {
			open.push(roleOfScope(classes, open.at(-1) ?? null));
		} else if (part === '</span>') {
			if (open.length === 0) {
				return null;
			}

			open.pop();
		} else {
			const text = part.startsWith('&') ? (characters[part] ?? part) : part;
			if (!code.startsWith(text, offset)) {
				return null;
			}

			add(tokens, offset, offset + text.length, open.at(-1) ?? null);
			offset += text.length;
		}
	}

	return next === html.length && offset === code.length && open.length === 0 ? tokens : null;
}

function add(tokens: Token[], from: number, to: number, role: Role | null): void {
	const last = tokens.at(-1);
	if (role === null) {
		return;
	}

	if (last?.to === from && last.role === role) {
		tokens[tokens.length - 1] = {from: last.from, to, role};
	} else {
		tokens.push({from, to, role});
	}
}
