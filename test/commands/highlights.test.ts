import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Highlight} from '../../source/article/highlight.js';
import {quoteOf} from '../../source/article/quote.js';
import {closeState, openState} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {articleId, readArticle} from '../../source/runtime/read-article.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

const files = {
	'lamp.md': `---
title: 'The "last" lamp: #1'
author: Ines Calder
date: 2026-11-08
site: Harbour Post
url: https://harbour.example/lamp
tags: [sea]
---

The lamp turned all night.

## After the fog

Nobody saw *the ship* until she struck. It was 1. May.
`,
	'salt.md': '---\ntitle: Salt\ndate: 2020-01-02\n---\n\nHerring were sold by the cran.\n',
	'none.md': '---\ntitle: None\n---\n\nNothing is marked here.\n',
};
type Name = keyof typeof files;

const made = Date.UTC(2026, 10, 20, 12);

async function highlight(name: Name, words: string, change: Partial<Highlight> = {}): Promise<Highlight> {
	const read = await readArticle(new TextEncoder().encode(files[name]), name, null);
	const text = read.kind === 'read' ? read.manuscript.text : '';
	const from = text.indexOf(words);
	const quote = quoteOf(text, {from, to: from + words.length});
	return {id: words.replaceAll(/\W/g, '-'), quote, colour: 'yellow', note: '', created: made, ...change};
}

/** A state folder in which these are highlighted. */
function stateWith(highlights: Readonly<Partial<Record<Name, readonly Highlight[]>>>, library: string): string {
	const folder = temporaryFolder();
	const state = openState(folder, Date.now(), 1000);
	const changes = Object.entries(highlights).map(([name, list]) => ({
		id: articleId(new TextEncoder().encode(files[name as Name])),
		path: path.join(library, name),
		highlights: list,
	}));
	expect(write(state, changes, Date.now())).toEqual({kind: 'written'});
	closeState(state);
	return folder;
}

async function marked() {
	const library = folderOf(files);
	const state = stateWith(
		{
			'lamp.md': [
				await highlight('lamp.md', 'It was 1. May', {note: 'Which year?\nAsk *Ines*.', colour: 'red'}),
				await highlight('lamp.md', 'The lamp turned all night.'),
			],
			'salt.md': [await highlight('salt.md', 'sold by the cran', {created: made - 40 * 86_400_000})],
		},
		library,
	);
	return {library, state};
}

const lampMatter = `---
title: "The \\"last\\" lamp: #1"
author: "Ines Calder"
date: 2026-11-08
source: "Harbour Post"
url: "https://harbour.example/lamp"
---

# The "last" lamp: #1
`;
const salt = '---\ntitle: "Salt"\ndate: 2020-01-02\n---\n\n# Salt\n\n> sold by the cran\n';
const lamp = `${lampMatter}
> The lamp turned all night.

## After the fog

> It was 1. May

Which year?\\
Ask \\*Ines\\*.
`;

