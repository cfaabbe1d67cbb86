import {expect, test} from 'vitest';
import {fillCommand, languageTag} from '../../../source/runtime/programs/configured.js';

test('places are filled within their argument, once, and never in the name of the program', () => {
	expect(
		fillCommand(['{word}', '-l', '{lang}', 'x={word}{word}', '{other}'], {word: '{lang} $&', lang: 'en'}, 'word'),
	).toEqual(['{word}', '-l', 'en', 'x={lang} $&{lang} $&', '{other}']);
});

test('a value without its place comes last', () => {
	expect(fillCommand(['open', '-n'], {address: 'https://sea.example'}, 'address')).toEqual([
		'open',
		'-n',
		'https://sea.example',
	]);
});

test.each([
	['en', 'en'],
	['pt-BR', 'pt-BR'],
	['zh-Hant-TW', 'zh-Hant-TW'],
	['-v', null],
	['en/../x', null],
	['english language', null],
	['', null],
	[null, null],
])('of %j a program is given %j', (lang, tag) => {
	expect(languageTag(lang)).toBe(tag);
});
