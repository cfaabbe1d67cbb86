import {mkdirSync, readdirSync, symlinkSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

const files = {
	'a.md': '---\ntitle: First\ndate: 2024-03-01\ntags: [Sea]\n---\n\nText of the first.\n',
	'b.md': '---\ntitle: Second\ndate: 2024-02-01\n---\n\nText of the second.\n',
	'sub/c.md': '---\ntitle: Third\ndate: 2024-01-01\n---\n\nAnother.\n',
};

function library(content: Readonly<Record<string, string>> = files) {
	const folder = folderOf(content);
	const state = temporaryFolder();
	const run = async (line: string | readonly string[], cwd?: string) => {
		const words = typeof line === 'string' ? line.split(' ') : line;
		return runBroadsheet(words, {library: folder, state, ...(cwd === undefined ? {} : {cwd})});
	};
	const listed = async (query: string): Promise<ReadonlyArray<Record<string, unknown>>> =>
		JSON.parse((await run(['list', query, '--json'])).stdout);
	const titles = async (query: string): Promise<readonly unknown[]> => (await listed(query)).map(({title}) => title);
	return {folder, state, run, listed, titles};
}

const did = (stdout: string) => ({code: 0, stdout: `${stdout}\n`, stderr: ''});

describe('star, archive and their opposites', () => {
	test('do it with what a query finds, and say so', async () => {
		const {run, titles} = library();
		expect(await run('star text')).toEqual(did('Starred 2 articles.'));
		expect(await run('archive is:starred -first')).toEqual(did('Archived 1 article.'));
		expect([await titles('is:starred'), await titles('is:archived')]).toEqual([['First', 'Second'], ['Second']]);
		expect(await run('star -is:archived')).toEqual(did('Starred 1 article; 1 had a star before.'));
		expect(await run('unstar text')).toEqual(did('Unstarred 2 articles.'));
		expect(await run('unarchive second')).toEqual(did('Unarchived 1 article.'));
		expect(await run('unarchive second')).toEqual(did('Nothing to do: 1 article did not stand in the archive.'));
		expect([await titles('is:starred'), await titles('is:archived')]).toEqual([['Third'], []]);
	});

	test('take ids and paths for the articles themselves', async () => {
		const {folder, run, listed, titles} = library();
		const [first] = await listed('first');
		expect(await run(['star', String(first?.['id']), path.join(folder, 'sub/c.md')])).toEqual(
			did('Starred 2 articles.'),
		);
		expect(await run('unstar a.md ./a.md', folder)).toEqual(did('Unstarred 1 article.'));
		expect(await titles('is:starred')).toEqual(['Third']);
		const link = path.join(temporaryFolder(), 'link');
		symlinkSync(folder, link);
		expect(await run('star a.md', link)).toEqual(did('Starred 1 article.'));
	});

	test('never take a file or an id that is not known for a query', async () => {
		const {folder, run, titles} = library();
		const other = folderOf({'other.md': 'Text of another article altogether.\n'});
		const reasons: string[] = [];
		for (const words of [
			['./other.md'],
			['other.md'],
			['gone.md'],
			['a.md'],
			['ffffffffffffffff'],
			[`${folder}/a.md`, 'text'],
		]) {
			const {code, stdout, stderr} = await run(['star', ...words], other);
			expect([code, stdout]).toEqual([1, '']);
			reasons.push(stderr);
		}

		expect(reasons).toEqual([
			'broadsheet: ./other.md is no article of the library.\n',
			'broadsheet: other.md is no article of the library.\n',
			'broadsheet: gone.md is no article of the library.\n',
			'broadsheet: a.md is no article of the library.\n',
			'broadsheet: No article of the library has the id ffffffffffffffff.\n',
			'broadsheet: Name articles or ask for them by a query, not both.\n',
		]);
		expect(await titles('is:starred')).toEqual([]);
	});

	test('name what would be done, and do nothing', async () => {
		const {run, titles} = library();
		await run('star second');
		expect(await run('star text --dry-run')).toEqual({
			code: 0,
			stdout: 'First\n',
			stderr: 'broadsheet: 1 article would be starred.\n',
		});
		expect(await titles('is:starred')).toEqual(['Second']);
	});

	test('do it with more than twenty articles only when that is sure', async () => {
		const many = Object.fromEntries(
			Array.from({length: 21}, (_, index) => [`${index}.md`, `# Number ${index}\n\nText.\n`]),
		);
		const {folder, run, titles} = library(many);
		expect(await run('archive text')).toEqual({
			code: 1,
			stdout: '',
			stderr: 'broadsheet: 21 articles would be archived: --yes does it, and --dry-run names them.\n',
		});
		expect(await titles('is:archived')).toEqual([]);
		expect(await run(['star', ...Object.keys(many)], folder)).toEqual(did('Starred 21 articles.'));
		expect(await run('archive text --yes')).toEqual(did('Archived 21 articles.'));
		expect((await titles('is:archived')).length).toBe(21);
	});

	test('say that nothing is found, and where a query is mistaken', async () => {
		const {run} = library();
		expect(await run('star whale')).toEqual({
			code: 0,
			stdout: '',
			stderr: 'broadsheet: No article is what this query asks for.\n',
		});
		expect(await run('star is:raed')).toMatchObject({code: 2, stdout: '', stderr: /^ {2}is:raed\n {5}\^{4}\n/});
	});

	test('make a backup of what was there before', async () => {
		const {state, run} = library();
		await run('star first');
		await run('star second');
		expect(readdirSync(path.join(state, 'backups')).length).toBe(1);
	});

	test('fail where nothing can be kept', async () => {
		const {folder} = library();
		const file = path.join(folderOf({file: ''}), 'file');
		const {code, stdout, stderr} = await runBroadsheet(['star', 'first'], {library: folder, state: file});
		expect([code, stdout]).toEqual([1, '']);
		expect(stderr).toMatch(/broadsheet: state\.db could not be used \(EEXIST\): nothing is changed\.\n$/);
	});
});

describe('tag', () => {
	test('gives and takes tags, by which articles are found from then on, as by words', async () => {
		const {run, listed, titles} = library();
		expect(await run(['tag', 'text', '+lighthouse keeping', '-sea'])).toEqual(did('Tagged 2 articles.'));
		expect(await listed('tag:"lighthouse keeping"')).toMatchObject([
			{title: 'First', tags: ['lighthouse keeping']},
			{title: 'Second', tags: ['lighthouse keeping']},
		]);
		expect([await titles('tag:sea'), await titles('keeping')]).toEqual([[], ['First', 'Second']]);
		expect(await run('tag first +SEA')).toEqual(did('Tagged 1 article.'));
		expect(await listed('tag:sea')).toMatchObject([{tags: ['Sea', 'lighthouse keeping']}]);
		expect(await run('tag first +sea')).toEqual(did('Nothing to do: 1 article needed no other tags.'));
	});

	test('works on what an edited article has inherited', async () => {
		const {folder, run, listed} = library();
		await run('tag first +mine');
		writeFileSync(path.join(folder, 'a.md'), files['a.md'].replace('Text', 'Other text'));
		expect(await run('tag tag:mine +more -mine')).toEqual(did('Tagged 1 article.'));
		expect(await listed('first')).toMatchObject([{tags: ['Sea', 'more']}]);
	});
});

test('changes reach an index that is open for another library with the same article', async () => {
	const {folder, state, run} = library();
	mkdirSync(path.join(folder, 'more'));
	const part = path.join(folder, 'sub');
	await runBroadsheet(['list'], {library: part, state});
	await run('star third');
	const {stdout} = await runBroadsheet(['list', 'is:starred', '--json'], {library: part, state});
	expect(JSON.parse(stdout)).toMatchObject([{title: 'Third'}]);
});
