import {type Colour, isPaletteName, paletteNames} from '../app/theme.js';
import type {ColourDepth} from './colour-depth.js';
import {channels, contrast} from './contrast.js';

/** A colour as a terminal is told it: by its name, by its number among 256, or as `#rrggbb`. */
export type Shade = Colour | number;

/** What the 16 colours most often are: xterm's palette. A terminal's user may have chosen others. */
const usual = [
	'#000000',
	'#cd0000',
	'#00cd00',
	'#cdcd00',
	'#0000ee',
	'#cd00cd',
	'#00cdcd',
	'#e5e5e5',
	'#7f7f7f',
	'#ff0000',
	'#00ff00',
	'#ffff00',
	'#5c5cff',
	'#ff00ff',
	'#00ffff',
	'#ffffff',
] as const;

const steps = [0, 95, 135, 175, 215, 255];

/** The 240 colours behind the first 16, which are the same everywhere: a cube of 6×6×6 and 24 greys. */
function makeCube(): readonly string[] {
	const colours = steps.flatMap(red => steps.flatMap(green => steps.map(blue => hex(red, green, blue))));
	const greys = Array.from({length: 24}, (_, index) => 8 + index * 10).map(grey => hex(grey, grey, grey));
	return [...colours, ...greys];
}

function hex(...parts: readonly number[]): string {
	return `#${parts.map(part => part.toString(16).padStart(2, '0')).join('')}`;
}

let cube: readonly string[] | null = null;

/** Made only for a terminal that has no more colours. */
function cubeColours(): readonly string[] {
	cube ??= makeCube();
	return cube;
}

/** What a shade looks like, as `#rrggbb`, as far as that can be known. */
export function lookOf(shade: Shade): string {
	return typeof shade === 'number'
		? (cubeColours()[shade - 16] ?? '#000000')
		: isPaletteName(shade)
			? (usual[paletteNames.indexOf(shade)] ?? '#000000')
			: shade;
}

/**
The colour of a depth that comes nearest to one; for a text, the nearest of those that can be read as well on their ground, or as well as the theme meant it, if that is less.
*/
export function nearestColour(colour: Colour, depth: ColourDepth, ground: Ground | null): Shade {
	if (isPaletteName(colour) || depth === 'true') {
		return colour;
	}

	const shades: readonly Shade[] =
		depth === 'cube' ? Array.from({length: 240}, (_, index) => index + 16) : paletteNames;
	const looks: readonly string[] = depth === 'cube' ? cubeColours() : usual;
	const behind = ground && lookOf(ground.shade);
	const least = ground ? Math.min(4.5, contrast(colour, lookOf(ground.meant))) : 1;
	const readable = shades.flatMap((shade, index) => {
		const look = looks[index] ?? '#000000';
		return behind === null || contrast(look, behind) >= least ? [{shade, far: distance(look, colour)}] : [];
	});
	const [first, ...others] = readable;
	return first ? others.reduce((best, other) => (other.far < best.far ? other : best), first).shade : colour;
}

/** What stands behind a text: as the theme meant it, and as it is shown. */
export type Ground = {readonly meant: Colour; readonly shade: Shade};

/** How far two colours are from each other to the eye: T. Riemersma's "redmean", squared. */
function distance(one: string, other: string): number {
	const [red, green, blue] = channels(one);
	const [otherRed, otherGreen, otherBlue] = channels(other);
	const mean = (red + otherRed) / 2;
	return (
		(2 + mean / 256) * (red - otherRed) ** 2 +
		4 * (green - otherGreen) ** 2 +
		(2 + (255 - mean) / 256) * (blue - otherBlue) ** 2
	);
}
