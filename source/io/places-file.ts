import {mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {mkdir, open, readFile, rename, rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import type {Place} from '../article/place.js';

/** What was read, and a sentence when a damaged file had to be set aside. */
export type ReadPlaces = {readonly places: readonly Place[]; readonly trouble: string | null};

const version = 1;

/** Read the places from a state folder. Never rejects: what cannot be read is reported, and reading goes on. */
export async function readPlaces(folder: string): Promise<ReadPlaces> {
	const file = fileIn(folder);
	let text: string;
	try {
		text = await readFile(file, 'utf8');
	} catch (error) {
		return isMissing(error)
			? {places: [], trouble: null}
			: {places: [], trouble: `${file} may not be read: the places where you were are not shown`};
	}

	const places = parse(text);
	return places === null ? setAside(file) : {places, trouble: null};
}

/**
Write the places so that a crash at any moment leaves the old file or the new one. When `isOutdated` says so in the end, what was written is dropped: something newer is in the file by then.
*/
export async function writePlaces(
	folder: string,
	places: readonly Place[],
	isOutdated: () => boolean = () => false,
): Promise<void> {
	await mkdir(folder, {recursive: true});
	const file = fileIn(folder);
	const draft = draftOf(file);
	try {
		const handle = await open(draft, 'w');
		try {
			await handle.writeFile(serialise(places));
			await handle.sync();
		} finally {
			await handle.close();
		}

		if (!isOutdated()) {
			// At once, so that nothing newer can come between the question and the answer.
			renameSync(draft, file);
		}
	} finally {
		await rm(draft, {force: true});
	}
}

/** The same at once, for the moment in which the program ends. */
export function writePlacesNow(folder: string, places: readonly Place[]): void {
	mkdirSync(folder, {recursive: true});
	const file = fileIn(folder);
	// Another draft than that of a write which may be under way.
	const draft = draftOf(`${file}.last`);
	try {
		writeFileSync(draft, serialise(places), {flush: true});
		renameSync(draft, file);
	} finally {
		rmSync(draft, {force: true});
	}
}

function fileIn(folder: string): string {
	return path.join(folder, 'places.json');
}

/** Two Broadsheets at once do not write the same draft. */
function draftOf(file: string): string {
	return `${file}.${process.pid}.draft`;
}

function serialise(places: readonly Place[]): string {
	return `${JSON.stringify({version, places}, null, '\t')}\n`;
}

async function setAside(file: string): Promise<ReadPlaces> {
	const aside = `${file}.damaged`;
	try {
		await rename(file, aside);
		return {places: [], trouble: `The places where you were could not be read; the file is kept as ${aside}`};
	} catch {
		return {places: [], trouble: `${file} is damaged and could not be set aside: new places are not kept`};
	}
}

/** The places of a file, or `null` when it is not one of ours. */
function parse(text: string): readonly Place[] | null {
	try {
		const data: unknown = JSON.parse(text);
		if (!isRecord(data) || data['version'] !== version || !Array.isArray(data['places'])) {
			return null;
		}

		return data['places'].every(isPlace) ? data['places'] : null;
	} catch {
		return null;
	}
}

function isPlace(value: unknown): value is Place {
	return (
		isRecord(value) &&
		typeof value['id'] === 'string' &&
		typeof value['path'] === 'string' &&
		typeof value['progress'] === 'number' &&
		typeof value['done'] === 'boolean' &&
		typeof value['readTime'] === 'string' &&
		isRecord(value['anchor']) &&
		Number.isSafeInteger(value['anchor']['offset']) &&
		typeof value['anchor']['exact'] === 'string' &&
		typeof value['anchor']['prefix'] === 'string'
	);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
	return typeof value === 'object' && value !== null;
}

function isMissing(error: unknown): boolean {
	return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
