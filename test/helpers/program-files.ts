import type {ProgramFiles} from '../../source/commands/open-library.js';
import {program} from './broadsheet.js';

/** What stands beside the built program, but for its sample library. */
export function filesOf(sampleLibrary: string): ProgramFiles {
	return {sampleLibrary, background: new URL('background.js', `file://${program}`)};
}
