/**
What a piece of text is, until the theme says how that looks. A span may be several things at once: a link within emphasis within a heading.
*/
export type Role =
	| 'heading'
	| 'strong'
	| 'emphasis'
	| 'delete'
	| 'code'
	| 'code-keyword'
	| 'code-name'
	| 'code-string'
	| 'code-comment'
	| 'link'
	| 'reference'
	| 'image'
	| 'quote'
	| 'marker'
	| 'rule'
	| 'title'
	| 'byline'
	| 'note'
	| 'match'
	| 'current-match'
	| 'focus'
	| 'selected'
	| 'spoken'
	| 'hint'
	| 'highlight-yellow'
	| 'highlight-green'
	| 'highlight-blue'
	| 'highlight-red'
	| 'chosen'
	| 'accent'
	| 'dim'
	| 'error'
	| 'cursor';

/** Where a text leads. Parts of it on several lines have the same id. */
export type Link = {readonly id: string; readonly href: string};

/** How a text looks. */
export type Look = {
	readonly roles: readonly Role[];
	readonly link?: Link;
	/** What is shown in the place of the text, in its cells. */
	readonly label?: string;
};

/** Text that looks the same all along. */
export type Span = Look & {readonly text: string};

/** One row of the screen, from left to right. */
export type Row = readonly Span[];

/** A span, for short. */
export function span(text: string, ...roles: readonly Role[]): Span {
	return {text, roles};
}

/** The text of a row without its roles. */
export function rowText(row: Row): string {
	return row.map(({text}) => text).join('');
}

/** Whether two texts look the same. */
export function isSameLook(a: Look, b: Look): boolean {
	return (
		a.roles.length === b.roles.length &&
		a.roles.every((role, place) => role === b.roles[place]) &&
		a.link?.id === b.link?.id &&
		a.link?.href === b.link?.href &&
		a.label === b.label
	);
}

/** Whether two rows look the same. */
export function isSameRow(a: Row, b: Row): boolean {
	return (
		a === b ||
		(a.length === b.length &&
			a.every((part, index) => {
				const other = b[index];
				return other !== undefined && part.text === other.text && isSameLook(part, other);
			}))
	);
}
