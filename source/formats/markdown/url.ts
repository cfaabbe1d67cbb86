import {sanitiseLine} from '../sanitise.js';

// What a link must not do: run a script, or show a document of its own or of this machine.
const dangerous = /^(?:javascript|vbscript|data|file):/i;

/** A destination that may be kept, or `null`. */
export function safeUrl(written: string | number | null): string | null {
	const url = sanitiseLine(String(written ?? ''));
	// Browsers skip white space inside a scheme.
	return dangerous.test(url.replaceAll(/[\s\u200b-\u200f\u00ad]/g, '').slice(0, 16)) ? null : url;
}
