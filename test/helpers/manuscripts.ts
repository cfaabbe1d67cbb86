import fc from 'fast-check';
import type {
	BlockContent,
	DefinitionContent,
	FootnoteDefinition,
	List,
	ListItem,
	Paragraph,
	PhrasingContent,
	Root,
	RootContent,
	Table,
} from 'mdast';
import type {Metadata} from '../../source/article/article.js';
import type {Entry} from '../../source/article/entry.js';
import type {Manuscript} from '../../source/article/manuscript.js';
import type {DefList, DefListDescription, DefListTerm} from '../../source/article/nodes.js';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import type {Matter} from '../../source/layout/layout.js';
import {span} from '../../source/layout/span.js';

type Flow = BlockContent | DefinitionContent;
type Inline = string | PhrasingContent;

/** An mdast body of these blocks; a string is a paragraph. */
export function root(...blocks: ReadonlyArray<string | RootContent>): Root {
	return {type: 'root', children: blocks.map(block => (typeof block === 'string' ? paragraph(block) : block))};
}

/** The manuscript of these blocks; a string is a paragraph. */
export function manuscript(...blocks: ReadonlyArray<string | RootContent>): Manuscript {
	return writeManuscript(root(...blocks));
}

export function paragraph(...children: readonly Inline[]): Paragraph {
	return {type: 'paragraph', children: inlines(children)};
}

export function heading(text: string, depth: 1 | 2 | 3 | 4 | 5 | 6 = 2): RootContent & Flow {
	return {type: 'heading', depth, children: inlines([text])};
}

/** A block of code; `lang` is what it says it is programmed in. */
export function code(value: string, lang: string | null = null): RootContent & Flow {
	return {type: 'code', value, lang};
}

export function quote(...blocks: ReadonlyArray<string | Flow>): RootContent & Flow {
	return {type: 'blockquote', children: flow(blocks)};
}

/** A tight list of bullets, one block or several an item. */
export function bullets(...items: ReadonlyArray<string | ReadonlyArray<string | Flow>>): List {
	return list({ordered: false, spread: false}, ...items);
}

export function list(
	kind: {readonly ordered: boolean; readonly spread: boolean; readonly start?: number},
	...items: ReadonlyArray<string | ReadonlyArray<string | Flow>>
): List {
	return {
		type: 'list',
		...kind,
		children: items.map(item => ({
			type: 'listItem',
			spread: kind.spread,
			children: flow(typeof item === 'string' ? [item] : item),
		})),
	};
}

/** A definition list; a string is a term, an array the blocks of a description. */
export function definitions(
	kind: {readonly spread: boolean},
	...children: ReadonlyArray<string | ReadonlyArray<string | Flow>>
): DefList {
	return {
		type: 'defList',
		children: children.map(child =>
			typeof child === 'string'
				? {type: 'defListTerm', children: inlines([child])}
				: {type: 'defListDescription', ...kind, children: flow(child)},
		),
	};
}

/** A table of plain cells, its first row the header. */
export function table(align: Table['align'], ...rows: ReadonlyArray<readonly string[]>): Table {
	return {
		type: 'table',
		align,
		children: rows.map(row => ({
			type: 'tableRow',
			children: row.map(cell => ({type: 'tableCell', children: inlines([cell])})),
		})),
	};
}

export const rule: RootContent & Flow = {type: 'thematicBreak'};

export const hardBreak: PhrasingContent = {type: 'break'};

export function image(alt: string): PhrasingContent {
	return {type: 'image', url: 'https://a.example/i', alt};
}

export function reference(identifier: string): PhrasingContent {
	return {type: 'footnoteReference', identifier};
}

export function note(identifier: string, ...blocks: ReadonlyArray<string | Flow>): FootnoteDefinition {
	return {type: 'footnoteDefinition', identifier, children: flow(blocks)};
}

function flow(blocks: ReadonlyArray<string | Flow>): Flow[] {
	return blocks.map(block => (typeof block === 'string' ? paragraph(block) : block));
}

