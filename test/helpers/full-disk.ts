/* Loaded before the program by `node --import`: no state database grows any more, as on a disk without room. */
import {DatabaseSync} from 'node:sqlite';

const {exec} = DatabaseSync.prototype;

DatabaseSync.prototype.exec = function (this: DatabaseSync, sql: string): void {
	if (/^\s*(?:begin|commit|savepoint)/i.test(sql) && this.location()?.endsWith('state.db')) {
		throw Object.assign(new Error('database or disk is full'), {code: 'ERR_SQLITE_ERROR', errcode: 13});
	}

	exec.call(this, sql);
};
