import type {Role} from '../layout/span.js';

/** What Ink's Text can do for a role. */
export type Style = {
	readonly color?: string;
	readonly bold?: true;
	readonly dimColor?: true;
	readonly italic?: true;
	readonly underline?: true;
	readonly strikethrough?: true;
	readonly inverse?: true;
};

/**
Three weights and one accent from the terminal's own 16 colours. Magenta is the one of them that can be read on black and on white in every common palette. Nothing depends on colour alone.
*/
const accent = 'magenta';

const styles: Readonly<Record<Role, Style>> = {
	heading: {bold: true},
	strong: {bold: true},
	emphasis: {italic: true},
	delete: {strikethrough: true},
	code: {},
	'code-keyword': {bold: true},
	'code-name': {bold: true},
	'code-string': {italic: true},
	'code-comment': {dimColor: true},
	link: {underline: true},
	reference: {color: accent},
	image: {dimColor: true, italic: true},
	quote: {italic: true},
	marker: {dimColor: true},
	rule: {dimColor: true},
	title: {bold: true},
	byline: {italic: true},
	note: {italic: true},
	match: {color: accent, underline: true},
	chosen: {bold: true},
	accent: {color: accent},
	dim: {dimColor: true},
	error: {bold: true},
	cursor: {inverse: true},
};

/** The look of a span that plays several roles. */
export function styleOf(roles: readonly Role[]): Style {
	const [first, ...more] = roles;
	if (first === undefined) {
		return {};
	}

	return more.length === 0 ? styles[first] : Object.assign({}, ...roles.map(role => styles[role]));
}
