import type {BlockContent, DefinitionContent, FootnoteDefinition, List, ListItem, Paragraph} from 'mdast';
import type {DefList, DefListDescription} from '../../../article/nodes.js';
import {attributeOf, childElements, type Element} from '../dom/node.js';
import {addBlock, type Builder, endBlock, endStray, type Flow, flowFrame, takesContainers} from './builder.js';
import {createLine} from './line.js';
import {takeName} from './names.js';

/** What ends an element that was begun; `null` when it means nothing here. */
export type Leave = (() => void) | null;

/** What an element begins, or `skipped` when nothing in it is to be read. */
export type Entered = Leave | 'skipped';

/** Begin a container of blocks; it is added when it ends and holds something. */
function openBlocks(builder: Builder, children: Flow[], add: () => void, item: ListItem | null = null): () => void {
	builder.frames.push(flowFrame(children, item));
	builder.depth++;
	return () => {
		endBlock(builder);
		builder.frames.pop();
		builder.depth--;
		add();
	};
}

/** Begin a quotation. */
export function openQuote(builder: Builder): Leave {
	endBlock(builder);
	if (!takesContainers(builder)) {
		return null;
	}

	const children: BlockContent[] = [];
	return openBlocks(builder, children as Flow[], () => {
		if (children.length > 0) {
			addBlock(builder, {type: 'blockquote', children});
		}
	});
}

/** Begin a list. One that stands between the items of another belongs to the item before it. */
export function openList(builder: Builder, element: Element): Leave {
	endBlock(builder);
	if (!takesContainers(builder)) {
		return null;
	}

	const ordered = element.localName === 'ol';
	const start = Number.parseInt(attributeOf(element, 'start') ?? '1', 10);
	const node: List = {
		type: 'list',
		ordered,
		start: ordered ? (Number.isSafeInteger(start) && start >= 0 ? start : 1) : null,
		spread: false,
		children: [],
	};
	const stray = (): Flow[] => {
		const last = node.children.at(-1) ?? listItem(null);
		if (node.children.length === 0) {
			node.children.push(last);
		}

		return last.children;
	};

	builder.frames.push({kind: 'list', items: node.children, stray});
	return () => {
		endStray(builder);
		builder.frames.pop();
		node.children = node.children.filter(item => item.children.length > 0);
		for (const item of node.children) {
			item.spread = item.children.length > 1 && item.children.slice(1).some(({type}) => type !== 'list');
			node.spread ||= item.spread === true;
		}

		if (node.children.length > 0) {
			addBlock(builder, node);
		}
	};
}

/** Begin an item of the list that is open; outside of lists it is a block. */
export function openItem(builder: Builder, element: Element): Leave {
	endStray(builder);
	const frame = builder.frames.at(-1);
	if (frame?.kind !== 'list') {
		endBlock(builder);
		return null;
	}

	const task = attributeOf(element, 'data-task');
	const item = takeName(builder, listItem(task === null ? null : task === 'done'));
	frame.items.push(item);
	return openBlocks(builder, item.children, () => {}, item);
}

function listItem(checked: boolean | null): ListItem {
	return {type: 'listItem', spread: false, checked, children: []};
}

/** Begin a list of definitions; one without terms is no such list. */
export function openDefinitions(builder: Builder, element: Element): Leave {
	endBlock(builder);
	const parts = childElements(element).flatMap(child => (child.localName === 'div' ? childElements(child) : [child]));
	if (parts.find(({localName}) => /^d[td]$/.test(localName))?.localName !== 'dt' || !takesContainers(builder)) {
		return null;
	}

	const list: DefList = {type: 'defList', children: []};
	const stray = (): Flow[] => {
		const last = list.children.at(-1);
		if (last?.type === 'defListDescription') {
			return last.children as Flow[];
		}

		const node = description();
		list.children.push(node);
		return node.children as Flow[];
	};

	builder.frames.push({kind: 'definitions', list, stray});
	return () => {
		endStray(builder);
		builder.frames.pop();
		list.children = list.children.filter(({children}) => children.length > 0);
		if (list.children.length > 0 && list.children[0]?.type === 'defListTerm') {
			addBlock(builder, list);
		} else {
			for (const child of list.children) {
				for (const block of child.children) {
					addBlock(builder, block as Flow);
				}
			}
		}
	};
}

/** Begin a term. */
export function openTerm(builder: Builder): Leave {
	endStray(builder);
	const frame = builder.frames.at(-1);
	if (frame?.kind !== 'definitions') {
		endBlock(builder);
		return null;
	}

	const line = createLine();
	builder.frames.push({kind: 'words', line});
	return () => {
		builder.frames.pop();
		if (line.isVisible) {
			frame.list.children.push(takeName(builder, {type: 'defListTerm', children: line.children}));
		}
	};
}

/** Begin what is said of a term. */
export function openDescription(builder: Builder): Leave {
	endStray(builder);
	const frame = builder.frames.at(-1);
	if (frame?.kind !== 'definitions') {
		endBlock(builder);
		return null;
	}

	const node = takeName(builder, description());
	frame.list.children.push(node);
	return openBlocks(builder, node.children as Flow[], () => {
		node.spread = node.children.length > 1 && node.children.slice(1).some(({type}) => type !== 'list');
	});
}

function description(): DefListDescription {
	const children: Array<BlockContent | DefinitionContent> = [];
	return {type: 'defListDescription', spread: false, children};
}

/** Begin a footnote; it leaves the text. */
export function openNote(builder: Builder, identifier: string): Leave {
	endStray(builder);
	endBlock(builder);
	const node: FootnoteDefinition = {type: 'footnoteDefinition', identifier, label: identifier, children: []};
	builder.definitions.push(node);
	const leave = openBlocks(builder, node.children as Flow[], () => {});
	const wrappers = builder.wrappers.splice(0);
	return () => {
		leave();
		builder.wrappers.push(...wrappers);
		if (node.children.length === 0) {
			node.children.push({type: 'paragraph', children: []} satisfies Paragraph);
		}
	};
}

/** Take the box of a task at the beginning of an item. */
export function enterInput(builder: Builder, element: Element): Entered {
	const frame = builder.frames.at(-1);
	const isTask = attributeOf(element, 'type')?.toLowerCase() === 'checkbox';
	if (isTask && frame?.kind === 'flow' && frame.item !== null && frame.children.length === 0) {
		frame.item.checked = attributeOf(element, 'checked') !== null;
	}

	return 'skipped';
}
