import {readFile} from 'node:fs/promises';
import path from 'node:path';
import type {Loader, Plugin} from 'esbuild';

export type Replacement = {
	/** The exact text to be found, once, in the file. */
	readonly from: string;
	readonly to: string;
};

export type Patch = {
	readonly name: string;
	/** The package as npm names it. */
	readonly packageName: string;
	/** The file inside the package, with `/` between folders. */
	readonly file: string;
	readonly replacements: readonly Replacement[];
	readonly loader?: Loader;
};

/**
Replaces a text that must stand exactly once in `source`.

Throws when it does not: a patch that no longer matches must be looked at by someone, not lost.
*/
export function replaceOnce(source: string, {from, to}: Replacement, where: string): string {
	const first = source.indexOf(from);
	if (first === -1) {
		throw new Error(`${where} no longer contains ${JSON.stringify(from)}: see what changed there and renew the patch`);
	}

	if (source.includes(from, first + 1)) {
		throw new Error(`${where} contains ${JSON.stringify(from)} more than once: make the patch more exact`);
	}

	return source.slice(0, first) + to + source.slice(first + from.length);
}

/** A filter for esbuild that matches one file of a package, wherever it is installed. */
export function fileFilter(packageName: string, file: string): RegExp {
	const parts = ['node_modules', ...packageName.split('/'), ...file.split('/')];
	return new RegExp(`[\\\\/]${parts.map(part => RegExp.escape(part)).join('[\\\\/]')}$`);
}

/**
An esbuild plugin that changes one file of one package.

The build fails when a replacement does not match, and when the package is in the bundle without the file: an upgrade can never drop a patch silently.
*/
export function patch({name, packageName, file, replacements, loader = 'js'}: Patch): Plugin {
	return {
		name,
		setup(build) {
			const filter = fileFilter(packageName, file);
			let isPatched = false;

			build.onLoad({filter, namespace: 'file'}, async ({path: absolutePath}) => {
				let contents = await readFile(absolutePath, 'utf8');
				for (const replacement of replacements) {
					contents = replaceOnce(contents, replacement, `${packageName}/${file}`);
				}

				isPatched = true;
				return {contents, loader, resolveDir: path.dirname(absolutePath)};
			});

			requireWhenBundled(build, packageName, () => isPatched);
		},
	};
}

/** Fails the build when files of a package are in the bundle though `isPatched` says that its patch was never applied. */
export function requireWhenBundled(
	build: Parameters<Plugin['setup']>[0],
	packageName: string,
	isPatched: () => boolean,
): void {
	build.initialOptions.metafile = true;
	build.onEnd(({metafile}) => {
		const isBundled = Object.keys(metafile?.inputs ?? {}).some(input => input.includes(`node_modules/${packageName}/`));
		if (isBundled && !isPatched()) {
			return {errors: [{text: `${packageName} is bundled without the patch for it: a file was renamed or moved`}]};
		}

		return undefined;
	});
}
