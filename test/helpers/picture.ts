import type {Cell} from './terminal.ts';

/** What a picture is made from; an open terminal is one. */
export type Screen = {
	readonly size: () => {readonly columns: number; readonly rows: number};
	readonly cellAt: (row: number, column: number) => Cell;
};

export type Theme = {
	readonly background: string;
	readonly foreground: string;
	/** The 16 colours of the palette: the eight normal ones, then the bright ones. */
	readonly palette: readonly string[];
};

/** Two terminals as people have them: a dark and a light one. */
export const themes = {
	dark: {
		background: '#1e1e24',
		foreground: '#d6d3cc',
		palette: [
			'#2a2a32',
			'#e06c75',
			'#8fbf7f',
			'#d9b26f',
			'#6fa8dc',
			'#d184e0',
			'#6fc3c8',
			'#d6d3cc',
			'#6b6a70',
			'#f08a92',
			'#a8d69a',
			'#ecca8b',
			'#8fc0ee',
			'#e3a5ee',
			'#8fdade',
			'#f4f1ea',
		],
	},
	light: {
		background: '#fbf9f4',
		foreground: '#26241f',
		palette: [
			'#26241f',
			'#b3303d',
			'#3d7a2c',
			'#8a6410',
			'#1f5fa8',
			'#9a2bb0',
			'#11757b',
			'#e3e0d8',
			'#85837f',
			'#c9434f',
			'#4f9140',
			'#a67c1c',
			'#3274c0',
			'#b044c6',
			'#1f8d94',
			'#fbf9f4',
		],
	},
} as const satisfies Record<string, Theme>;

const cellWidth = 9;
const cellHeight = 20;
const padding = 12;
const fontSize = 15;
const baseline = 15;
/** How much of a dim character's colour is left, the rest is the background. */
const dimness = 0.55;

type Rectangle = {readonly left: number; readonly top: number; readonly width: number; readonly height: number};

/** Characters that fill their cell to the edge, which a font with another line height would break up: parts of a cell from 0 to 1. */
const blocks: Readonly<Record<string, readonly Rectangle[]>> = {
	'█': [{left: 0, top: 0, width: 1, height: 1}],
	'▌': [{left: 0, top: 0, width: 0.5, height: 1}],
	'▐': [{left: 0.5, top: 0, width: 0.5, height: 1}],
	'▀': [{left: 0, top: 0, width: 1, height: 0.5}],
	'▄': [{left: 0, top: 0.5, width: 1, height: 0.5}],
	'│': [{left: 4 / 9, top: 0, width: 1 / 9, height: 1}],
	'─': [{left: 0, top: 0.5, width: 1, height: 1 / 20}],
	'━': [{left: 0, top: 9.5 / 20, width: 1, height: 2 / 20}],
};

