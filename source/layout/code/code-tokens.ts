import type {Block, Manuscript, Range} from '../../article/manuscript.js';
import type {Highlighter} from './highlighter.js';
import type {Token} from './tokens.js';

/*
Highlighting is painted over code and never changes its lines. It is loaded for the languages of an article, and found block by block when a block is first painted.
*/

/** Blocks with more characters are left plain. */
const mostHighlighted = 20_000;

type CodeBlock = Extract<Block, {kind: 'code'}>;

const highlighters = new Map<string, Highlighter>();

/** Load what highlights the code of these blocks; until then it is painted plain. Returns whether there is more than before. Never rejects. */
export async function loadHighlighting(blocks: readonly Block[]): Promise<boolean> {
	const infos = new Set(blocks.flatMap(block => (isHighlighted(block) && block.lang !== null ? [block.lang] : [])));
	const missing = [...infos].filter(info => !highlighters.has(info));
	const before = highlighters.size;
	await Promise.all(
		missing.map(async info => {
			const highlighter = await loadOrLeave(info);
			if (highlighter !== null) {
				highlighters.set(info, highlighter);
			}
		}),
	);
	return highlighters.size > before;
}

async function loadOrLeave(info: string): Promise<Highlighter | null> {
	try {
		const {loadHighlighter} = await import('./highlighter.js');
		return await loadHighlighter(info);
	} catch {
		// Nothing is lost with it but a look.
		return null;
	}
}

function isHighlighted(block: Block): block is CodeBlock {
	return block.kind === 'code' && block.to - block.from <= mostHighlighted;
}

const known = new WeakMap<Block, readonly Token[]>();

/** The tokens of a block of code that lie in a range of the manuscript, at offsets into its text. */
export function codeTokens(manuscript: Manuscript, block: CodeBlock, {from, to}: Range): readonly Token[] {
	const tokens = tokensOf(manuscript, block);
	const first = firstBehind(tokens, from);
	let end = first;
	while (end < tokens.length && (tokens[end] as Token).from < to) {
		end++;
	}

	return tokens.slice(first, end);
}

function tokensOf({text}: Manuscript, block: CodeBlock): readonly Token[] {
	const highlight = block.lang === null ? null : highlighters.get(block.lang);
	if (!highlight || !isHighlighted(block)) {
		return [];
	}

	let tokens = known.get(block);
	if (tokens === undefined) {
		const found = highlight(text.slice(block.from, block.to)) ?? [];
		tokens = found.map(({from, to, role}) => ({from: block.from + from, to: block.from + to, role}));
		known.set(block, tokens);
	}

	return tokens;
}

/** The index of the first token that ends behind an offset. */
function firstBehind(tokens: readonly Token[], offset: number): number {
	let low = 0;
	let high = tokens.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((tokens[middle] as Token).to > offset) {
			high = middle;
		} else {
			low = middle + 1;
		}
	}

	return low;
}
