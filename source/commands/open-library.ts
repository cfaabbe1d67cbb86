import process from 'node:process';
import {paceOf, sessionsOfPace} from '../article/pace.js';
import type {Pace} from '../article/reading-time.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {kindOfPath, type PathKind} from '../io/kind-of-path.js';
import {indexesFolder, stateFolder} from '../io/state-folder.js';
import {databaseReason, isDamage} from '../library/database-reason.js';
import {type LibraryIndex, openIndex} from '../library/index/open-index.js';
import {recentSessions} from '../library/state/read-recent-sessions.js';
import {closeState, openState, type ReaderState} from '../library/state/reader-state.js';
import {indexFolderOf, openLibraryIndex} from '../runtime/library-index.js';
import type {ScanSummary} from '../runtime/scan/scan-library.js';
import {bringUpToDate} from './bring-up-to-date.js';
import type {LibraryChoice} from './command.js';
import {commandPatience} from './export-state.js';
import {libraryFolders} from './library-folders.js';
import {fail, isOfSystem, warn} from './output.js';
import {pathProblem} from './path-problem.js';
import {type ProgressLine, progressLine} from './progress-line.js';
import {tellState} from './tell-state.js';

/** What stands beside the program. */
export type ProgramFiles = {
	/** The folder of the sample library. */
	readonly sampleLibrary: string;
	/** The file that runs beside the program. */
	readonly background: URL;
};

/** A library that is open for a command. */
export type CommandLibrary = {
	/** Its folders, as absolute paths. */
	readonly roots: readonly string[];
	readonly index: LibraryIndex;
	/** The folder of the index; `null` when it is in memory only. */
	readonly indexFolder: string | null;
	/** The index may not be written. */
	readonly isReadOnly: boolean;
	readonly state: ReaderState;
	/** Of its reader. */
	readonly pace: Pace;
	/** How the index was brought up to date; `null` when it could not be, which has been said. */
	readonly summary: ScanSummary | null;
	/** How long that took, in milliseconds. */
	readonly scanTime: number;
	readonly progress: ProgressLine;
};

export type LibraryOptions = {
	/** Files that turn out to be unreadable are named. */
	readonly areRefusedTold?: boolean;
};

/**
Open the library that a command is about, bring its index up to date, do something with it and close it. What is in the way is said; where there is no library `act` is not called. Resolves to what `act` came to, and to `null` where something was in its way.
*/
export async function withLibrary<Result>(
	choice: LibraryChoice,
	{sampleLibrary, background}: ProgramFiles,
	act: (library: CommandLibrary) => Promise<Result> | Result,
	{areRefusedTold = true}: LibraryOptions = {},
): Promise<Result | null> {
	const {folders: roots, isSample, troubles} = await libraryFolders(choice.library, sampleLibrary);
	for (const reason of troubles) {
		warn(`${reason}.`);
	}

	const asked = indexFolderOf(await indexesFolder(choice.state), roots);
	const problem = await problemOf(roots, asked);
	if (problem !== null) {
		fail(problem);
		return null;
	}

	const state = openState(await stateFolder(choice.state), Date.now(), commandPatience);
	tellState(state);
	const {folder: indexFolder, isReadOnly, trouble, index: opened} = openLibraryIndex(asked, commandPatience);
	if (trouble !== null) {
		warn(`${sanitiseLine(trouble)}.`);
	}

	const progress = progressLine(process.stderr, () => performance.now());
	const start = performance.now();
	let index: LibraryIndex | null = opened;
	const refresh = async (now: LibraryIndex): Promise<ScanSummary | null> =>
		isReadOnly ? null : bringUpToDate(now, {state, roots, progress, background, areRefusedTold});
	try {
		const summary = await refresh(opened).catch(async (error: unknown) => {
			if (!isDamage(error) || indexFolder === null) {
				throw error;
			}

			// All of it is worked out from what is not damaged.
			opened.close();
			index = null;
			index = openIndex(indexFolder, {isFresh: true, patience: commandPatience}).index;
			return refresh(index);
		});
		const scanTime = performance.now() - start;
		const pace = paceOf(recentSessions(state, sessionsOfPace, Date.now()).found);
		const result = await act({roots, index, indexFolder, isReadOnly, state, pace, summary, scanTime, progress});
		if (isSample && process.stdout.isTTY) {
			warn('These are samples: --library or BROADSHEET_LIBRARY names your own folder of articles.');
		}

		tidyFor(index, summary);
		return result;
	} catch (error) {
		progress.clear();
		if (!isOfSystem(error)) {
			throw error;
		}

		const advice = isDamage(error) ? ': broadsheet doctor --fix makes it anew' : '';
		fail(`The index of the library ${databaseReason(error)}${advice}.`);
		return null;
	} finally {
		index?.close();
		tellState(state);
		closeState(state);
	}
}

/** Why a library cannot be opened, as a sentence. One whose folders are gone is known as long as it has an index: they may come back. */
async function problemOf(roots: readonly string[], indexFolder: string): Promise<string | null> {
	const kinds = await Promise.all(roots.map(kindOf));
	const file = roots[kinds.indexOf('file')];
	if (file !== undefined) {
		return `${sanitiseLine(file)} is a file, not a folder: broadsheet show prints it.`;
	}

	const [root = '', kind = 'missing'] = [roots[0], kinds[0]];
	const isKnown = kinds.includes('folder') || (await kindOf(indexFolder)) === 'folder';
	return isKnown ? null : pathProblem(root, kind);
}

async function kindOf(path: string): Promise<PathKind> {
	return kindOfPath(path).catch(() => 'other' as const);
}

/** Put in order what was written, as far as nobody notices; the command `index` does it to the end. */
function tidyFor(index: LibraryIndex, summary: ScanSummary | null): void {
	let steps = summary !== null && summary.read > 0 ? 5 : 0;
	while (steps > 0 && index.tidy('recent')) {
		steps--;
	}
}
