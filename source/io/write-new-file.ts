import {mkdir} from 'node:fs/promises';
import path from 'node:path';
import {linkToFreePlace} from './free-place.js';
import {removeFile, writePartial} from './partial-file.js';

/** The folder beside articles in which their sources are kept: hidden, so that no source is listed as an article. */
export const sourcesFolder = '.sources';

/** Where a file is kept that an article was made of. */
export type Beside = {readonly bytes: Uint8Array; readonly ending: string};

/**
Write a file that is not there yet: where one of its name is, another gets a number behind its name. It appears when it is whole, and what it was made of, where that is given, under the same name in a hidden folder beside it, before it. Resolves to its path. Rejects as `node:fs` does.
*/
export async function writeNewFile(
	folder: string,
	name: string,
	ending: string,
	content: string | Uint8Array,
	beside: Beside | null = null,
): Promise<string> {
	const sources = path.join(folder, sourcesFolder);
	if (beside !== null) {
		await mkdir(sources, {recursive: true});
	}

	const whole = await writePartial(folder, content);
	let source: string | null = null;
	try {
		source = beside === null ? null : await writePartial(sources, beside.bytes);
		for (let number = 1; ; number++) {
			const numbered = `${name}${number === 1 ? '' : `-${number}`}`;
			const file = path.join(folder, `${numbered}${ending}`);
			const kept = path.join(sources, `${numbered}${beside?.ending ?? ''}`);
			if (await placeBoth({whole, file}, source === null ? null : {source, kept})) {
				return file;
			}
		}
	} finally {
		await removeFile(whole);
		if (source !== null) {
			await removeFile(source);
		}
	}
}

type Places = {readonly whole: string; readonly file: string};
type SourcePlaces = {readonly source: string; readonly kept: string};

/** Give a file and its source their names, which must both be free. The source comes first: a source too many harms nobody. */
async function placeBoth({whole, file}: Places, sources: SourcePlaces | null): Promise<boolean> {
	if (sources !== null && !(await linkToFreePlace(sources.source, sources.kept))) {
		return false;
	}

	if (await linkToFreePlace(whole, file)) {
		return true;
	}

	if (sources !== null) {
		await linkToFreePlace(sources.kept, sources.source);
	}

	return false;
}
