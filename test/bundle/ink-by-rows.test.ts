import {createRequire} from 'node:module';
import path from 'node:path';
import graphemes from '@xterm/addon-unicode-graphemes';
import xterm from '@xterm/headless';
import {build, type Plugin} from 'esbuild';
import fc from 'fast-check';
import {beforeAll, expect, test} from 'vitest';
import {inkByRows} from '../../source/bundle/ink-by-rows.ts';
import {ownStringWidth} from '../../source/bundle/own-string-width.ts';
import {runs} from '../helpers/runs.js';

type WriteOptions = {readonly transformers: ReadonlyArray<(text: string) => string>};
type Output = {
	readonly write: (x: number, y: number, text: string, options: WriteOptions) => void;
	readonly get: () => {readonly output: string; readonly height: number};
};
type OutputClass = new (size: {readonly width: number; readonly height: number}) => Output;

const width = 60;
const height = 6;
let Plain: OutputClass;
let ByRows: OutputClass;

/** Ink's class, bundled as the program is with these plugins. */
async function bundled(...plugins: readonly Plugin[]): Promise<OutputClass> {
	const ink = path.dirname(createRequire(import.meta.url).resolve('ink'));
	const {outputFiles} = await build({
		entryPoints: [path.join(ink, 'output.js')],
		bundle: true,
		format: 'esm',
		platform: 'node',
		target: 'esnext',
		plugins: [...plugins],
		write: false,
		logLevel: 'error',
	});
	const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
	const {default: output}: {default: OutputClass} = await import(`data:text/javascript;base64,${code}`);
	return output;
}

beforeAll(async () => {
	Plain = await bundled(ownStringWidth);
	ByRows = await bundled(ownStringWidth, inkByRows);
});

type Piece = {readonly x: number; readonly y: number; readonly text: string};

// Styles that end each in a way of its own: Ink's own styling takes care of those that do not.
const italic = (text: string): string => `\u001B[3m${text}\u001B[23m`;
const underline = (text: string): string => `\u001B[4m${text}\u001B[24m`;
const dim = (text: string): string => `\u001B[2m${text}\u001B[22m`;
const anyWord = fc.constantFrom('word', 'Überfluß', '漢字', 'e\u0301te\u0301', '👩‍👩‍👧', '1️⃣', 'שלום', '  ', '│', '');
const anyText = fc
	.array(fc.tuple(anyWord, fc.constantFrom(String, italic, underline)), {maxLength: 4})
	.map(words => words.map(([word, style]) => style(word)).join(' '));
const anyPieces = fc.array(
	fc.record({x: fc.integer({min: 0, max: 50}), y: fc.integer({min: -1, max: height}), text: anyText}),
	{maxLength: 12},
);

const frameOf = (output: OutputClass, pieces: readonly Piece[]): string => {
	const made = new output({width, height});
	for (const {x, y, text} of pieces) {
		made.write(x, y, text, {transformers: [dim]});
	}

	return made.get().output;
};

/** What a terminal shows of it: the characters of each cell, and how they look. */
const shown = async (frame: string): Promise<readonly string[]> => {
	const terminal = new xterm.Terminal({cols: 2 * width, rows: height, allowProposedApi: true});
	terminal.loadAddon(new graphemes.UnicodeGraphemesAddon());
	await new Promise<void>(resolve => {
		terminal.write(frame.replaceAll('\n', '\r\n'), resolve);
	});
	const {active} = terminal.buffer;
	const cells = Array.from({length: height}, (_, y) => {
		const line = active.getLine(y);
		return Array.from({length: 2 * width}, (_, x) => {
			const cell = line?.getCell(x);
			const isBlank = cell?.getChars() === '' || cell?.getChars() === ' ';
			return isBlank
				? ' '
				: `${cell?.getChars()}${cell?.isItalic() ? 'i' : ''}${cell?.isUnderline() ? 'u' : ''}${cell?.isDim() ? 'd' : ''}`;
		}).join(',');
	});
	terminal.dispose();
	return cells;
};

test('a frame made by rows looks like the one that Ink makes from characters', async () => {
	await fc.assert(
		fc.asyncProperty(anyPieces, async pieces => {
			expect(await shown(frameOf(ByRows, pieces))).toEqual(await shown(frameOf(Plain, pieces)));
		}),
		{numRuns: runs(60)},
	);
});

test('pieces beside each other are put together as they are', () => {
	const pieces = [
		{x: 2, y: 0, text: 'page'},
		{x: 10, y: 0, text: italic('side')},
		{x: 0, y: 2, text: '漢字'},
		{x: 5, y: 2, text: '│'},
	];
	const frame = `  ${dim('page')}    ${dim(italic('side'))}\n\n${dim('漢字')} ${dim('│')}\n\n\n`;
	expect(frameOf(ByRows, pieces)).toBe(frame);
});

test('where pieces overlap, Ink draws the later one over the earlier', () => {
	const pieces = [
		{x: 0, y: 0, text: 'underneath'},
		{x: 2, y: 0, text: 'over'},
	];
	expect(frameOf(ByRows, pieces)).toBe(frameOf(Plain, pieces));
});
