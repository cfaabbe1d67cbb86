import {checkSettings} from '../app/check-settings.js';
import type {Settings} from '../app/settings.js';
import type {Config} from './read-config.js';

/** The settings with which the program begins: those that it has kept, and what the configuration file says. What compares the two is loaded only where the file says something, or did. */
export async function startSettings(kept: unknown, {values}: Config): Promise<Settings> {
	const isSaid = typeof kept === 'object' && kept !== null && 'said' in kept;
	if (!isSaid && Object.keys(values).length === 0) {
		return checkSettings(kept);
	}

	const {withFile} = await import('../config/effective.js');
	return checkSettings(withFile(kept, values));
}