function inlines(children: readonly Inline[]): PhrasingContent[] {
	return children
		.filter(child => child !== '')
		.map(child => (typeof child === 'string' ? {type: 'text', value: child} : child));
}

/** Metadata of an article of which nothing but its title is known. */
export function metadata(known: Partial<Metadata> = {}): Metadata {
	return {
		title: 'A title',
		titleIsDerived: false,
		byline: null,
		siteName: null,
		url: null,
		publishedTime: null,
		lang: null,
		dir: null,
		excerpt: null,
		truncated: false,
		tags: [],
		related: [],
		...known,
	};
}

export function entry(known: Partial<Entry> = {}): Entry {
	return {
		...metadata(),
		id: 'id',
		path: '/articles/a-title.txt',
		format: 'text',
		savedTime: null,
		wordCount: 0,
		readingMinutes: 0,
		outline: [],
		...known,
	};
}

/** A text without its white space and without the characters that are never printed. */
export function ink(text: string): string {
	return text.replaceAll(/[\s\u00AD\u200B\u200E\u200F\u061C\uFEFF]/g, '');
}

const latin = ['a', 'e', 'n', 'Z', '7', 'é', 'ß', 'ﬁ', 'of', 'tides', "don't", 'well-known', 'incomprehensibilities'];
const punctuation = ['.', ',', '-', '–', '—', '…', '·', '/', '(', ')', '“', '”', '«', '»', '$', '‐', '\u2011'];
const eastAsian = [
	'漢',
	'字',
	'か',
	'カ',
	'ー',
	'ｶ',
	'。',
	'、',
	'「',
	'」',
	'，',
	'〰',
	'㊗',
	'한',
	'국',
	'𠀀',
	'￥',
	'々',
];
const jamo = ['\u1100', '\u1161', '\u11A8', '\u{A960}', '\u{D7B0}'];
const rightToLeft = ['א', 'ש\u05B8', 'ا', 'ب', 'لا', '\u0600', '\u0651', '\u200F', '\u061C'];
const indic = ['क', '\u094D', 'ष', 'क्षि', 'ி', 'த', '\u0D4E', 'ก', '\u0E33', '\u0E49', 'မ', '\u1039'];
const marks = ['\u0301', '\u0308', 'e\u0301\u0323', '\u20DD', '\u0489'];
const invisible = ['\u200B', '\u200C', '\u200D', '\u200E', '\u00AD', '\u2060', '\uFE0E', '\uFE0F', '\u{E0101}'];
const emoji = ['👩', '👩‍👩‍👧', '🏽', '👍🏽', '🇩', '🇩🇪', '❤', '❤️', '❤️‍🔥', '1️⃣', '\u20E3', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '☕', '™', '⚠'];
const spaces = [' ', ' ', ' ', '  ', '\u00A0', '\u3000', '\u2003', '\u202F'];

const anyCharacter = fc
	.string({unit: 'binary', minLength: 1, maxLength: 1})
	.map(text => text.replaceAll(/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}]/gu, 'x'));

const piece = fc.oneof(
	{weight: 6, arbitrary: fc.constantFrom(...latin)},
	{weight: 6, arbitrary: fc.constantFrom(...spaces)},
	{weight: 2, arbitrary: fc.constantFrom(...punctuation)},
	{weight: 2, arbitrary: fc.constantFrom(...eastAsian)},
	{weight: 1, arbitrary: fc.constantFrom(...jamo)},
	{weight: 1, arbitrary: fc.constantFrom(...rightToLeft)},
	{weight: 1, arbitrary: fc.constantFrom(...indic)},
	{weight: 1, arbitrary: fc.constantFrom(...marks)},
	{weight: 2, arbitrary: fc.constantFrom(...invisible)},
	{weight: 2, arbitrary: fc.constantFrom(...emoji)},
	{weight: 1, arbitrary: anyCharacter},
);

