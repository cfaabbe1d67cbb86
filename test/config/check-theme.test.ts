import fc from 'fast-check';
import {expect, test} from 'vitest';
import {checkTheme, themeSentence, themeTrouble} from '../../source/config/check-theme.js';
import {painterOf} from '../../source/ui/theme.js';
import {themes} from '../../source/ui/themes/themes.js';

const check = (text: string) => checkTheme('mine', text, themes);
const sentences = (text: string) => check(text).mistakes.map(mistake => themeSentence('mine.toml', mistake));

test('a theme begins with another one and says what is different', () => {
	const text = `
base = "sepia"
background = "#FFF8E7"
link = "#1f4f8f"
accent = "bright-red"
title = {color = "blue", underline = true, bold = false}

[highlight-yellow]
background = "yellow"
`;
	const {roles, color} = themes.sepia;
	expect(check(text)).toEqual({
		theme: {
			name: 'mine',
			color,
			background: '#fff8e7',
			roles: {
				...roles,
				link: {color: '#1f4f8f', underline: true},
				accent: {color: 'redBright'},
				title: {color: 'blue', underline: true, bold: false},
				'highlight-yellow': {...roles['highlight-yellow'], background: 'yellow'},
			},
		},
		mistakes: [],
	});
});

test('an empty file is the theme of the terminal', () => {
	expect(check('')).toEqual({theme: {...themes.terminal, name: 'mine'}, mistakes: []});
});

test('what makes no sense is told with its line and what was most likely meant, and the rest holds', () => {
	const text = `base = "sepai"
linc = "red"
link = "rad"
match = "#12345"
title = {bold = 1, colour = "red"}
accent = 7
color = ["red"]
dim = "green"
`;
	expect(sentences(text)).toEqual([
		'themes/mine.toml, line 1: base takes "terminal", "light", "dark", "sepia", "high-contrast", "e-ink", not "sepai"; did you mean sepia?',
		'themes/mine.toml, line 2: "linc" means nothing; did you mean link?',
		'themes/mine.toml, line 3: link takes "#rrggbb" or one of the 16 names, such as "red" and "bright-red", not "rad"; did you mean red?',
		'themes/mine.toml, line 4: match takes "#rrggbb" or one of the 16 names, such as "red" and "bright-red", not "#12345"',
		'themes/mine.toml, line 5: bold takes true or false, not 1',
		'themes/mine.toml, line 5: "colour" means nothing; did you mean color?',
		'themes/mine.toml, line 6: accent takes "#rrggbb" or one of the 16 names, such as "red" and "bright-red", not 7',
		'themes/mine.toml, line 7: color takes "#rrggbb" or one of the 16 names, such as "red" and "bright-red", not ["red"]',
	]);
	expect(check(text).theme.roles.dim).toEqual({dim: true, color: 'green'});
	expect(themeTrouble('mine.toml', check('x = 1\ny = 2').mistakes)).toBe(
		'themes/mine.toml, line 1: "x" means nothing (and 1 more: broadsheet config --check)',
	);
	expect(themeTrouble('mine.toml', [])).toBe(null);
});

test('names of other things are no roles', () => {
	const text = ['toString', 'constructor', '__proto__'].map(name => `"${name}" = "red"`).join('\n');
	expect(check(text).theme).toEqual({...themes.terminal, name: 'mine'});
	expect(check(text).mistakes.length).toBe(3);
});

test('nothing of a hostile file reaches the terminal', () => {
	const hostile = fc.oneof(
		fc.string({unit: 'binary'}),
		fc.constantFrom('\\u001b[2J', '\\u009b31m', '\\u202e', '#12345\\u001b', 'red\\u0007', '\\u0000'),
	);
	const line = fc
		.tuple(fc.constantFrom('link', 'color', 'base', 'match', 'zz\\u001b'), hostile)
		.map(([key, value]) => `"${key}" = "${value.replaceAll('"', '')}"`);
	fc.assert(
		fc.property(fc.array(fc.oneof(line, hostile), {maxLength: 8}), lines => {
			const {theme, mistakes} = check(lines.join('\n'));
			const shown = [
				...mistakes.map(mistake => themeSentence('mine.toml', mistake)),
				painterOf(theme, 'true').styled('x', ['link']),
				painterOf(theme, 'palette').styled('x', ['match', 'title']),
			].join('');
			expect(shown.replaceAll(/\u001B\[[\d;]*m/g, '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
		}),
		{numRuns: 2000},
	);
});
