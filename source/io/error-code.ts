/** The code of a system error, as in ENOENT; `null` when it carries none. */
export function errorCode(error: unknown): string | null {
	return error instanceof Error && 'code' in error ? String(error.code) : null;
}
