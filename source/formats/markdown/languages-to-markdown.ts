import type {Html, Nodes, Root} from 'mdast';
import {eachNode} from '../../article/tree.js';

/** A body with tags of HTML around the blocks that are in a language of their own, for Markdown has no other way to say so. */
export function withLanguageTags(body: Root): Root {
	let hasLanguages = false;
	eachNode(body.children, node => {
		hasLanguages ||= langOf(node) !== null;
	});
	if (!hasLanguages) {
		return body;
	}

	const tagged = structuredClone(body);
	wrap(tagged.children);
	return tagged;
}

function wrap(children: Nodes[]): void {
	const nodes = children.splice(0);
	let open: string | null = null;
	const turnTo = (lang: string | null): void => {
		if (lang !== open) {
			if (open !== null) {
				children.push(html('</div>'));
			}

			if (lang !== null) {
				children.push(html(`<div lang="${lang}">`));
			}

			open = lang;
		}
	};

	for (const node of nodes) {
		turnTo(langOf(node));
		children.push(node);
		if ('children' in node) {
			wrap(node.children);
		}
	}

	turnTo(null);
}

function langOf(node: Nodes): string | null {
	return node.data?.hProperties?.lang ?? null;
}

function html(value: string): Html {
	return {type: 'html', value};
}
