import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import {isFeed} from '../../source/formats/is-feed.js';
import {isFeedName} from '../../source/formats/names.js';

const atom = 'xmlns="http://www.w3.org/2005/Atom"';

test.each([
	['RSS', '<?xml version="1.0"?>\n<!-- by hand -->\n<?xml-stylesheet href="x"?><rss version="2.0">', ''],
	['RSS under the name of XML', '<rss>', 'news.xml'],
	['RSS 0.91 with its definition', '<!DOCTYPE rss PUBLIC "-//Netscape//DTD" "x" [<!ENTITY a "b">]><rss>', 'x'],
	['RSS 1.0', '<rdf:RDF xmlns:rdf="x" xmlns="http://purl.org/rss/1.0/">', 'a.rdf'],
	['Atom', `<feed ${atom}>`, ''],
	['Atom with a prefix', '<a:feed xmlns:a="http://www.w3.org/2005/Atom">', ''],
	['JSON Feed', '{"version": "https://jsonfeed.org/version/1.1"', 'a.json'],
	[
		'JSON Feed that begins with something else',
		`{"title": "T", "version": "https:\\/\\/jsonfeed.org\\/version\\/1"`,
		'',
	],
	['RSS behind a warning, under its name', 'Warning: x\n<rss>', 'a.rss'],
])('%s is a feed', (_, text, name) => {
	expect(isFeed({bytes: Buffer.from(text), name})).toBe(true);
	expect(isFeed({bytes: Buffer.from(`\ufeff${text}`), name})).toBe(true);
});

test.each([
	['a sitemap', '<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">', 'sitemap.xml'],
	['a picture', '<svg xmlns="http://www.w3.org/2000/svg"><rss>', 'a.svg'],
	['a list of feeds', '<opml version="2.0"><body>', 'feeds.xml'],
	['XML', '<feed><price/></feed>', 'cattle.xml'],
	['RDF of something else', '<rdf:RDF xmlns:rdf="x" xmlns:foaf="y">', 'me.rdf'],
	['a page', `<!doctype html><feed ${atom}>`, ''],
	['JSON', '{"items": [], "title": "x"}', 'package.json'],
	['a list in JSON', '[{"version": "https://jsonfeed.org/version/1.1"}]', 'a.json'],
	['a text about feeds', '<rss version="2.0">', 'rss.md'],
	['nothing', '', 'a.xml'],
])('%s is none', (_, text, name) => {
	expect(isFeed({bytes: Buffer.from(text), name})).toBe(false);
});

test('the media type of a feed tells one that was sent under the name of a page', () => {
	const bytes = Buffer.from('<rss>');
	expect(isFeed({bytes, name: 'index.html', mediaType: 'application/rss+xml; charset=utf-8'})).toBe(true);
	expect(isFeed({bytes, name: 'index.html', mediaType: 'text/html'})).toBe(false);
});

test.each(['a.rss', 'a.ATOM', 'a b.xml', 'a.rdf', 'a.json', 'a.jsonfeed'])('%s may be a feed', name => {
	expect(isFeedName(name)).toBe(true);
});

test.each(['a.md', '.a.xml', 'a.opml', 'xml', 'a.json5'])('%s is none', name => {
	expect(isFeedName(name)).toBe(false);
});
