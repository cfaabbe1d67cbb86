import {sanitiseLine} from '../../formats/sanitise.js';
import {commandNames, type Purpose} from './configured.js';

/** What is wanting, and what to install for it. */
const wanting: Readonly<Record<Purpose, string>> = {
	speak: 'Nothing here reads aloud: install espeak-ng',
	lookUp: 'Nothing here looks words up: install dict or WordNet (wn)',
	open: 'Nothing here opens addresses: install xdg-utils',
	copy: 'Nothing here copies: install wl-clipboard, xclip or xsel',
	editor: 'No editor is here: install nano or vim, set EDITOR',
};

/** That a program is missing and what to do; `program` is the one that was asked for, `null` when none of the usual ones is here. */
export function missingSentence(purpose: Purpose, program: string | null, file: string, isConfigured: boolean): string {
	const name = `programs.${commandNames[purpose]}`;
	if (program === null) {
		return `${wanting[purpose]}, or name a command as ${name} in ${sanitiseLine(file)}`;
	}

	const by = isConfigured ? `${name} in ${sanitiseLine(file)} names` : 'VISUAL or EDITOR names';
	return `There is no ${sanitiseLine(program)} here, which ${by}: install it, or name another`;
}

/** That a program failed, with the last thing it said of it. */
export function failedSentence(program: string, status: number | null, errors = ''): string {
	const said = sanitiseLine(
		errors
			.trim()
			.split(/[\r\n]+/)
			.at(-1) ?? '',
	).slice(0, 200);
	const how = status === null ? 'it was ended' : `it ended with status ${status}`;
	return `${sanitiseLine(program)} failed: ${said === '' ? how : said}`;
}

/** That a program could not be started. */
export function notStartedSentence(program: string, error: unknown): string {
	const code = error instanceof Error && 'code' in error ? String(error.code) : '';
	const why =
		code === 'E2BIG' ? 'it was given too much' : code === '' ? 'it cannot be run' : `it cannot be run (${code})`;
	return `${sanitiseLine(program)} failed: ${why}`;
}
