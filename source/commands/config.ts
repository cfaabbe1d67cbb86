import path from 'node:path';
import process from 'node:process';
import {defaultSettings} from '../app/settings.js';
import {configText, effectiveText} from '../config/config-text.js';
import {effectiveSettings} from '../config/sources.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {editFile, writeFirst} from '../io/edit-file.js';
import {errorReason} from '../io/error-reason.js';
import {readSettings} from '../io/settings-file.js';
import {stateFolder} from '../io/state-folder.js';
import {surroundingsHere} from '../io/surroundings.js';
import {failedSentence, missingSentence, notStartedSentence} from '../runtime/programs/sentences.js';
import type {Command} from './command.js';
import {foldersInEnvironment} from './library-folders.js';
import {fail, print} from './output.js';
import {missingTheme, ownThemes} from './own-themes.js';
import {type Config, readConfig} from './read-config.js';

type ConfigCommand = Extract<Command, {kind: 'config'}>;

/** Open the configuration file in an editor, tell its mistakes, or print what is in force. */
export async function config(command: ConfigCommand): Promise<void> {
	switch (command.action) {
		case 'edit': {
			await edit(await readConfig());
			break;
		}

		case 'check': {
			const found = await readConfig();
			const {themes, troubles} = await ownThemes();
			const missing = missingTheme(found.values.theme ?? defaultSettings.theme, themes);
			if (tellTroubles([...found.troubles, ...troubles, ...(missing === null ? [] : [missing])])) {
				print(`There is no mistake in ${sanitiseLine(found.file)}.\n`);
			}

			break;
		}

		case 'print': {
			await printEffective(command, await readConfig());
			break;
		}
	}
}

/** Say what is passed over; returns whether nothing is. */
function tellTroubles(troubles: readonly string[]): boolean {
	for (const trouble of troubles) {
		fail(trouble);
	}

	return troubles.length === 0;
}

async function edit({file, programs}: Config): Promise<void> {
	try {
		await writeFirst(file, configText());
	} catch (error) {
		fail(`${sanitiseLine(file)} could not be written (${errorReason(error)}).`);
		return;
	}

	const edited = await editFile(file, surroundingsHere(), programs.editor);
	switch (edited.kind) {
		case 'done': {
			tellTroubles((await readConfig()).troubles);
			break;
		}

		case 'missing': {
			fail(missingSentence('editor', edited.program, file, programs.editor !== null));
			break;
		}

		case 'refused': {
			fail(failedSentence(edited.program, edited.status));
			break;
		}

		case 'failed': {
			fail(notStartedSentence(edited.program, edited.error));
			break;
		}
	}
}

async function printEffective({library, state, bidi, ambiguous, ascii}: ConfigCommand, found: Config): Promise<void> {
	const absolute = (folders: readonly string[] | undefined): readonly string[] | undefined =>
		folders?.map(folder => path.resolve(folder));
	const {values} = found;
	const said = values.library === undefined ? values : {...values, library: found.library};
	const settings = effectiveSettings(
		{...found, values: said},
		{
			flags: {library: library.length === 0 ? undefined : absolute(library), bidi, ambiguous, ascii},
			environment: {BROADSHEET_LIBRARY: absolute(foldersInEnvironment())},
			kept: await readSettings(await stateFolder(state)),
		},
	);
	print(effectiveText(settings));
	tellTroubles(found.troubles);
	// What is passed over was said; what is in force was printed all the same.
	process.exitCode = 0;
}
