import {mkdirSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {DatabaseSync} from 'node:sqlite';
import {expect, test} from 'vitest';
import {lookAtIndex} from '../../../source/library/index/look-at-index.js';
import {openIndex} from '../../../source/library/index/open-index.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {articleOf} from '../../helpers/library-index.js';
import {snapshotOf} from '../../helpers/snapshot.js';

function folderWithIndex(): string {
	const folder = temporaryFolder();
	const {index} = openIndex(folder);
	index.writeArticles(Array.from({length: 50}, (_, number) => articleOf(`/l/${number}.txt`, `some words ${number}`)));
	index.close();
	return folder;
}

/** What is found; nothing may be another afterwards. */
function look(folder: string): unknown {
	const before = snapshotOf(folder);
	const looked = lookAtIndex(folder, 100);
	const found = looked.kind === 'sound' ? looked.index.countOf(null).articles : looked;
	if (looked.kind === 'sound') {
		looked.index.close();
	}

	expect(snapshotOf(folder)).toEqual(before);
	return found;
}

function change(folder: string, sql: string): void {
	const database = new DatabaseSync(path.join(folder, 'index.db'));
	database.enableDefensive(false);
	database.exec(sql);
	database.close();
}

test('an index that is sound can be asked, and one that is not there is none', () => {
	expect([look(folderWithIndex()), look(temporaryFolder())]).toEqual([50, {kind: 'none'}]);
});

test.each([
	[
		'delete from tagged; delete from entry where number = 3',
		'The index is damaged: 1 articles without an entry, and 1 more of the kind',
	],
	[
		'update search_data set block = zeroblob(length(block)) where id = (select max(id) from search_data)',
		expect.stringMatching(/^The index is damaged: fts5: corruption/),
	],
	['pragma user_version = 77', 'The index is not one of this version'],
	['drop table file', 'The index is not one of this version'],
])('what is wrong is told, and nothing changed: %s', (sql, sentence) => {
	const folder = folderWithIndex();
	change(folder, sql);
	expect(look(folder)).toEqual({kind: 'damaged', sentence});
});

test('what is no database is damaged, and what cannot be opened is told as such', () => {
	const folder = folderWithIndex();
	writeFileSync(path.join(folder, 'index.db'), 'This is a letter, and no database at all. '.repeat(100));
	expect(look(folder)).toEqual({kind: 'damaged', sentence: 'The index is damaged'});
	rmSync(path.join(folder, 'index.db'));
	mkdirSync(path.join(folder, 'index.db'));
	expect(look(folder)).toMatchObject({kind: 'unreadable', sentence: expect.stringMatching(/^The index could not be /)});
});

test('an index that another connection writes is seen as it is now', () => {
	const folder = folderWithIndex();
	const {index} = openIndex(folder);
	index.removeFiles(['/l/0.txt']);
	const looked = lookAtIndex(folder, 100);
	expect(looked.kind === 'sound' && looked.index.countOf(null).articles).toBe(49);
	if (looked.kind === 'sound') {
		looked.index.close();
	}

	index.close();
});