/**
Draws a terminal's screen as an SVG picture, cell by cell, in DejaVu Sans Mono.

Right-to-left text stands as the cells do, from left to right and unjoined: what a terminal without bidi shows.
*/
export function picture(screen: Screen, theme: Theme = themes.dark): string {
	const {columns, rows} = screen.size();
	const width = columns * cellWidth + 2 * padding;
	const height = rows * cellHeight + 2 * padding;
	const body = Array.from({length: rows}, (_, row) => drawRow(rowCells(screen, row, columns), row, theme)).join('');
	return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans Mono, monospace" font-size="${fontSize}">
<rect width="100%" height="100%" fill="${theme.background}"/>
${body}</svg>
`;
}

const rowCells = (screen: Screen, row: number, columns: number): readonly Cell[] =>
	Array.from({length: columns}, (_, column) => screen.cellAt(row, column));

type Run = {readonly column: number; readonly cells: number; readonly text: string; readonly cell: Cell};

function drawRow(cells: readonly Cell[], row: number, theme: Theme): string {
	const top = padding + row * cellHeight;
	return runsOf(cells)
		.map(run => {
			const {cell, column} = run;
			const left = padding + column * cellWidth;
			const {ink, paper} = colours(cell, theme);
			const ground =
				paper === theme.background
					? ''
					: `<rect x="${left}" y="${top}" width="${run.cells * cellWidth}" height="${cellHeight}" fill="${paper}"/>`;
			const line = (offset: number) =>
				`<rect x="${left}" y="${top + offset}" width="${run.cells * cellWidth}" height="1" fill="${ink}"/>`;
			const lines = `${cell.underline ? line(baseline + 2) : ''}${cell.strikethrough ? line(baseline - 5) : ''}`;
			return `${ground}${drawText(run, left, top, ink)}${lines}`;
		})
		.filter(Boolean)
		.join('\n')
		.concat('\n');
}

function drawText({text, cell, cells}: Run, left: number, top: number, ink: string): string {
	if (text.trim() === '') {
		return '';
	}

	const parts = blocks[text];
	if (parts) {
		return parts
			.map(
				part =>
					`<rect x="${round(left + part.left * cellWidth)}" y="${round(top + part.top * cellHeight)}" width="${round(part.width * cellWidth)}" height="${round(part.height * cellHeight)}" fill="${ink}"/>`,
			)
			.join('');
	}

	const weight = cell.bold ? ' font-weight="bold"' : '';
	const slope = cell.italic ? ' font-style="italic"' : '';
	const isGridded = /^[\u0020-\u024F]+$/.test(text);
	// A glyph from another font may be wider than its cell; Latin runs are laid on the grid exactly.
	const fit = isGridded && cells > 1 ? ` textLength="${cells * cellWidth}"` : '';
	return `<text x="${left}" y="${top + baseline}" fill="${ink}"${weight}${slope}${fit} xml:space="preserve">${escapeXml(text)}</text>`;
}

/** Cells beside each other that are drawn alike; a character that is not Latin stands by itself, for its glyph may have another width. */
function runsOf(cells: readonly Cell[]): Run[] {
	const runs: Run[] = [];
	for (const [column, cell] of cells.entries()) {
		const last = runs.at(-1);
		if (cell.width === 0) {
			continue;
		}

		if (
			last &&
			isLatin(cell.char) &&
			isLatin(last.text) &&
			last.column + last.cells === column &&
			look(last.cell) === look(cell)
		) {
			runs[runs.length - 1] = {...last, cells: last.cells + 1, text: last.text + cell.char};
		} else {
			runs.push({column, cells: cell.width, text: cell.char, cell});
		}
	}

	return runs;
}

const isLatin = (text: string): boolean => /^[\u0020-\u024F\u2018-\u201D]+$/.test(text);

const look = ({char, width, ...style}: Cell): string => JSON.stringify(style);

function colours(cell: Cell, theme: Theme): {readonly ink: string; readonly paper: string} {
	const foreground = colour(cell.foreground, theme, theme.foreground);
	const background = colour(cell.background, theme, theme.background);
	const [ink, paper] = cell.inverse ? [background, foreground] : [foreground, background];
	return {ink: cell.dim ? mix(ink, paper, dimness) : ink, paper};
}

/** A colour of the palette, of the 6×6×6 cube, of the grey ramp, or as it stands. */
function colour(value: Cell['foreground'], theme: Theme, fallback: string): string {
	if (typeof value !== 'number') {
		return value ?? fallback;
	}

	if (value < 16) {
		return theme.palette[value] ?? fallback;
	}

	if (value >= 232) {
		const grey = 8 + (value - 232) * 10;
		return toHex([grey, grey, grey]);
	}

	const level = (step: number) => (step === 0 ? 0 : 55 + step * 40);
	const index = value - 16;
	return toHex([level(Math.trunc(index / 36)), level(Math.trunc(index / 6) % 6), level(index % 6)]);
}

function mix(colour: string, other: string, share: number): string {
	const [first, second] = [channels(colour), channels(other)];
	return toHex(first.map((value, index) => Math.round(value * share + (second[index] ?? 0) * (1 - share))));
}

const channels = (colour: string): number[] =>
	[1, 3, 5].map(start => Number.parseInt(colour.slice(start, start + 2), 16));
const toHex = (values: readonly number[]): string =>
	`#${values.map(value => value.toString(16).padStart(2, '0')).join('')}`;
const round = (value: number): number => Math.round(value * 100) / 100;
const escapeXml = (text: string): string =>
	text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
