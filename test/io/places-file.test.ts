import {chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import type {Place} from '../../source/article/place.js';
import {readPlaces, writePlaces, writePlacesNow} from '../../source/io/places-file.js';
import {temporaryFolder} from '../helpers/folder.js';
import {pieceNamed} from '../helpers/pieces.js';
import {placeIn} from '../helpers/state.js';

const places: readonly Place[] = [
	placeIn(pieceNamed('keepers.md'), 120),
	placeIn(pieceNamed('rain.txt'), 7, {done: true, progress: 1}),
];
const isRoot = process.getuid?.() === 0;

describe('places', () => {
	test('come back as they were written', async () => {
		const folder = temporaryFolder();
		await writePlaces(folder, places);
		expect(await readPlaces(folder)).toEqual({places, trouble: null});
		expect(readdirSync(folder)).toEqual(['places.json']);
	});

	test('come back as they were written at once', async () => {
		const folder = temporaryFolder();
		writePlacesNow(folder, places);
		expect(await readPlaces(folder)).toEqual({places, trouble: null});
		expect(readdirSync(folder)).toEqual(['places.json']);
	});

	test('are written into a folder that was not there', async () => {
		const folder = path.join(temporaryFolder(), 'deep', 'er');
		await writePlaces(folder, places);
		expect(readdirSync(folder)).toEqual(['places.json']);
		const another = path.join(temporaryFolder(), 'deep', 'er');
		writePlacesNow(another, places);
		expect(readdirSync(another)).toEqual(['places.json']);
	});

	test('replace the old ones as a whole', async () => {
		const folder = temporaryFolder();
		await writePlaces(folder, places);
		await writePlaces(folder, places.slice(0, 1));
		expect(await readPlaces(folder)).toEqual({places: places.slice(0, 1), trouble: null});
	});

	test('are a file that people can read, with the version of its form', async () => {
		const folder = temporaryFolder();
		await writePlaces(folder, places);
		const text = readFileSync(path.join(folder, 'places.json'), 'utf8');
		expect(text.endsWith('}\n')).toBe(true);
		expect(JSON.parse(text)).toEqual({version: 1, places});
	});

	test('are none, without a word, where nothing was read yet', async () => {
		expect(await readPlaces(temporaryFolder())).toEqual({places: [], trouble: null});
		expect(await readPlaces('/there/is/no/such/folder')).toEqual({places: [], trouble: null});
	});
});

const [place] = places;
const damaged: ReadonlyArray<readonly [what: string, text: string]> = [
	['an empty file', ''],
	['half a file', JSON.stringify({version: 1, places}).slice(0, 90)],
	['no object', '[]'],
	['null', 'null'],
	['another version', JSON.stringify({version: 2, places})],
	['no version', JSON.stringify({places})],
	['no list', JSON.stringify({version: 1, places: {}})],
	['a place that is null', JSON.stringify({version: 1, places: [null]})],
	['a place without an anchor', JSON.stringify({version: 1, places: [{...place, anchor: undefined}]})],
	[
		'a place whose offset is no number',
		JSON.stringify({version: 1, places: [{...place, anchor: {...place?.anchor, offset: '7'}}]}),
	],
	[
		'a place whose offset is a fraction',
		JSON.stringify({version: 1, places: [{...place, anchor: {...place?.anchor, offset: 7.5}}]}),
	],
	['a place without its words', JSON.stringify({version: 1, places: [{...place, anchor: {offset: 7}}]})],
	['a place whose progress is a word', JSON.stringify({version: 1, places: [{...place, progress: 'half'}]})],
	['a place without an id', JSON.stringify({version: 1, places: [{...place, id: 7}]})],
];

describe('a damaged file', () => {
	test.each(damaged)('%s is set aside with a word, and what was in it is kept', async (_, text) => {
		const folder = temporaryFolder();
		const file = path.join(folder, 'places.json');
		writeFileSync(file, text);
		expect(await readPlaces(folder)).toEqual({
			places: [],
			trouble: `The places where you were could not be read; the file is kept as ${file}.damaged`,
		});
		expect(readFileSync(`${file}.damaged`, 'utf8')).toBe(text);
		expect(existsSync(file)).toBe(false);

		await writePlaces(folder, places);
		expect(await readPlaces(folder)).toEqual({places, trouble: null});
	});
});

describe('a folder that cannot be used', () => {
	test('is reported when it is a file', async () => {
		const file = path.join(temporaryFolder(), 'file');
		writeFileSync(file, 'text');
		await expect(writePlaces(file, places)).rejects.toMatchObject({code: 'EEXIST'});
		expect(() => {
			writePlacesNow(file, places);
		}).toThrow(/EEXIST/);
		expect(await readPlaces(file)).toEqual({
			places: [],
			trouble: `${file}/places.json may not be read: the places where you were are not shown`,
		});
	});

	test('leaves no draft when the file cannot be put into its place', async () => {
		const folder = temporaryFolder();
		mkdirSync(path.join(folder, 'places.json', 'in-the-way'), {recursive: true});
		await expect(writePlaces(folder, places)).rejects.toThrow();
		expect(() => {
			writePlacesNow(folder, places);
		}).toThrow();
		expect(readdirSync(folder)).toEqual(['places.json']);
	});

	test.skipIf(isRoot)('is reported when it may not be written or read', async () => {
		const folder = temporaryFolder();
		await writePlaces(folder, places);
		chmodSync(path.join(folder, 'places.json'), 0o000);
		expect(await readPlaces(folder)).toMatchObject({places: [], trouble: expect.stringContaining('may not be read')});
		chmodSync(folder, 0o500);
		await expect(writePlaces(folder, places)).rejects.toMatchObject({code: 'EACCES'});
		chmodSync(folder, 0o700);
	});
});
