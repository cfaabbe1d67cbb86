import type {Config} from './read-config.js';

/** How long read pieces are kept that their feed lists no longer, in days. */
export function keepDays({values}: Config): number {
	return values['feeds.keep-days'] ?? 90;
}
