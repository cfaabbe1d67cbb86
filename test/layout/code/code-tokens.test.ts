import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Block, Manuscript} from '../../../source/article/manuscript.js';
import {loadBidi} from '../../../source/layout/bidi.js';
import {codeTokens, loadHighlighting} from '../../../source/layout/code/code-tokens.js';
import {highlightedLanguages} from '../../../source/layout/code/languages.js';
import {paintLine} from '../../../source/layout/paint.js';
import {rowText} from '../../../source/layout/span.js';
import {linesOf} from '../../helpers/lines.js';
import {anyCode, anyMeasure, code, manuscript, quote} from '../../helpers/manuscripts.js';
import {runs} from '../../helpers/runs.js';

type CodeBlock = Extract<Block, {kind: 'code'}>;

function codeBlock({blocks}: Manuscript): CodeBlock {
	const block = blocks.find(({kind}) => kind === 'code');
	if (block?.kind !== 'code') {
		throw new Error('There is no code');
	}

	return block;
}

const line = 'let a = "b"; // c\n';

// What is loaded stays loaded, so what is asked for first has a name of its own.
test('nothing is highlighted before it is loaded, and the same block is afterwards', async () => {
	const text = manuscript('Before.', code('local a = 1', 'lua,first'));
	const block = codeBlock(text);
	expect(codeTokens(text, block, block)).toEqual([]);
	expect(await loadHighlighting(text.blocks)).toBe(true);
	expect(codeTokens(text, block, block)).toEqual([{from: 8, to: 13, role: 'code-keyword'}]);
	expect(await loadHighlighting(text.blocks)).toBe(false);
});

test('there is nothing to load for prose, for code without a language and for one that nobody knows', async () => {
	const text = manuscript('Prose.', code('let a'), code('let a', 'volapük'));
	expect(await loadHighlighting(text.blocks)).toBe(false);
	expect(await loadHighlighting(text.blocks)).toBe(false);
	const block = codeBlock(manuscript(code('let a', 'volapük')));
	expect(codeTokens(text, block, block)).toEqual([]);
});

test('a part of a block has the tokens that reach into it', async () => {
	const text = manuscript(code(line.repeat(3), 'js'));
	await loadHighlighting(text.blocks);
	const block = codeBlock(text);
	expect(codeTokens(text, block, {from: line.length + 9, to: line.length + 15})).toEqual([
		{from: 26, to: 29, role: 'code-string'},
		{from: 31, to: 35, role: 'code-comment'},
	]);
	expect(codeTokens(text, block, {from: 3, to: 8})).toEqual([]);
	expect(codeTokens(text, block, {from: 5, to: 5})).toEqual([]);
});

test('a block that is too long is left plain, and loads nothing', async () => {
	const long = manuscript(code('-- a\n'.repeat(4001), 'sql,long'));
	expect(await loadHighlighting(long.blocks)).toBe(false);
	const short = manuscript(code('-- a\n'.repeat(4000).trimEnd(), 'sql,long'));
	expect(await loadHighlighting(short.blocks)).toBe(true);
	expect(codeTokens(long, codeBlock(long), {from: 0, to: 10})).toEqual([]);
	expect(codeTokens(short, codeBlock(short), {from: 0, to: 4})).toEqual([{from: 0, to: 4, role: 'code-comment'}]);
});

test('in every language, code is printed the same with highlighting as without, line by line', async () => {
	await loadBidi();
	await loadHighlighting(manuscript(...highlightedLanguages.map(name => code('a', name))).blocks);
	const painted = (text: Manuscript, measure: number): readonly string[] =>
		linesOf(text, measure).map(one => rowText(paintLine(text, one, measure)));
	fc.assert(
		fc.property(fc.constantFrom(...highlightedLanguages), anyCode, anyMeasure, (lang, value, measure) => {
			const plain = manuscript(quote(code(value)));
			expect(painted(manuscript(quote(code(value, lang))), measure)).toEqual(painted(plain, measure));
		}),
		{numRuns: runs(150)},
	);
});
