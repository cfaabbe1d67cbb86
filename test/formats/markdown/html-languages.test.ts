import {expect, test} from 'vitest';
import {followTag, type OpenElements, openLanguage} from '../../../source/formats/markdown/html-languages.js';

/** The language behind each of these tags. */
const behind = (...tags: readonly string[]): ReadonlyArray<string | null> => {
	const elements: OpenElements = [];
	return tags.map(tag => {
		followTag(elements, tag);
		return openLanguage(elements);
	});
};

test.each([
	['<p lang="de">', 'de'],
	["<p class=x lang='pt-BR' id=y>", 'pt-BR'],
	['<BLOCKQUOTE LANG=zh-Hant>', 'zh-Hant'],
	['<p\nlang = "de"\n>', 'de'],
	['<p>', null],
	['<p lang="">', null],
	['<p lang="x y">', null],
	['<p lang="de\u0007">', null],
	['<p data-lang="de">', null],
	['<p title="lang=de">', null],
	['<span lang="de">', null],
	['<hr lang="de">', null],
	['<div lang="de"/>', null],
	['</p lang="de">', null],
])('%j opens %j', (tag, lang) => {
	expect(behind(tag)).toEqual([lang]);
});

test('a language holds up to the end of its element', () => {
	expect(behind('<div>', '<div lang="de">', '<div>', '</div>', '<p lang="fr">', '</p>', '</div>', '</div>')).toEqual([
		null,
		'de',
		'de',
		'de',
		'fr',
		'de',
		null,
		null,
	]);
});

test('a paragraph ends where another block begins, an item where the next one does', () => {
	expect(behind('<p lang="de">', '<p>')).toEqual(['de', null]);
	expect(behind('<p lang="de">', '<div>')).toEqual(['de', null]);
	expect(behind('<ul lang="de">', '<li lang="fr">', '<li>', '</ul>')).toEqual(['de', 'fr', 'de', null]);
});

test('an end without a beginning ends nothing', () => {
	expect(behind('<div lang="de">', '</p>', '</blockquote>')).toEqual(['de', 'de', 'de']);
});

test('however many are opened, few are followed', () => {
	const elements: OpenElements = [];
	for (let count = 0; count < 10_000; count++) {
		followTag(elements, '<div lang="de">');
	}

	expect(elements).toHaveLength(100);
});
