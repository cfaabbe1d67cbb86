import process from 'node:process';

/** Print to standard output. A reader that has gone away (`| head`) is no error. */
export function print(text: string): void {
	process.stdout.once('error', ignoreClosedPipe);
	process.stdout.write(text);
}

/** Say something beside the output. */
export function warn(sentence: string): void {
	process.stderr.write(`broadsheet: ${sentence}\n`);
}

/** Say why it could not be done. */
export function fail(sentence: string): void {
	warn(sentence);
	process.exitCode = 1;
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
	if (error.code !== 'EPIPE') {
		throw error;
	}
}
