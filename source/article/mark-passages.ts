import type {Nodes, PhrasingContent, Root, Text} from 'mdast';
import type {Metadata} from './article.js';
import type {Range} from './manuscript.js';
import {wholeCharacters} from './whole-words.js';
import {spansOf} from './write-manuscript.js';

type Spans = ReadonlyMap<PhrasingContent, Range>;

/** A node, or a part of its words, and whether it was marked. */
type Piece = {readonly node: PhrasingContent; readonly isMarked: boolean};

/**
The body of an article in which passages are marked (`marked` nodes), given as ranges of its manuscript. Its text stays the same. Code blocks have no marks, and of what has no words of its own only what is marked as a whole has.
*/
export function markPassages(
	body: Root,
	known: Partial<Pick<Metadata, 'title' | 'lang'>>,
	ranges: readonly Range[],
): Root {
	const spans = spansOf(body, known);
	const joined = joinRanges(ranges);
	return joined.length === 0 ? body : markNode(body, spans, joined);
}

/** Ranges in order of which none touches another. */
function joinRanges(ranges: readonly Range[]): readonly Range[] {
	const joined: Range[] = [];
	for (const range of [...ranges].sort((one, other) => one.from - other.from)) {
		const last = joined.at(-1);
		if (last && range.from <= last.to) {
			joined[joined.length - 1] = {from: last.from, to: Math.max(last.to, range.to)};
		} else {
			joined.push(range);
		}
	}

	return joined;
}

function markNode<Node extends Nodes>(node: Node, spans: Spans, ranges: readonly Range[]): Node {
	if (!('children' in node)) {
		return node;
	}

	const isPhrasing = node.children.some(child => spans.has(child as PhrasingContent));
	const children = isPhrasing
		? markWords(node.children as PhrasingContent[], spans, ranges)
		: node.children.map(child => markNode(child as Nodes, spans, ranges));
	return {...node, children} as Node;
}

function markWords(nodes: readonly PhrasingContent[], spans: Spans, ranges: readonly Range[]): PhrasingContent[] {
	const pieces = nodes.flatMap(node => piecesOf(node, spans, ranges));
	const marked: PhrasingContent[] = [];
	let run: PhrasingContent[] = [];
	const endRun = (): void => {
		// A mark ends and begins with words, not with a line end.
		const behind: PhrasingContent[] = [];
		while (run.at(-1)?.type === 'break') {
			behind.push(...run.splice(-1));
		}

		while (run[0]?.type === 'break') {
			marked.push(...run.splice(0, 1));
		}

		if (run.length > 0) {
			marked.push({type: 'marked', children: run});
		}

		marked.push(...behind);
		run = [];
	};

	for (const {node, isMarked} of pieces) {
		if (isMarked) {
			run.push(node);
		} else {
			endRun();
			marked.push(node);
		}
	}

	endRun();
	return marked;
}

function piecesOf(node: PhrasingContent, spans: Spans, ranges: readonly Range[]): readonly Piece[] {
	const span = spans.get(node);
	const inside = span ? ranges.filter(({from, to}) => from < span.to && to > span.from) : [];
	if (!span || inside.length === 0) {
		return [{node, isMarked: false}];
	}

	const [first] = inside;
	if (first && first.from <= span.from && first.to >= span.to) {
		return [{node, isMarked: true}];
	}

	switch (node.type) {
		case 'text': {
			return partsOf(node, span, inside);
		}

		case 'emphasis':
		case 'strong':
		case 'delete':
		case 'link': {
			return [{node: {...node, children: markWords(node.children, spans, ranges)}, isMarked: false}];
		}

		default: {
			return [{node, isMarked: false}];
		}
	}
}

function partsOf(node: Text, span: Range, ranges: readonly Range[]): readonly Piece[] {
	const pieces: Piece[] = [];
	let offset = span.from;
	const take = (to: number, isMarked: boolean): void => {
		if (to > offset) {
			pieces.push({node: {...node, value: node.value.slice(offset - span.from, to - span.from)}, isMarked});
			offset = to;
		}
	};

	for (const range of ranges) {
		const {from, to} = wholeCharacters(node.value, {
			from: Math.max(0, range.from - span.from),
			to: Math.min(node.value.length, range.to - span.from),
		});
		take(span.from + from, false);
		take(span.from + to, true);
	}

	take(span.to, false);
	return pieces;
}
