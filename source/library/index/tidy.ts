import {type Connection, numberIn} from './connection.js';

/** How much of the full-text index to put in order: what came lately, or all of it. */
export type Extent = 'recent' | 'all';

/** Of more parts each word is looked up in each of them: searches are felt to be slow. */
const mostParts = 20;

/** How much is to be put in order: all of it after much was written at once, or where that was not done to the end. */
export function extentToTidy({first}: Connection): Extent {
	// The table behind the full-text index that tells where each of its parts begins.
	return numberIn(first('select count(distinct segid) from search_idx')?.[0]) > mostParts ? 'all' : 'recent';
}

/** Pages of the full-text index, of 4 KB, that are merged in one step. */
const pagesAtOnce = 500;

/** Pages of the file that are given back in one step. */
const freedAtOnce = 1000;

/**
Put the index in order for some 50 ms, as long as which nobody else can write (up to 200 ms after the first indexing of 100,000 articles). Returns whether more is to be done. To be called after writing, again and again, when there is time: `all` after the first indexing of a library, which makes it smaller by a sixth and searches faster, `recent` after a few changes.
*/
export function tidy({database, first, run}: Connection, extent: Extent): boolean {
	const changes = (): number => numberIn(first('select total_changes()')?.[0]);
	const before = changes();
	// A negative number of pages puts all parts on one level first (sqlite.org/fts5.html, "The merge command").
	run(`insert into search (search, rank) values ('merge', ?)`, [extent === 'all' ? -pagesAtOnce : pagesAtOnce]);
	if (changes() - before >= 2) {
		return true;
	}

	if (numberIn(first('pragma freelist_count')?.[0]) === 0) {
		return false;
	}

	database.exec(`pragma incremental_vacuum(${freedAtOnce})`);
	return true;
}
