import path from 'node:path';
import {defineConfig} from 'vitest/config';

export default defineConfig({
	root: path.resolve(import.meta.dirname, '..'),
	test: {
		include: ['test/**/*.test.{ts,tsx}'],
		// Shared machines with two cores are slow at times; a test waits for content, so a long limit costs nothing.
		testTimeout: 30_000,
		hookTimeout: 30_000,
		pool: 'threads',
		// Most of a file's time went to importing the same modules again; no test leaves anything behind in them.
		isolate: false,
		// Else Ink, drawing within the test process, would hold back every frame but the last.
		env: {CI: 'false', CONTINUOUS_INTEGRATION: 'false'},
		coverage: {
			include: ['source/**'],
			exclude: ['source/bundle/**'],
		},
	},
});
