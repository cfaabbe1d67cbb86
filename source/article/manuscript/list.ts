import type {ListItem, List as ListNode} from 'mdast';
import type {List, Marker} from '../manuscript.js';

/** What the items of a list share. */
export function listOf(node: ListNode): List {
	return {
		tight: !node.spread && !node.children.some(item => item.spread),
		digits: node.ordered ? String(startOf(node) + Math.max(0, node.children.length - 1)).length : 0,
	};
}

/** The marker of the item at an index of a list. */
export function markerOf(list: ListNode, item: ListItem, index: number): Marker {
	if (typeof item.checked === 'boolean') {
		return {kind: 'task', checked: item.checked};
	}

	return list.ordered ? {kind: 'number', value: startOf(list) + index} : {kind: 'bullet'};
}

function startOf(list: ListNode): number {
	return list.start ?? 1;
}
