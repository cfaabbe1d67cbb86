import {readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {type Ran, runBroadsheet} from '../helpers/run-broadsheet.js';
import {paragraphs, webPage} from '../helpers/web-pages.js';
import {serve} from '../helpers/web-server.js';

type Saved = {
	readonly url: string;
	readonly library: string;
	readonly run: (...args: readonly string[]) => Promise<Ran>;
};

/** A library with one page that was added from a server, which answers what `page` tells. */
async function saved(page: () => string | null): Promise<Saved> {
	const {url} = await serve((_request, response) => {
		const html = page();
		response.writeHead(html === null ? 404 : 200, {'content-type': 'text/html'}).end(html);
	});
	const library = temporaryFolder();
	const state = temporaryFolder();
	const run = (...args: readonly string[]): Promise<Ran> => runBroadsheet(args, {library, state});
	await run('add', `${url}/high`, '--tag', 'sea');
	return {url, library, run};
}

const articles = (library: string): readonly string[] => readdirSync(library).filter(name => name.endsWith('.md'));
const textOf = (library: string): string => readFileSync(path.join(library, articles(library)[0] ?? ''), 'utf8');

test('an article that is fetched again is what its page is now, in the same file, with what was done with it', async () => {
	let html = webPage('High water');
	const {library, run} = await saved(() => html);
	const before = textOf(library);
	await run('star', 'high');
	await run('tag', 'high', '+mine');
	html = webPage('Low water', `<p>The ebb.</p>${paragraphs}`);
	const {code, stdout} = await run('refetch', 'water');
	expect([code, stdout]).toEqual([0, expect.stringMatching(/^Renewed “Low water”: .+ high-water\.md\n$/)]);
	expect(articles(library)).toHaveLength(1);
	const after = textOf(library);
	expect(after).toContain('The ebb.');
	expect(after).toContain('tags: ["sea"]');
	const savedLine = /^saved: .+$/m;
	expect(savedLine.exec(after)?.[0]).toBe(savedLine.exec(before)?.[0]);
	const [source = ''] = readdirSync(path.join(library, '.sources'));
	expect(readFileSync(path.join(library, '.sources', source), 'utf8')).toBe(html);
	expect((await run('list', 'is:starred', 'tag:mine', 'tag:sea')).stdout).toContain('Low water');
	expect((await run('refetch', 'water')).stdout).toMatch(/^Unchanged: /);
});

test('an article is made anew from the page that was kept', async () => {
	const {library, run} = await saved(() => webPage('High water'));
	const before = textOf(library);
	writeFileSync(path.join(library, articles(library)[0] ?? ''), before.replace('title: "High water"', 'title: "Mine"'));
	expect((await run('reextract', 'tag:sea')).stdout).toMatch(/^Renewed “High water”: /);
	expect(textOf(library)).toBe(before);
});

test('one that is gone by now stays as it is', async () => {
	let html: string | null = webPage('High water');
	const {url, library, run} = await saved(() => html);
	const before = textOf(library);
	html = null;
	const {code, stderr} = await run('refetch', 'water');
	expect([code, stderr]).toEqual([
		1,
		expect.stringMatching(/ high-water\.md is not there \(404\): check the address\.\n$/),
	]);
	expect(textOf(library)).toBe(before);
	expect(url).toContain('127.0.0.1');
});

test.each(['refetch', 'reextract'])('%s changes no file that Broadsheet did not write', async command => {
	const files = {
		'note.md': '---\nurl: https://tide.example/\n---\n\n# Tide\n\nMine.\n',
		'page.html': webPage('Tide'),
		'tide.txt': 'Tide\n\nMine.',
	};
	const library = folderOf(files);
	const {code, stdout, stderr} = await runBroadsheet([command, 'tide'], {library});
	expect([code, stdout]).toEqual([1, '0 renewed, 0 unchanged, 3 left as they are.\n']);
	expect(stderr.match(/ is no file that Broadsheet wrote, and stays as it is\.\n/g)).toHaveLength(3);
	for (const [name, text] of Object.entries(files)) {
		expect(readFileSync(path.join(library, name), 'utf8')).toBe(text);
	}
});
