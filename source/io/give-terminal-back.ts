import {writeSync} from 'node:fs';
import type {WriteStream} from 'node:tty';

/** The end of a synchronized update, the screen of the shell, its cursor, and no pasting in brackets. */
const sequences = '\u001B[?2026l\u001B[?1049l\u001B[?25h\u001B[?2004l\u001B[m';

/**
Give the screen back past a stream that has failed: one failed write is the end of a stream, and the terminal may be there all the same. A stream that works is left alone. Never throws.
*/
export function giveTerminalBack(stream: WriteStream): void {
	if (stream.writable && !stream.errored) {
		return;
	}

	try {
		// The number stays that of the terminal when the stream has let go of it.
		writeSync(1, sequences);
	} catch {
		// It is gone indeed.
	}
}
