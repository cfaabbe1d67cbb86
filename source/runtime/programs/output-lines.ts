import {sanitise} from '../../formats/sanitise.js';

const tabStop = 8;

/** What a program wrote, as lines that may be shown: nothing that a terminal obeys, no tabs, and no empty lines at either end. */
export function outputLines(output: string): readonly string[] {
	// Letters printed over each other are bold in manuals.
	const lines = sanitise(output.replaceAll(/[^\n]\u0008/g, ''))
		.split('\n')
		.map(line => withoutTabs(line).trimEnd());
	const first = lines.findIndex(line => line !== '');
	const last = lines.findLastIndex(line => line !== '');
	return first === -1 ? [] : lines.slice(first, last + 1);
}

function withoutTabs(line: string): string {
	const [first = '', ...cells] = line.split('\t');
	return cells.reduce((text, cell) => text.padEnd((Math.floor(text.length / tabStop) + 1) * tabStop) + cell, first);
}
