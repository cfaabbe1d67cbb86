import {existsSync, readdirSync, statSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {writeNewsLibrary} from './news-library.ts';
import {openSession, type Session} from './session.ts';

/** A library to measure, and where what the program keeps of it is. */
export type LibraryPlace = {
	readonly library: string;
	readonly state: string;
	/** Files that hold articles, and their bytes. */
	readonly files: number;
	readonly bytes: number;
	/** The state holds an index of it already. */
	readonly isIndexed: boolean;
};

const usualArticles = 10_000;

/** The library that the environment asks for: the one in the folder `LIBRARY`, or one of `ARTICLES` that is made; its state in the folder `INDEX_STATE`, or in a new one. */
export function libraryPlace(folder: string): LibraryPlace {
	const {LIBRARY: named, INDEX_STATE: kept, ARTICLES: articles} = process.env;
	if (kept && !named) {
		throw new Error('An index belongs to a folder: INDEX_STATE needs LIBRARY, too.');
	}

	const state = kept ? path.resolve(kept) : path.join(folder, 'library-state');
	const isIndexed = existsSync(path.join(state, 'indexes'));
	if (named) {
		const library = path.resolve(named);
		return {library, state, isIndexed, ...sizeOf(library)};
	}

	const library = path.join(folder, 'news');
	const files = Number(articles ?? usualArticles);
	return {library, state, isIndexed, files, bytes: writeNewsLibrary(library, files)};
}

function sizeOf(library: string): Pick<LibraryPlace, 'files' | 'bytes'> {
	const files = readdirSync(library, {recursive: true, withFileTypes: true})
		.filter(entry => entry.isFile() && /^[^.].*\.(?:txt|md|markdown)$/i.test(entry.name))
		.map(({parentPath, name}) => path.join(parentPath, name));
	return {files: files.length, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0)};
}

export type Size = {readonly columns: number; readonly rows: number};

export const sizes: readonly Size[] = [
	{columns: 80, rows: 24},
	{columns: 120, rows: 40},
];

export const sizeName = ({columns, rows}: Size): string => `${columns}×${rows}`;

/** Do something in the program with the library open; it is ended afterwards, whatever happens. */
export async function inSession<Result>(
	program: string,
	{library, state}: Pick<LibraryPlace, 'library' | 'state'>,
	folder: string,
	size: Size,
	act: (session: Session) => Promise<Result>,
): Promise<Result> {
	const session = openSession({args: [program, '--state', state, '--library', library], folder, ...size});
	try {
		return await act(session);
	} finally {
		await session.close();
	}
}
