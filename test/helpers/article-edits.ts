import {writeManuscript} from '../../source/article/write-manuscript.js';
import {parseSource} from '../../source/formats/parse.js';
import {toMarkdown} from '../../source/formats/to-markdown.js';
import type {Random} from './random-numbers.js';

/** The file of an article while it is edited. */
export type EditedFile = {readonly name: string; readonly source: string};

/** A passage is followed through edits by a private character before it and one behind it, as many as there are. */
export const most = 64;
const [first, second] = [0xe1_00, 0xe2_00];
export const opening = (index: number): string => String.fromCharCode(first + index);
export const closing = (index: number): string => String.fromCharCode(second + index);
const markers = /[\ue100-\ue2ff]/g;
const allButMarkers = /[^\ue100-\ue2ff]/g;

/** The text of a file's manuscript as it is for readers, and where the passages stand that are followed. */
export async function textOf({name, source}: EditedFile) {
	const parsed = await parseSource({bytes: new TextEncoder().encode(source), name});
	if (parsed.kind === 'refused') {
		throw new Error(parsed.reason);
	}

	const {text} = writeManuscript(parsed.article.body, parsed.article.metadata);
	const places = new Map<string, number>();
	let length = 0;
	for (const character of text) {
		if (character.match(markers)) {
			places.set(character, length);
		} else {
			length += character.length;
		}
	}

	return {text: text.replaceAll(markers, ''), places};
}

/** The parts of a file: front matter, then blocks; one of a plain text is a line. Joined they are the file. */
function blocksOf({name, source}: EditedFile): {matter: string; blocks: string[]; gap: string} {
	const matter = /^---\n[\s\S]*?\n---\n+/.exec(source)?.[0] ?? '';
	const gap = name.endsWith('.md') ? '\n\n' : '\n';
	const body = source.slice(matter.length);
	const blocks =
		gap === '\n' ? body.split('\n') : (body.match(/(?:(?:```|~~~)[\s\S]*?\n(?:```|~~~)|(?!\n\n)[\s\S])+/g) ?? []);
	return {matter, blocks: blocks.map(block => block.replace(/^\n+/, '')), gap};
}