describe('broadsheet highlights', () => {
	test('prints the quotes of each article in reading order under their headings, with the notes', async () => {
		expect(await runBroadsheet(['highlights'], await marked())).toEqual({
			code: 0,
			stdout: `${lamp}\n${salt}`,
			stderr: '',
		});
	});

	test('takes a query, a limit and a time', async () => {
		const where = await marked();
		expect((await runBroadsheet(['highlights', 'tag:sea'], where)).stdout).toBe(lamp);
		expect((await runBroadsheet(['highlights', 'sort:oldest', '--limit', '1'], where)).stdout).toBe(salt);
		expect((await runBroadsheet(['highlights', '--since', '2026-11-01'], where)).stdout).toBe(lamp);
		const {code, stdout, stderr} = await runBroadsheet(['highlights', 'title', '--json'], where);
		expect([code, stdout, stderr]).toEqual([0, '[]\n', 'broadsheet: Nothing that is asked for is highlighted.\n']);
	});

	test('prints also what is lost, and what stood in articles that are gone', async () => {
		const {library, state} = await marked();
		writeFileSync(path.join(library, 'lamp.md'), files['lamp.md'].replace('The lamp turned all night.\n', 'Dark.\n'));
		writeFileSync(path.join(library, 'salt.md'), 'Another text altogether.\n');
		const {stdout} = await runBroadsheet(['highlights', 'sort:newest'], {library, state});
		expect(stdout).toContain('## No longer in the text\n\n> The lamp turned all night.\n');
		expect(stdout).toContain('## No longer in the text\n\n> sold by the cran\n');
		rmSync(path.join(library, 'salt.md'));
		const gone = await runBroadsheet(['highlights'], {library, state});
		expect(gone.stdout).toContain('# salt.md\n\n## No longer in the text\n\n> sold by the cran\n');
		expect((await runBroadsheet(['highlights', 'sea'], {library, state})).stdout).not.toContain('salt.md');
	});

	test('says that nothing is highlighted', async () => {
		const stderr = 'broadsheet: Nothing is highlighted yet.\n';
		expect(await runBroadsheet(['highlights'], {library: folderOf(files)})).toEqual({code: 0, stdout: '', stderr});
	});

	test('what it prints as JSON, imported elsewhere, makes the same JSON; and again it changes nothing', async () => {
		const {library, state} = await marked();
		const {stdout} = await runBroadsheet(['highlights', '--json'], {library, state});
		expect(JSON.parse(stdout)).toHaveLength(3);
		const other = {library, state: temporaryFolder()};
		expect(await runBroadsheet(['highlights', '--import', '-'], {...other, input: stdout})).toEqual({
			code: 0,
			stdout: '3 highlights imported, 0 highlights as before\n',
			stderr: '',
		});
		expect((await runBroadsheet(['highlights', '--json'], other)).stdout).toBe(stdout);
		expect((await runBroadsheet(['highlights', '--import', '-'], {...other, input: stdout})).stdout).toBe(
			'0 highlights imported, 3 highlights as before\n',
		);
	});

	test('tells what an import cannot take, and takes the rest', async () => {
		const {library, state} = await marked();
		const [first] = JSON.parse((await runBroadsheet(['highlights', '--json'], {library, state})).stdout) as unknown[];
		const input = JSON.stringify([{type: 'Note'}, first]);
		expect(await runBroadsheet(['highlights', '--import', '-'], {input})).toEqual({
			code: 0,
			stdout: '1 highlight imported, 0 highlights as before\n',
			stderr: 'broadsheet: annotation 1 is no Web Annotation.\n',
		});
		expect(await runBroadsheet(['highlights', '--import', '-'], {input: 'no JSON'})).toEqual({
			code: 1,
			stdout: '',
			stderr: 'broadsheet: Standard input is no JSON: give what broadsheet highlights --json printed.\n',
		});
		const missing = path.join(library, 'missing.json');
		expect((await runBroadsheet(['highlights', '--import', missing])).stderr).toBe(
			`broadsheet: ${missing} does not exist.\n`,
		);
	});
});

describe('broadsheet export', () => {
	test('writes one article with its highlights', async () => {
		const {stdout, stderr} = await runBroadsheet(['export', 'tag:sea'], await marked());
		expect(stderr).toBe('');
		expect(stdout).toContain('\nhighlights:\n  - passage: "The lamp turned all night."\n    colour: yellow\n');
		expect(stdout).toContain('    note: "Which year?\\nAsk *Ines*."\n');
		expect(stdout).toContain('\n\n<mark>The lamp turned all night.</mark>\n');
		expect(stdout).toContain('until she struck. <mark>It was 1. May</mark>.\n');
	});

	test('writes a page of HTML, and several only as files', async () => {
		const where = await marked();
		const {stdout} = await runBroadsheet(['export', 'tag:sea', '--format', 'html'], where);
		expect(stdout).toContain('<p><mark>The lamp turned all night.</mark></p>');
		expect(stdout).toContain('<p>Which year?</p><p>Ask *Ines*.</p></section>');
		const several = await runBroadsheet(['export', '-tag:sea', '--format', 'html'], where);
		expect(several).toEqual({
			code: 1,
			stdout: '',
			stderr: 'broadsheet: These are 2 articles, and a page holds one: --output names a folder for them.\n',
		});
	});

	test('writes a file for each article, and over none', async () => {
		const where = await marked();
		const output = path.join(temporaryFolder(), 'a/b');
		const {code, stdout} = await runBroadsheet(['export', '-none', '--output', output], where);
		expect([code, stdout]).toEqual([0, `${output}/the-last-lamp-1.md\n${output}/salt.md\n`]);
		await runBroadsheet(['export', 'salt', '--output', output], where);
		expect(readdirSync(output).sort()).toEqual(['salt-2.md', 'salt.md', 'the-last-lamp-1.md']);
		expect(readFileSync(path.join(output, 'salt.md'), 'utf8')).toContain('<mark>sold by the cran</mark>');
	});

	test('says that nothing is found', async () => {
		expect(await runBroadsheet(['export', 'whale'], {library: folderOf(files)})).toEqual({
			code: 0,
			stdout: '',
			stderr: 'broadsheet: No article is what this query asks for.\n',
		});
	});
});
