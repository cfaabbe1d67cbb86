import fc from 'fast-check';
import {expect, test} from 'vitest';
import {breakLines} from '../../source/layout/break-lines.js';
import {rowText} from '../../source/layout/span.js';
import {balance, titleBlock} from '../../source/layout/title-block.js';
import {cellWidth, graphemesOf} from '../../source/layout/width.js';
import {anyMeasure, anyText, metadata} from '../helpers/manuscripts.js';

test('source and date, title and byline stand above a blank line', () => {
	const known = metadata({
		title: 'High water at the pier',
		byline: 'Ada Marsh',
		siteName: 'www.tide.example',
		publishedTime: '2024-02-29T10:00:00Z',
	});
	expect(titleBlock(known, 40)).toEqual([
		[{text: 'tide.example · 29 February 2024', roles: ['dim']}],
		[{text: 'High water at the pier', roles: ['title']}],
		[{text: 'Ada Marsh', roles: ['byline']}],
		[],
	]);
});

test('a page of which all is shown says so', () => {
	expect(titleBlock(metadata({title: 'Tides', isWholePage: true}), 30).map(rowText)).toEqual([
		'Tides',
		'All of the page: no article',
		'was told apart in it',
		'',
	]);
});

test('what is not known leaves no line behind', () => {
	expect(titleBlock(metadata({title: 'Tides'}), 40).map(rowText)).toEqual(['Tides', '']);
	expect(titleBlock(metadata({title: 'Tides', siteName: 'a.example'}), 40).map(rowText)).toEqual([
		'a.example',
		'Tides',
		'',
	]);
	expect(titleBlock(metadata({title: 'Tides', publishedTime: '2024'}), 40).map(rowText)).toEqual(['2024', 'Tides', '']);
	expect(titleBlock(metadata({title: 'Tides', publishedTime: 'soon'}), 40).map(rowText)).toEqual(['Tides', '']);
});

test('a title that was made from the first words is left out', () => {
	expect(titleBlock(metadata({titleIsDerived: true}), 40)).toEqual([]);
	expect(titleBlock(metadata({titleIsDerived: true, byline: 'Ada'}), 40).map(rowText)).toEqual(['Ada', '']);
});

test('source and byline are cut where they have no room', () => {
	const known = metadata({title: 'A', siteName: 'the-longest.example', byline: 'Ada Marsh and others'});
	expect(titleBlock(known, 10).map(rowText)).toEqual(['the-longe…', 'A', 'Ada Marsh…', '']);
});

test('a long title is broken into lines of nearly the same length', () => {
	expect(balance('High water at the pier, and what the old keepers wrote of it', 50)).toEqual([
		'High water at the pier, and what',
		'the old keepers wrote of it',
	]);
	expect(balance('漢字仮名交じり文の組版', 20)).toEqual(['漢字仮名交じ', 'り文の組版']);
	expect(balance('', 20)).toEqual(['']);
});

test('balancing takes no more lines than it must, none wider than the measure, and loses nothing', () => {
	fc.assert(
		fc.property(anyText, anyMeasure, (text, measure) => {
			const lines = balance(text, measure);
			expect(lines.length).toBeLessThanOrEqual(breakLines(text, {from: 0, to: text.length}, measure).length);
			expect(lines.join('').replaceAll(/[\s\u200B]/g, '')).toBe(text.replaceAll(/[\s\u200B]/g, ''));
			expect(lines.filter(line => cellWidth(line) > measure && [...graphemesOf(line)].length > 1)).toEqual([]);
		}),
		{numRuns: 300},
	);
});
