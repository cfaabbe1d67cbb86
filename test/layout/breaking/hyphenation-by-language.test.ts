import {expect, test} from 'vitest';
import type {Block} from '../../../source/article/manuscript.js';
import {loadHyphenate} from '../../../source/layout/breaking/hyphenation.js';
import {loadHyphenation} from '../../../source/layout/breaking/hyphenation-by-language.js';
import {code, manuscript} from '../../helpers/manuscripts.js';

const paragraphIn = (lang: string | null): Block => ({kind: 'paragraph', from: 0, to: 1, containers: [], lang});

test('a block that names no language has the words of the article parted', async () => {
	const hyphenation = await loadHyphenation('en', [paragraphIn(null)]);
	expect(hyphenation(null)).toBe(await loadHyphenate('en'));
});

test('a block that names one has its own words parted, or none', async () => {
	const hyphenation = await loadHyphenation('en', [paragraphIn('de-AT'), paragraphIn('ja'), paragraphIn(null)]);
	expect(hyphenation('de-AT')).toBe(await loadHyphenate('de'));
	expect(hyphenation('ja')).toBeNull();
	expect(hyphenation(null)).toBe(await loadHyphenate('en'));
});

test('an article of no known language may have blocks of one', async () => {
	const hyphenation = await loadHyphenation(null, [paragraphIn('fr')]);
	expect(hyphenation(null)).toBeNull();
	expect(hyphenation('fr')).toBe(await loadHyphenate('fr'));
});

test('what code is programmed in is no language of words', async () => {
	const hyphenation = await loadHyphenation('en', manuscript(code('a', 'de')).blocks);
	expect(hyphenation('de')).toBeNull();
});
