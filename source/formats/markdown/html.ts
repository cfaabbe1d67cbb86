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

/** What a tag of a superscript or a subscript is, or `null` for any other. */
export function shiftTag(tag: string): {readonly name: 'sup' | 'sub'; readonly opens: boolean} | null {
	const [, slash, name] = /^<(\/?)(sup|sub)(?![\w-])/i.exec(tag.slice(0, 8)) ?? [];
	return name === undefined ? null : {name: name.toLowerCase() === 'sup' ? 'sup' : 'sub', opens: slash === ''};
}

/** The name of the element whose text is not shown, when a tag opens one. */
export function silentElement(tag: string): string | null {
	return silent.exec(tag)?.[1]?.toLowerCase() ?? null;
}

/** Whether a tag opens or closes a block, at which a paragraph ends. */
export function isBlockTag(tag: string): boolean {
	return blockTag.test(tag);
}

/** Where the markup that begins at a `<` ends; `open` itself when it is a character of the text; `null` when it never ends. */
export function markupEnd(html: string, open: number): number | null {
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
