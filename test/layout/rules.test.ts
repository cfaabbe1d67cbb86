import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {expect, test} from 'vitest';
import {writeManuscript} from '../../source/article/write-manuscript.js';
import {parseSource} from '../../source/formats/parse.js';
import {loadBidi} from '../../source/layout/bidi.js';
import {loadHyphenation} from '../../source/layout/breaking/hyphenation-by-language.js';
import {endMatter} from '../../source/layout/end-matter.js';
import {layOut, linesOfPage} from '../../source/layout/layout.js';
import {paintLine} from '../../source/layout/paint.js';
import {rowText} from '../../source/layout/span.js';
import {titleBlock} from '../../source/layout/title-block.js';
import {plainStyle, type TextStyle} from '../../source/layout/typography.js';

/*
A golden page for each rule of the page engine, as plain text: what a rule does is seen by reading `rules/<rule>.txt`. A change that is meant is written down by running vitest with --update.
*/

type Rule = {
	readonly rule: string;
	readonly source: string;
	readonly measure: number;
	readonly height?: number;
	readonly columns?: 1 | 2;
	readonly style?: Partial<TextStyle>;
	readonly isHyphenated?: boolean;
	/** With what stands behind the text. */
	readonly hasEnding?: boolean;
};

const rules: readonly Rule[] = [
	{rule: 'ragged', source: 'prose', measure: 60},
	{rule: 'justified', source: 'prose', measure: 60, style: {isJustified: true}, isHyphenated: true},
	{rule: 'never-justified-below-40', source: 'prose', measure: 38, style: {isJustified: true}},
	{rule: 'set-in-paragraphs', source: 'prose', measure: 60, style: {paragraphs: 'indented'}},
	{rule: 'hyphens-english', source: 'prose', measure: 26, isHyphenated: true},
	{rule: 'hyphens-german', source: 'deutsch', measure: 30, isHyphenated: true},
	{rule: 'hyphens-by-block', source: 'quotations', measure: 28, isHyphenated: true},
	{rule: 'records', source: 'prose', measure: 24},
	{rule: 'no-widow-no-orphan', source: 'prose', measure: 40, height: 8},
	{rule: 'heading-with-two-lines', source: 'heading', measure: 40, height: 8},
	{rule: 'table-whole', source: 'whole-table', measure: 40, height: 8},
	{rule: 'table-row-whole-header-with-first-row', source: 'long-table', measure: 40, height: 7},
	{rule: 'code-whole', source: 'whole-code', measure: 40, height: 8},
	{rule: 'code-no-blank-line-first', source: 'long-code', measure: 40, height: 8},
	{rule: 'image-whole', source: 'whole-image', measure: 40, height: 6},
	{rule: 'quote-whole', source: 'whole-quote', measure: 40, height: 8},
	{rule: 'rule-not-first', source: 'rule', measure: 40, height: 6},
	{rule: 'end-mark-below-text', source: 'rule', measure: 40, height: 12, hasEnding: true},
	{rule: 'no-hyphen-overleaf', source: 'hyphens', measure: 26, height: 8, isHyphenated: true},
	{rule: 'hyphen-beside', source: 'deutsch', measure: 30, height: 6, columns: 2, isHyphenated: true},
	{rule: 'facing-pages', source: 'prose', measure: 40, height: 12, columns: 2},
	{rule: 'footnotes', source: 'notes', measure: 44, height: 18},
	{rule: 'definition-list', source: 'definitions', measure: 44, height: 14},
	{rule: 'superscripts-and-subscripts', source: 'shifts', measure: 44},
	{rule: 'facing-pages-level', source: 'facing', measure: 40, height: 9, columns: 2},
	{rule: 'conflict-heading-before-a-page-of-code', source: 'conflict', measure: 40, height: 6},
	{rule: 'conflict-three-rows', source: 'heading', measure: 40, height: 3},
	{rule: 'right-to-left', source: 'hebrew', measure: 36},
	{rule: 'right-to-left-table', source: 'hebrew-table', measure: 46},
	{rule: 'right-to-left-records', source: 'hebrew-table', measure: 22},
	{rule: 'kinsoku', source: 'japanese', measure: 24},
	{rule: 'long-lines-of-code', source: 'program', measure: 40},
	{rule: 'words-without-spaces', source: 'thai', measure: 24},
];

const folder = path.resolve(import.meta.dirname, '../fixtures/layout/rules');

test.each(rules)('$rule', async ({rule, source, measure, height = 60, columns = 1, style, isHyphenated, hasEnding}) => {
	const file = `${source}.md`;
	const parsed = await parseSource({bytes: await readFile(path.join(folder, file)), name: file});
	if (parsed.kind === 'refused') {
		throw new Error(parsed.reason);
	}

	await loadBidi();
	const {metadata, body} = parsed.article;
	const manuscript = writeManuscript(body, metadata);
	const hyphenation = isHyphenated ? await loadHyphenation(metadata.lang, manuscript.blocks) : null;
	const typography = {measure, height, columns, style: {...plainStyle, ...style, hyphenation}};
	const layout = layOut(manuscript, typography, {
		opening: titleBlock(metadata, measure),
		ending: hasEnding ? endMatter(metadata, null, measure) : [],
	});
	const pages = [...layout.pages.keys()].map(page =>
		linesOfPage(layout, page).map(line => rowText(paintLine(manuscript, line, measure)).trimEnd()),
	);
	const text = pages.map((rows, page) => [`${'─'.repeat(measure)} ${page + 1}`, ...rows, ''].join('\n')).join('\n');
	await expect(text).toMatchFileSnapshot(path.join(folder, `${rule}.txt`));
});
