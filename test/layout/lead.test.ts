import {expect, test} from 'vitest';
import {layOut, linesOfPage} from '../../source/layout/layout.js';
import {isLead} from '../../source/layout/lead.js';
import {paintLine} from '../../source/layout/paint.js';
import {rowText} from '../../source/layout/span.js';
import {definitions, heading, manuscript} from '../helpers/manuscripts.js';

test('headings and terms lead', () => {
	const {blocks} = manuscript(heading('a'), 'b', definitions({spread: false}, 'c', ['d']));
	expect(blocks.map(isLead)).toEqual([true, false, true, false]);
});

test('a term goes to the next page with its description', () => {
	const text = manuscript('one', 'two', definitions({spread: false}, 'neap', ['low water, twice a month']), 'end');
	const layout = layOut(text, {measure: 20, height: 5}, {opening: [], ending: []});
	const pages = [...layout.pages.keys()].map(page =>
		linesOfPage(layout, page).map(line => rowText(paintLine(text, line, 20))),
	);
	expect(pages).toEqual([
		['one', '', 'two'],
		['neap', '    low water, twice', '    a month', '', 'end'],
	]);
});

test('a term with a description of one line may be followed by the next page', () => {
	const text = manuscript(definitions({spread: false}, 'neap', ['low'], 'spring', ['high'], 'ebb', ['out']));
	expect(layOut(text, {measure: 20, height: 4}, {opening: [], ending: []}).pages).toEqual([0, 4]);
});
