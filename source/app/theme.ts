import type {Role} from '../layout/span.js';

/** The 16 colours that a terminal's user has chosen, by the names that they have in chalk. */
export const paletteNames = [
	'black',
	'red',
	'green',
	'yellow',
	'blue',
	'magenta',
	'cyan',
	'white',
	'blackBright',
	'redBright',
	'greenBright',
	'yellowBright',
	'blueBright',
	'magentaBright',
	'cyanBright',
	'whiteBright',
] as const;

export type PaletteName = (typeof paletteNames)[number];

/** Whether a word names one of the 16 colours. */
export function isPaletteName(word: string): word is PaletteName {
	return paletteNames.some(name => name === word);
}

/** One of the terminal's own colours, or `#rrggbb`. */
export type Colour = PaletteName | `#${string}`;

/** What a terminal can do for a role. */
export type Style = {
	readonly color?: Colour;
	readonly background?: Colour;
	readonly bold?: boolean;
	/** Fainter than the text around it, as far as the terminal can (SGR 2). */
	readonly dim?: boolean;
	readonly italic?: boolean;
	readonly underline?: boolean;
	readonly strikethrough?: boolean;
	readonly inverse?: boolean;
};

/** How everything looks: plain data, of which roles are the only names elsewhere. */
export type Theme = {
	readonly name: string;
	/** Of all text for which no role says otherwise; `null` for the terminal's own. */
	readonly color: Colour | null;
	/** Behind everything; `null` for the terminal's own. */
	readonly background: Colour | null;
	readonly roles: Readonly<Record<Role, Style>>;
};
