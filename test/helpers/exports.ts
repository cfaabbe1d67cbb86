import {Buffer} from 'node:buffer';
import {readdirSync, readFileSync} from 'node:fs';
import path from 'node:path';
import type {ExportPart} from '../../source/rescue/export-part.js';
import {type Export, readExports} from '../../source/rescue/read-exports.js';
import type {Found} from '../../source/rescue/saved-item.js';

export const exportsFolder = path.resolve(import.meta.dirname, '../fixtures/rescue');

/** The bytes of an export that stands in the fixtures. */
export function exportBytes(name: string): Buffer {
	return readFileSync(path.join(exportsFolder, name));
}

/** A file of an export. */
export function part(name: string, content: string | Uint8Array): ExportPart {
	const bytes = Buffer.from(content as string);
	return {name, size: bytes.length, read: () => bytes};
}

/** The files of a folder of the fixtures. */
export function folderParts(folder: string): readonly ExportPart[] {
	return readdirSync(path.join(exportsFolder, folder), {recursive: true, encoding: 'utf8'})
		.filter(name => path.extname(name) !== '')
		.map(name => part(name.replaceAll(path.sep, '/'), exportBytes(path.join(folder, name))));
}

const usual = {
	byline: null,
	siteName: null,
	savedTime: null,
	publishedTime: null,
	tags: [],
	status: 'unread',
	isArchived: false,
	isStarred: false,
	progress: 0,
	excerpt: null,
	note: '',
	body: null,
	highlights: [],
};

/** What was found, without what is as it is of most pieces. */
function briefly(found: Found): unknown {
	if (found.kind !== 'item') {
		return found.kind === 'flawed' ? found.flaw : found.kind;
	}

	const isUsual = ([name, value]: readonly [string, unknown]): boolean =>
		name in usual && JSON.stringify(usual[name as keyof typeof usual]) === JSON.stringify(value);
	return Object.fromEntries(Object.entries(found.item).filter(entry => !isUsual(entry)));
}

export type Told = Exclude<Export, {kind: 'pieces'}> | {kind: 'pieces'; service: string; found: readonly unknown[]};

/** All that is read of an export, told briefly. */
export async function told(parts: readonly ExportPart[]): Promise<readonly Told[]> {
	const all: Told[] = [];
	for await (const one of readExports(parts)) {
		all.push(one.kind === 'pieces' ? {kind: one.kind, service: one.service, found: [...one.found].map(briefly)} : one);
	}

	return all;
}
