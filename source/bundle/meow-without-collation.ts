import {patch} from './patch.ts';

/**
Sorts meow's table of misspelled licences by code units.

Why: meow carries normalize-package-data, which sorts that table with `localeCompare` on every start, and the first collation loads ICU's collator. The names are ASCII and upper-cased before: the order is the same.

Saves 8 to 11 ms in every process that loads meow, where `node -e 0` takes 84.
*/
export const meowWithoutCollation = patch({
	name: 'meow-without-collation',
	packageName: 'meow',
	file: 'build/dependencies.js',
	replacements: [
		{
			from: 'return a[0].toUpperCase().localeCompare(b[0].toUpperCase())',
			to: 'return a[0].toUpperCase() < b[0].toUpperCase() ? -1 : a[0].toUpperCase() > b[0].toUpperCase() ? 1 : 0',
		},
	],
});
