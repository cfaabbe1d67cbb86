import path from 'node:path';
import {defineConfig} from 'vitest/config';

/** Tests of what is told once and holds from then on: that right-to-left text is put in order, how wide ambiguous characters are. */
const alone = [
	'test/layout/bidi.test.ts',
	'test/layout/code/code-tokens.test.ts',
	'test/layout/right-to-left.test.ts',
	'test/layout/rules.test.ts',
	'test/screen/ambiguous.test.ts',
	'test/screen/ascii.test.ts',
	'test/ui/frames.test.ts',
];

export default defineConfig({
	root: path.resolve(import.meta.dirname, '..'),
	test: {
		// Shared machines with two cores are slow at times; a test waits for content, so a long limit costs nothing.
		testTimeout: 30_000,
		hookTimeout: 30_000,
		pool: 'threads',
		// One that is free begins the next file, long ones first; else there is one for each core but one, and on two cores files would wait for each other.
		maxWorkers: 2,
		// Else Ink, drawing within the test process, would hold back every frame but the last.
		env: {CI: 'false', CONTINUOUS_INTEGRATION: 'false'},
		coverage: {
			include: ['source/**'],
			exclude: ['source/bundle/**'],
		},
		projects: [
			{
				extends: true,
				test: {
					name: 'tests',
					include: ['test/**/*.test.{ts,tsx}'],
					exclude: alone,
					// Most of a file's time went to importing the same modules again; none of these leaves anything behind in them.
					isolate: false,
				},
			},
			{extends: true, test: {name: 'alone', include: alone, isolate: true}},
		],
	},
});
