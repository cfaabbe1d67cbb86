import {openSync} from 'node:fs';
import process from 'node:process';
import {ReadStream} from 'node:tty';

/**
Where keys come from: standard input when it is a terminal, else the terminal that controls the process. Throws when there is none.
*/
export function openKeyboard(): ReadStream {
	return process.stdin.isTTY ? process.stdin : new ReadStream(openSync('/dev/tty', 'r'));
}
