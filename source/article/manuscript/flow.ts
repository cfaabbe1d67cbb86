import type {BlockContent, DefinitionContent, List as ListNode, PhrasingContent, RootContent} from 'mdast';
import type {Container, DefinitionList, Range} from '../manuscript.js';
import type {DefList} from '../nodes.js';
import {closeLine, type Draft, nextFrom, openBlock, write, writeNothing} from './draft.js';
import {noteName} from './jumps.js';
import {listOf, markerOf} from './list.js';
import {writePhrasing} from './phrasing.js';
import {type Place, placeOf, placeOfWords, within} from './place.js';
import {writeTable} from './table.js';

type Flow = RootContent | BlockContent | DefinitionContent;

/** Write blocks that stand at a place. */
export function writeFlow(draft: Draft, nodes: readonly Flow[], outer: Place): void {
	for (const node of nodes) {
		const place = placeOf(draft, node, outer);
		noteName(draft, node, nextFrom(draft));
		switch (node.type) {
			case 'paragraph': {
				const {from, to, containers, lang} = writeWords(draft, node.children, place);
				draft.blocks.push({kind: 'paragraph', from, to, containers, lang});
				break;
			}

			case 'heading': {
				const words = writeWords(draft, node.children, place);
				draft.headings.push({node, from: words.from});
				draft.blocks.push({kind: 'heading', depth: node.depth, ...words});
				break;
			}

			case 'blockquote': {
				writeFlowOrNothing(draft, node.children, within(place, {kind: 'quote', from: nextFrom(draft)}));
				break;
			}

			case 'list': {
				writeList(draft, node, place);
				break;
			}

			case 'defList': {
				writeDefinitions(draft, node, place);
				break;
			}

			case 'code': {
				const from = openBlock(draft);
				write(draft, node.value);
				closeLine(draft, from);
				const {containers} = place;
				draft.blocks.push({kind: 'code', lang: node.lang ?? null, from, to: draft.length, containers});
				break;
			}

			case 'table': {
				writeTable(draft, node, place);
				break;
			}

			case 'thematicBreak': {
				const from = openBlock(draft);
				writeNothing(draft);
				draft.blocks.push({kind: 'rule', from, to: draft.length, containers: place.containers});
				break;
			}

			default: {
				// Definitions, footnotes, raw HTML and front matter are no running text.
				break;
			}
		}
	}
}

/** Write what a container holds; an empty one still gets a block, so that its marker is seen. */
export function writeFlowOrNothing(draft: Draft, nodes: readonly Flow[], place: Place): void {
	const before = draft.blocks.length;
	writeFlow(draft, nodes, place);
	if (draft.blocks.length === before) {
		const from = openBlock(draft);
		writeNothing(draft);
		draft.blocks.push({kind: 'paragraph', from, to: draft.length, ...place});
	}
}

function writeWords(draft: Draft, nodes: readonly PhrasingContent[], place: Place): Range & Place {
	const from = openBlock(draft);
	const firstPart = draft.parts.length;
	writePhrasing(draft, nodes);
	closeLine(draft, from);
	const {containers, lang} = placeOfWords(draft, place, firstPart);
	return {from, to: draft.length, containers, lang};
}

function writeList(draft: Draft, node: ListNode, place: Place): void {
	const list = listOf(node);
	for (const [index, item] of node.children.entries()) {
		const marker = markerOf(node, item, index);
		noteName(draft, item, nextFrom(draft));
		writeFlowOrNothing(draft, item.children, within(place, {kind: 'item', from: nextFrom(draft), list, marker}));
	}
}

function writeDefinitions(draft: Draft, node: DefList, place: Place): void {
	const list: DefinitionList = {
		tight: !node.children.some(child => child.type === 'defListDescription' && child.spread),
	};
	for (const child of node.children) {
		noteName(draft, child, nextFrom(draft));
		if (child.type === 'defListTerm') {
			draft.blocks.push({kind: 'term', list, ...writeWords(draft, child.children, place)});
		} else {
			const container: Container = {kind: 'description', from: nextFrom(draft), list};
			writeFlowOrNothing(draft, child.children, within(place, container));
		}
	}
}