/** Text on one line in many scripts, without control characters, perhaps empty. */
export const anyText: fc.Arbitrary<string> = fc.array(piece, {maxLength: 24}).map(pieces => pieces.join(''));

/** Text of several lines, some of them blank. */
export const anyLines: fc.Arbitrary<string> = fc
	.array(fc.oneof({weight: 2, arbitrary: anyText}, {weight: 1, arbitrary: fc.constant('')}), {maxLength: 5})
	.map(lines => lines.join('\n'));

const codeParts = [
	'if ',
	'function f',
	'class A ',
	'return',
	'{',
	'}',
	'(',
	')',
	'[',
	'<a b="',
	'</a>',
	'&amp;',
	'<',
	'"',
	"'",
	'`',
	'${',
	'#{',
	'/*',
	'*/',
	'//',
	'# ',
	'-- ',
	'<!--',
	'-->',
	'\\',
	'=> ',
	'= ',
	': ',
	'; ',
	'.',
	'@',
	'$',
	'0x1f',
	'1e9',
];

/** What looks like code of many languages at once, with text of many scripts in it. */
export const anyCode: fc.Arbitrary<string> = fc
	.array(
		fc.oneof(
			{weight: 5, arbitrary: fc.constantFrom(...codeParts)},
			{weight: 1, arbitrary: fc.constant('\n')},
			{weight: 3, arbitrary: piece},
		),
		{maxLength: 40},
	)
	.map(parts => parts.join('').normalize('NFC'));

const identifiers = ['one', 'two', 'three'];

const {phrasing} = fc.letrec<{phrasing: PhrasingContent[]; inline: PhrasingContent}>(tie => ({
	phrasing: fc.array(tie('inline'), {maxLength: 4}),
	inline: fc.oneof(
		{maxDepth: 2, withCrossShrink: true},
		{weight: 6, arbitrary: anyText.map((value): PhrasingContent => ({type: 'text', value}))},
		{weight: 1, arbitrary: fc.constant(hardBreak)},
		{weight: 1, arbitrary: anyText.map((value): PhrasingContent => ({type: 'inlineCode', value}))},
		{weight: 1, arbitrary: anyText.map(image)},
		{weight: 1, arbitrary: fc.constantFrom(...identifiers).map(reference)},
		{
			weight: 2,
			arbitrary: fc
				.tuple(fc.constantFrom('strong' as const, 'emphasis' as const, 'delete' as const), tie('phrasing'))
				.map(([type, children]): PhrasingContent => ({type, children})),
		},
		{
			weight: 1,
			arbitrary: fc
				.tuple(fc.constantFrom('superscript' as const, 'subscript' as const), tie('phrasing'))
				.map(([type, children]): PhrasingContent => ({type, children})),
		},
		{
			weight: 1,
			arbitrary: tie('phrasing').map(
				(children): PhrasingContent => ({type: 'link', url: 'https://a.example/', children}),
			),
		},
	),
}));

