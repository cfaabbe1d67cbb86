import {plural} from '../article/dates.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {kindOfPath} from '../io/kind-of-path.js';
import {linesOf} from '../io/lines-of.js';
import {stateFolder} from '../io/state-folder.js';
import {careFor} from '../library/state/care.js';
import {type Imported, importLines} from '../library/state/import-lines.js';
import {closeState, openState, type ReaderState, takeNotices} from '../library/state/reader-state.js';
import {longestLine} from '../library/state/record-line.js';
import type {Command} from './command.js';
import {commandPatience} from './export-state.js';
import {fail, print, warn} from './output.js';

type ImportCommand = Extract<Command, {kind: 'import-state'}>;

/** Merge what export-state printed, here or on another machine, into what the reader did here. */
export async function importState({path, state: asked}: ImportCommand): Promise<void> {
	const kind = path === '-' ? 'file' : await kindOfPath(path).catch(() => 'other' as const);
	if (kind !== 'file') {
		const problem = kind === 'missing' ? 'does not exist' : kind === 'folder' ? 'is a folder' : 'cannot be read';
		fail(`${sanitiseLine(path)} ${problem}: give the file that export-state was printed to.`);
		return;
	}

	const now = Date.now();
	const state = openState(await stateFolder(asked), now, commandPatience);
	try {
		// There is a backup of today before anything changes.
		careFor(state, now);
		tellNotices(state);
		report(path, await importLines(state, linesOf(path, longestLine), now));
		tellNotices(state);
	} catch (error) {
		fail(`${sanitiseLine(path)} ${errorReason(error)}.`);
	} finally {
		closeState(state);
	}
}

function report(path: string, {applied, unchanged, mistakes, mistakeCount, isExport, trouble}: Imported): void {
	if (!isExport) {
		fail(
			`${path === '-' ? 'Standard input' : sanitiseLine(path)} is not what export-state prints: nothing is imported.`,
		);
		return;
	}

	for (const {line, sentence} of mistakes) {
		warn(`line ${line} ${sentence}`);
	}

	if (mistakeCount > mistakes.length) {
		warn(`and ${plural(mistakeCount - mistakes.length, 'line')} more like these`);
	}

	print(`${plural(applied, 'article')} changed, ${plural(unchanged, 'article')} as before\n`);
	if (trouble !== null) {
		fail(`${sanitiseLine(trouble)}: the rest is not imported. To import it all again does no harm.`);
	}
}

function tellNotices(state: ReaderState): void {
	for (const notice of takeNotices(state)) {
		warn(sanitiseLine(notice));
	}
}
