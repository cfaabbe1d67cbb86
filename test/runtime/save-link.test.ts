import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import type {Fact} from '../../source/app/fact.js';
import {readArticleFile} from '../../source/runtime/read-article-file.js';
import {createLinkSaver} from '../../source/runtime/save-link.js';
import {temporaryFolder} from '../helpers/folder.js';

const now = () => Date.parse('2026-11-28T12:00:00Z');
const link = {
	type: 'save-link',
	href: 'https://lens.example/a_b?x=1&y=2',
	words: 'A “lens”: its *history*',
	title: 'The [lamp]',
} as const;

async function save(folder: string | null): Promise<Fact> {
	return new Promise(resolve => {
		createLinkSaver(folder, now)(link, fact => {
			resolve(fact as Fact);
		});
	});
}

test('a link becomes a small file that reads as an article with its address', async () => {
	const folder = temporaryFolder();
	expect(await save(folder)).toEqual({type: 'told', text: '“A “lens”: its *history*” is in the library for later'});
	expect(readdirSync(folder)).toEqual(['2026-11-28 a-lens-its-history.md']);
	const read = await readArticleFile(path.join(folder, '2026-11-28 a-lens-its-history.md'));
	expect(read).toMatchObject({
		kind: 'read',
		entry: {title: 'A “lens”: its *history*', url: 'https://lens.example/a_b?x=1&y=2'},
		manuscript: {
			text: 'Kept for later: the text is at https://lens.example/a_b?x=1&y=2. It was linked from The [lamp].',
		},
	});
});

test('a file of that name stays as it is', async () => {
	const folder = temporaryFolder();
	const name = '2026-11-28 a-lens-its-history.md';
	writeFileSync(path.join(folder, name), 'mine');
	await save(folder);
	expect(readFileSync(path.join(folder, name), 'utf8')).toBe('mine');
	expect(readdirSync(folder)).toHaveLength(2);
});

test('without a library, and where the folder is gone, a sentence says what to do', async () => {
	expect(await save(null)).toEqual({
		type: 'trouble',
		reason: 'Links are kept in a library of your own: name its folder with --library',
	});
	const gone = path.join(temporaryFolder(), 'gone');
	expect(await save(gone)).toEqual({type: 'trouble', reason: `This link cannot be kept: ${gone} does not exist`});
	mkdirSync(gone);
	expect(await save(gone)).toMatchObject({type: 'told'});
});
