import {Buffer} from 'node:buffer';
import {readdir, readFile, rm, writeFile} from 'node:fs/promises';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Fetched, FetchRequest} from '../../../source/io/network/fetched.js';
import type {FetchInTurn} from '../../../source/runtime/feeds/fetch-feed.js';
import {readRecords} from '../../../source/runtime/feeds/records.js';
import {feedPlaces, type Subscription} from '../../../source/runtime/feeds/subscription.js';
import {changeSubscriptions, readSubscriptions} from '../../../source/runtime/feeds/subscriptions.js';
import {type FeedOutcome, type Updating, updateFeeds} from '../../../source/runtime/feeds/update-feeds.js';
import {temporaryFolder} from '../../helpers/folder.js';

const start = Date.parse('2026-06-01T12:00:00Z');
const minute = 60_000;
const a = 'https://a.example/feed';
const b = 'https://b.example/feed';

const rss = (...titles: readonly string[]): string =>
	`<rss version="2.0"><channel><title>Own title</title>${titles
		.map(title => `<item><guid>${title}</guid><title>${title}</title><pubDate>1 Jun 2026 10:00 GMT</pubDate></item>`)
		.join('')}</channel></rss>`;

const fetched = (text: string, fields: Partial<Extract<Fetched, {kind: 'fetched'}>> = {}): Fetched => ({
	kind: 'fetched',
	bytes: Buffer.from(text),
	mediaType: 'application/rss+xml',
	url: a,
	movedTo: null,
	etag: null,
	lastModified: null,
	...fields,
});
const failed = (fields: Partial<Extract<Fetched, {kind: 'failed'}>> = {}): Fetched => ({
	kind: 'failed',
	reason: 'could not be reached: check that you are online',
	status: null,
	retryAfter: null,
	isPermanent: false,
	isCancelled: false,
	...fields,
});
const subscription = (feedAddress: string, title: string, fields: Partial<Subscription> = {}): Subscription => ({
	title,
	feedAddress,
	address: null,
	folders: [],
	tags: [],
	others: {},
	...fields,
});

/** A library with two subscriptions, whose servers answer as told. */
async function library() {
	const folder = await temporaryFolder();
	const places = feedPlaces(path.join(folder, 'library'), path.join(folder, 'state'));
	await changeSubscriptions(places, () => [subscription(a, 'Lamp', {tags: ['sea']}), subscription(b, 'Tide')]);
	const asked: FetchRequest[] = [];
	const read = async (file: string): Promise<Record<string, unknown> & {items: ReadonlyArray<{title: string}>}> =>
		JSON.parse(await readFile(path.join(places.folder, file), 'utf8'));
	return {
		places,
		asked,
		read,
		titles: async (file: string) => (await read(file)).items.map(({title}) => title),
		async update(answers: Readonly<Record<string, Fetched | FetchInTurn>>, updating: Partial<Updating> = {}) {
			const listed = await readSubscriptions(places);
			return updateFeeds({
				places,
				subscriptions: listed.kind === 'read' ? listed.subscriptions : [],
				async fetch(request) {
					asked.push(request);
					const answer = answers[request.url] ?? failed();
					return typeof answer === 'function' ? answer(request) : answer;
				},
				now: () => start,
				keepDays: 90,
				staying: async () => new Set(),
				...updating,
			});
		},
	};
}

const told = (outcomes: readonly FeedOutcome[]) =>
	outcomes.map(outcome => {
		const {subscription: of, ...rest} = outcome;
		return {of: of.title, ...rest};
	});

test('new entries stand in a file for each feed, under the title and with the tags of the subscription', async () => {
	const {update, read, titles, places} = await library();
	const {outcomes, trouble} = await update({[a]: fetched(rss('One', 'Two')), [b]: fetched(rss('Three'))});
	expect(trouble).toBeNull();
	expect(told(outcomes)).toEqual([
		{of: 'Lamp', kind: 'updated', added: 2, movedTo: null},
		{of: 'Tide', kind: 'updated', added: 1, movedTo: null},
	]);
	expect((await readdir(places.folder)).toSorted()).toEqual(['Feeds.opml', 'Lamp.json', 'Tide.json']);
	expect(await read('Lamp.json')).toMatchObject({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Lamp',
		feed_url: a,
		_broadsheet: {tags: ['sea']},
	});
	expect(await titles('Tide.json')).toEqual(['Three']);
});

