import process from 'node:process';
import {groupDigits, plural} from '../article/dates.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorCode} from '../io/error-code.js';
import {errorReason} from '../io/error-reason.js';
import {homeLibrary} from '../io/home-library.js';
import {makeFolder} from '../io/make-folder.js';
import {stateFolder} from '../io/state-folder.js';
import {careFor} from '../library/state/care.js';
import {stateReason} from '../library/state/state-reason.js';
import {knownServices} from '../rescue/known-services.js';
import type {Found} from '../rescue/saved-item.js';
import {type FeedPlaces, feedPlaces} from '../runtime/feeds/subscription.js';
import type {FetchedTexts} from '../runtime/taking-in/fetch-texts.js';
import {type OpenedExport, openExport} from '../runtime/taking-in/open-export.js';
import {takeFeeds} from '../runtime/taking-in/take-feeds.js';
import {createTakingIn, type TakingIn, type Textless} from '../runtime/taking-in/take-in.js';
import {emptyTally, sumOf, type Tally} from '../runtime/taking-in/tally.js';
import type {Command} from './command.js';
import {type FeedTally, feedsSentence, tallyJson, tallySentence, textsJson, textsLines} from './import-summary.js';
import {jsonText} from './json-text.js';
import {libraryFolders} from './library-folders.js';
import {type CommandLibrary, type ProgramFiles, withLibrary} from './open-library.js';
import {fail, print, warn} from './output.js';
import type {ProgressLine} from './progress-line.js';

type ImportCommand = Extract<Command, {kind: 'import'}>;

/** So many pieces are written at once: others who write the state wait no longer than for these. */
const atOnce = 500;

/** Services whose exports are known, as they are said to people. */
const known = knownServices.map(({service}) => service).join(', ');

/** Take in what other services kept, and say what became of it. */
export async function importExports(command: ImportCommand, files: ProgramFiles): Promise<void> {
	const {folders, isSample, troubles} = await libraryFolders(command.library, files.sampleLibrary);
	for (const reason of troubles) {
		warn(`${reason}.`);
	}

	// Where nobody has named a library, this is it from now on.
	const roots = isSample ? [await homeLibrary()] : folders;
	const [folder = ''] = roots;
	if (!command.isDryRun && !makeLibrary(folder)) {
		return;
	}

	const places = feedPlaces(folder, await stateFolder(command.state));
	await withLibrary({...command, library: roots}, files, async library =>
		importAll(command, {folder, places}, library),
	);
}

function makeLibrary(folder: string): boolean {
	try {
		makeFolder(folder);
		return true;
	} catch (error) {
		// Of a file in its place is said what it is when the library is opened.
		if (errorCode(error) === 'EEXIST') {
			return true;
		}

		fail(`${sanitiseLine(folder)} ${errorReason(error)}.`);
		return false;
	}
}

/** Where all comes to. */
type Goal = {readonly folder: string; readonly places: FeedPlaces};

/** What became of the exports. */
type Outcome = {
	/** By service, in the order in which they came. */
	readonly tallies: Map<string, Tally>;
	readonly feeds: Array<FeedTally & {readonly service: string}>;
	readonly refused: string[];
};

async function importAll(command: ImportCommand, {folder, places}: Goal, library: CommandLibrary): Promise<void> {
	const {index, state, progress} = library;
	const now = Date.now();
	if (!command.isDryRun) {
		// There is a backup of today before anything changes.
		careFor(state, now);
	}

	const takingIn = createTakingIn({folder, index, state, isDryRun: command.isDryRun, now});
	const outcome: Outcome = {tallies: new Map(), feeds: [], refused: []};
	let trouble: string | null = null;
	try {
		for (const file of command.paths) {
			await importFile(file, {takingIn, outcome, progress, places, isDryRun: command.isDryRun});
		}

		takingIn.finish();
	} catch (error) {
		trouble = troubleOf(error, folder);
	}

	const texts = command.isFetch && trouble === null ? await fetchAll(takingIn.textless(), library) : null;
	progress.clear();
	tell(command, outcome, texts);
	if (trouble !== null) {
		fail(`${trouble}: the rest is not taken in. To import it all again does no harm.`);
	}
}

