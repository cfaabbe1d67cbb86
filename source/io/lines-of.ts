import {createReadStream} from 'node:fs';
import process from 'node:process';

/**
The lines of a file, or of standard input for `-`, without their ends. However long the file is, little of it is in memory: of a line longer than `longest` characters comes its beginning, one character longer than that. Rejects as `node:fs` does.
*/
export async function* linesOf(named: string, longest: number): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let begun = '';
	for await (const chunk of named === '-' ? process.stdin : createReadStream(named)) {
		const lines = (begun + decoder.decode(chunk as Uint8Array, {stream: true})).split('\n');
		begun = (lines.pop() ?? '').slice(0, longest + 1);
		for (const line of lines) {
			yield line.slice(0, longest + 1);
		}
	}

	begun += decoder.decode();
	if (begun !== '') {
		yield begun.slice(0, longest + 1);
	}
}
