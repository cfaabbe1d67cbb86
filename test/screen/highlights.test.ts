import {describe, expect, test} from 'vitest';
import type {HighlightLine} from '../../source/app/highlight-pages.js';
import {colours} from '../../source/article/highlight.js';
import {rowText} from '../../source/layout/span.js';
import {cellWidth} from '../../source/layout/width.js';
import {highlightRow, highlightsHeader} from '../../source/screen/highlights.js';
import {sidebarRows} from '../../source/screen/sidebar.js';
import {highlightedPiece, highlightIn, highlightsView, manyHighlighted} from '../helpers/highlighted.js';
import {library, paragraph, piece} from '../helpers/pieces.js';
import {startState} from '../helpers/state.js';

const lamp = piece('lamp.md', [paragraph('The lamp turned all night. Nobody saw the ship.')], {
	title: 'The lamp',
	byline: 'Ines Calder',
	siteName: 'www.harbour.example',
	publishedTime: '2026-09-14',
	tags: ['sea', 'work'],
});
const ship = highlightIn(lamp, 'Nobody saw the ship.', {daysAgo: 3, colour: 'green', note: 'Which ship?\nAsk Ines.'});

function rowsAt(width: number, key: number | null = 1): readonly string[] {
	const article = highlightedPiece(lamp, key, [ship]);
	const view = highlightsView([article]);
	const lines: readonly HighlightLine[] = [
		{kind: 'article', article},
		{kind: 'passage', index: 0},
		{kind: 'note', index: 0},
	];
	return lines.map(line => rowText(highlightRow(startState, view, line, width)));
}

describe('a highlight on the screen of all', () => {
	test('is its first words behind a mark, its date at the right, below the title of its article', () => {
		expect(rowsAt(64)).toEqual([
			`  The lamp${' '.repeat(39)}harbour.example`,
			`▌ g Nobody saw the ship.${' '.repeat(34)}21 Nov`,
			'    Which ship? Ask Ines.',
		]);
		expect(rowsAt(30).map(row => row.trimEnd())).toEqual([
			'  The lamp',
			'▌ g Nobody saw the ship.',
			'    Which ship? Ask Ines.',
		]);
	});

	test('has a mark that differs in each colour without it', () => {
		expect(new Set(colours.map(colour => colour[0])).size).toBe(colours.length);
	});

	test('of an article that is gone says so', () => {
		expect(rowsAt(64, null)[0]).toBe(`  lamp.md${' '.repeat(31)}no longer in the library`);
	});

	test('is exactly as wide as its area, whatever it holds', () => {
		const articles = manyHighlighted(library);
		const view = highlightsView(articles);
		const count = articles.flatMap(({highlights}) => highlights).length;
		const wrong: string[] = [];
		for (let width = 1; width <= 130; width++) {
			for (let index = 0; index < count; index++) {
				const cells = cellWidth(rowText(highlightRow(startState, view, {kind: 'passage', index}, width)));
				if (cells !== width) {
					wrong.push(`${index}: ${cells} of ${width}`);
				}
			}
		}

		expect(wrong).toEqual([]);
	});
});

test('the header says how much there is, as far as there is room', () => {
	const view = highlightsView([highlightedPiece(lamp, 1, [ship])]);
	expect([60, 24, 10].map(width => rowText(highlightsHeader(startState, view, width)))).toEqual([
		`Highlights${' '.repeat(28)}1 passage in 1 article`,
		'Highlights     1 passage',
		'Highlights',
	]);
});

test('the sidebar shows the whole passage, the note, and what is known of its article', () => {
	const highlights = highlightsView([highlightedPiece(lamp, 1, [ship])], {query: 'ship'});
	const rows = sidebarRows({...startState, highlights}, 30);
	expect(rows.map(row => rowText(row).trimEnd())).toEqual([
		'green',
		'Nobody saw the ship.',
		'',
		'Which ship?',
		'Ask Ines.',
		'',
		'The lamp',
		'Ines Calder',
		'',
		'marked    21 Nov 2026',
		'          3 days ago',
		'source    harbour.example',
		'date      14 Sep 2026',
		'left      1 min',
		'tags      sea, work',
	]);
	expect(rows.flat().flatMap(({text, roles}) => (roles.includes('match') ? text : []))).toEqual(['ship', 'ship']);
});
