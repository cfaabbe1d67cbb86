import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {highlightLines, highlightPage} from '../../source/app/highlight-pages.js';
import {foundHighlights, type Marked} from '../../source/app/library-highlights.js';
import {manyHighlighted} from '../helpers/highlighted.js';
import {library} from '../helpers/pieces.js';
import {startState} from '../helpers/state.js';

const all = foundHighlights({articles: manyHighlighted(library), query: ''}, startState);

describe('the pages of highlights', () => {
	test('hold each highlight once, in its order, and are never higher than the screen', () => {
		fc.assert(
			fc.property(fc.array(fc.boolean()), fc.integer({min: 1, max: 40}), (choices, height) => {
				const found = all.filter((_, index) => choices[index] ?? true);
				const seen: Marked[] = [];
				for (let index = 0; index < found.length; index = highlightPage(found, index, height).to) {
					const {from, to} = highlightPage(found, index, height);
					expect(from).toBe(index);
					expect(to).toBeGreaterThan(from);
					const lines = highlightLines(found, index, height);
					expect(lines.length).toBeLessThanOrEqual(height);
					seen.push(...lines.flatMap(line => (line.kind === 'passage' ? (found[line.index] ?? []) : [])));
				}

				expect(seen).toEqual(found);
			}),
		);
	});

	test('begin with the title of an article, and name each once', () => {
		const lines = highlightLines(all, all.length - 1, 20);
		const titles = lines.flatMap(line => (line.kind === 'article' ? line.article.known.title : []));
		expect(lines[0]?.kind).toBe('article');
		expect(new Set(titles).size).toBe(titles.length);
	});

	test('leave out what there is no room for', () => {
		const kinds = (height: number): ReadonlySet<string> =>
			new Set(all.flatMap((_, index) => highlightLines(all, index, height).map(({kind}) => kind)));
		expect([...kinds(1)]).toEqual(['passage']);
		expect(kinds(4)).toEqual(new Set(['article', 'passage']));
		expect(kinds(6)).toEqual(new Set(['article', 'passage', 'note']));
		expect(kinds(10)).toEqual(new Set(['article', 'passage', 'note', 'blank']));
	});

	test('of nothing are empty', () => {
		expect([highlightPage([], 0, 10), highlightLines([], 0, 10)]).toEqual([{from: 0, to: 0}, []]);
	});
});
