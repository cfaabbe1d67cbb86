import {mkdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {readArticleFile} from '../../source/runtime/read-article-file.js';
import {temporaryFolder} from '../helpers/folder.js';
import {webPage} from '../helpers/web-pages.js';

async function textAt(file: string, extent: 'article' | 'page'): Promise<string> {
	const read = await readArticleFile(file, extent);
	return read.kind === 'read' ? read.manuscript.text : read.reason;
}

const page = webPage('The keepers');

test('of a web page there is its article, or all of it', async () => {
	const file = path.join(temporaryFolder(), 'a.html');
	writeFileSync(file, page);
	expect(await textAt(file, 'article')).not.toContain('Home');
	expect(await textAt(file, 'page')).toContain('Home');
});

test('the page that an article was made of is kept beside it, and is all of it; what is known of the article stays', async () => {
	const folder = temporaryFolder();
	const file = path.join(folder, 'a.md');
	mkdirSync(path.join(folder, '.sources'));
	writeFileSync(path.join(folder, '.sources/a.html'), page);
	writeFileSync(file, '---\ntitle: My title\nauthor: Ada\n---\n\nThe text that was taken out.\n');
	const article = await readArticleFile(file);
	const whole = await readArticleFile(file, 'page');
	const about = (read: typeof article) => read.kind === 'read' && [read.entry.id, read.entry.title, read.entry.byline];
	expect(about(whole)).toEqual(about(article));
	expect(await textAt(file, 'page')).toContain('Home');
});

test('of what is no page there is no more, and a sentence says so', async () => {
	const file = path.join(temporaryFolder(), 'a.txt');
	writeFileSync(file, 'First words\n\nText.\n');
	expect(await textAt(file, 'page')).toBe('This is all of it: only of a web page there is more than its article');
});
