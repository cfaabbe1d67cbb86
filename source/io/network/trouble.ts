/** What went wrong on our side of the line: nothing of Node's has such a code. */
export type TroubleCode = 'private-address' | 'too-large' | 'too-slow' | 'silent' | 'cancelled' | 'unknown-encoding';

/** An error that carries what went wrong. */
export function trouble(code: TroubleCode): Error {
	return Object.assign(new Error(code), {code});
}
