import type {Block, Manuscript, Mark, Range} from '../article/manuscript.js';
import {codeTokens} from './code/code-tokens.js';
import type {Link, Look, Role} from './span.js';

/** A range of text that is to look different. It is painted over the lines and never changes where they break. */
export type Decoration = Range & {
	readonly role: Role;
	/** Where the text leads, for terminals that follow links. */
	readonly link?: Link;
	/** What is shown in the place of the text, in its cells. */
	readonly label?: string;
};

/** A part of a line that looks the same all along. */
export type Run = Range & {readonly look: Look};

/** Cut a range where its roles change. */
export function runsOf(
	manuscript: Manuscript,
	block: Block,
	range: Range,
	decorations: readonly Decoration[],
): readonly Run[] {
	const base = baseRoles(block, range);
	const layers: readonly Decoration[] = [
		...(block.kind === 'code' ? codeTokens(manuscript, block, range) : []),
		...marksOf(manuscript, block, range).map(mark => ({...mark, role: roleOf(mark)})),
		...decorations.filter(({from, to}) => from < range.to && to > range.from),
	];
	if (layers.length === 0) {
		return [{from: range.from, to: range.to, look: {roles: base}}];
	}

	const edges = [...new Set([range.from, range.to, ...layers.flatMap(({from, to}) => [from, to])])]
		.filter(edge => edge >= range.from && edge <= range.to)
		.sort((a, b) => a - b);
	return edges.slice(1).map((to, index) => {
		const from = edges[index] ?? range.from;
		const over = layers.filter(layer => layer.from < to && layer.to > from);
		return {from, to, look: lookOf(base, over)};
	});
}

/** How a run looks with all that is painted over it. */
function lookOf(base: readonly Role[], over: readonly Decoration[]): Look {
	const link = over.find(layer => layer.link)?.link;
	const label = over.find(layer => layer.label !== undefined)?.label;
	return {
		roles: [...base, ...over.map(({role}) => role)],
		...(link ? {link} : {}),
		...(label === undefined ? {} : {label}),
	};
}

/** Marks lie within one block, so the search starts at the block's first. */
function marksOf(manuscript: Manuscript, block: Block, range: Range): readonly Mark[] {
	const {marks} = manuscript;
	let low = 0;
	let high = marks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((marks[middle]?.from ?? 0) < block.from) {
			low = middle + 1;
		} else {
			high = middle;
		}
	}

	const found: Mark[] = [];
	for (let index = low; index < marks.length; index++) {
		const mark = marks[index];
		if (!mark || mark.from >= range.to) {
			break;
		}

		if (mark.to > range.from) {
			found.push(mark);
		}
	}

	return found;
}

function baseRoles(block: Block, range: Range): readonly Role[] {
	const isQuoted = block.containers.some(({kind}) => kind === 'quote');
	const roles: Role[] = isQuoted ? ['quote'] : [];
	switch (block.kind) {
		case 'heading': {
			return [...roles, 'heading'];
		}

		case 'term': {
			return [...roles, 'strong'];
		}

		case 'code': {
			return [...roles, 'code'];
		}

		case 'table': {
			const header = block.rows[0]?.at(-1);
			return header && range.to <= header.to ? [...roles, 'heading'] : roles;
		}

		case 'paragraph':
		case 'rule': {
			return roles;
		}
	}
}

const jumpRoles = {link: 'link', note: 'reference', back: 'marker'} as const;

function roleOf(mark: Mark): Role {
	return mark.kind === 'jump' ? jumpRoles[mark.way] : mark.kind;
}
