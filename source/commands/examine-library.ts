import {groupDigits, plural} from '../article/dates.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {lookAt} from '../io/list-files.js';
import {type LookedAtIndex, lookAtIndex} from '../library/index/look-at-index.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import {lookAtState} from '../library/state/look-at-state.js';
import {closeState, type ReaderState} from '../library/state/reader-state.js';
import {stateReason} from '../library/state/state-reason.js';
import {differenceAt} from '../runtime/scan/difference.js';
import {commandPatience} from './export-state.js';
import type {ProgressLine} from './progress-line.js';
import {unlikeReadings} from './unlike-readings.js';

/** Something that is not as it should be. */
export type LibraryFinding = {
	readonly area: 'state' | 'index' | 'files' | 'readings';
	/** Without its end. */
	readonly sentence: string;
	/** What is to be done about it, as in "to repair it, …"; `null` where nothing can be. */
	readonly repair: string | null;
};

export type Examined = {
	readonly findings: readonly LibraryFinding[];
	readonly index: LookedAtIndex['kind'];
};

export type LibraryPlace = {
	readonly roots: readonly string[];
	readonly indexFolder: string;
	readonly stateFolder: string;
};

/** Look at the state, the index, and at whether the index has what the files and the state have; nothing is changed. Seconds, at 100,000 articles. */
export function examineLibrary({roots, indexFolder, stateFolder}: LibraryPlace, progress: ProgressLine): Examined {
	const now = Date.now();
	progress.show('Looking at the state');
	const {findings: ofState, state} = lookAtState(stateFolder, now, commandPatience);
	progress.show('Looking at the index');
	const looked = lookAtIndex(indexFolder, commandPatience);
	const findings: readonly LibraryFinding[] = [
		...ofState.map(({sentence, repair}) => ({area: 'state' as const, sentence: sanitiseLine(sentence), repair})),
		...indexFindings(looked),
	];
	try {
		if (looked.kind !== 'sound') {
			return {findings: [...findings, ...roots.flatMap(rootFindings)], index: looked.kind};
		}

		progress.show('Looking at the files');
		const ofFiles = fileFindings(looked.index, roots);
		progress.show('Looking at what was read');
		const ofReadings = state === null ? [] : readingFindings(looked.index, state, now);
		return {findings: [...findings, ...ofFiles, ...ofReadings], index: looked.kind};
	} finally {
		progress.clear();
		if (looked.kind === 'sound') {
			looked.index.close();
		}

		if (state !== null) {
			closeState(state);
		}
	}
}

function indexFindings(looked: LookedAtIndex): readonly LibraryFinding[] {
	switch (looked.kind) {
		case 'none':
		case 'sound': {
			return [];
		}

		case 'damaged': {
			return [{area: 'index', sentence: sanitiseLine(looked.sentence), repair: 'make it anew from the files'}];
		}

		case 'unreadable': {
			return [{area: 'index', sentence: sanitiseLine(looked.sentence), repair: null}];
		}
	}
}

/** A folder that is not there is one that was mistyped. */
function rootFindings(root: string): readonly LibraryFinding[] {
	const found = lookAt(root);
	const problem = found === null ? 'is not there, or may not be read' : 'is a file, not a folder';
	return found === 'folder' ? [] : [{area: 'files', sentence: `${sanitiseLine(root)} ${problem}`, repair: null}];
}

function fileFindings(index: LibraryIndex, roots: readonly string[]): readonly LibraryFinding[] {
	const known = index.allFilesKnown();
	const {toRead, gone, failures} = differenceAt(roots, known, roots, () => {});
	const fresh = toRead.filter(({path}) => known.fileAt(path) === null).length;
	const parts = [
		...(fresh === 0 ? [] : [`${groupDigits(fresh)} new`]),
		...(toRead.length === fresh ? [] : [`${groupDigits(toRead.length - fresh)} changed`]),
		...(gone.length === 0 ? [] : [`${groupDigits(gone.length)} gone`]),
	];
	const unlike: readonly LibraryFinding[] =
		parts.length === 0
			? []
			: [
					{
						area: 'files',
						sentence: `The index is older than the files: ${parts.join(', ')}`,
						repair: 'bring it up to date',
					},
				];
	const unreadable = failures.map(
		({folder, error}): LibraryFinding => ({
			area: 'files',
			sentence: `${sanitiseLine(folder)} ${errorReason(error)}`,
			repair: null,
		}),
	);
	return [...unlike, ...unreadable];
}

function readingFindings(index: LibraryIndex, state: ReaderState, now: number): readonly LibraryFinding[] {
	try {
		const {length} = unlikeReadings(index, state, now);
		return length === 0
			? []
			: [
					{
						area: 'readings',
						sentence: `What you did with ${plural(length, 'article')} stands in the state and not in the index`,
						repair: 'copy it',
					},
				];
	} catch (error) {
		return [{area: 'state', sentence: stateReason(error), repair: null}];
	}
}
