import process from 'node:process';
import {sanitiseLine} from '../formats/sanitise.js';
import {indexesFolder, stateFolder} from '../io/state-folder.js';
import {databaseReason} from '../library/database-reason.js';
import {openIndex} from '../library/index/open-index.js';
import {checkState} from '../library/state/check-state.js';
import {closeState, openState} from '../library/state/reader-state.js';
import {repairState} from '../library/state/repair-state.js';
import {indexFolderOf} from '../runtime/library-index.js';
import type {Command} from './command.js';
import {doctorJson, doctorLines, type Report} from './doctor-report.js';
import {type Examined, examineLibrary, type LibraryPlace} from './examine-library.js';
import {commandPatience} from './export-state.js';
import {jsonText} from './json-text.js';
import {libraryFolders} from './library-folders.js';
import {type ProgramFiles, withLibrary} from './open-library.js';
import {fail, isOfSystem, print, warn} from './output.js';
import {progressLine} from './progress-line.js';
import {tellState} from './tell-state.js';

type DoctorCommand = Extract<Command, {kind: 'doctor'}>;

/** Look whether the state and the index of the library are as they should be, say what is not, and repair it when that is wanted. */
export async function doctor(command: DoctorCommand, files: ProgramFiles): Promise<void> {
	const place: LibraryPlace = {
		...(await placeOf(command, files)),
		stateFolder: await stateFolder(command.state),
	};
	const progress = progressLine(process.stderr, () => performance.now());
	const before = examineLibrary(place, progress);
	const isToBeFixed = command.isFix && before.findings.length > 0;
	if (isToBeFixed) {
		await repair(command, files, place, before);
	}

	const left = isToBeFixed ? examineLibrary(place, progress).findings : before.findings;
	const report: Report = {found: before.findings, left, isFix: command.isFix, index: before.index};
	print(`${command.isJson ? jsonText(doctorJson(report)) : doctorLines(report).join('\n')}\n`);
	process.exitCode = left.length > 0 ? 1 : 0;
}

async function placeOf(
	{library, state}: DoctorCommand,
	{sampleLibrary}: ProgramFiles,
): Promise<Pick<LibraryPlace, 'roots' | 'indexFolder'>> {
	const {folders: roots, troubles} = await libraryFolders(library, sampleLibrary);
	for (const reason of troubles) {
		warn(`${reason}.`);
	}

	return {roots, indexFolder: indexFolderOf(await indexesFolder(state), roots)};
}

async function repair(
	command: DoctorCommand,
	files: ProgramFiles,
	{stateFolder: folder, indexFolder}: LibraryPlace,
	{findings, index}: Examined,
): Promise<void> {
	if (findings.some(({area}) => area === 'state')) {
		repairStateIn(folder);
	}

	if (index === 'damaged') {
		throwAwayIndex(indexFolder);
	}

	if (findings.some(({area}) => area !== 'state')) {
		// It is brought up to date with the files and with the state.
		await withLibrary(command, files, () => {});
	}
}

function repairStateIn(folder: string): void {
	const now = Date.now();
	// What is damaged or missing is restored by opening it.
	const state = openState(folder, now, commandPatience);
	try {
		for (const trouble of repairState(state, checkState(state, now), now)) {
			warn(`${sanitiseLine(trouble)}.`);
		}

		tellState(state);
	} finally {
		closeState(state);
	}
}

function throwAwayIndex(folder: string): void {
	try {
		openIndex(folder, {isFresh: true, patience: commandPatience}).index.close();
	} catch (error) {
		if (!isOfSystem(error)) {
			throw error;
		}

		fail(`The index of the library ${databaseReason(error)}.`);
	}
}
