/*
The result codes of SQLite (sqlite.org/rescode.html); the extended ones say more in their higher bits.
*/
const [busy, locked, noMemory, readOnly, inputOutput, corrupt, full, cannotOpen, notADatabase] = [
	5, 6, 7, 8, 10, 11, 13, 14, 26,
];

/** The file of shared memory could not grow. */
const noRoomForSharedMemory = 10 + 19 * 256;

/** What went wrong with a database, for people: the end of a sentence that begins with its name. */
export function databaseReason(error: unknown): string {
	const code = codeOf(error);
	if (code === noRoomForSharedMemory) {
		return 'could not be written: the disk is full';
	}

	switch (typeof code === 'number' ? code % 256 : code) {
		case full:
		case 'ENOSPC':
			return 'could not be written: the disk is full';
		case readOnly:
		case 'EROFS':
			return 'could not be written: it is read-only';
		case busy:
		case locked:
			return 'could not be written: another program holds it; try again when that has ended';
		case cannotOpen:
		case 'ENOENT':
		case 'ENOTDIR':
		case 'EACCES':
		case 'EPERM':
			return 'could not be opened: check that its folder is there and its permissions';
		case corrupt:
		case notADatabase:
			return 'is damaged';
		case inputOutput:
			return 'could not be read or written: the disk reports an error';
		case noMemory:
			return 'could not be used: there is too little memory';
		default:
			return code === null ? 'could not be used' : `could not be used (${code})`;
	}
}

/** Whether a database is at fault itself, so that trying again is in vain. */
export function isDamage(error: unknown): boolean {
	const code = codeOf(error);
	return typeof code === 'number' && (code % 256 === corrupt || code % 256 === notADatabase);
}

/** The result code of SQLite, or else the name that Node or the system gives an error. */
function codeOf(error: unknown): number | string | null {
	if (!(error instanceof Error)) {
		return null;
	}

	if ('errcode' in error && typeof error.errcode === 'number') {
		return error.errcode;
	}

	return 'code' in error ? String(error.code) : null;
}
