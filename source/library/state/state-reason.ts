import {databaseReason} from '../database-reason.js';

/** The folder went away while the state was open. */
export function goneError(): Error {
	return Object.assign(new Error('The state folder is gone'), {code: 'STATE_GONE'});
}

/** The state has a schema of a later version. */
export function newerError(): Error {
	return Object.assign(new Error('The state is newer than this program'), {code: 'STATE_NEWER'});
}

/** Why the state cannot be read or written, as a sentence for the reader without its end. */
export function stateReason(error: unknown): string {
	switch (error instanceof Error && 'code' in error ? error.code : null) {
		case 'STATE_GONE':
			return 'The state folder is gone';
		case 'STATE_NEWER':
			return 'state.db was written by a newer Broadsheet and is only read';
		default:
			return `state.db ${databaseReason(error)}`;
	}
}

export function isGone(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'STATE_GONE';
}
