import path from 'node:path';
import {sanitiseLine} from '../formats/sanitise.js';
import {pathFrom, readConfigFile} from '../io/config-file.js';
import {errorReason} from '../io/error-reason.js';
import {nearest} from '../query/nearest.js';
import {type ConfiguredPrograms, noneConfigured} from '../runtime/programs/configured.js';
import {checkPrograms} from './check-programs.js';

export type Config = {
	/** Absolute paths of the library folders; empty when none are named. */
	readonly library: readonly string[];
	/** The commands that are named for other programs. */
	readonly programs: ConfiguredPrograms;
	/** Sentences about what in it is passed over. */
	readonly troubles: readonly string[];
};

const names = ['library', 'programs'];

/** Read what the configuration file says. What makes no sense is passed over and said; never rejects. */
export async function readConfig(): Promise<Config> {
	const {file, text, error} = await readConfigFile();
	if (error !== null) {
		return {...nothingSaid(file), troubles: [`${sanitiseLine(file)} ${errorReason(error)}`]};
	}

	return text === null ? nothingSaid(file) : checkConfig(await parsed(text), file);
}

function nothingSaid(file: string): Config {
	return {library: [], programs: noneConfigured(file), troubles: []};
}

type Parsed = {readonly table: Readonly<Record<string, unknown>>; readonly mistake: string | null};

async function parsed(text: string): Promise<Parsed> {
	const {parse, TomlError} = await import('smol-toml');
	try {
		return {table: parse(text), mistake: null};
	} catch (error) {
		const line = error instanceof TomlError ? ` in line ${error.line}` : '';
		return {table: {}, mistake: `is passed over: there is a mistake${line} that makes it no TOML`};
	}
}

async function checkConfig({table, mistake}: Parsed, file: string): Promise<Config> {
	const where = sanitiseLine(file);
	const {library, programs: named, ...others} = table;
	const {programs, troubles} = checkPrograms(named, file);
	const strays = Object.keys(others).map(name => {
		const close = nearest(name, names);
		const meant = close === null ? '' : `; did you mean ${close}?`;
		return `${where} has ${JSON.stringify(sanitiseLine(name))}, which means nothing${meant}`;
	});
	const folders = typeof library === 'string' ? [library] : library;
	const isList = Array.isArray(folders) && folders.every(folder => typeof folder === 'string' && folder !== '');
	const wrong =
		library === undefined || isList ? [] : [`${where} has a library that is neither a folder nor a list of folders`];
	return {
		library: isList
			? await Promise.all(folders.map(async (folder: string) => pathFrom(path.dirname(file), folder)))
			: [],
		programs,
		troubles: [...(mistake === null ? [] : [`${where} ${mistake}`]), ...strays, ...wrong, ...troubles],
	};
}
