import process from 'node:process';
import {plural} from '../article/dates.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import {homeLibrary} from '../io/home-library.js';
import {makeFolder} from '../io/make-folder.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import {createCapture} from '../runtime/capture/capture.js';
import {articleId} from '../runtime/read-article.js';
import {type Added, addAll} from './add-all.js';
import type {Command} from './command.js';
import {fetchLimits} from './fetch-limits.js';
import {jsonText} from './json-text.js';
import {libraryFolders} from './library-folders.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {fail, print, warn} from './output.js';
import {spareMemory} from './spare-memory.js';
import {untilInterrupted} from './until-interrupted.js';

type AddCommand = Extract<Command, {kind: 'add'}>;

/** Save pages, texts and books into the library, and say of each what became of it. */
export async function add(command: AddCommand, files: ProgramFiles): Promise<void> {
	const {folders, isSample} = await libraryFolders(command.library, files.sampleLibrary);
	// Where nobody has named a library there is one from now on.
	const folder = isSample ? await homeLibrary() : command.library.length > 0 ? folders[0] : undefined;
	if (folder !== undefined) {
		try {
			makeFolder(folder);
		} catch (error) {
			fail(`${sanitiseLine(folder)} ${errorReason(error)}.`);
			return;
		}
	}

	await withLibrary(command, files, library => addTo(library, command), {areRefusedTold: false});
}

async function addTo({roots, index, progress}: CommandLibrary, command: AddCommand): Promise<void> {
	spareMemory();
	const heldTitle = (key: string): string | null => index.heldBy([key]).get(key)?.title ?? null;
	const {signal, end} = untilInterrupted();
	try {
		const capture = await createCapture(roots[0] ?? '', {heldTitle});
		let done = 0;
		const added = await addAll(command, {
			capture,
			heldFile: (file, bytes) => titleOfKey(index, index.keyOfPath(file) ?? index.keyOfId(articleId(bytes))),
			signal,
			limits: fetchLimits(process.env),
			onAdded(one) {
				done++;
				progress.clear();
				tell(one, command.isJson);
				progress.show(`${done} of ${command.words.length} done`);
			},
		});
		progress.clear();
		if (command.isJson) {
			print(`${jsonText(added.map(jsonOf))}\n`);
		} else if (added.length > 1) {
			print(`${summary(added)}\n`);
		}

		if (added.some(({became}) => became.kind === 'refused')) {
			process.exitCode = 1;
		}

		if (signal.aborted) {
			warn('Interrupted: what is not said to be saved is not.');
			process.exitCode = 130;
		}
	} finally {
		end();
	}
}

function titleOfKey(index: LibraryIndex, key: number | null): string | null {
	return key === null ? null : (index.articlesOf([key])[0]?.entry.title ?? null);
}

function tell({named, became}: Added, isJson: boolean): void {
	const name = sanitiseLine(named === '-' ? 'Standard input' : named);
	switch (became.kind) {
		case 'saved': {
			if (!isJson) {
				print(`Saved “${sanitiseLine(became.title)}”: ${sanitiseLine(became.path)}\n`);
			}

			if (became.note !== null) {
				warn(`${name}: ${became.note}.`);
			}

			break;
		}

		case 'held': {
			if (!isJson) {
				print(`In the library already, as “${sanitiseLine(became.title)}”: ${name}\n`);
			}

			break;
		}

		case 'refused': {
			warn(`${name} ${sanitiseLine(became.reason)}.`);
			break;
		}

		case 'cancelled': {
			break;
		}
	}
}

function jsonOf({named, became}: Added): unknown {
	switch (became.kind) {
		case 'saved': {
			return {named, kind: became.kind, path: became.path, title: became.title, note: became.note};
		}

		case 'held': {
			return {named, kind: became.kind, title: became.title};
		}

		case 'refused': {
			return {named, kind: became.kind, reason: became.reason};
		}

		case 'cancelled': {
			return {named, kind: became.kind};
		}
	}
}

function summary(added: readonly Added[]): string {
	const count = (kind: Added['became']['kind']): number => added.filter(({became}) => became.kind === kind).length;
	const [saved, held, refused, cancelled] = [count('saved'), count('held'), count('refused'), count('cancelled')];
	const parts = [
		`${plural(saved, 'article')} saved`,
		held > 0 && `${held} in the library already`,
		refused > 0 && `${refused} not saved`,
		cancelled > 0 && `${cancelled} called off`,
	];
	return `${parts.filter(Boolean).join(', ')}.`;
}
