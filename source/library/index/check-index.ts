import type {Connection} from './connection.js';

type Check = (connection: Connection) => readonly string[];

/** What must be nothing, and what it is when it is something. */
const strays: ReadonlyArray<readonly [what: string, sql: string]> = [
	[
		'articles without an entry',
		'select count(*) from article a where not exists (select 1 from entry where number = a.entry and key = a.key)',
	],
	[
		'entries without an article',
		'select count(*) from entry where not exists (select 1 from article a where a.key = entry.key and a.entry = entry.number)',
	],
	[
		'entries without a file',
		'select count(*) from entry where not exists (select 1 from file where number = entry.file and entry = entry.number)',
	],
	[
		'files without an entry',
		'select count(*) from file where entry is not null and entry not in (select number from entry)',
	],
	['files without a folder', 'select count(*) from file where folder not in (select number from folder)'],
	['tags without an entry', 'select count(*) from tagged where entry not in (select number from entry)'],
	['articles without words', 'select count(*) from article where key not in (select id from search_docsize)'],
	['words without an article', 'select count(*) from search_docsize where id not in (select key from article)'],
];

const checks: readonly Check[] = [
	// It looks at the full-text index, too, and needs to write nothing for it.
	({all}) => all('pragma quick_check').flatMap(([problem]) => (problem === 'ok' ? [] : [String(problem)])),
	...strays.map(
		([what, sql]): Check =>
			({first}) => {
				const count = Number(first(sql)?.[0] ?? 0);
				return count === 0 ? [] : [`${count} ${what}`];
			},
	),
];

/** What is wrong with the index, a few words each; nothing when it is whole. Looks at all of it: seconds, at 100,000 articles. */
export function checkIndex(connection: Connection): readonly string[] {
	return checks.flatMap(check => {
		try {
			return check(connection);
		} catch (error) {
			return [error instanceof Error ? error.message : String(error)];
		}
	});
}
