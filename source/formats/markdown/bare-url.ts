import type {StateInline} from 'markdown-it';
import type {PhrasingContent} from 'mdast';

/*
Addresses without brackets become links (GFM, "Autolinks (extension)"). `http://` and `https://` must be found while inlines are parsed, or their underscores would become emphasis; `www.` and e-mail addresses are found in the finished text.
*/

// An address ends at a space, at `<` and, unlike in GFM, at quotes and at the punctuation of scripts without spaces.
const address = /[^\s<>"“”‘’«»\u3000-\u303f\uff00-\uff0f\uff1a-\uff1f…]+/y;
const trailing = /[?!.,:*_~;'|]/;

/** An inline rule in the place of markdown-it's: it stands at the `:` of `https://`, with the scheme pending. */
export function bareUrl(state: StateInline, silent: boolean): boolean {
	const {pos, src} = state;
	if (state.linkLevel > 0 || !src.startsWith('://', pos)) {
		return false;
	}

	const scheme = /(?:^|[^\w\u00c0-\u024f])(https?)$/i.exec(src.slice(Math.max(0, pos - 6), pos))?.[1];
	if (scheme === undefined || !state.pending.endsWith(scheme)) {
		return false;
	}

	const end = addressEnd(src.slice(0, state.posMax), pos + 3);
	if (end === null) {
		return false;
	}

	if (!silent) {
		state.pending = state.pending.slice(0, -scheme.length);
		const url = src.slice(pos - scheme.length, end);
		state.push('link_open', 'a', 1).attrs = [['href', state.md.normalizeLink(url)]];
		state.push('text', '', 0).content = url;
		state.push('link_close', 'a', -1);
	}

	state.pos = end;
	return true;
}

/** Where an address that begins with a host at `start` ends; `null` when there is no host. */
function addressEnd(text: string, start: number): number | null {
	address.lastIndex = start;
	const match = address.exec(text)?.[0];
	if (match === undefined || !/^[\p{L}\p{N}[]/u.test(match)) {
		return null;
	}

	return start + trimmedLength(match);
}

/** Without the punctuation of the sentence around it, and without a bracket that it does not open itself. */
function trimmedLength(match: string): number {
	let opened = 0;
	for (const character of match) {
		opened += character === '(' ? 1 : character === ')' ? -1 : 0;
	}

	let length = match.length;
	while (length > 0) {
		const last = match.charAt(length - 1);
		if (last === ')' && opened < 0) {
			opened++;
		} else if (!trailing.test(last)) {
			break;
		}

		length--;
	}

	return length;
}

const hint = /www\.|@/i;

/** Split a text at the `www.` and e-mail addresses in it. */
export function linkAddresses(text: string): readonly PhrasingContent[] {
	if (!hint.test(text)) {
		return [{type: 'text', value: text}];
	}

	const nodes: PhrasingContent[] = [];
	let done = 0;
	for (const match of text.matchAll(/www\.|@/gi)) {
		const link = match.index < done ? null : match[0] === '@' ? email(text, match.index, done) : www(text, match.index);
		if (link !== null) {
			if (link.from > done) {
				nodes.push({type: 'text', value: text.slice(done, link.from)});
			}

			const value = text.slice(link.from, link.to);
			nodes.push({type: 'link', url: link.scheme + value, title: null, children: [{type: 'text', value}]});
			done = link.to;
		}
	}

	return done === text.length ? nodes : [...nodes, {type: 'text', value: text.slice(done)}];
}

type Found = {readonly from: number; readonly to: number; readonly scheme: string};

function www(text: string, index: number): Found | null {
	const end = /[\s(*_~"“‘«]/.test(text.charAt(index - 1) || ' ') ? addressEnd(text, index) : null;
	return end === null || !/^www\.[\p{L}\p{N}_-]+\.[\p{L}\p{N}]/iu.test(text.slice(index, end))
		? null
		: {from: index, to: end, scheme: 'http://'};
}

function email(text: string, index: number, done: number): Found | null {
	// No name is longer than 64 characters and no host longer than 255 (RFC 5321).
	const name = /[\w.+-]+$/.exec(text.slice(Math.max(done, index - 64), index))?.[0];
	const host = /^[\w-]+(?:\.[\w-]+)*\.[a-z][\w-]*[a-z\d]/i.exec(text.slice(index + 1, index + 256))?.[0];
	return name === undefined || host === undefined
		? null
		: {from: index - name.length, to: index + 1 + host.length, scheme: 'mailto:'};
}
