import type {CheckedConfig} from './check-config.js';
import {type Effective, lastWord, saidBefore} from './effective.js';
import type {ConfigValue} from './setting.js';
import {type SettingName, settingNames, settingOf} from './settings-table.js';

/** What the file says. */
export type Said = Pick<CheckedConfig, 'values' | 'lines'>;

/** What is said of settings beside the file. */
export type Ways = {
	/** By the names of the flags. */
	readonly flags: Readonly<Record<string, ConfigValue | undefined>>;
	/** By the names of the variables; folders are parted already. */
	readonly environment: Readonly<Record<string, ConfigValue | undefined>>;
	/** The settings as the program keeps them, unchecked. */
	readonly kept: unknown;
};

/** What every setting is, and where that comes from: flags before the environment, the environment before the file and the program. */
export function effectiveSettings(config: Said, ways: Ways): readonly Effective[] {
	return settingNames.map(name => effectiveSetting(name, config, ways));
}

function effectiveSetting(name: SettingName, {values, lines}: Said, {flags, environment, kept}: Ways): Effective {
	const setting = settingOf(name);
	const byFlag = setting.flag === null ? undefined : flags[setting.flag];
	if (setting.flag !== null && byFlag !== undefined) {
		return {name, value: byFlag, source: {kind: 'flag', name: setting.flag}};
	}

	const byEnvironment = setting.environment === null ? undefined : environment[setting.environment];
	if (setting.environment !== null && byEnvironment !== undefined) {
		return {name, value: byEnvironment, source: {kind: 'environment', name: setting.environment}};
	}

	const said = values[name];
	if (setting.kept !== null) {
		const saved = typeof kept === 'object' && kept !== null ? {...kept} : {};
		const found: Readonly<Record<string, unknown>> = saved;
		const {value, isOfProgram} = lastWord(name, {said, before: saidBefore(kept)[name], kept: found[setting.kept]});
		if (isOfProgram) {
			return {name, value, source: {kind: 'program'}};
		}
	}

	return said === undefined
		? {name, value: setting.normal, source: {kind: 'default'}}
		: {name, value: said, source: {kind: 'file', line: lines.get(name) ?? null}};
}
