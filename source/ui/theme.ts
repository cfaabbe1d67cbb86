import chalk, {type ChalkInstance} from 'chalk';
import type {Role} from '../layout/span.js';

/** What a terminal can do for a role. */
type Style = {
	readonly isAccent?: true;
	readonly bold?: true;
	readonly dim?: true;
	readonly italic?: true;
	readonly underline?: true;
	readonly strikethrough?: true;
	readonly inverse?: true;
	/** The colours of a marker: of the text and behind it. */
	readonly marker?: ChalkInstance;
};

/**
Three weights and one accent from the terminal's own 16 colours. Magenta is the one of them that can be read on black and on white in every common palette. Nothing depends on colour alone.
*/
const accent = chalk.magenta;

const styles: Readonly<Record<Role, Style>> = {
	heading: {bold: true},
	strong: {bold: true},
	emphasis: {italic: true},
	delete: {strikethrough: true},
	code: {},
	'code-keyword': {bold: true},
	'code-name': {bold: true},
	'code-string': {italic: true},
	'code-comment': {dim: true},
	link: {underline: true},
	reference: {isAccent: true},
	image: {dim: true, italic: true},
	quote: {italic: true},
	marker: {dim: true},
	rule: {dim: true},
	title: {bold: true},
	byline: {italic: true},
	note: {italic: true},
	match: {isAccent: true, underline: true},
	'current-match': {isAccent: true, inverse: true},
	focus: {bold: true},
	selected: {inverse: true},
	spoken: {isAccent: true, bold: true},
	hint: {isAccent: true, inverse: true, bold: true},
	'highlight-yellow': {marker: chalk.black.bgYellow, underline: true},
	'highlight-green': {marker: chalk.black.bgGreen, underline: true, italic: true},
	'highlight-blue': {marker: chalk.black.bgCyan, underline: true, bold: true},
	'highlight-red': {marker: chalk.white.bgRed, underline: true, bold: true, italic: true},
	chosen: {bold: true},
	accent: {isAccent: true},
	dim: {dim: true},
	error: {bold: true},
	cursor: {inverse: true},
};

/**
A text as a terminal is told to show it in its roles. The look is in the text, not in elements of Ink's, of which a screen would have some hundred: it goes through all of them in each frame.
*/
export function styled(text: string, roles: readonly Role[]): string {
	const [first, ...more] = roles;
	if (first === undefined || text === '') {
		return text;
	}

	const style: Style = more.length === 0 ? styles[first] : Object.assign({}, ...roles.map(role => styles[role]));
	let shown = style.dim ? chalk.dim(text) : text;
	shown = style.isAccent ? accent(shown) : shown;
	shown = style.marker ? style.marker(shown) : shown;
	shown = style.bold ? chalk.bold(shown) : shown;
	shown = style.italic ? chalk.italic(shown) : shown;
	shown = style.underline ? chalk.underline(shown) : shown;
	shown = style.strikethrough ? chalk.strikethrough(shown) : shown;
	return style.inverse ? chalk.inverse(shown) : shown;
}
