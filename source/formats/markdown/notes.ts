import type {Token} from 'markdown-it';
import type {FootnoteDefinition} from 'mdast';
import {sanitiseLine} from '../sanitise.js';
import {inlineNodes} from './inline.js';

type Notes = {
	readonly definitions: readonly FootnoteDefinition[];
	/** Begin the definition that a token opens. */
	readonly define: (token: Token) => FootnoteDefinition;
	/** The label that a token refers to; a note written in place (`^[text]`) gets a definition first. */
	readonly labelOf: (token: Token) => string;
};

/** The footnotes of one document, gathered while its tokens are walked. */
export function createNotes(): Notes {
	const definitions: FootnoteDefinition[] = [];
	let count = 0;

	const add = (label: string, children: FootnoteDefinition['children']): FootnoteDefinition => {
		const definition: FootnoteDefinition = {
			type: 'footnoteDefinition',
			identifier: label,
			label,
			children,
		};
		definitions.push(definition);
		return definition;
	};

	const labelOf = (token: Token): string => {
		const label = token.meta?.['label'];
		if (typeof label === 'string') {
			return sanitiseLine(label);
		}

		count++;
		const children = inlineNodes(token.children ?? [], labelOf);
		return add(`inline-note-${count}`, [{type: 'paragraph', children}]).identifier;
	};

	return {definitions, labelOf, define: token => add(labelOf(token), [])};
}