async function fetchAll(pieces: readonly Textless[], {state, progress}: CommandLibrary): Promise<FetchedTexts> {
	const {createQueue} = await import('../io/network/politely.js');
	const {fetchAddress} = await import('../io/network/fetch-address.js');
	const {fetchTexts} = await import('../runtime/taking-in/fetch-texts.js');
	return fetchTexts(pieces, {
		politely: createQueue(),
		fetchAddress,
		limits: {},
		state,
		now: Date.now,
		onDone(done) {
			progress.show(`${groupDigits(done)} of ${plural(pieces.length, 'text')} fetched`);
		},
	});
}

function troubleOf(error: unknown, folder: string): string {
	const code = errorCode(error);
	if (code === null) {
		throw error;
	}

	// What the system says of a file has the name of its call.
	const isOfFile = error instanceof Error && 'syscall' in error;
	return sanitiseLine(isOfFile ? `${folder} ${errorReason(error)}` : stateReason(error));
}

type Import = {
	readonly takingIn: TakingIn;
	readonly outcome: Outcome;
	readonly progress: ProgressLine;
	readonly places: FeedPlaces;
	readonly isDryRun: boolean;
};

async function importFile(file: string, {takingIn, outcome, progress, places, isDryRun}: Import): Promise<void> {
	let isKnown = false;
	let foreign = 0;
	for await (const one of openExport(file)) {
		switch (one.kind) {
			case 'pieces': {
				isKnown = true;
				await takeAll(one, takingIn, outcome, progress);
				break;
			}

			case 'feeds': {
				isKnown = true;
				const taken = await takeFeeds(one, places, isDryRun);
				if (taken.kind === 'failed') {
					outcome.refused.push(taken.reason.replace(/\.$/, ''));
				} else {
					outcome.feeds.push({...taken, service: one.service});
				}

				break;
			}

			case 'foreign': {
				foreign++;
				break;
			}

			case 'refused': {
				isKnown = true;
				outcome.refused.push(one.reason);
				break;
			}
		}
	}

	if (!isKnown) {
		const what = foreign > 1 ? 'holds no export' : 'is no export';
		outcome.refused.push(`${sanitiseLine(file)} ${what} that is known (${known}): give it as the service made it`);
	}
}

type Pieces = Extract<OpenedExport, {kind: 'pieces'}>;

async function takeAll(
	{service, count, found}: Pieces,
	takingIn: TakingIn,
	{tallies}: Outcome,
	progress: ProgressLine,
): Promise<void> {
	let batch: Found[] = [];
	let done = 0;
	const take = async (): Promise<void> => {
		tallies.set(service, sumOf(tallies.get(service) ?? emptyTally, await takingIn.take(service, batch)));
		done += batch.length;
		batch = [];
		const total = count > 0 ? ` of ${groupDigits(count)}` : '';
		progress.show(`${service}: ${groupDigits(done)}${total} entries taken in`);
	};
	tallies.set(service, tallies.get(service) ?? emptyTally);
	for (const one of found) {
		batch.push(one);
		if (batch.length === atOnce) {
			await take();
		}
	}

	await take();
}

function tell({isJson, isDryRun}: ImportCommand, {tallies, feeds, refused}: Outcome, texts: FetchedTexts | null): void {
	for (const reason of refused) {
		warn(`${reason}.`);
	}

	if (refused.length > 0) {
		process.exitCode = 1;
	}

	print(
		isJson
			? `${jsonText({services: [...tallies].map(([service, tally]) => tallyJson(service, tally)), feeds, refused, ...(texts && textsJson(texts))})}\n`
			: [
					...[...tallies].map(([service, tally]) => tallySentence(service, tally, isDryRun)),
					...feeds.map(one => feedsSentence(one.service, one, isDryRun)),
					...(texts ? textsLines(texts) : []),
				]
					.map(line => `${line}\n`)
					.join(''),
	);
}