test('a server is told what it said last time, and nothing is written when nothing changed', async () => {
	const {update, asked, places} = await library();
	await update({[a]: fetched(rss('One'), {etag: '"x"', lastModified: 'yesterday'}), [b]: fetched(rss('Two'))});
	await writeFile(path.join(places.folder, 'Lamp.json'), await readFile(path.join(places.folder, 'Lamp.json')));
	const before = await readFile(path.join(places.folder, 'Tide.json'), 'utf8');
	const {outcomes} = await update({[a]: {kind: 'not-modified', movedTo: null}, [b]: fetched(rss('Two'))});
	expect(asked.at(-2)).toMatchObject({url: a, etag: '"x"', lastModified: 'yesterday'});
	expect(told(outcomes)).toMatchObject([{kind: 'unchanged'}, {kind: 'updated', added: 0}]);
	expect(await readFile(path.join(places.folder, 'Tide.json'), 'utf8')).toBe(before);
});

test('a feed that was moved away is asked for whole again', async () => {
	const {update, asked, places, titles} = await library();
	await update({[a]: fetched(rss('One'), {etag: '"x"'})});
	await rm(path.join(places.folder, 'Lamp.json'));
	await update({[a]: fetched(rss('One'))});
	expect(asked.findLast(({url}) => url === a)?.etag).toBeNull();
	expect(await titles('Lamp.json')).toEqual(['One']);
});

test('without the records the file of a feed is found by its address', async () => {
	const {update, places, titles} = await library();
	await update({[a]: fetched(rss('One'))});
	await rm(places.records);
	await changeSubscriptions(places, () => [subscription(a, 'Another title')]);
	await update({[a]: fetched(rss('Two'))});
	expect((await readdir(places.folder)).toSorted()).toEqual(['Feeds.opml', 'Lamp.json']);
	expect((await titles('Lamp.json')).toSorted()).toEqual(['One', 'Two']);
});

describe('a feed that fails', () => {
	test('stops no other and is left alone for longer each time, a day at most', async () => {
		const {update, asked, places} = await library();
		const waits: number[] = [];
		let now = start;
		for (let round = 0; round < 10; round++) {
			const {outcomes} = await update({[b]: fetched(rss('Two'))}, {now: () => now});
			expect(told(outcomes)).toMatchObject([
				{
					of: 'Lamp',
					kind: 'failed',
					reason: failed().kind === 'failed' ? 'could not be reached: check that you are online' : '',
				},
				{kind: 'updated'},
			]);
			const next = (await readRecords(places.records)).get(a)?.nextTime ?? 0;
			waits.push((next - now) / minute);
			now = next;
		}

		expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440]);
		const count = asked.length;
		const {outcomes} = await update({[b]: fetched(rss('Two'))}, {now: () => now - 1});
		expect(outcomes[0]).toMatchObject({kind: 'waiting', nextTime: now});
		expect(asked).toHaveLength(count + 1);
		expect(
			(await update({[a]: fetched(rss('One'))}, {now: () => now - 1, areAllAsked: true})).outcomes[0],
		).toMatchObject({kind: 'updated', added: 1});
		expect((await readRecords(places.records)).get(a)).toMatchObject({failures: 0, reason: null, nextTime: 0});
	});

	test('is left alone for as long as its server wants', async () => {
		const {update, places} = await library();
		await update({[a]: failed({retryAfter: 120 * minute})});
		expect((await readRecords(places.records)).get(a)?.nextTime).toBe(start + 120 * minute);
	});

	test('and is gone for good says so', async () => {
		const {update} = await library();
		const {outcomes} = await update({[a]: failed({status: 410})});
		expect(outcomes[0]).toMatchObject({
			kind: 'failed',
			isGone: true,
			reason: 'is gone for good (410): broadsheet feeds remove takes it off the list',
		});
	});

	test.each([
		['a page', '<!doctype html><p>Sold', 'is no feed: open its address in a browser and see what has become of it'],
		['a broken JSON', '{"version": "https://jsonfeed.org/version/1", "items": [', 'is no feed that can be read'],
	])('because it is %s says so', async (_, text, reason) => {
		const {update} = await library();
		expect((await update({[a]: fetched(text, {mediaType: 'text/html'})})).outcomes[0]).toMatchObject({
			kind: 'failed',
			reason,
		});
	});

	test('because its file is damaged leaves that file as it is', async () => {
		const {update, places} = await library();
		await update({[a]: fetched(rss('One'))});
		await writeFile(path.join(places.folder, 'Lamp.json'), '{"feed_url": "https://a.ex');
		const {outcomes} = await update({[a]: fetched(rss('Two'))});
		expect(outcomes[0]).toMatchObject({
			kind: 'failed',
			reason: 'keeps its entries in a file that is damaged: repair it, or move it away',
		});
		expect(await readFile(path.join(places.folder, 'Lamp.json'), 'utf8')).toBe('{"feed_url": "https://a.ex');
	});
});

