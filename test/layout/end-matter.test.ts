import fc from 'fast-check';
import {expect, test} from 'vitest';
import {endMatter, paragraph, restNote} from '../../source/layout/end-matter.js';
import {rowText} from '../../source/layout/span.js';
import {cellWidth, graphemesOf} from '../../source/layout/width.js';
import {anyMeasure, anyText, metadata} from '../helpers/manuscripts.js';

test('a piece ends with its end mark', () => {
	expect(endMatter(metadata(), null, 40)).toEqual([[], [{text: '■', roles: ['dim']}]]);
});

test('behind the end mark stand the rest, related pieces and what comes next', () => {
	const known = metadata({
		truncated: true,
		url: 'https://tide.example/pier',
		related: [
			{title: 'Neap tides', url: null},
			{title: 'Spring tides', url: 'https://tide.example/spring'},
		],
	});
	expect(endMatter(known, {title: 'The pencil', minutes: 84}, 60)).toEqual([
		[],
		[{text: '■', roles: ['dim']}],
		[],
		[{text: 'An excerpt: the full text is at https://tide.example/pier', roles: ['note']}],
		[],
		[{text: 'Related', roles: ['heading']}],
		[{text: 'Neap tides', roles: ['dim']}],
		[{text: 'Spring tides', roles: ['dim']}],
		[],
		[{text: 'Next: The pencil, 1 h 24 min', roles: ['dim']}],
	]);
});

test('a next piece of no length is named alone, and a long one is broken', () => {
	expect(endMatter(metadata(), {title: 'The pencil', minutes: 0}, 10).map(rowText)).toEqual([
		'',
		'■',
		'',
		'Next:',
		'The pencil',
	]);
});

test.each([
	['a whole piece', {}, null],
	['a whole piece with an address', {url: 'https://a.example/'}, null],
	[
		'an excerpt with an address',
		{truncated: true, url: 'https://a.example/'},
		'An excerpt: the full text is at https://a.example/',
	],
	['an excerpt of a site', {truncated: true, siteName: 'www.a.example'}, 'An excerpt: the full text is at a.example'],
	['an excerpt from nowhere', {truncated: true}, 'An excerpt: the piece goes on where it was published'],
])('%s says where its rest is, or nothing', (_name, known, expected) => {
	expect(restNote(metadata(known))).toBe(expected);
});

test('a paragraph has the roles it is given on every row', () => {
	expect(paragraph('high water', 6, 'note', 'dim')).toEqual([
		[{text: 'high', roles: ['note', 'dim']}],
		[{text: 'water', roles: ['note', 'dim']}],
	]);
});

test('no row is wider than the measure', () => {
	fc.assert(
		fc.property(anyText, anyText, anyMeasure, (title, url, measure) => {
			const known = metadata({truncated: true, url, related: [{title, url: null}]});
			const rows = endMatter(known, {title, minutes: 7}, measure).map(rowText);
			// "Related" is one word, and narrower terminals than it show no page.
			const wide = rows.filter(
				row => row !== 'Related' && cellWidth(row) > measure && [...graphemesOf(row)].length > 1,
			);
			expect(wide).toEqual([]);
		}),
		{numRuns: 200},
	);
});
