/** What went wrong with a file, for people: the end of a sentence that begins with its name. */
export function errorReason(error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	switch (code) {
		case 'ENOENT': {
			return 'does not exist';
		}

		case 'EACCES':
		case 'EPERM': {
			return 'may not be read: check its permissions';
		}

		case 'EISDIR': {
			return 'is a folder';
		}

		case 'ENOTFILE':
		case 'ENXIO': {
			return 'is a pipe, a socket or a device, and no file';
		}

		case 'ENOSPC': {
			return 'could not be written: the disk is full';
		}

		case 'EROFS': {
			return 'could not be written: the disk is read-only';
		}

		case 'ELOOP': {
			return 'is a link that leads back to itself';
		}

		case 'EMFILE': {
			return 'could not be opened: too many files are open';
		}

		default: {
			return code === '' ? 'could not be read' : `could not be read (${code})`;
		}
	}
}
