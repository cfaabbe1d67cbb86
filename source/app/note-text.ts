/*
A note in an editor: the passage quoted above it, for whoever writes to see what it is about.
*/

/** What the editor is given. */
export function textToEdit(passage: string, note: string): string {
	const quoted = passage.split('\n').map(line => `> ${line}`);
	return [...quoted, '', note, ''].join('\n');
}

/** What was written below the passage, whatever became of the passage itself. */
export function noteIn(edited: string): string {
	const lines = edited.split(/\r\n?|\n/);
	const first = lines.findIndex(line => !line.startsWith('>') && line.trim() !== '');
	return first === -1 ? '' : lines.slice(first).join('\n').trimEnd();
}
