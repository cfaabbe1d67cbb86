import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import {formatOf, isArticleName, isBook, titleFromName} from '../../source/formats/names.js';

test.each(['a.md', 'b.MARKDOWN', 'c.txt', 'd.text', 'e.epub', 'e.html', 'f.HTM', 'g.xhtml', 'two words.md'])(
	'%s is an article',
	name => {
		expect(isArticleName(name)).toBe(true);
	},
);

test.each(['a.mhtml', 'a.pdf', 'md', '.md', '.hidden.md', 'a.md.bak', ''])('%s is none', name => {
	expect(isArticleName(name)).toBe(false);
});

test.each([
	['a.md', 'x', 'markdown'],
	['a.Markdown', 'x', 'markdown'],
	['a.txt', '# x', 'text'],
	['README', '# x', 'text'],
	['', '# x', 'markdown'],
	['', '---\ntitle: x\n---\n', 'markdown'],
	['a.htm', 'x', 'html'],
	['a.txt', '<!doctype html>', 'text'],
	['', ' <!DOCTYPE HTML><p>', 'html'],
	['', '<!-- saved -->\n<?xml version="1.0"?><html lang=en>', 'html'],
	['', `${'<!--a-->'.repeat(400)}<b>`, 'text'],
	['', '#hashtag', 'text'],
	['', 'x', 'text'],
] as const)('the name %j with the text %j is %s', (name, text, format) => {
	expect(formatOf(name, text)).toBe(format);
});

const start = Buffer.from(`PK\u0003\u0004${'\0'.repeat(26)}mimetypeapplication/epub+zip`);

test.each([
	['by its name', 'a.EPUB', Buffer.from('x'), true],
	['by its first bytes', '', start, true],
	['not by those of another archive', 'a.zip', start.subarray(0, 50), false],
	['not without bytes', '', Buffer.alloc(0), false],
] as const)('a book is told %s', (_, name, bytes, isOne) => {
	expect(isBook({name, bytes})).toBe(isOne);
});

test.each([
	['', 'text/html; charset=x', 'html'],
	['page.php', 'application/xhtml+xml', 'html'],
	['', 'text/markdown', 'markdown'],
	['', 'text/plain', 'text'],
	['a.md', 'text/html', 'markdown'],
] as const)('the name %j with the media type %j is %s', (name, mediaType, format) => {
	expect(formatOf(name, 'x', mediaType)).toBe(format);
});

test.each([
	['name.md', 'name'],
	['folder/some.name.txt', 'some.name'],
	['.md', 'Untitled'],
	['', 'Untitled'],
])('the title of %j is %j', (name, title) => {
	expect(titleFromName(name)).toBe(title);
});
