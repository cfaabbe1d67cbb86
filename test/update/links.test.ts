import type {PhrasingContent} from 'mdast';
import {describe, expect, test} from 'vitest';
import {hintLabels} from '../../source/app/link-hints.js';
import {frameOfState} from '../../source/app/reading-view.js';
import {rowText} from '../../source/layout/span.js';
import {menuItemRow, menuTitle} from '../../source/screen/item-menu.js';
import {pageRows} from '../../source/screen/reader.js';
import {type Journey, startJourney} from '../helpers/journey.js';
import {heading, paragraph, piece} from '../helpers/pieces.js';

function link(url: string, words: string): PhrasingContent {
	return {type: 'link', url, children: [{type: 'text', value: words}]};
}

const linked = piece(
	'linked.md',
	[
		heading(2, 'The lamp'),
		paragraph(
			'Turned by ',
			link('https://lens.example/fresnel?a=1', 'a lens'),
			' and ',
			link('javascript:alert(1)', 'a clock'),
			'.',
		),
		paragraph('See ', link('#the-log', 'the log'), ' below.'),
		...Array.from({length: 40}, (_, index) => paragraph(`Paragraph ${index} says little.`)),
		heading(2, 'The log'),
		paragraph('The end.'),
	],
	{url: 'https://harbour.example/lamp', title: 'The lamp'},
);

function open(one = linked): Journey {
	const story = startJourney([one]);
	story.press('Enter');
	return story;
}

const page = (story: Journey): readonly string[] =>
	pageRows(story.state, story.reader(), frameOfState(story.state)).map(row => rowText(row).trim());
const asked = (story: Journey) => story.effects.filter(({type}) => ['open-address', 'copy'].includes(type));

describe('the links of a page', () => {
	test('get letters over their first cells, and nothing moves', () => {
		const story = open();
		const before = page(story);
		story.press('L');
		const after = page(story);
		expect(after.map(row => row.length)).toEqual(before.map(row => row.length));
		expect(after.find(row => row.startsWith('Turned'))).toBe('Turned by a lens and s clock.');
		expect(after.find(row => row.startsWith('See'))).toBe('See dhe log below.');
	});

	test('an address is shown with its real host before it is opened', () => {
		const story = open();
		story.press('L', 'a');
		expect([story.scope, rowText(menuTitle(story.state, 60))]).toEqual(['link', 'https://lens.example/fresnel?a=1']);
		const strong = menuTitle(story.state, 60).filter(({roles}) => roles.includes('strong'));
		expect(strong.map(({text}) => text)).toEqual(['lens.example']);
		expect(asked(story)).toEqual([]);
		story.press('Enter');
		expect(asked(story)).toEqual([{type: 'open-address', href: 'https://lens.example/fresnel?a=1'}]);
		expect([story.scope, story.notice]).toEqual(['reader', 'Opening https://lens.example/fresnel?a=1']);
	});

	test('what is dangerous is refused with a reason, and the terminal is not told where it leads', () => {
		const story = open();
		story.press('L', 's');
		expect([story.scope, story.notice]).toEqual([
			'reader',
			'This is a javascript: address: only http, https and mailto addresses are opened',
		]);
		expect(asked(story)).toEqual([]);
		const spans = pageRows(story.state, story.reader(), frameOfState(story.state)).flat();
		expect(spans.flatMap(({text, link: to}) => (to ? [[text, to.href]] : []))).toEqual([
			['a lens', 'https://lens.example/fresnel?a=1'],
		]);
	});

	test('a link to a heading goes there, and one can come back', () => {
		const story = open();
		story.press('L', 'd');
		expect(page(story).some(row => row === 'The log')).toBe(true);
		story.press(',');
		expect(story.page).toBe(1);
	});

	test('Enter follows the one link of the paragraph that has the focus', () => {
		const story = open();
		story.press('}', '}', '}', 'Enter');
		expect(page(story).some(row => row === 'The log')).toBe(true);
	});

	test('a letter of no link, and a page without any, are said', () => {
		const story = open();
		story.press('L', 'z');
		expect([story.scope, story.notice]).toEqual(['reader', 'No link here is z']);
		story.press('f', 'L');
		expect(story.notice).toBe('No link stands on this page');
	});

	test('y in the menu copies the address, and o opens it', () => {
		const story = open();
		story.press('L', 'a', 'y', 'L', 'a', 'o');
		expect(asked(story)).toEqual([
			{type: 'copy', text: 'https://lens.example/fresnel?a=1', what: 'The address'},
			{type: 'open-address', href: 'https://lens.example/fresnel?a=1'},
		]);
	});
});

