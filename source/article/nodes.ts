import type {BlockContent, DefinitionContent, Parent, PhrasingContent} from 'mdast';

/*
Nodes that mdast does not have by itself, with the names that its extensions give them.
*/

/** Terms, each before its descriptions (mdast-util-definition-list). */
export interface DefList extends Parent {
	type: 'defList';
	children: Array<DefListTerm | DefListDescription>;
}

export interface DefListTerm extends Parent {
	type: 'defListTerm';
	children: PhrasingContent[];
}

export interface DefListDescription extends Parent {
	type: 'defListDescription';
	/** A blank line parts it from its term, or its blocks from each other. */
	spread: boolean;
	children: Array<BlockContent | DefinitionContent>;
}

/** Words raised above the line or lowered below it (remark-supersub). */
export interface Superscript extends Parent {
	type: 'superscript';
	children: PhrasingContent[];
}

export interface Subscript extends Parent {
	type: 'subscript';
	children: PhrasingContent[];
}

/** Words that the reader marked. */
export interface Marked extends Parent {
	type: 'marked';
	children: PhrasingContent[];
}

declare module 'mdast' {
	interface Data {
		/** What HTML says of a node, by the names of its attributes' properties (mdast-util-to-hast). */
		hProperties?: {lang?: string; id?: string};
	}

	interface BlockContentMap {
		defList: DefList;
	}

	interface PhrasingContentMap {
		superscript: Superscript;
		subscript: Subscript;
		marked: Marked;
	}

	interface RootContentMap {
		marked: Marked;
		superscript: Superscript;
		subscript: Subscript;
		defList: DefList;
		defListTerm: DefListTerm;
		defListDescription: DefListDescription;
	}
}
