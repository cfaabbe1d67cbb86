import type {Token} from 'markdown-it';
import type {FootnoteDefinition} from 'mdast';
import {sanitiseLine} from '../sanitise.js';
import {inlineNodes, type Shared} from './inline.js';
import {safeUrl} from './url.js';

type Notes = {
	readonly definitions: readonly FootnoteDefinition[];
	/** Begin the definition that a token opens. */
	readonly define: (token: Token) => FootnoteDefinition;
	/** What inlines need: a note written in place (`^[text]`) gets a definition when its label is asked for. */
	readonly shared: Shared;
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
		const children = inlineNodes(token.children ?? [], shared);
		return add(`inline-note-${count}`, [{type: 'paragraph', children}]).identifier;
	};

	const shared = {labelOf, lineOf: remembering(sanitiseLine), urlOf: remembering(safeUrl)};
	return {definitions, shared, define: token => add(labelOf(token), [])};
}

/** A function that is called once for each text: a long address may be referred to from very many places. */
function remembering<Value>(read: (text: string) => Value): (text: string) => Value {
	const known = new Map<string, Value>();
	return text => {
		const value = known.get(text);
		if (value !== undefined) {
			return value;
		}

		const made = read(text);
		known.set(text, made);
		return made;
	};
}