test('o shows the address of the article before it opens it, and y copies it, in the list too', () => {
	const story = startJourney([linked, piece('bare.txt', [paragraph('No address.')], {title: 'Bare'})]);
	while (story.title !== 'The lamp') {
		story.press('j');
	}

	story.press('o');
	expect([story.scope, rowText(menuTitle(story.state, 60))]).toEqual(['link', 'https://harbour.example/lamp']);
	story.press('Enter', 'y', 'Enter', 'o', 'o', 'q');
	expect(asked(story)).toEqual([
		{type: 'open-address', href: 'https://harbour.example/lamp'},
		{type: 'copy', text: 'https://harbour.example/lamp', what: 'The address'},
		{type: 'open-address', href: 'https://harbour.example/lamp'},
	]);
	const other = startJourney([piece('bare.txt', [paragraph('No address.')], {title: 'Bare'})]);
	other.press('o');
	expect(other.notice).toBe('“Bare” names no address');
});

test('no letters of a link are the beginning of those of another', () => {
	for (const count of [0, 1, 26, 27, 300]) {
		const labels = hintLabels(count);
		expect(labels).toHaveLength(count);
		expect(new Set(labels).size).toBe(count);
		expect(labels.filter(label => labels.some(other => other !== label && other.startsWith(label)))).toEqual([]);
	}
});

describe('a link to an article that the library holds', () => {
	const lens = piece(
		'lens.md',
		Array.from({length: 40}, (_, index) => paragraph(`The lens, part ${index}.`)),
		{
			url: 'https://www.lens.example/fresnel/?a=1&utm_source=x',
			title: 'The lens',
		},
	);

	function follow(): Journey {
		const story = startJourney([linked, lens]);
		while (story.title !== 'The lamp') {
			story.press('j');
		}

		story.press('Enter', 'L', 'a');
		return story;
	}

	test('is read here, and Backspace goes back to where the link stood', () => {
		const story = follow();
		const items = [0, 1, 2, 3].map(index => rowText(menuItemRow(story.state, index, 60)).trim());
		expect(items).toEqual(['▌ Open in the browser', 'Read “The lens” here', 'Copy the address', '']);
		story.press('j', 'Enter');
		expect(story.reader().entry.title).toBe('The lens');
		story.press('f', 'Backspace');
		expect([story.reader().entry.title, story.page]).toEqual(['The lamp', 1]);
		story.press('Backspace');
		expect(story.notice).toBe('No link has led here');
	});

	test('q closes what was read here, and the list is as it was', () => {
		const story = follow();
		story.press('j', 'Enter', 'q');
		expect(story.isReading).toBe(false);
	});
});

test('a page that the library does not hold is kept for later without leaving the sentence', () => {
	const story = open();
	const position = story.reader().position;
	story.press('L', 'a', 'j', 'Enter');
	expect(story.effects.at(-1)).toEqual({
		type: 'save-link',
		href: 'https://lens.example/fresnel?a=1',
		words: 'a lens',
		title: 'The lamp',
	});
	expect([story.scope, story.reader().position]).toEqual(['reader', position]);
});

test('o and y in the tab of links are about the link that is chosen there', () => {
	const story = open();
	story.press('Tab', '3', 'o');
	expect([story.scope, rowText(menuTitle(story.state, 60))]).toEqual(['link', 'https://lens.example/fresnel?a=1']);
	story.press('Escape', 'y');
	expect(asked(story)).toEqual([{type: 'copy', text: 'https://lens.example/fresnel?a=1', what: 'The address'}]);
	story.press('j', 'o');
	expect(story.notice).toBe('This is a javascript: address: only http, https and mailto addresses are opened');
});
