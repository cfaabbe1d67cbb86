import {sanitiseLine} from '../formats/sanitise.js';
import {splitCommand} from '../io/split-command.js';
import {nearest} from '../query/nearest.js';
import {
	type Command,
	type ConfiguredPrograms,
	commandNames,
	noneConfigured,
	type Purpose,
} from '../runtime/programs/configured.js';

/** What the table `[programs]` of a configuration file says, and sentences about what in it is passed over. */
export type CheckedPrograms = {readonly programs: ConfiguredPrograms; readonly troubles: readonly string[]};

const purposes = Object.keys(commandNames) as readonly Purpose[];
const names: readonly string[] = Object.values(commandNames);

/** Check the table; `undefined` where there is none. What makes no sense is as if it were not there. */
export function checkPrograms(value: unknown, file: string): CheckedPrograms {
	const where = sanitiseLine(file);
	const none = noneConfigured(file);
	if (value === undefined) {
		return {programs: none, troubles: []};
	}

	if (typeof value !== 'object' || value === null || Array.isArray(value) || value instanceof Date) {
		return {programs: none, troubles: [`${where} has programs that are no table: write [programs] above them`]};
	}

	const table: Readonly<Record<string, unknown>> = {...value};
	const strays = Object.keys(table)
		.filter(name => !names.includes(name))
		.map(name => {
			const close = nearest(name, names);
			const meant = close === null ? `; it knows ${names.join(', ')}` : `; did you mean ${close}?`;
			return `${where} has ${JSON.stringify(sanitiseLine(name))} in programs, which means nothing${meant}`;
		});
	const checked = purposes.map(purpose => ({purpose, ...checkCommand(table[commandNames[purpose]])}));
	const commands = Object.fromEntries(checked.map(({purpose, command}) => [purpose, command]));
	const wrong = checked.flatMap(({purpose, mistake}) =>
		mistake === null ? [] : [`${where} has a programs.${commandNames[purpose]} that ${mistake}`],
	);
	return {programs: {...none, ...commands}, troubles: [...strays, ...wrong]};
}

function checkCommand(value: unknown): {readonly command: Command | null; readonly mistake: string | null} {
	if (value === undefined) {
		return {command: null, mistake: null};
	}

	if (typeof value !== 'string' || value.trim() === '') {
		return {command: null, mistake: 'is no command line: write one in quotes'};
	}

	if (/\p{Cc}/u.test(value)) {
		return {command: null, mistake: 'holds control characters or more than one line'};
	}

	const command = splitCommand(value);
	return command === null
		? {command, mistake: 'names no program, or has a quote that is not closed'}
		: {command, mistake: null};
}
