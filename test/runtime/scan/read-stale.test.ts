import {rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {lookAt} from '../../../source/io/list-files.js';
import type {LibraryIndex} from '../../../source/library/index/open-index.js';
import {readBatch} from '../../../source/runtime/scan/read-batch.js';
import {readStale} from '../../../source/runtime/scan/read-stale.js';
import {folderOf} from '../../helpers/folder.js';
import {openTestIndex, readingOf} from '../../helpers/library-index.js';

const files = {'a.md': '# First\n\nText.\n', 'b.md': '# Second\n\nText.\n', 'c.md': '# Third\n\nText.\n'};

function found(index: LibraryIndex, text: string): readonly string[] {
	const where = {kind: 'text', text, isPrefix: false} as const;
	const {keys} = index.listKeys({where, sort: 'title'}, null, 9);
	return index.articlesOf(keys).map(({entry}) => entry.title);
}

test('articles are found by the words of tags that were given since, but for those whose files went or changed', async () => {
	const folder = folderOf(files);
	const index = openTestIndex();
	const stamped = Object.keys(files).flatMap(name => {
		const file = lookAt(path.join(folder, name));
		return file === null || file === 'folder' ? [] : [file];
	});
	const {articles} = await readBatch(stamped);
	index.writeArticles(articles.map(article => ({...article, reading: null})));
	const reading = readingOf({addedTags: ['lighthouse keeping']});
	index.writeReadings(articles.map(({entry}) => ({id: entry.id, reading})));
	rmSync(path.join(folder, 'b.md'));
	writeFileSync(path.join(folder, 'c.md'), '# Another\n\nText.\n');
	expect(found(index, 'keeping')).toEqual([]);
	await readStale(index);
	expect(found(index, 'keeping')).toEqual(['First']);
	expect(index.articlesOf([index.keyOfPath(path.join(folder, 'a.md')) ?? 0])).toMatchObject([{reading}]);
	expect(index.countOf(null).articles).toBe(3);
});
