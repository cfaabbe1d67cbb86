import {expect, test} from 'vitest';
import {formatOf, isArticleName, titleFromName} from '../../source/formats/names.js';

test.each(['a.md', 'b.MARKDOWN', 'c.txt', 'd.text', 'two words.md'])('%s is an article', name => {
	expect(isArticleName(name)).toBe(true);
});

test.each(['a.html', 'md', '.md', '.hidden.md', 'a.md.bak', ''])('%s is none', name => {
	expect(isArticleName(name)).toBe(false);
});

test.each([
	['a.md', 'x', 'markdown'],
	['a.Markdown', 'x', 'markdown'],
	['a.txt', '# x', 'text'],
	['README', '# x', 'text'],
	['', '# x', 'markdown'],
	['', '---\ntitle: x\n---\n', 'markdown'],
	['', '#hashtag', 'text'],
	['', 'x', 'text'],
] as const)('the name %j with the text %j is %s', (name, text, format) => {
	expect(formatOf(name, text)).toBe(format);
});

test.each([
	['name.md', 'name'],
	['folder/some.name.txt', 'some.name'],
	['.md', 'Untitled'],
	['', 'Untitled'],
])('the title of %j is %j', (name, title) => {
	expect(titleFromName(name)).toBe(title);
});
