import path from 'node:path';
import process from 'node:process';
import {kindOfPath, type PathKind} from '../io/kind-of-path.js';
import type {Command} from './command.js';
import {fail} from './output.js';
import {pathProblem} from './path-problem.js';

type ReadCommand = Extract<Command, {kind: 'read'}>;

/** Open the reader; where the output is no terminal, print instead. */
export async function readOrPrint(command: ReadCommand, sampleLibrary: string): Promise<void> {
	const named = command.path ?? (process.stdin.isTTY ? sampleLibrary : '-');
	const kind: PathKind = named === '-' ? 'file' : await kindOfPath(named).catch(() => 'other' as const);
	if (kind === 'missing' || kind === 'other') {
		refuse(named, kind);
		return;
	}

	if (process.stdout.isTTY) {
		const {read} = await import('./read.js');
		await read({
			path: named === '-' ? '-' : path.resolve(named),
			isFolder: kind === 'folder',
			state: command.state,
			bidiOrder: command.bidiOrder,
			isAmbiguousWide: command.isAmbiguousWide,
		});
	} else if (kind === 'folder') {
		const {list} = await import('./list.js');
		const {state, isAmbiguousWide} = command;
		const all = {words: [], limit: null, isJson: false, isAmbiguousWide};
		await list({kind: 'list', ...all, library: [named], state}, sampleLibrary);
	} else {
		const {show} = await import('./show.js');
		const {bidiOrder, isAmbiguousWide} = command;
		await show({kind: 'show', path: named, format: 'text', width: null, bidiOrder, isAmbiguousWide});
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
