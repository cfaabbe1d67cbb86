import type {PhrasingContent} from 'mdast';
import type {Subscript, Superscript} from '../nodes.js';
import {type Shift, shiftedCharacters, shiftSigns} from '../shifted.js';
import {plainText} from '../tree.js';

/** Raised or lowered words as they stand in a text: in characters of their own where each has one, else with signs around them. */
export function shiftedNodes({type, children}: Superscript | Subscript): readonly PhrasingContent[] {
	const shifted = inCharacters(children, type);
	if (shifted !== null) {
		return shifted;
	}

	const [before, behind] = shiftSigns(type, plainText(children));
	return [{type: 'text', value: before}, ...children, {type: 'text', value: behind}];
}

function inCharacters(nodes: readonly PhrasingContent[], shift: Shift): PhrasingContent[] | null {
	const shifted: PhrasingContent[] = [];
	for (const node of nodes) {
		const found = nodeInCharacters(node, shift);
		if (found === null) {
			return null;
		}

		shifted.push(found);
	}

	return shifted;
}

function nodeInCharacters(node: PhrasingContent, shift: Shift): PhrasingContent | null {
	switch (node.type) {
		case 'text': {
			const value = shiftedCharacters(shift, node.value);
			return value === null ? null : {...node, value};
		}

		case 'emphasis':
		case 'strong':
		case 'delete':
		case 'link': {
			const children = inCharacters(node.children, shift);
			return children && {...node, children};
		}

		case 'footnoteReference': {
			// Its number is raised anyway.
			return node;
		}

		default: {
			return null;
		}
	}
}
