import path from 'node:path';
import process from 'node:process';
import {kindOfPath, type PathKind} from '../io/kind-of-path.js';
import type {Command} from './command.js';
import {libraryFolders} from './library-folders.js';
import {fail} from './output.js';
import {pathProblem} from './path-problem.js';
import type {ReadFrom} from './read.js';
import {type Config, readConfig} from './read-config.js';

type ReadCommand = Extract<Command, {kind: 'read'}>;

/** Open the reader; where the output is no terminal, print instead, unless lines are wanted. `background` is the file that runs beside the program. */
export async function readOrPrint(command: ReadCommand, sampleLibrary: string, background: URL): Promise<void> {
	const {state, bidiOrder, isAmbiguousWide, isAscii} = command;
	const config = await readConfig();
	const from = await sourceOf(command, sampleLibrary, config);
	if (from === null) {
		return;
	}

	if (command.isLinear || (process.stdout.isTTY && wantsLines(process.env))) {
		const {readInLines} = await import('./in-lines.js');
		await readInLines({from, config, state, bidiOrder, isAmbiguousWide, isAscii, background});
	} else if (process.stdout.isTTY) {
		const {readOnScreen} = await import('./on-screen.js');
		await readOnScreen({from, config, state, bidiOrder, isAmbiguousWide, isAscii, background});
	} else if (from.kind === 'library') {
		const {list} = await import('./list.js');
		const all = {words: [], limit: null, isJson: false, isAmbiguousWide, state};
		await list({kind: 'list', ...all, library: from.isSample ? [] : from.folders}, {sampleLibrary, background});
	} else {
		const {show} = await import('./show.js');
		await show({kind: 'show', path: from.path, format: 'text', width: null, bidiOrder, isAmbiguousWide});
	}
}

/** Whether a screen is of no use: one is read out, or cannot be drawn on. */
function wantsLines({TERM, INK_SCREEN_READER: reader}: NodeJS.ProcessEnv): boolean {
	return TERM === 'dumb' || !['', '0', 'false', undefined].includes(reader);
}

/** What is to be read; `null` when there is nothing at the path, which was said. */
async function sourceOf(
	{path: named, library, isLinear}: ReadCommand,
	sampleLibrary: string,
	config: Config,
): Promise<ReadFrom | null> {
	if (named === null && (library.length > 0 || isLinear || process.stdin.isTTY)) {
		return {kind: 'library', ...(await libraryFolders(library, sampleLibrary, config))};
	}

	if (named === null || named === '-') {
		return {kind: 'piece', path: '-'};
	}

	const kind: PathKind = await kindOfPath(named).catch(() => 'other' as const);
	switch (kind) {
		case 'file': {
			return {kind: 'piece', path: path.resolve(named)};
		}

		case 'folder': {
			return {kind: 'library', folders: [path.resolve(named)], isSample: false, troubles: []};
		}

		case 'missing':
		case 'other': {
			refuse(named, kind);
			return null;
		}
	}
}

/** A bare word that is no file was most likely meant as a command. */
function refuse(named: string, kind: PathKind): void {
	fail(pathProblem(named, kind));
	if (kind === 'missing' && /^[a-z-]+$/i.test(named)) {
		fail(`There is no command of that name either: broadsheet --help shows what there is.`);
		process.exitCode = 2;
	}
}
