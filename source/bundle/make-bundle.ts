import {chmod, mkdir, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {type BuildOptions, build, type Metafile, type Plugin} from 'esbuild';
import {necessities, savings} from './savings.ts';

export type BundleRequest = {
	/** The files that are started or imported from outside; each becomes one file of its name in `folder`. */
	readonly entryPoints: readonly string[];
	/** Where the bundle is put; what was there before is removed. */
	readonly folder: string;
	/** The plugins that make it start quickly: all of them unless said otherwise. */
	readonly plugins?: readonly Plugin[];
	/** More esbuild options, for measuring one against the other. */
	readonly options?: BuildOptions;
};

const shebang = '#!/usr/bin/env node\n';

/**
Bundles a program for Node: ES modules, cut at every `import()`, so that what is imported lazily is also read lazily.

Names are kept while white space goes: a stack trace from a reader's report can be read, and it costs nothing that can be measured.

@returns esbuild's account of what went where.
*/
export async function makeBundle({
	entryPoints,
	folder,
	plugins = savings,
	options = {},
}: BundleRequest): Promise<Metafile> {
	const result = await build({
		entryPoints: [...entryPoints],
		outdir: folder,
		bundle: true,
		splitting: true,
		format: 'esm',
		platform: 'node',
		// No syntax is lowered: esbuild would turn /\p{…}/v literals into `new RegExp`, within loops too.
		target: 'esnext',
		// The one thing that esbuild writes of its own accord and Node 24 does not know.
		supported: {'from-base64': false},
		jsx: 'automatic',
		minifySyntax: true,
		minifyWhitespace: true,
		legalComments: 'none',
		chunkNames: 'chunks/[name]-[hash]',
		define: {'process.env.NODE_ENV': '"production"'},
		logLevel: 'error',
		...options,
		plugins: [...necessities, ...plugins],
		metafile: true,
		// The plugins look at the text of the result before any of it is written.
		write: false,
	});

	await rm(folder, {recursive: true, force: true});
	const {outputs} = result.metafile;
	const root = options.absWorkingDir ?? process.cwd();
	await Promise.all(
		result.outputFiles.map(async ({path: file, text}) => {
			const name = path.relative(root, file).replaceAll(path.sep, '/');
			const isProgram = path.basename(file) === 'cli.js' && outputs[name]?.entryPoint !== undefined;
			await writeOutput(file, withoutIdleImports(text, name, outputs), isProgram);
		}),
	);
	return result.metafile;
}

/**
Takes away imports of chunks from which nothing is taken and in which nothing of anybody's stands, only esbuild's own helpers.

Why: esbuild writes them into the smallest entry point too, which would have to read a second file before it could say that Node is too old.
*/
function withoutIdleImports(text: string, name: string, outputs: Metafile['outputs']): string {
	return text.replaceAll(/\bimport"(\.[^"]+)";/g, (statement, specifier: string) => {
		const imported = outputs[path.posix.join(path.posix.dirname(name), specifier)];
		return imported && Object.keys(imported.inputs).length === 0 ? '' : statement;
	});
}

async function writeOutput(file: string, text: string, isProgram: boolean): Promise<void> {
	await mkdir(path.dirname(file), {recursive: true});
	await writeFile(file, isProgram && !text.startsWith('#!') ? shebang + text : text);
	if (isProgram) {
		await chmod(file, 0o755);
	}
}
