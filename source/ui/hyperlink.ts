import type {Link} from '../layout/span.js';

let areShown = true;

/** Whether the terminal is told where links lead; to one that does not know them it would be noise. */
export function showHyperlinks(isWanted: boolean): void {
	areShown = isWanted;
}

/** A text that leads somewhere (OSC 8): terminals take parts with the same id for one link. `href` is ASCII without control characters. */
export function hyperlinked(text: string, link: Link | undefined): string {
	return link === undefined || !areShown || text.trim() === ''
		? text
		: `\u001B]8;id=${link.id};${link.href}\u0007${text}\u001B]8;;\u0007`;
}