const anyTable: fc.Arbitrary<Table> = fc
	.tuple(
		fc.array(fc.constantFrom('left' as const, 'center' as const, 'right' as const, null), {maxLength: 3}),
		fc.array(fc.array(phrasing, {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 4}),
	)
	.map(([align, rows]) => ({
		type: 'table',
		align,
		children: rows.map(row => ({
			type: 'tableRow',
			children: row.map(children => ({type: 'tableCell', children})),
		})),
	}));

const {block} = fc.letrec<{block: BlockContent; item: ListItem; term: DefListTerm; description: DefListDescription}>(
	tie => ({
		block: fc.oneof(
			{maxDepth: 3, withCrossShrink: true},
			{weight: 5, arbitrary: phrasing.map((children): BlockContent => ({type: 'paragraph', children}))},
			{
				weight: 2,
				arbitrary: fc
					.tuple(phrasing, fc.constantFrom(1 as const, 2 as const, 3 as const, 6 as const))
					.map(([children, depth]): BlockContent => ({type: 'heading', depth, children})),
			},
			{weight: 2, arbitrary: anyLines.map((value): BlockContent => ({type: 'code', value}))},
			{weight: 1, arbitrary: fc.constant<BlockContent>({type: 'thematicBreak'})},
			{weight: 1, arbitrary: fc.constant<BlockContent>({type: 'html', value: '<hr>'})},
			{weight: 2, arbitrary: anyTable},
			{
				weight: 2,
				arbitrary: fc
					.array(tie('block'), {maxLength: 3})
					.map((children): BlockContent => ({type: 'blockquote', children})),
			},
			{
				weight: 2,
				arbitrary: fc
					.record({
						ordered: fc.boolean(),
						start: fc.constantFrom(null, 0, 1, 9, 99),
						spread: fc.boolean(),
						children: fc.array(tie('item'), {maxLength: 3}),
					})
					.map((fields): BlockContent => ({type: 'list', ...fields})),
			},
			{
				weight: 2,
				arbitrary: fc
					.array(fc.oneof(tie('term'), tie('description')), {maxLength: 4})
					.map((children): BlockContent => ({type: 'defList', children})),
			},
		),
		term: phrasing.map((children): DefListTerm => ({type: 'defListTerm', children})),
		description: fc
			.record({spread: fc.boolean(), children: fc.array(tie('block'), {maxLength: 3})})
			.map((fields): DefListDescription => ({type: 'defListDescription', ...fields})),
		item: fc
			.record({
				checked: fc.constantFrom(null, null, true, false),
				spread: fc.boolean(),
				children: fc.array(tie('block'), {maxLength: 3}),
			})
			.map((fields): ListItem => ({type: 'listItem', ...fields})),
	}),
);

/** A small document with all kinds of blocks, nested and empty ones among them, and with notes. */
export const anyRoot: fc.Arbitrary<Root> = fc
	.tuple(
		fc.array(block, {maxLength: 6}),
		fc.uniqueArray(fc.tuple(fc.constantFrom(...identifiers), fc.array(block, {maxLength: 2})), {
			maxLength: 3,
			selector: ([identifier]) => identifier,
		}),
	)
	.map(([blocks, notes]) => ({
		type: 'root',
		children: [
			...blocks,
			...notes.map(([identifier, children]): RootContent => ({type: 'footnoteDefinition', identifier, children})),
		],
	}));

export const anyManuscript: fc.Arbitrary<Manuscript> = anyRoot.map(writeManuscript);

/** Some ten thousand characters: blocks of all kinds between paragraphs. */
export const anyLongManuscript: fc.Arbitrary<Manuscript> = fc
	.array(fc.tuple(anyRoot, fc.integer({min: 1, max: 120})), {minLength: 12, maxLength: 24})
	.map(parts =>
		writeManuscript({
			type: 'root',
			children: parts.flatMap(([root, words], index) => [
				...root.children.filter(({type}) => type !== 'footnoteDefinition'),
				paragraph(Array.from({length: words}, (_, word) => `word${index}${'x'.repeat(word % 9)}`).join(' ')),
			]),
		}),
	);

const anyRow = fc.oneof(
	{weight: 1, arbitrary: fc.constant([])},
	{weight: 3, arbitrary: fc.constant([span('matter', 'dim')])},
);

/** Rows above and below a text as a title block and an end matter have them: no blank one at the very top. */
export const anyMatter: fc.Arbitrary<Matter> = fc.record({
	opening: fc.oneof(
		fc.constant([]),
		fc.array(anyRow, {maxLength: 4}).map(rows => [[span('title', 'title')], ...rows]),
	),
	ending: fc.array(anyRow, {maxLength: 6}),
});

export const anyMeasure: fc.Arbitrary<number> = fc.oneof(fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 250}));

export const anyHeight: fc.Arbitrary<number> = fc.integer({min: 1, max: 60});
