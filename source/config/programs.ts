import {splitCommand} from '../io/split-command.js';
import {type ConfiguredPrograms, commandNames, noneConfigured, type Purpose} from '../runtime/programs/configured.js';
import type {ConfigValues} from './settings-table.js';

/** The commands that are named for other programs, by their words. */
export function programsIn(values: ConfigValues, file: string): ConfiguredPrograms {
	const purposes = Object.keys(commandNames) as readonly Purpose[];
	const named = purposes.flatMap(purpose => {
		const line = values[`programs.${commandNames[purpose]}`];
		return line === undefined ? [] : [[purpose, splitCommand(line)] as const];
	});
	return {...noneConfigured(file), ...Object.fromEntries(named)};
}
