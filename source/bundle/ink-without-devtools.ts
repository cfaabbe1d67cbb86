import {patch} from './patch.ts';

/**
Leaves out Ink's connection to the React devtools, a package that is not installed.

Why: they are two top-level awaits under everything that imports Ink, which make the module graph asynchronous; and a `DEV=true` that stands in a reader's environment for another reason must not make the program look for devtools.
*/
export const inkWithoutDevtools = patch({
	name: 'ink-without-devtools',
	packageName: 'ink',
	file: 'build/reconciler.js',
	replacements: [
		{from: "if (process.env['DEV'] === 'true') {\n    // Intentionally", to: 'if (false) {\n    //'},
		{
			from: "if (process.env['DEV'] === 'true') {\n    try {\n        const loaded",
			to: 'if (false) {\n    try {\n        const loaded',
		},
	],
});
