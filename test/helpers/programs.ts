import {chmodSync, existsSync, writeFileSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import path from 'node:path';
import {setTimeout as wait} from 'node:timers/promises';
import type {Surroundings} from '../../source/io/surroundings.js';
import {temporaryFolder} from './folder.js';

export type ProgramFolder = {
	readonly folder: string;
	/** A Linux on which there are these programs and no others. */
	readonly surroundings: Surroundings;
	/** What a program wrote into a file of the folder; waits until the file is there and whole, which its last line `end` tells. */
	readonly written: (name: string) => Promise<string>;
};

/**
A folder of little programs, shell scripts by their names, which is all that is on the `PATH`. In them `$HERE` is the folder, and the usual tools can be called.
*/
export function programFolder(
	scripts: Readonly<Record<string, string>>,
	environment: Readonly<Record<string, string>> = {},
): ProgramFolder {
	const folder = temporaryFolder();
	for (const [name, script] of Object.entries(scripts)) {
		const file = path.join(folder, name);
		writeFileSync(file, `#!/bin/sh\nPATH=/usr/bin:/bin\nHERE='${folder}'\n${script}\n`);
		chmodSync(file, 0o755);
	}

	return {
		folder,
		surroundings: {platform: 'linux', environment: {PATH: folder, ...environment}},
		async written(name) {
			const file = path.join(folder, name);
			for (;;) {
				const text = existsSync(file) ? await readFile(file, 'utf8') : '';
				if (text.endsWith('end\n')) {
					return text.slice(0, -'end\n'.length);
				}

				await wait(5);
			}
		},
	};
}

/** Script that writes its arguments, one a line in brackets, into a file. */
export function noteArguments(name: string): string {
	return `{ for one; do echo "[$one]"; done; echo end; } > "$HERE/${name}"`;
}

/** Script that never ends, and tells its process by a file `name`. */
export function neverEnding(name: string): string {
	return `echo $$ > "$HERE/${name}"; echo end >> "$HERE/${name}"; sleep 100`;
}
