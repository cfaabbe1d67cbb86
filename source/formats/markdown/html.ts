import {sanitiseLine} from '../sanitise.js';

/*
HTML inside Markdown is not drawn: its tags go, its text stays. This is no parser of HTML but a scanner that takes every character once.
*/

// Between these tags there is no text to read.
const silent = /^<(script|style|template)\b/i;
const lineBreak = /^<br\b/i;
const blockTag =
	/^<\/?(?:address|article|aside|blockquote|body|caption|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|head|header|hr|html|legend|li|main|menu|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul)\b/i;

/** Whether a tag is a line break. */
export function isLineBreak(tag: string): boolean {
	return lineBreak.test(tag);
}

/** The name of the element whose text is not shown, when a tag opens one. */
export function silentElement(tag: string): string | null {
	return silent.exec(tag)?.[1]?.toLowerCase() ?? null;
}

/**
The paragraphs of a block of HTML, each as the lines that `<br>` parts. Tags, comments, scripts and styles are dropped, character references are read.
*/
export function htmlParagraphs(html: string, unescapeAll: (text: string) => string): ReadonlyArray<readonly string[]> {
	const paragraphs: string[][] = [['']];
	let position = 0;
	while (position < html.length) {
		const open = html.indexOf('<', position);
		write(paragraphs, html.slice(position, open === -1 ? html.length : open));
		if (open === -1) {
			break;
		}

		const end = markupEnd(html, open);
		if (end === null) {
			write(paragraphs, html.slice(open));
			break;
		}

		if (end === open) {
			write(paragraphs, '<');
			position = open + 1;
			continue;
		}

		const tag = html.slice(open, Math.min(end, open + 20));
		position = end;
		if (lineBreak.test(tag)) {
			paragraphs.at(-1)?.push('');
		} else if (blockTag.test(tag)) {
			paragraphs.push(['']);
		}
	}

	return paragraphs
		.map(lines => lines.map(line => sanitiseLine(decode(line, unescapeAll))).filter(line => line !== ''))
		.filter(lines => lines.length > 0);
}

function write(paragraphs: string[][], text: string): void {
	// A blank line parts paragraphs here too: there may be no tags at all.
	const [first = '', ...others] = text.split(/\n[ \t]*\n/);
	const lines = paragraphs.at(-1);
	lines?.push((lines.pop() ?? '') + first);
	paragraphs.push(...others.map(other => [other]));
}

/** Where the markup that begins at a `<` ends; `open` itself when it is a character of the text; `null` when it never ends. */
function markupEnd(html: string, open: number): number | null {
	if (html.startsWith('<!--', open)) {
		return after(html, '-->', open + 4);
	}

	if (html.startsWith('<!', open) || html.startsWith('<?', open)) {
		return after(html, '>', open);
	}

	if (!/^<\/?[a-z]/i.test(html.slice(open, open + 3))) {
		return open;
	}

	const end = tagEnd(html, open);
	const element = silentElement(html.slice(open, open + 20));
	if (element === null || end === null) {
		return end;
	}

	// Its end tag is looked for without regard to case.
	const close = new RegExp(`</${element}`, 'gi');
	close.lastIndex = end;
	const match = close.exec(html);
	return match ? after(html, '>', match.index) : html.length;
}

function tagEnd(html: string, open: number): number | null {
	let quote = '';
	for (let index = open; index < html.length; index++) {
		const character = html.charAt(index);
		if (quote === '' && character === '>') {
			return index + 1;
		}

		if (quote !== '') {
			quote = character === quote ? '' : quote;
		} else if ((character === '"' || character === "'") && html.charAt(index - 1) === '=') {
			quote = character;
		}
	}

	return null;
}

function after(html: string, mark: string, from: number): number {
	const index = html.indexOf(mark, from);
	return index === -1 ? html.length : index + mark.length;
}

function decode(text: string, unescapeAll: (text: string) => string): string {
	return text.replaceAll(/&(?:#x?[\da-f]{1,8}|[a-z][\da-z]{1,31});/gi, reference => unescapeAll(reference));
}
