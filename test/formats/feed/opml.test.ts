import {Buffer} from 'node:buffer';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {isOpml, type ListedFeed, parseOpml, writeOpml} from '../../../source/formats/feed/opml.js';
import {sanitiseLine} from '../../../source/formats/sanitise.js';

const read = async (text: string) => parseOpml({bytes: Buffer.from(text), name: 'feeds.opml'});
const plain = {address: null, folders: [], tags: [], others: {}};

test('a list of feeds gives their titles, addresses, folders and tags, and what others wrote of them', async () => {
	expect(
		await read(`<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body>
<outline text="The Lamp &amp; Door" type="rss" xmlUrl="https://lamp.example/feed" htmlUrl="https://lamp.example" category="/sea,news" description="Slow"/>
<outline text="Morning"><outline text="Deep"><outline title="Tide" xmlurl="http://tide.example/rss?a=1&amp;b"/></outline></outline>
<outline text="Local" xmlUrl="file:///etc/passwd"/><outline text="Run" xmlUrl="exec:ls"/>
</body></opml>`),
	).toEqual({
		kind: 'opml',
		isWhole: true,
		feeds: [
			{
				title: 'The Lamp & Door',
				feedAddress: 'https://lamp.example/feed',
				address: 'https://lamp.example/',
				folders: [],
				tags: ['sea', 'news'],
				others: {description: 'Slow'},
			},
			{...plain, title: 'Tide', feedAddress: 'http://tide.example/rss?a=1&b', folders: ['Morning', 'Deep']},
		],
	});
});

describe('what is broken', () => {
	test.each([
		['without a root', '<outline xmlUrl="https://a.example/" text="A"/>'],
		['without a body', '<opml><outline xmlUrl="https://a.example/" text="A"/></opml>'],
		['without an end', '<opml><body><outline text="A" xmlUrl="https://a.example/"/><outline text="B" xmlUrl="https:'],
	])('%s is read as far as it goes', async (_, text) => {
		expect(await read(text)).toMatchObject({
			kind: 'opml',
			feeds: [{...plain, title: 'A', feedAddress: 'https://a.example/'}],
		});
	});

	test('and what is no list is refused with a sentence', async () => {
		expect(await read('<rss/>')).toEqual({
			kind: 'refused',
			reason: 'feeds.opml is no list of feeds: an OPML file is, which other readers export.',
		});
	});

	test('a list of nothing is one', async () => {
		expect(await read('<opml version="2.0"><head/><body/></opml>')).toEqual({kind: 'opml', feeds: [], isWhole: true});
	});
});

test.each([
	['', '\ufeff<?xml version="1.0"?>\n<opml>', true],
	['a.opml', '', true],
	['', '<rss>', false],
	['a.xml', '<!-- <opml> --><rss>', false],
])('%j with %j is OPML: %j', (name, text, is) => {
	expect(isOpml({name, bytes: Buffer.from(text)})).toBe(is);
});

const line = fc
	.string({unit: 'grapheme', minLength: 1, maxLength: 30})
	.map(sanitiseLine)
	.filter(text => text !== '');
const tag = line.map(text => text.replaceAll(/[,/]/g, '').trim()).filter(text => text !== '');
const web = fc.webUrl({withQueryParameters: true}).map(url => new URL(url).href);

test('a list that was written reads back as it was, with the feeds of a folder together', async () => {
	const feed: fc.Arbitrary<ListedFeed> = fc.record({
		title: line,
		feedAddress: web,
		address: fc.option(web),
		folders: fc.constantFrom([], ['a'], ['a', 'b & <c>'], ['d']),
		tags: fc.uniqueArray(tag, {maxLength: 3}),
		others: fc.dictionary(fc.constantFrom('description', 'language', 'custom'), line),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(feed, {maxLength: 8}), async feeds => {
			const parsed = await read(writeOpml('T', feeds));
			const found = parsed.kind === 'opml' ? parsed.feeds : [];
			const sorted = (list: readonly ListedFeed[]) => list.map(one => JSON.stringify(one)).toSorted();
			expect(sorted(found.map(one => ({...one, others: {...one.others}})))).toEqual(
				sorted(
					feeds.map(({title, feedAddress, address, folders, tags, others}) => ({
						title,
						feedAddress,
						address,
						folders,
						tags,
						others,
					})),
				),
			);
			expect(await read(writeOpml('T', found))).toEqual(parsed);
		}),
	);
});
