import type {DatabaseSync} from 'node:sqlite';
import {isDamage} from '../database-reason.js';

/**
What SQLite finds wrong with a database, in its own words; nothing when it is sound. Every page of it is read, and each index compared with its table when it is to be thorough.

Throws where it cannot be read for another reason than damage.
*/
export function soundness(database: DatabaseSync, isThorough = false): readonly string[] {
	try {
		const rows = database.prepare(`pragma ${isThorough ? 'integrity_check' : 'quick_check'}(20)`).all();
		const problems = rows.flatMap(row => Object.values(row).map(problem => String(problem).replaceAll(/\s+/g, ' ')));
		return problems.length === 1 && problems[0] === 'ok' ? [] : problems;
	} catch (error) {
		if (isDamage(error)) {
			return [error instanceof Error ? error.message : String(error)];
		}

		throw error;
	}
}
