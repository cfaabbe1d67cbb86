import {areAmbiguousWide} from './code-point-width.js';

/*
What the program draws and says itself, beside the texts of others. What it draws takes a cell each. All of it is East Asian ambiguous: where the terminal gives such characters two cells, ASCII stands in for them, as it does for all that the program says where a terminal shows nothing else.
*/

let isAsciiOnly = false;

/** Tell whether the terminal shows nothing of the interface but ASCII; to be told before anything is laid out that is kept. */
export function setAsciiOnly(isWanted: boolean): void {
	isAsciiOnly = isWanted;
}

export function isInAscii(): boolean {
	return isAsciiOnly;
}

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
	/** Behind the last line of an article. */
	end: '■',
	/** Behind a line of code that goes on below. */
	wraps: '↩',
	/** Where a text is cut off. */
	cut: '…',
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
	end: '#',
	wraps: '\\',
	cut: '~',
};

/** Signs that are measured where they are drawn: they may take two cells. */
const measured: ReadonlySet<Glyph> = new Set<Glyph>(['end', 'wraps', 'cut']);

/** A sign of one cell, whatever the terminal, but for those that are measured. */
export function glyph(name: Glyph): string {
	return isAsciiOnly || (areAmbiguousWide() && !measured.has(name)) ? standIns[name] : signs[name];
}

const plainForms: Readonly<Record<string, string>> = {
	'“': '"',
	'”': '"',
	'‘': "'",
	'’': "'",
	'–': '-',
	'—': '-',
	'−': '-',
	'·': '-',
	'…': '...',
	'×': 'x',
};

/** A text that the program may have cut, with the sign that tells so; in as many characters, so that offsets stay. */
export function withCutMarks(text: string): string {
	return isAsciiOnly ? text.replace(/^…(?= )/u, standIns.cut).replace(/…$/u, standIns.cut) : text;
}

/** A sentence of the interface, in ASCII where the terminal shows nothing else. */
export function plain(text: string): string {
	return isAsciiOnly ? text.replaceAll(/[“”‘’–—−·…×]/g, character => plainForms[character] ?? character) : text;
}
