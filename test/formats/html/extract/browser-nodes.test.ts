import {expect, test} from 'vitest';
import {parsePage} from '../../../../source/formats/html/dom/parse-page.js';
import {browserNodes} from '../../../../source/formats/html/extract/browser-nodes.js';

type Asked = {readonly body: {readonly textContent: string}};

test('each page has its own number of steps, though all have one prototype', () => {
	const html = `<p>${'word '.repeat(100)}`;
	const ask = (mostSteps: number): string =>
		(parsePage(html, browserNodes(mostSteps)) as unknown as Asked).body.textContent;
	expect(ask(100)).toBe('word '.repeat(100));
	expect(() => ask(5)).toThrow('The page takes too long to look through');
	expect(ask(100)).toBe('word '.repeat(100));
	expect(browserNodes(1)).toBe(browserNodes(2));
});
