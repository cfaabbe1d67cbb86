import {Tokenizer} from 'htmlparser2';

/** What stands in a page that is a list of links, one thing after the other. Nothing is sanitised yet. */
export type LinkListPart =
	/** A list begins or ends. */
	| {readonly kind: 'open' | 'close'}
	| {readonly kind: 'heading'; readonly text: string}
	/** Names of attributes are in lower case. */
	| {readonly kind: 'link'; readonly attributes: ReadonlyMap<string, string>; readonly text: string}
	/** What is said of the link before. */
	| {readonly kind: 'description'; readonly text: string};

const lists = new Set(['dl', 'ul', 'ol']);
/** Elements whose text is looked at, and what it is. */
const texts: ReadonlyMap<string, 'heading' | 'link' | 'description'> = new Map([
	['h1', 'heading'],
	['h2', 'heading'],
	['h3', 'heading'],
	['a', 'link'],
	['dd', 'description'],
]);
/** Elements that begin or end within a text without ending it. */
const inside = new Set(['b', 'strong', 'i', 'em', 'br', 'span', 'code', 'img', 'mark', 'p']);

/** More is in no text of these, in characters. */
const longestText = 20_000;

/**
The lists, headings and links of a page such as browsers export bookmarks in. No tree is built, as the elements of such pages are hardly ever closed: it takes linear time, whatever the page is.
*/
export function readLinkList(page: string): readonly LinkListPart[] {
	const parts: LinkListPart[] = [];
	let tag = '';
	let name = '';
	let value = '';
	let attributes = new Map<string, string>();
	let current: {kind: 'heading' | 'link' | 'description'; text: string; attributes: Map<string, string>} | null = null;
	const finish = (): void => {
		if (current !== null) {
			const {kind, text} = current;
			parts.push(kind === 'link' ? (current as LinkListPart) : {kind, text});
			current = null;
		}
	};
	const add = (text: string): void => {
		if (current !== null && current.text.length < longestText) {
			current.text += text;
		}
	};
	const open = (): void => {
		const kind = texts.get(tag);
		if (kind !== undefined) {
			finish();
			current = {kind, text: '', attributes};
		} else if (lists.has(tag)) {
			finish();
			parts.push({kind: 'open'});
		} else if (tag === 'br') {
			add('\n');
		} else if (!inside.has(tag)) {
			finish();
		}
	};
	const ignore = (): void => {};
	const tokens = new Tokenizer(
		{decodeEntities: true},
		{
			onopentagname(start, end) {
				tag = page.slice(start, end).toLowerCase();
				attributes = new Map();
			},
			onattribname(start, end) {
				name = page.slice(start, end).toLowerCase();
				value = '';
			},
			onattribdata(start, end) {
				value += page.slice(start, end);
			},
			onattribentity(code) {
				value += String.fromCodePoint(code);
			},
			onattribend() {
				if (!attributes.has(name)) {
					attributes.set(name, value);
				}
			},
			onopentagend: open,
			onselfclosingtag: open,
			onclosetag(start, end) {
				const closed = page.slice(start, end).toLowerCase();
				if (lists.has(closed)) {
					finish();
					parts.push({kind: 'close'});
				} else if (!inside.has(closed)) {
					finish();
				}
			},
			ontext(start, end) {
				add(page.slice(start, end));
			},
			ontextentity(code) {
				add(String.fromCodePoint(code));
			},
			oncdata: ignore,
			oncomment: ignore,
			ondeclaration: ignore,
			onend: finish,
			onprocessinginstruction: ignore,
		},
	);
	tokens.write(page);
	tokens.end();
	return parts;
}
