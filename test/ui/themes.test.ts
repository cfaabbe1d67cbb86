import {describe, expect, test} from 'vitest';
import type {Style, Theme} from '../../source/app/theme.js';
import {builtInThemes} from '../../source/app/theme-names.js';
import type {Role} from '../../source/layout/span.js';
import {contrast} from '../../source/ui/contrast.js';
import {lookOf, nearestColour} from '../../source/ui/nearest-colour.js';
import {painterOf} from '../../source/ui/theme.js';
import {themeNamed, themes} from '../../source/ui/themes/themes.js';

const trueColour = Object.values(themes).filter(({background}) => background !== null);

/** What may be skipped, what is large or no text: WCAG 2 asks for less there (1.4.3, 1.4.11). */
const faint: readonly string[] = ['dim', 'marker', 'rule', 'image', 'code-comment', 'delete', 'accent'];

/** Roles that are painted over a text of other roles: they hold on any of their grounds. */
const overlaid: readonly Role[] = ['match', 'current-match', 'selected', 'spoken', 'hint'];

/** What a role's text has too little contrast for. */
function weak({name, color, background, roles}: Theme, shade: (colour: string) => string): readonly string[] {
	const least = (role: string): number => (faint.includes(role) ? 3 : 4.5);
	const text = color ?? '#000000';
	const ground = background ?? '#ffffff';
	return [
		...(contrast(shade(text), shade(ground)) < 4.5 ? [`${name}: text`] : []),
		...Object.entries(roles)
			.map(([role, style]) => ({role, ratio: contrast(shade(style.color ?? text), shade(style.background ?? ground))}))
			.filter(({role, ratio}) => ratio < least(role))
			.map(({role, ratio}) => `${name}: ${role} ${ratio.toFixed(2)}`),
	];
}

describe('themes of true colour', () => {
	test('there are five of them, by the names of the menu', () => {
		expect(trueColour.map(({name}) => name)).toEqual(['light', 'dark', 'sepia', 'high-contrast', 'e-ink']);
		expect(Object.entries(themes).map(([name, theme]) => [name, theme.name])).toEqual(
			builtInThemes.map(name => [name, name]),
		);
	});

	test('every role is readable on its ground (WCAG 2 AA)', () => {
		expect(trueColour.flatMap(theme => weak(theme, colour => colour))).toEqual([]);
	});

	test('a theme that is not is found', () => {
		const theme = {...themes.light, roles: {...themes.light.roles, link: {color: '#aaaaaa'}}} as const;
		expect(weak(theme, colour => colour)).toEqual(['light: link 2.21']);
	});

	test('the high contrast is that of WCAG 2 AAA', () => {
		const {color, background, roles} = themes['high-contrast'];
		const ratios = Object.values(roles).map((style: Style) =>
			contrast(style.color ?? color ?? '', style.background ?? background ?? ''),
		);
		expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7);
	});

	test('what is painted over a text brings its own ground', () => {
		const bare = trueColour.flatMap(({name, roles}) =>
			overlaid.filter(role => !roles[role].color || !roles[role].background).map(role => `${name}: ${role}`),
		);
		expect(bare).toEqual([]);
	});

	test.each(['cube', 'palette'] as const)('with fewer colours (%s) they are as readable', depth => {
		const found = trueColour.flatMap(({name, color, background, roles}) =>
			Object.entries(roles).flatMap(([role, style]: [string, Style]) => {
				const ink = style.color ?? color;
				const meant = style.background ?? background;
				if (!ink || !meant) {
					return [`${name}: ${role}`];
				}

				const shade = nearestColour(meant, depth, null);
				const shown = contrast(lookOf(nearestColour(ink, depth, {meant, shade})), lookOf(shade));
				return shown < Math.min(4.5, contrast(ink, meant)) ? [`${name}: ${role} ${shown.toFixed(2)}`] : [];
			}),
		);
		expect(found).toEqual([]);
	});
});

describe('all themes', () => {
	const painted = (theme: Theme, role: Role): string =>
		painterOf(theme, 'true')
			.styled('x', [role])
			.replaceAll(/\u001B\[(?:[34]8;2;\d+;\d+;\d+|[39][0-79]|4[0-79]|10[0-7])m/g, '');

	const marked: readonly Role[] = [
		'heading',
		'strong',
		'emphasis',
		'link',
		'match',
		'current-match',
		'focus',
		'selected',
		'spoken',
		'hint',
		'highlight-yellow',
		'highlight-green',
		'highlight-blue',
		'highlight-red',
		'chosen',
		'error',
		'cursor',
	];

	test.each(Object.values(themes))('$name tells nothing by colour alone', theme => {
		expect(marked.filter(role => painted(theme, role) === 'x')).toEqual([]);
	});

	test.each(Object.values(themes))(
		'$name tells the colours of highlights apart by their lines and weights too',
		theme => {
			const looks = (['yellow', 'green', 'blue', 'red'] as const).map(colour => painted(theme, `highlight-${colour}`));
			expect(new Set(looks).size).toBe(4);
		},
	);

	test('one that there is not is that of the terminal, and names of other things mean none', () => {
		expect(themeNamed('nowhere', [])).toBe(themes.terminal);
		expect(themeNamed('toString', [])).toBe(themes.terminal);
		const own: Theme = {...themes.dark, name: 'dark', background: '#000000'};
		expect(themeNamed('dark', [own])).toBe(own);
	});
});

describe('a painter', () => {
	const styled = (depth: Parameters<typeof painterOf>[1], ...roles: readonly Role[]) =>
		painterOf(themes.sepia, depth).styled('text', roles);

	test('shows a colour as the terminal can', () => {
		expect(styled('true', 'accent')).toBe('\u001B[38;2;147;56;31mtext\u001B[39m');
		expect(styled('cube', 'accent')).toMatch(/^\u001B\[38;5;\d+mtext\u001B\[39m$/);
		expect(styled('palette', 'accent')).toBe('\u001B[31mtext\u001B[39m');
	});

	test('leaves bold, slanted, underlined and inverse text where there are no colours, and nothing on a dumb terminal', () => {
		expect(styled('colourless', 'title')).toBe('\u001B[1mtext\u001B[22m');
		expect(styled('colourless', 'match')).toBe('\u001B[4mtext\u001B[24m');
		expect(styled('colourless', 'current-match')).toBe('\u001B[7mtext\u001B[27m');
		expect(styled('colourless', 'accent')).toBe('text');
		expect(styled('plain', 'title')).toBe('text');
	});

	test('fills a row with the background of the theme, but for that of the terminal and without colours', () => {
		expect(painterOf(themes.terminal, 'true').grounded).toBe(null);
		expect(painterOf(themes.sepia, 'colourless').grounded).toBe(null);
		expect(painterOf(themes.sepia, 'true').grounded?.('text ')).toBe(
			'\u001B[48;2;244;236;216m\u001B[38;2;67;52;34mtext \u001B[39m\u001B[49m',
		);
	});
});
