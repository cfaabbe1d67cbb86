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
	| 'highlight-yellow'
	| 'highlight-green'
	| 'highlight-blue'
	| 'highlight-red'
	| 'chosen'
	| 'accent'
	| 'dim'
	| 'error'
	| 'cursor';

/** Text that looks the same all along. */
export type Span = {
	readonly text: string;
	readonly roles: readonly Role[];
};

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

/** Whether two rows look the same. */
export function isSameRow(a: Row, b: Row): boolean {
	return (
		a === b ||
		(a.length === b.length &&
			a.every((part, index) => {
				const other = b[index];
				return (
					part.text === other?.text &&
					part.roles.length === other.roles.length &&
					part.roles.every((role, place) => role === other.roles[place])
				);
			}))
	);
}
