import path from 'node:path';
import process from 'node:process';
import type {Entry} from '../article/entry.js';
import {kindOfPath} from '../io/kind-of-path.js';
import {cellWidth, pad, setAmbiguousWide, truncate} from '../layout/width.js';
import {loadLibrary} from '../runtime/load-library.js';
import type {Command} from './command.js';
import {entryJson} from './json.js';
import {fail, print, warn} from './output.js';
import {pathProblem} from './path-problem.js';

type ListCommand = Extract<Command, {kind: 'list'}>;

/** Print what a folder holds. */
export async function list(command: ListCommand, sampleLibrary: string): Promise<void> {
	setAmbiguousWide(command.isAmbiguousWide);
	const folder = path.resolve(command.path ?? sampleLibrary);
	const kind = await kindOfPath(folder).catch(() => 'other' as const);
	if (kind !== 'folder') {
		fail(
			kind === 'file'
				? `${command.path} is a file, not a folder: broadsheet show prints it.`
				: pathProblem(command.path ?? folder, kind),
		);
		return;
	}

	const library = await loadLibrary(folder);
	for (const {reason} of library.failures) {
		warn(reason);
	}

	const entries = library.articles.map(({entry}) => entry);
	if (command.isJson) {
		print(`${JSON.stringify(entries.map(entryJson), null, '\t')}\n`);
		return;
	}

	if (entries.length === 0) {
		warn(`${folder} holds no articles yet: put .txt or .md files there.`);
	}

	print(listText(entries));
}

const widestSource = 24;

/** Date, source, title and reading time in columns; titles are cut only where a terminal would break the line. */
function listText(entries: readonly Entry[]): string {
	const sourceWidth = Math.min(widestSource, Math.max(0, ...entries.map(({siteName}) => cellWidth(siteName ?? ''))));
	const titleWidth = titleColumn(entries, sourceWidth);
	return entries
		.map(({publishedTime, savedTime, siteName, title, readingMinutes}) => {
			const date = pad((publishedTime ?? savedTime ?? '').slice(0, 10), 10);
			const source = pad(truncate(siteName ?? '', sourceWidth), sourceWidth);
			const time = pad(`${readingMinutes} min`, 7, 'start');
			return `${date}  ${source}  ${pad(truncate(title, titleWidth), titleWidth)}  ${time}\n`;
		})
		.join('');
}

function titleColumn(entries: readonly Entry[], sourceWidth: number): number {
	const widest = Math.max(0, ...entries.map(({title}) => cellWidth(title)));
	const room = process.stdout.isTTY ? process.stdout.columns - 10 - sourceWidth - 7 - 6 : Number.POSITIVE_INFINITY;
	return Math.max(10, Math.min(widest, room));
}
