import {errorCode} from './error-code.js';

/** Why a file was not moved to the trash, for people. */
export function leftReason(error: unknown): string {
	switch (errorCode(error)) {
		case 'ENOENT': {
			return 'The file is no longer there: nothing was moved to the trash.';
		}

		case 'ENOTDIR': {
			return 'It stands in one file with other pieces: archive it instead.';
		}

		case 'EACCES':
		case 'EPERM': {
			return 'The file was left where it is: check the permissions of its folder and of the trash.';
		}

		case 'EROFS': {
			return 'The file was left where it is: the disk is read-only.';
		}

		case 'ENOSPC':
		case 'EDQUOT': {
			return 'The file was left where it is: the disk is full.';
		}

		default: {
			return `The file was left where it is: it could not be moved to the trash (${errorCode(error)}).`;
		}
	}
}

/** Why a file was not brought back from the trash, for people. */
export function keptReason(error: unknown): string {
	switch (errorCode(error)) {
		case 'EEXIST':
		case 'ENOTDIR': {
			return 'The file stays in the trash: something else stands where its folder was.';
		}

		case 'EACCES':
		case 'EPERM': {
			return 'The file stays in the trash: check the permissions of the folder where it was.';
		}

		case 'EROFS': {
			return 'The file stays in the trash: the disk is read-only.';
		}

		case 'ENOSPC':
		case 'EDQUOT': {
			return 'The file stays in the trash: the disk is full.';
		}

		default: {
			return `The file stays in the trash: it could not be brought back (${errorCode(error)}).`;
		}
	}
}
