import {Buffer} from 'node:buffer';
import {expect, test} from 'vitest';
import {commonFeedAddresses, feedLinks} from '../../../source/formats/feed/feed-links.js';

const linksIn = async (html: string) =>
	feedLinks({bytes: Buffer.from(html), name: '', mediaType: 'text/html'}, 'https://a.example/blog/');

test('the feeds that a page names are found, those of comments last', async () => {
	expect(
		await linksIn(`<!doctype html><head>
<link rel="alternate" type="application/rss+xml" title="Comments on this" href="/comments/feed">
<LINK REL='Alternate home' TYPE=application/atom+xml HREF=atom.xml title="A &amp; B">
<link rel="alternate" type="application/feed+json" href="https://b.example/feed.json">
<link rel="alternate" type="application/atom+xml" href="atom.xml">
<link rel="alternate" hreflang="de" href="/de"><link rel="stylesheet" type="text/xml" href="x">
<link rel="alternate" type="application/rss+xml" href="javascript:alert(1)">`),
	).toEqual([
		{address: 'https://a.example/blog/atom.xml', title: 'A & B'},
		{address: 'https://b.example/feed.json', title: null},
		{address: 'https://a.example/comments/feed', title: 'Comments on this'},
	]);
});

test('they are resolved against the base of the page', async () => {
	expect(
		await linksIn('<base href="https://c.example/x/"><link rel=alternate type=application/rss+xml href=rss>'),
	).toEqual([{address: 'https://c.example/x/rss', title: null}]);
});

test('what is no page names none', async () => {
	expect(await linksIn('\0\0\0')).toEqual([]);
	expect(await linksIn('<'.repeat(100_000))).toEqual([]);
});

test('feeds mostly are below a page or at the root of its site', () => {
	expect(commonFeedAddresses('https://a.example/blog/post.html?x').slice(0, 4)).toEqual([
		'https://a.example/blog/feed',
		'https://a.example/feed',
		'https://a.example/blog/rss.xml',
		'https://a.example/rss.xml',
	]);
	expect(commonFeedAddresses('https://a.example')).toHaveLength(7);
	expect(commonFeedAddresses('words')).toEqual([]);
});