test('a feed that moved for good has its new address in the list', async () => {
	const {update, asked, places, read} = await library();
	const to = 'https://new.example/feed';
	await update({[a]: fetched(rss('One'), {movedTo: to, etag: '"x"'})});
	expect(await readSubscriptions(places)).toMatchObject({
		subscriptions: [{title: 'Lamp', feedAddress: to, tags: ['sea']}, {feedAddress: b}],
	});
	expect(await read('Lamp.json')).toMatchObject({feed_url: to});
	await update({[to]: {kind: 'not-modified', movedTo: null}});
	expect(asked.find(({url}) => url === to)).toMatchObject({etag: '"x"'});
});

test('a feed that broke off is asked for whole the next time', async () => {
	const {update, asked, titles} = await library();
	await update({[a]: fetched(rss('One').slice(0, -20), {etag: '"x"'})});
	expect(await titles('Lamp.json')).toEqual(['One']);
	await update({[a]: fetched(rss('One'))});
	expect(asked.findLast(({url}) => url === a)?.etag).toBeNull();
});

test('old entries go, but for those that something was done with', async () => {
	const {update, titles} = await library();
	await update({[a]: fetched(rss('One', 'Two', 'Three'))});
	const late = start + 91 * 24 * 60 * minute;
	await update(
		{[a]: fetched(rss('Three'))},
		{
			now: () => late,
			async staying(file, entries) {
				expect(file).toBe('Lamp.json');
				return new Set(entries.filter(({title}) => title === 'Two').map(({name}) => name));
			},
		},
	);
	expect((await titles('Lamp.json')).toSorted()).toEqual(['Three', 'Two']);
});

test('what is called off changes nothing', async () => {
	const {update, places} = await library();
	const {outcomes} = await update({[a]: failed({isCancelled: true})}, {subscriptions: [subscription(a, 'Lamp')]});
	expect(outcomes).toMatchObject([{kind: 'cancelled'}]);
	expect((await readRecords(places.records)).get(a)).toMatchObject({failures: 0, nextTime: 0});
});

test('how far it is, is told feed by feed', async () => {
	const {update} = await library();
	const seen: string[] = [];
	await update(
		{[a]: fetched(rss('One', 'Two'))},
		{onProgress: ({done, total, added, failed: bad}) => seen.push(`${done}/${total} +${added} -${bad}`)},
	);
	expect([seen[0], seen.at(-1), seen.length]).toEqual(['0/2 +0 -0', '2/2 +2 -1', 3]);
});

describe('the list of subscriptions', () => {
	test('keeps what somebody wrote into it meanwhile', async () => {
		const {places} = await library();
		const text = await readFile(places.list, 'utf8');
		await writeFile(
			places.list,
			text.replace(
				'<body>',
				'<body><outline text="Mine"><outline text="C" xmlUrl="https://c.example/" custom="x"/></outline>',
			),
		);
		await changeSubscriptions(places, all => all.filter(({feedAddress}) => feedAddress !== a));
		expect(await readSubscriptions(places)).toEqual({
			kind: 'read',
			subscriptions: [
				subscription(b, 'Tide'),
				subscription('https://c.example/', 'C', {folders: ['Mine'], others: {custom: 'x'}}),
			],
		});
	});

	test('is not written when it is damaged', async () => {
		const {places} = await library();
		await writeFile(places.list, '<opml version="2.0"><body><outline text="A" xmlUrl="https://a.example/"/>');
		const changed = await changeSubscriptions(places, () => []);
		expect(changed).toEqual({
			kind: 'failed',
			reason: `${places.list} breaks off before its end: repair it, or move it away.`,
		});
		expect(await readFile(places.list, 'utf8')).toContain('xmlUrl');
	});
});

test('records that are damaged are left out, and one that leads out of the folder is none', async () => {
	const {places} = await library();
	await writeFile(places.list, '');
	for (const [text, size] of [
		['', 0],
		['[]', 0],
		['{"feeds": {"x": 1, "y": {"file": "../z.json", "failures": -1}}}', 2],
	] as const) {
		const file = path.join(places.folder, 'records.json');
		await writeFile(file, text);
		const records = await readRecords(file);
		expect(records.size).toBe(size);
		expect([...records.values()].every(({file: name, failures}) => name === null && failures === 0)).toBe(true);
	}
});
