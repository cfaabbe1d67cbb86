import {mkdtempSync} from 'node:fs';
import {tmpdir} from 'node:os';
import path from 'node:path';
import {expect, test} from 'vitest';
import {makeBundle} from '../../source/bundle/make-bundle.js';

/** What reads and writes formats: none of it is needed before a file is. */
const parsers =
	/node_modules\/(?:@mozilla\/readability|parse5|entities|chardet|htmlparser2|markdown-it|js-yaml|mdast-util-|hast-util-|csv-parse)|source\/rescue\/|source\/formats\/[a-z-]+\//;

/** What only a configuration file needs, and most people have none. */
const configuration = /node_modules\/smol-toml|source\/config\//;

test('the list screen loads no parser, and nothing of what a configuration needs', {timeout: 60_000}, async () => {
	const root = path.resolve(import.meta.dirname, '../..');
	const {outputs} = await makeBundle({
		entryPoints: ['cli.ts', 'background.ts'].map(name => path.join(root, 'source', name)),
		folder: mkdtempSync(path.join(tmpdir(), 'broadsheet-bundle-')),
		options: {absWorkingDir: root},
	});
	const loaded = new Set<string>();
	const load = (name: string): void => {
		if (!loaded.has(name)) {
			loaded.add(name);
			for (const {path: next, kind, external} of outputs[name]?.imports ?? []) {
				if (kind === 'import-statement' && !external) {
					load(next);
				}
			}
		}
	};

	const names = Object.keys(outputs);
	for (const start of ['source/cli.ts', 'source/main.ts', 'source/commands/on-screen.tsx', 'source/background.ts']) {
		load(names.find(name => Object.keys(outputs[name]?.inputs ?? {}).includes(start)) ?? start);
	}

	const inputs = [...loaded].flatMap(name => Object.keys(outputs[name]?.inputs ?? {}));
	expect(inputs).toContain('source/commands/on-screen.tsx');
	expect(inputs.filter(input => parsers.test(input) || configuration.test(input))).toEqual([]);
});
