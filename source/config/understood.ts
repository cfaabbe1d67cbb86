import type {ConfiguredPrograms} from '../runtime/programs/configured.js';
import {type CheckedConfig, checkConfig} from './check-config.js';
import {type SaidBefore, toRemember} from './effective.js';
import {mistakeSentence, mistakesInOne} from './mistake.js';
import {programsIn} from './programs.js';

export type Understood = Pick<CheckedConfig, 'values' | 'lines' | 'keymap'> & {
	readonly programs: ConfiguredPrograms;
	/** Sentences about what is passed over. */
	readonly troubles: readonly string[];
	/** All of them in one sentence; `null` for none. */
	readonly trouble: string | null;
	/** What is to be kept with settings that are changed in the program. */
	readonly remember: SaidBefore;
};

/** What the text of a configuration file says, for the program; `file` is its path, for sentences. */
export function understood(text: string, file: string): Understood {
	const {values, lines, keymap, mistakes} = checkConfig(text);
	return {
		values,
		lines,
		keymap,
		programs: programsIn(values, file),
		troubles: mistakes.map(mistakeSentence),
		trouble: mistakesInOne(mistakes),
		remember: toRemember(values),
	};
}
