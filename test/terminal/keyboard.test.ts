import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {pathToFileURL} from 'node:url';
import {expect, onTestFinished, test} from 'vitest';
import {temporaryFolder} from '../helpers/folder.js';
import {openTerminal} from '../helpers/terminal.js';

const holdKeyboard = pathToFileURL(path.resolve(import.meta.dirname, '../../source/io/hold-keyboard.ts')).href;

/** Reads a key as Ink does, leaves the terminal to a shell that reads a line, and so on; in the end a key comes here again. */
const script = `
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {holdKeyboard} from '${holdKeyboard}';

const {stdin} = process;
stdin.setEncoding('utf8');

async function key(question) {
	stdin.setRawMode(true);
	console.log(question);
	for (;;) {
		const chunk = stdin.read();
		if (chunk !== null) {
			// Until nothing is left, which is when the stream asks for more.
			while (stdin.read() !== null) {}
			stdin.setRawMode(false);
			return chunk;
		}

		await once(stdin, 'readable');
	}
}

for (let round = 1; round <= 5; round++) {
	await key('round ' + round);
	const giveBack = holdKeyboard(stdin);
	const shell = spawn('/bin/sh', ['-c', 'echo ready ' + round + '; read -r line; echo "line ' + round + ' $line"'], {stdio: 'inherit'});
	await once(shell, 'exit');
	giveBack();
}

console.log('key ' + await key('last'));
process.exit();
`;

test('what is typed while another program has the terminal reaches that one, and afterwards keys come here again', async () => {
	const file = path.join(temporaryFolder(), 'keys.mjs');
	writeFileSync(file, script);
	const terminal = openTerminal({file: process.execPath, args: [file]});
	onTestFinished(terminal.close);
	for (let round = 1; round <= 5; round++) {
		await terminal.waitFor(`round ${round}`);
		terminal.write('e');
		await terminal.waitFor(`ready ${round}`);
		terminal.write(`tide${round}\r`);
		await terminal.waitFor(`line ${round} tide${round}`);
	}

	await terminal.waitFor('last');
	terminal.write('q');
	await terminal.waitFor('key q');
	expect((await terminal.exited).code).toBe(0);
});
