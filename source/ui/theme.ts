import {Chalk, type ChalkInstance} from 'chalk';
import {isPaletteName, type PaletteName, type Style, type Theme} from '../app/theme.js';
import type {Role} from '../layout/span.js';
import {type ColourDepth, showsColours} from './colour-depth.js';
import {type Ground, nearestColour, type Shade} from './nearest-colour.js';
import {terminal} from './themes/terminal.js';

/** Texts as a terminal is told to show them. */
export type Painter = {
	/**
	A text in its roles. The look is in the text, not in elements of Ink's, of which a screen would have some hundred: it goes through all of them in each frame.
	*/
	readonly styled: (text: string, roles: readonly Role[]) => string;
	/** A row on the background of the theme, to the edge of which it was filled; `null` where that is the terminal's own. */
	readonly grounded: ((row: string) => string) | null;
};

const levels = {plain: 0, colourless: 1, palette: 1, cube: 2, true: 3} as const satisfies Record<ColourDepth, number>;

let last: {readonly theme: Theme; readonly depth: ColourDepth; readonly painter: Painter} | null = null;

/** What paints in a theme on a terminal that shows so many colours. Without colours all themes look alike: one by which marks are told apart. */
export function painterOf(theme: Theme, depth: ColourDepth): Painter {
	if (last?.theme !== theme || last.depth !== depth) {
		const hasColours = showsColours(depth);
		last = {theme, depth, painter: createPainter(hasColours ? theme : terminal, depth, hasColours)};
	}

	return last.painter;
}

function createPainter(theme: Theme, depth: ColourDepth, hasColours: boolean): Painter {
	const chalk = new Chalk({level: levels[depth]});
	const known = new Map<string, (text: string) => string>();
	const styled = (text: string, roles: readonly Role[]): string => {
		if (roles.length === 0 || text === '') {
			return text;
		}

		const name = roles.join(' ');
		let paint = known.get(name);
		if (paint === undefined) {
			const style: Style = Object.assign({}, ...roles.map(role => theme.roles[role]));
			paint = brushOf(chalk, hasColours ? shadesOf(style, theme, depth) : withoutColours(style));
			known.set(name, paint);
		}

		return paint(text);
	};

	const {background, color} = theme;
	const ground = hasColours && background !== null ? shadesOf({background, ...(color && {color})}, theme, depth) : null;
	return {styled, grounded: ground && brushOf(chalk, ground)};
}

/** A style of which the colours are those of a depth. */
type Shades = Omit<Style, 'color' | 'background'> & {readonly color?: Shade; readonly background?: Shade};

function shadesOf({color, background, ...marks}: Style, theme: Theme, depth: ColourDepth): Shades {
	const meant = background ?? theme.background;
	const ground: Ground | null = meant && {meant, shade: nearestColour(meant, depth, null)};
	return {
		...marks,
		...(color && {color: nearestColour(color, depth, ground)}),
		...(background && ground && {background: ground.shade}),
	};
}

function withoutColours({color, background, ...marks}: Style): Shades {
	return marks;
}

function brushOf(chalk: ChalkInstance, {color, background, ...marks}: Shades): (text: string) => string {
	const brushes: readonly ChalkInstance[] = [
		...(marks.dim ? [chalk.dim] : []),
		...(color === undefined ? [] : [inked(chalk, color)]),
		...(background === undefined ? [] : [backed(chalk, background)]),
		...(marks.bold ? [chalk.bold] : []),
		...(marks.italic ? [chalk.italic] : []),
		...(marks.underline ? [chalk.underline] : []),
		...(marks.strikethrough ? [chalk.strikethrough] : []),
		...(marks.inverse ? [chalk.inverse] : []),
	];
	return text => brushes.reduce((painted, brush) => brush(painted), text);
}

function inked(chalk: ChalkInstance, shade: Shade): ChalkInstance {
	return typeof shade === 'number' ? chalk.ansi256(shade) : isPaletteName(shade) ? chalk[shade] : chalk.hex(shade);
}

function backed(chalk: ChalkInstance, shade: Shade): ChalkInstance {
	return typeof shade === 'number'
		? chalk.bgAnsi256(shade)
		: isPaletteName(shade)
			? chalk[backgroundName(shade)]
			: chalk.bgHex(shade);
}

/** As chalk calls the colour behind a text: `bgRed`. */
function backgroundName(name: PaletteName): `bg${Capitalize<PaletteName>}` {
	return `bg${name.charAt(0).toUpperCase()}${name.slice(1)}` as `bg${Capitalize<PaletteName>}`;
}
