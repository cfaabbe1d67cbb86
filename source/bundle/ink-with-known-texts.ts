import {patch} from './patch.ts';

/**
Lets Ink remember what the texts of a frame come to once they are freed of what it does not draw.

Why: it looks through every row for control characters and escape sequences twice in each frame, though most rows are those of the frame before. A move of the cursor takes 1 ms less of 8.

A text with nothing in it but words, looks and links needs no cleaning, which takes 10 ms for a page of matches in a young process: a regular expression tells.
*/
export const inkWithKnownTexts = patch({
	name: 'ink-with-known-texts',
	packageName: 'ink',
	file: 'build/squash-text-nodes.js',
	replacements: [
		{
			from: 'const squashTextNodes = (node) => {',
			to: String.raw`const knownTexts = new Map();
const mostKnown = 2000;
const styles = /\u001B\[[\d;]*m|\u001B\]8;[ -~]*\u0007/g;
const controls = /[\u0000-\u001F\u007F-\u009F]/;
const cleaned = (text) => {
    const isPlain = !controls.test(text.includes('\u001B') ? text.replace(styles, '') : text);
    return isPlain ? text : sanitizeAnsi(text.replaceAll('\r\n', '\n'));
};
const squashTextNodes = (node) => {`,
		},
		{
			from: `    text = sanitizeAnsi(text.replaceAll('\\r\\n', '\\n'));`,
			to: `    const known = knownTexts.get(text);
    if (known !== undefined && !known.includes('\\t')) {
        return known;
    }
    const given = text;
    text = cleaned(text);`,
		},
		{
			from: `    // Expand tabs after combining nested text so measurement and rendering use the same columns.`,
			to: `    if (knownTexts.size >= mostKnown) {
        knownTexts.clear();
    }
    knownTexts.set(given, text);
    // Expand tabs after combining nested text so measurement and rendering use the same columns.`,
		},
	],
});
