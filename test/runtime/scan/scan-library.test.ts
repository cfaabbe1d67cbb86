import {appendFileSync, chmodSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import {type Reading, untouched} from '../../../source/article/reading.js';
import type {LibraryIndex} from '../../../source/library/index/open-index.js';
import {joinBatches, readBatch} from '../../../source/runtime/scan/read-batch.js';
import {type ScanRequest, type ScanSummary, scanLibrary} from '../../../source/runtime/scan/scan-library.js';
import {temporaryFolder} from '../../helpers/folder.js';
import {openTestIndex, readingOf} from '../../helpers/library-index.js';

type Scanned = Pick<ScanSummary, 'count' | 'read' | 'known' | 'gone' | 'refused'>;

function libraryWith(files: Readonly<Record<string, string>>) {
	const root = temporaryFolder();
	const at = (name: string): string => path.join(root, name);
	const put = (name: string, content: string): void => {
		mkdirSync(path.dirname(at(name)), {recursive: true});
		writeFileSync(at(name), content);
	};
	for (const [name, content] of Object.entries(files)) {
		put(name, content);
	}

	const index = openTestIndex();
	const inherited: unknown[] = [];
	const readings = new Map<string, Reading>();
	const scan = async (given: Partial<ScanRequest> = {}): Promise<ScanSummary> => {
		const roots = given.roots ?? [root];
		return scanLibrary({
			index,
			roots,
			paths: roots,
			read: readBatch,
			batchSize: 500,
			readingsOf: () => readings,
			inherit: pairs => inherited.push(...pairs.map(({from, to}) => [from, to.id])),
			report() {},
			onFolder() {},
			rest: async () => true,
			clock: () => 0,
			...given,
		});
	};

	const brief = ({count, read, known, gone, refused}: ScanSummary): Scanned => ({count, read, known, gone, refused});
	return {root, at, put, index, scan, brief, inherited, readings};
}

function names(index: LibraryIndex): readonly string[] {
	const {keys} = index.listKeys({where: null, sort: 'title'}, null, Infinity);
	return index.articlesOf(keys).map(({entry}) => `${entry.title} ${path.basename(entry.path)}`);
}

const twoFiles = {'a.txt': 'First words\n\nText of the first.', 'sub/b.md': '# Second\n\nText of the second.'};

test('a scan finds every article, and a second one has nothing to read', async () => {
	const {index, scan, brief} = libraryWith({...twoFiles, 'picture.png': 'no', '.hidden/c.txt': 'No', '.d.txt': 'No'});
	expect(brief(await scan())).toEqual({count: 2, read: 2, known: 0, gone: 0, refused: 0});
	expect(names(index)).toEqual(['First words a.txt', 'Second b.md']);
	expect(brief(await scan())).toEqual({count: 2, read: 0, known: 0, gone: 0, refused: 0});
});

test('what was added, changed and removed is found', async () => {
	const {index, scan, brief, put, at} = libraryWith({...twoFiles, 'c.txt': 'Third\n\nText.'});
	await scan();
	put('deep/er/d.txt', 'Fourth\n\nText.');
	put('a.txt', 'Changed words\n\nText of the first.');
	rmSync(at('c.txt'));
	rmSync(at('sub'), {recursive: true});
	expect(brief(await scan())).toEqual({count: 2, read: 2, known: 0, gone: 2, refused: 0});
	expect(names(index)).toEqual(['Changed words a.txt', 'Fourth d.txt']);
});

test('a file that was moved is the same article with all that was done with it, and is not read again', async () => {
	const {index, scan, brief, at} = libraryWith(twoFiles);
	await scan();
	const [key = 0] = index.listKeys({where: null, sort: 'title'}, null, 1).keys;
	const id = index.articlesOf([key])[0]?.entry.id ?? '';
	index.writeReadings([{id, reading: readingOf({isStarred: true})}]);
	renameSync(at('a.txt'), at('sub/other.txt'));
	expect(brief(await scan())).toEqual({count: 2, read: 0, known: 1, gone: 1, refused: 0});
	expect(index.articlesOf([key])).toMatchObject([{entry: {id, path: at('sub/other.txt')}, reading: {isStarred: true}}]);
});

test('a file that was only touched is not read again', async () => {
	const {scan, brief, at} = libraryWith(twoFiles);
	await scan();
	utimesSync(at('a.txt'), 5, 5);
	expect(brief(await scan())).toEqual({count: 2, read: 0, known: 1, gone: 0, refused: 0});
	expect(brief(await scan())).toEqual({count: 2, read: 0, known: 0, gone: 0, refused: 0});
});

test('an article that was edited and is called as before is the heir of the one that stood there', async () => {
	const {index, scan, put, inherited} = libraryWith(twoFiles);
	await scan();
	const idOf = (name: string): string | undefined => {
		const {keys} = index.listKeys({where: null, sort: 'title'}, null, 9);
		return index.articlesOf(keys).find(({entry}) => entry.path.endsWith(name))?.entry.id;
	};
	const before = idOf('a.txt');
	put('a.txt', 'First words\n\nText of the first, and some more.');
	put('sub/b.md', '# Something else\n\nAltogether.');
	await scan();
	expect(inherited).toEqual([[before, idOf('a.txt')]]);
});

test('what the reader did with an article stands in the index from the beginning', async () => {
	const {index, scan, readings} = libraryWith(twoFiles);
	await scan();
	const {keys} = index.listKeys({where: null, sort: 'title'}, null, 9);
	const other = libraryWith(twoFiles);
	for (const {entry} of index.articlesOf(keys)) {
		other.readings.set(entry.id, readingOf({isArchived: true}));
	}

	await other.scan();
	expect(other.index.countOf(null).articles).toBe(2);
	expect(other.index.articlesOf(other.index.listKeys({where: null, sort: 'title'}, null, 9).keys)).toMatchObject([
		{reading: {isArchived: true}},
		{reading: {isArchived: true}},
	]);
	expect(readings.size).toBe(0);
	expect(index.articlesOf(keys).map(({reading}) => reading)).toEqual([untouched, untouched]);
});

test('a library folder that has vanished loses nothing, and is spoken of', async () => {
	const {index, scan, root, at} = libraryWith(twoFiles);
	await scan();
	renameSync(root, `${root}-away`);
	const {gone, failures} = await scan();
	renameSync(`${root}-away`, root);
	expect([gone, failures, names(index)]).toEqual([0, [`${root} does not exist`], ['First words a.txt', 'Second b.md']]);
	expect(at('')).toBe(root);
});

test.skipIf(process.getuid?.() === 0)('a folder that may not be read keeps its articles', async () => {
	const {index, scan, at} = libraryWith(twoFiles);
	await scan();
	chmodSync(at('sub'), 0);
	const {gone, failures} = await scan();
	chmodSync(at('sub'), 0o755);
	expect([gone, failures, names(index).length]).toEqual([
		0,
		[`${at('sub')} may not be read: check its permissions`],
		2,
	]);
});

test('a scan of some paths looks at these alone', async () => {
	const {index, scan, brief, put, at, root} = libraryWith(twoFiles);
	await scan();
	put('new/c.txt', 'Third\n\nText.');
	put('new/deep/d.txt', 'Fourth\n\nText.');
	put('e.txt', 'Fifth\n\nText.');
	appendFileSync(at('a.txt'), ' More.');
	rmSync(at('sub'), {recursive: true});
	const paths = [at('new'), at('a.txt'), at('sub'), at('nothing.txt')];
	expect(brief(await scan({roots: [root], paths}))).toEqual({count: 3, read: 3, known: 0, gone: 1, refused: 0});
	expect(names(index)).toEqual(['First words a.txt', 'Fourth d.txt', 'Third c.txt']);
});

test('a scan that is ended keeps what it has read, and the next one goes on', async () => {
	const files = Array.from({length: 60}, (_, number) => [`${number}.txt`, `Number ${number}\n\nText.`] as const);
	const {scan, index} = libraryWith(Object.fromEntries(files));
	const stopped = await scan({rest: async () => false});
	expect([stopped.isStopped, stopped.read, index.countOf(null).articles]).toEqual([true, 50, 50]);
	expect([(await scan()).read, index.countOf(null).articles]).toEqual([10, 60]);
});

test('large files are read a few at a time: all texts of a batch stand in memory', async () => {
	const large = 'a'.repeat(7_000_000);
	const {scan} = libraryWith({'a.txt': large, 'b.txt': large, 'c.txt': large, 'd.txt': 'd', 'e.txt': 'e'});
	const batches: number[] = [];
	await scan({
		async read(files) {
			batches.push(files.length);
			return joinBatches([]);
		},
	});
	expect(batches).toEqual([2, 3]);
});

test('a file that cannot be read as an article is named once, until it changes', async () => {
	const {scan, brief, index, put, at} = libraryWith(twoFiles);
	put('c.txt', 'a\0b\0c\0\u0001\u0002');
	expect(brief(await scan())).toEqual({count: 3, read: 2, known: 0, gone: 0, refused: 1});
	expect(index.refusedFiles().map(({path: file}) => file)).toEqual([at('c.txt')]);
	expect(brief(await scan())).toEqual({count: 3, read: 0, known: 0, gone: 0, refused: 0});
	put('c.txt', 'Now it is a text.');
	expect(brief(await scan())).toEqual({count: 3, read: 1, known: 0, gone: 0, refused: 0});
});

/** A feed as its server sends it: titles by the ids of its entries. */
function feed(entries: Readonly<Record<string, string>>): string {
	return JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'The Harbour Post',
		items: Object.entries(entries).map(([id, title], index) => ({
			id,
			title,
			url: `https://harbour.example/${id}`,
			content_html: `<p>Text of ${title}.</p>`,
			date_published: `2026-0${index + 1}-01T08:00:00Z`,
		})),
	});
}

