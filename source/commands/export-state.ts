import {sanitiseLine} from '../formats/sanitise.js';
import {stateFolder} from '../io/state-folder.js';
import {exportLines} from '../library/state/export-lines.js';
import {closeState, openState, takeNotices} from '../library/state/reader-state.js';
import {stateReason} from '../library/state/state-reason.js';
import type {Command} from './command.js';
import {fail, printLines, warn} from './output.js';

type ExportCommand = Extract<Command, {kind: 'export-state'}>;

/** While nothing else is to be done, another Broadsheet may write for so long; in milliseconds. */
export const commandPatience = 10_000;

/** Print everything the reader did, as JSON Lines. */
export async function exportState(command: ExportCommand): Promise<void> {
	const now = Date.now();
	const folder = await stateFolder(command.state);
	const state = openState(folder, now, commandPatience);
	try {
		for (const notice of takeNotices(state)) {
			warn(sanitiseLine(notice));
		}

		if (state.connection.kind === 'none') {
			warn(`${sanitiseLine(folder)} holds nothing yet.`);
		}

		await printLines(exportLines(state, now));
	} catch (error) {
		fail(`${sanitiseLine(stateReason(error))}.`);
	} finally {
		closeState(state);
	}
}
