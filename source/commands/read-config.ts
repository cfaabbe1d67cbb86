import path from 'node:path';
import type {Understood} from '../config/understood.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {pathFrom, readConfigFile} from '../io/config-file.js';
import {errorReason} from '../io/error-reason.js';
import {noneConfigured} from '../runtime/programs/configured.js';

export type Config = Understood & {
	/** The path of the file, whether there is one or not. */
	readonly file: string;
	/** Absolute paths of the library folders; empty when none are named. */
	readonly library: readonly string[];
};

/** Read what the configuration file says. What makes no sense is passed over and said; never rejects. Nothing is loaded for a file that is not there. */
export async function readConfig(): Promise<Config> {
	const {file, text, error} = await readConfigFile();
	if (error !== null) {
		const trouble = `${sanitiseLine(file)} ${errorReason(error)}`;
		return {...nothingSaid(file), troubles: [trouble], trouble};
	}

	return text === null ? nothingSaid(file) : configIn(text, file);
}

function nothingSaid(file: string): Config {
	return {
		file,
		values: {},
		lines: new Map(),
		keymap: null,
		library: [],
		programs: noneConfigured(file),
		troubles: [],
		trouble: null,
		remember: {},
	};
}

async function configIn(text: string, file: string): Promise<Config> {
	const {understood} = await import('../config/understood.js');
	const said = understood(text, file);
	const folders = (said.values.library ?? []).map(async folder => pathFrom(path.dirname(file), folder));
	return {...said, file, library: await Promise.all(folders)};
}