describe('A file that holds many pieces', () => {
	const titles = (index: LibraryIndex): readonly string[] => {
		const {keys} = index.listKeys({where: null, sort: 'title'}, null, Infinity);
		return index.articlesOf(keys).map(({entry}) => entry.title);
	};

	test('is listed piece by piece, and read again only when it has changed', async () => {
		const {index, scan, brief, at} = libraryWith({...twoFiles, 'Feeds/harbour.json': feed({a: 'Tides', b: 'Ropes'})});
		expect(brief(await scan())).toEqual({count: 3, read: 4, known: 0, gone: 0, refused: 0});
		expect(titles(index)).toEqual(['First words', 'Ropes', 'Second', 'Tides']);
		const [key = 0] = index.listKeys({where: null, sort: 'title'}, null, 9).keys.slice(1);
		expect(index.articlesOf([key])).toMatchObject([
			{entry: {siteName: 'The Harbour Post', url: 'https://harbour.example/b', format: 'feed'}},
		]);
		expect(path.dirname(index.articlesOf([key])[0]?.entry.path ?? '')).toBe(at('Feeds/harbour.json'));
		expect(brief(await scan())).toEqual({count: 3, read: 0, known: 0, gone: 0, refused: 0});
	});

	test('has new pieces, others that have changed, and some that are gone, and only these are written', async () => {
		const {index, scan, put, inherited} = libraryWith({'harbour.json': feed({a: 'Tides', b: 'Ropes', c: 'Nets'})});
		await scan();
		const idsByTitle = (): ReadonlyMap<string, string> => {
			const {keys} = index.listKeys({where: null, sort: 'title'}, null, 9);
			return new Map(index.articlesOf(keys).map(({entry}) => [entry.title, entry.id]));
		};

		const before = idsByTitle();
		put('harbour.json', feed({a: 'Tides', b: 'New ropes', d: 'Boats'}));
		const {read} = await scan();
		expect([read, titles(index)]).toEqual([2, ['Boats', 'New ropes', 'Tides']]);
		expect(idsByTitle().get('Tides')).toBe(before.get('Tides'));
		// What was done with a piece goes on for it, whatever it is called by now.
		expect(inherited).toEqual([[before.get('Ropes'), idsByTitle().get('New ropes')]]);
		expect(index.check()).toEqual([]);
	});

	test('takes its pieces along when it is moved, and away when it is removed', async () => {
		const {index, scan, at} = libraryWith({'a.json': feed({a: 'Tides', b: 'Ropes'}), 'c.txt': 'Third\n\nText.'});
		await scan();
		renameSync(at('a.json'), at('b.json'));
		await scan();
		expect(names(index).map(name => name.split(' ')[0])).toEqual(['Ropes', 'Third', 'Tides']);
		rmSync(at('b.json'));
		await scan();
		expect([titles(index), index.check()]).toEqual([['Third'], []]);
	});

	test('that is no such file for all its name is passed over in silence', async () => {
		const {index, scan} = libraryWith({
			'package.json': '{"name": "x"}',
			'map.xml': '<svg/>',
			'c.txt': 'Third\n\nText.',
		});
		const {refused, failures} = await scan();
		expect([titles(index), refused, failures]).toEqual([['Third'], 0, []]);
		expect((await scan()).read).toBe(0);
	});
});