export function isProse(block: string): boolean {
	return (
		/^[\p{L}\p{N}‘“"'(\ue100-\ue2ff]/u.test(block) &&
		!/^\[\^|\n[:|>*+-]|\n {2,}|\n\d+\. |\||^\d{4}-\d\d-\d\d|^Original from/u.test(block)
	);
}

type Edit = (file: EditedFile, random: Random) => EditedFile | Promise<EditedFile>;

function withBlocks(edit: (blocks: string[], random: Random) => void): Edit {
	return (file, random) => {
		const {matter, blocks, gap} = blocksOf(file);
		edit(blocks, random);
		return {...file, source: matter + blocks.join(gap)};
	};
}

function withProse(edit: (block: string, random: Random) => string): Edit {
	return withBlocks((blocks, random) => {
		const prose = blocks.flatMap((block, place) => (isProse(block) ? [place] : []));
		const followed = prose.filter(place => blocks[place]?.match(markers));
		const index = random.pick(followed.length > 0 && random.below(4) > 0 ? followed : prose);
		blocks[index] = edit(blocks[index] ?? '', random);
	});
}

/** Sentences that stand in no article. */
const sentences = [
	'Nobody had asked for this, and nobody minded.',
	'The inspector wrote it down twice, once in ink.',
	'It is said that a dog slept through all of it.',
	'Whoever doubts that may count the steps again.',
	'By then the kettle had boiled dry.',
	'In the spring of that year the price of rope fell by a third, and the ropewalk at the edge of the town was let to a circus.',
];

const words = sentences.join(' ').split(' ');

const atWord = (block: string, random: Random): number => {
	const gaps = [...block.matchAll(/ /g)].map(({index}) => index);
	return gaps.length === 0 ? block.length : random.pick(gaps);
};

const replaceWords =
	(most: number, instead: (random: Random) => string) =>
	(block: string, random: Random): string => {
		const parts = block.split(/(?<= )/);
		const from = random.below(parts.length);
		const to = from + 1 + random.below(most);
		const gone = parts.slice(from, to).join('');
		return [...parts.slice(0, from), gone.replaceAll(allButMarkers, '') + instead(random), ...parts.slice(to)].join('');
	};

function wrap(block: string, width: number): string {
	let column = 0;
	return block
		.split(/[ \n]/)
		.map((word, index) => {
			const isNext = index > 0 && column + word.length >= width && !/^(?:[-+*#>=:|]|\d+[.)])/.test(word);
			column = isNext ? word.length : column + word.length + 1;
			return (index === 0 ? '' : isNext ? '\n' : ' ') + word;
		})
		.join('');
}

/** Each kind of edit that happens to the file of an article. */
export const edits: Readonly<Record<string, Edit>> = {
	'a sentence is put in': withProse((block, random) => {
		const at = atWord(block, random);
		return `${block.slice(0, at)} ${random.pick(sentences)}${block.slice(at)}`;
	}),
	'a paragraph is put in': withBlocks((blocks, random) => {
		blocks.splice(random.below(blocks.length), 0, `${random.pick(sentences)} ${random.pick(sentences)}`);
	}),
	'words are taken out': withProse(replaceWords(12, () => '')),
	'words are replaced': withProse(replaceWords(3, random => `${random.pick(words)} `)),
	'a sentence is taken out': withProse((block, random) => {
		const parts = block.split(/(?<=[.?!]\S* )/);
		const index = random.below(parts.length);
		parts[index] = parts[index]?.replaceAll(allButMarkers, '') ?? '';
		return parts.join('');
	}),
	'a paragraph is taken out': withProse(block => block.replaceAll(allButMarkers, '')),
	'a paragraph is moved': withBlocks((blocks, random) => {
		const index = random.pick(
			blocks.flatMap((block, place) => (isProse(block) || block.startsWith('#') ? [place] : [])),
		);
		const [moved = ''] = blocks.splice(index, 1);
		blocks.splice(random.below(blocks.length), 0, moved);
	}),
	'lines are wrapped anew': (file, random) => {
		const {matter, blocks} = blocksOf(file);
		const width = 36 + random.below(50);
		return {...file, source: matter + blocks.map(block => (isProse(block) ? wrap(block, width) : block)).join('\n\n')};
	},
	'the article is written out as Markdown': async ({name, source}) => {
		const parsed = await parseSource({bytes: new TextEncoder().encode(source), name});
		if (parsed.kind === 'refused') {
			throw new Error(parsed.reason);
		}

		return {name: name.replace(/\.\w+$/, '.md'), source: toMarkdown(parsed.article)};
	},
	'typographic marks are those of a typewriter': ({name, source}) => ({
		name,
		source: source
			.replaceAll(/[‘’]/g, "'")
			.replaceAll(/[“”]/g, '"')
			.replaceAll(/[–—]/g, '--')
			.replaceAll('…', '...')
			.replaceAll('\u00a0', ' '),
	}),
	'words may be parted, and letters are joined': ({name, source}) => ({
		name,
		source: source
			.replaceAll(/(?<=\p{L}{4})(?=\p{Ll}{4})/gu, '\u00ad')
			.replaceAll('fi', 'ﬁ')
			.replaceAll('. ', '.  '),
	}),
	'what stands below the article is dropped': ({name, source}) => ({
		name,
		source: source.replace(/\n\d{4}-\d\d-\d\d [\d:]+\n[\s\S]*$/, '\n').replace(/\n\[\^[\s\S]*$/, '\n'),
	}),
};

/** Fewer letters are no passage: every other "of" is as good. */
const leastLetters = 8;

/** Put markers around passages of a file: some words of prose, a sentence, a paragraph or a heading. */
export function withPassages({name, source}: EditedFile, count: number, random: Random): EditedFile {
	const {matter, blocks, gap} = blocksOf({name, source});
	const places = blocks.flatMap((block, place) => (isProse(block) || block.startsWith('#') ? [place] : []));
	for (let index = 0; index < count; index++) {
		const place = random.pick(places);
		const block = blocks[place] ?? '';
		const range = passageIn(block, random);
		// Marks of Markdown would go without their other half.
		const words = block.slice(range.from, range.to);
		if (!/[*_`[\]<>|\\&~^\ue100-\ue2ff]/.test(words) && (words.match(/[\p{L}\p{N}]/gu)?.length ?? 0) >= leastLetters) {
			blocks[place] =
				block.slice(0, range.from) +
				opening(index) +
				block.slice(range.from, range.to) +
				closing(index) +
				block.slice(range.to);
		}
	}

	return {name, source: matter + blocks.join(gap)};
}

function passageIn(block: string, random: Random): {from: number; to: number} {
	const lead = /^#+ /.exec(block)?.[0].length ?? 0;
	const pieces = [...block.matchAll(random.below(3) === 0 ? /[^.?!\s][^.?!]*[.?!]['’”]?/g : /[\p{L}\p{N}]\S*/gu)];
	if (pieces.length === 0 || random.below(8) === 0 || lead > 0) {
		return {from: lead, to: block.length};
	}

	const start = random.below(pieces.length);
	const last = pieces[Math.min(pieces.length - 1, start + random.below(random.pick([1, 3, 8, 30])))];
	return {from: pieces[start]?.index ?? 0, to: (last?.index ?? 0) + (last?.[0].length ?? 0)};
}
