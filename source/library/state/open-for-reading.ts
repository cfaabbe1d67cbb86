import {DatabaseSync} from 'node:sqlite';
import {openDatabase} from '../open-database.js';

/**
Open a database of which nothing may be written: with the newest changes, which stand in a file beside it, or without them where the folder does not even let them be read. Throws what SQLite reports.
*/
export function openForReading(file: string, patience: number): DatabaseSync {
	const database = new DatabaseSync(file, {readOnly: true, timeout: patience});
	try {
		// SQLite looks at the file only when it is asked something.
		database.prepare('pragma user_version').get();
		return database;
	} catch {
		database.close();
		const unchanging = openDatabase(file, {durability: 'full', isReadOnly: true, patience});
		try {
			unchanging.prepare('pragma user_version').get();
			return unchanging;
		} catch (error) {
			unchanging.close();
			throw error;
		}
	}
}
