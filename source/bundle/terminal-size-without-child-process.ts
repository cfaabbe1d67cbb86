import {patch} from './patch.ts';

/**
Loads `child_process` for terminal-size when it spawns something, which it does only where standard output is no terminal.

Saves 1 ms of 183 where `node -e 0` takes 84, which is within the noise of the measurement; kept because it is one line.
*/
export const terminalSizeWithoutChildProcess = patch({
	name: 'terminal-size-without-child-process',
	packageName: 'terminal-size',
	file: 'index.js',
	replacements: [
		{from: "import {execFileSync} from 'node:child_process';", to: ''},
		{from: 'execFileSync(command,', to: "process.getBuiltinModule('node:child_process').execFileSync(command,"},
	],
});
