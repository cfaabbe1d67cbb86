import {areAmbiguousWide} from './width.js';

/*
What the program draws itself, a cell each. All of it is East Asian ambiguous: where the terminal gives such characters two cells, ASCII stands in for them.
*/

const signs = {
	/** Rules, the hairline under a table's header, what is not yet read. */
	hairline: '─',
	/** What is read. */
	read: '━',
	/** Where something is found, on the line of what is read and of what is not. */
	'read-tick': '┻',
	tick: '┴',
	/** Beside a quotation, before the sidebar. */
	bar: '│',
	bullet: '•',
	/** Before the chosen row. */
	chosen: '▌',
	/** Where one is. */
	here: '▸',
	unread: '●',
	begun: '◐',
	starred: '★',
	/** Before a row that is selected. */
	selected: '✓',
} as const;

type Glyph = keyof typeof signs;

const standIns: Readonly<Record<Glyph, string>> = {
	hairline: '-',
	read: '=',
	'read-tick': '#',
	tick: '+',
	bar: '|',
	bullet: '*',
	chosen: '>',
	here: '>',
	unread: '*',
	begun: '+',
	starred: '*',
	selected: 'x',
};

/** A sign of one cell, whatever the terminal. */
export function glyph(name: Glyph): string {
	return areAmbiguousWide() ? standIns[name] : signs[name];
}
