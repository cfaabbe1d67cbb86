import {DatabaseSync} from 'node:sqlite';
import type {FtsCondition} from '../../source/query/fts-condition.js';
import {searchable, searchTokenizer} from '../../source/query/searchable.js';
import {columnsOf, type Subject, searchColumns} from '../../source/query/subject.js';

/** A real full-text index (FTS5) of a few articles. */
export type FullText = {
	/** The indexes of those that a condition holds for, ascending. */
	readonly find: (condition: FtsCondition) => readonly number[];
	/** The words that the index has of each article's text, in order, a space after each. */
	readonly words: () => readonly string[];
};

/** Hand an index of articles to a function, and close it. */
export function withFullText<Result>(subjects: readonly Subject[], use: (index: FullText) => Result): Result {
	const database = new DatabaseSync(':memory:');
	try {
		database.exec(`
			create virtual table search using fts5(${searchColumns.join(', ')}, tokenize = '${searchTokenizer}', prefix = '2 3');
			create virtual table vocabulary using fts5vocab(search, instance);
		`);
		const insert = database.prepare(
			'insert into search(rowid, title, byline, source, tags, text) values (?, ?, ?, ?, ?, ?)',
		);
		for (const [index, subject] of subjects.entries()) {
			const columns = columnsOf(subject);
			insert.run(index, ...searchColumns.map(column => searchable(columns[column])));
		}

		const matching = 'select rowid from search where search match ?';
		const there = database.prepare(`${matching} order by rowid`);
		const away = database.prepare(`select rowid from search where rowid not in (${matching}) order by rowid`);
		const words = database.prepare(`select doc, term from vocabulary where col = 'text' order by doc, offset`);
		return use({
			find: ({match, isNegated}) => (isNegated ? away : there).all(match).map(row => Number(row['rowid'])),
			words() {
				const texts = subjects.map(() => '');
				for (const row of words.iterate()) {
					texts[Number(row['doc'])] += `${row['term']} `;
				}

				return texts;
			},
		});
	} finally {
		database.close();
	}
}
