import type {Root, RootContent} from 'mdast';
import type {Article} from '../article/article.js';
import {fileName} from '../article/file-name.js';
import {cutWords} from '../formats/cut.js';
import {frontMatterOf, yamlText} from '../formats/yaml-text.js';
import type {SavedBody, SavedItem} from './saved-item.js';

/** The file of a piece. */
export type PieceFile = {
	/** Without its ending; any system takes it. */
	readonly name: string;
	readonly text: string;
};

/** In characters. */
const longestTitle = 100;
/** More of a text would take more memory, as a tree, than a program has to give. */
const longestBody = 3_000_000;

/**
A piece as a file of Markdown. Where the export has no text, it has what is known, and says where the text is. The same piece always makes the same file.
*/
export async function pieceFile(item: SavedItem, service: string): Promise<PieceFile> {
	if (item.body === null) {
		const title = item.title ?? titleOfAddress(item.address ?? '');
		return {name: nameOf(item, title), text: stub(item, title, service)};
	}

	const article = await articleOf(item, item.body);
	const {toMarkdown} = await import('../formats/to-markdown.js');
	const matter = item.note === '' ? [] : [noteOf(item.note).matter];
	return {name: nameOf(item, article.metadata.title), text: toMarkdown(article, {matter})};
}

function nameOf({savedTime}: SavedItem, title: string): string {
	return fileName(savedTime ?? '', title, 'piece').trimStart();
}

/** An address as one would say it. */
function titleOfAddress(address: string): string {
	const plain = address
		.replace(/^https?:\/\/(?:www\.)?/i, '')
		.replace(/[?#].*$/s, '')
		.replace(/\/+$/, '');
	return cutWords(plain, longestTitle);
}

/** Written by hand: there may be 50,000 of them. */
function stub(item: SavedItem, title: string, service: string): string {
	const {byline, publishedTime, siteName, address, tags, savedTime, excerpt, note} = item;
	const matter = frontMatterOf([
		`title: ${yamlText(title)}`,
		byline !== null && `author: ${yamlText(byline)}`,
		publishedTime !== null && `date: ${publishedTime}`,
		siteName !== null && `source: ${yamlText(siteName)}`,
		address !== null && `url: ${yamlText(address)}`,
		tags.length > 0 && `tags: [${tags.map(yamlText).join(', ')}]`,
		savedTime !== null && `saved: ${savedTime}`,
		'truncated: true',
		note !== '' && `note: ${yamlText(note)}`,
	]);
	const paragraphs = [
		...(excerpt === null ? [] : [paragraphOf(excerpt)]),
		`Only what ${service} knew about it is here: the text is at <${address}>.`,
		...(note === '' ? [] : [noteLines(note)]),
	];
	return `${matter}${paragraphs.join('\n\n')}\n`;
}

function noteLines(note: string): string {
	return note
		.split(/\n+/)
		.map(line => `> ${paragraphOf(line.trim())}`)
		.join('\n>\n');
}

/** A line as Markdown in which nothing means anything but itself. */
function paragraphOf(line: string): string {
	return line
		.replaceAll(/[\\`*_{}[\]<>#|~$&]/g, String.raw`\$&`)
		.replace(/^([-+=:])/, String.raw`\$1`)
		.replace(/^(\d{1,9})([.)])/, String.raw`$1\$2`);
}

async function articleOf(item: SavedItem, body: SavedBody): Promise<Article> {
	const {title, byline, siteName, address, publishedTime, savedTime, excerpt, tags, note} = item;
	const known = await parse({...body, text: body.text.slice(0, longestBody)}, address);
	const children = note === '' ? known.blocks : [...known.blocks, noteOf(note).block];
	const root: Root = {type: 'root', children: [...children]};
	return {
		metadata: {
			title: title ?? known.title,
			titleIsDerived: title === null,
			byline,
			siteName,
			url: address,
			publishedTime,
			lang: null,
			dir: null,
			excerpt,
			truncated: body.text.length > longestBody,
			tags,
			related: [],
			savedTime,
		},
		body: root,
	};
}

async function parse(
	{kind, text}: SavedBody,
	address: string | null,
): Promise<{readonly blocks: readonly RootContent[]; readonly title: string}> {
	switch (kind) {
		case 'html': {
			const {htmlToBlocks} = await import('../formats/html/html-to-blocks.js');
			const {lineOf, firstOf} = await import('../formats/markdown/visible-text.js');
			const blocks = htmlToBlocks(text, address);
			const lede = firstOf(blocks, 'heading') ?? firstOf(blocks, 'paragraph');
			return {blocks, title: lede === null ? '' : lineOf(lede, longestTitle)};
		}

		case 'markdown': {
			const {parseMarkdown} = await import('../formats/markdown/markdown.js');
			const {body, metadata} = await parseMarkdown(text, '');
			const heading: readonly RootContent[] = metadata.titleIsDerived
				? []
				: [{type: 'heading', depth: 1, children: [{type: 'text', value: metadata.title}]}];
			// Where the title is a heading it has left the text: a piece without another title keeps it there.
			return {blocks: [...heading, ...body.children], title: metadata.title};
		}
	}
}

/** What the reader wrote about a piece, as a line of the front matter and as a block below the text. */
export function noteOf(note: string): {readonly matter: string; readonly block: RootContent} {
	return {
		matter: `note: ${yamlText(note)}`,
		block: {
			type: 'blockquote',
			children: note.split(/\n+/).map(value => ({type: 'paragraph', children: [{type: 'text', value: value.trim()}]})),
		},
	};
}

/** Whether a text is that of a file without a text, as it is written here. */
export function isStub(text: string): boolean {
	return /^Only what .{1,40} knew about it is here: the text is at <?https?:/m.test(text);
}
