import {randomUUID} from 'node:crypto';
import module from 'node:module';
import v8 from 'node:v8';
import {initialState} from '../app/initial-state.js';
import type {Settings} from '../app/settings.js';
import {currentEntry} from '../app/state.js';
import {paceOf, sessionsOfPace} from '../article/pace.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {isUtf8Locale} from '../io/is-utf8-locale.js';
import {readSettings, writeSettings} from '../io/settings-file.js';
import {stateFolder} from '../io/state-folder.js';
import {surroundingsHere} from '../io/surroundings.js';
import {loadHyphenate} from '../layout/breaking/hyphenation.js';
import {setAsciiOnly} from '../layout/glyphs.js';
import {setAmbiguousWide} from '../layout/width.js';
import {careFor} from '../library/state/care.js';
import {inherit} from '../library/state/inherit.js';
import {isUntouched} from '../library/state/is-untouched.js';
import {recentSessions} from '../library/state/read-recent-sessions.js';
import {closeState, openState, type ReaderState, takeNotices} from '../library/state/reader-state.js';
import {createAdder} from '../runtime/add-address.js';
import {startUpdate} from '../runtime/background/start-update.js';
import {createFeedUpdater, type UpdateProcess} from '../runtime/feed-updater.js';
import {createFullTexts} from '../runtime/full-text/fetch-full-text.js';
import {noLibrary} from '../runtime/library.js';
import {type BidiOrder, prepareSetting} from '../runtime/prepare-setting.js';
import {createReadingKeeper} from '../runtime/reading-keeper.js';
import {createEffects, highlightCode} from '../runtime/run-effect.js';
import {createLinkSaver} from '../runtime/save-link.js';
import {createRestSetter} from '../runtime/set-rest.js';
import {createStore, type Store} from '../runtime/store.js';
import {createTextOf} from '../runtime/text-of.js';
import {createTrash} from '../runtime/trash.js';
import type {Face} from './face.js';
import {keepDays} from './keep-days.js';
import type {LibraryFolders} from './library-folders.js';
import {listFirst} from './list-first.js';
import {fail, warn, warnOfEach} from './output.js';
import {missingTheme, ownThemes} from './own-themes.js';
import type {Config} from './read-config.js';
import {openReadingLibrary} from './reading-library.js';
import {createTerminalLoan, programsFor} from './reading-programs.js';
import {recall} from './recall.js';
import {readFrom} from './show.js';
import {startSettings} from './start-settings.js';
import {listenForStops} from './suspension.js';
import {untilEnd} from './until-end.js';

/** What is to be read: the folders of a library, or one piece by its path, `-` for standard input. */
export type ReadFrom = ({readonly kind: 'library'} & LibraryFolders) | {readonly kind: 'piece'; readonly path: string};

export type ReadRequest = {
	readonly from: ReadFrom;
	readonly config: Config;
	/** The state folder that was asked for. */
	readonly state: string | undefined;
	readonly bidiOrder: BidiOrder;
	readonly isAmbiguousWide: boolean;
	/** The interface is to be in ASCII; `null` for what the locale tells. */
	readonly isAscii: boolean | null;
	/** The file that runs beside the program. */
	readonly background: URL;
};

/** When the first frame is out and most likely nobody waits, in milliseconds. */
const idleDelay = 1000;

/** Who has left waits no longer for what is being written; in milliseconds. */
const lastWait = 300;

/** Open the reader; resolves when the user has left. `openFace` tells where it is shown, and is asked only when there is something to show. */
export async function read(request: ReadRequest, openFace: () => Face | null): Promise<void> {
	const {config, from} = request;
	setAmbiguousWide(request.isAmbiguousWide);
	setAsciiOnly(request.isAscii ?? !isUtf8Locale(surroundingsHere()));
	const folder = await stateFolder(request.state);
	// Files are read while nothing else is to be done, so that the first frame is a full one.
	const [foundSettings, loaded, own] = await Promise.all([
		readSettings(folder),
		from.kind === 'piece' ? readFrom(from.path) : null,
		ownThemes(),
	]);
	if (loaded?.kind === 'failed') {
		fail(loaded.reason);
		return;
	}

	const face = openFace();
	if (face === null) {
		fail('Keys come from a terminal, and there is none: use broadsheet show to print the article.');
		return;
	}

	const bidiOrder = face.isLogicalOrder ? 'terminal' : request.bidiOrder;
	const end = untilEnd(face.keys);
	// Before the first frame: a key pressed while it is drawn would be echoed into it.
	face.keys?.setRawMode(true);
	const readerState = openState(folder, Date.now());
	const tell = (sentence: string): void => {
		store.dispatch({type: 'trouble', reason: sanitiseLine(sentence)});
	};
	const keeper = createReadingKeeper(readerState, tell, Date.now);
	const reading =
		from.kind === 'library'
			? await openReadingLibrary({
					roots: from.folders,
					askedState: request.state,
					state: readerState,
					background: request.background,
				})
			: null;
	const saveSettings = (settings: Settings): void => {
		writeSettings(folder, {...settings, said: config.remember}).catch(() => {
			store.dispatch({type: 'trouble', reason: `These settings cannot be kept: ${folder} cannot be written`});
		});
	};

	// Before the first frame, in which minutes are shown already: the newest of 10,000 sessions take 2 ms.
	const pace = paceOf(recentSessions(readerState, sessionsOfPace, Date.now()).found);
	const settings = await startSettings(foundSettings, config);
	const start = initialState(face.size, settings, Date.now(), randomUUID(), pace);
	const store: Store = createStore(
		face.begin({
			...start,
			keymap: config.keymap ?? start.keymap,
			ownThemes: own.themes,
			isFirstRun: isUntouched(readerState, Date.now()).found,
			isSample: from.kind === 'library' && from.isSample,
		}),
		effect => {
			perform(effect);
		},
		Date.now,
	);
	const ownFolder = from.kind === 'library' && !from.isSample ? (from.folders[0] ?? null) : null;
	const loan = createTerminalLoan();
	// Where whole lines are typed the terminal itself stops the program.
	const suspend = face.keys ? listenForStops(loan, face.keys) : () => {};
	const programs = programsFor(face, config);
	const perform = createEffects(
		{
			library: reading?.library ?? noLibrary,
			textOf: createTextOf(),
			readingKeeper: keeper,
			recall: entry => recall(readerState, entry, tell),
			bidiOrder,
			programs,
			lendTerminal: loan.lend,
			saveLink: createLinkSaver(ownFolder, Date.now),
			addAddress: createAdder(ownFolder, reading?.library.heldBy ?? (() => new Map())),
			fullTexts: createFullTexts({
				folder: ownFolder,
				stateFolder: folder,
				inherit: (from, to) => inherit(readerState, [{from, to: to.id, path: to.path}], Date.now()),
			}),
			updateFeeds: createFeedUpdater(updateStarter(request, folder)),
			trash: createTrash(),
			setRest: createRestSetter(),
			saveSettings,
			redraw: () => shown.redraw(),
			suspend,
			quit: end.quit,
			now: Date.now,
			pace,
		},
		store.dispatch,
	);
	if (loaded) {
		const {entry, manuscript} = loaded;
		const hyphenation = await prepareSetting(entry, manuscript, bidiOrder);
		const recalled = recall(readerState, entry, tell);
		store.dispatch({type: 'piece-opened', entry, manuscript, hyphenation, ...recalled, now: Date.now()});
	}

	for (const sentence of [config.trouble, ...own.briefly, missingTheme(settings.theme, own.themes)]) {
		if (sentence !== null) {
			tell(sentence);
		}
	}

	if (reading) {
		await listFirst(reading, store);
	}

	tellNotices(readerState, tell);
	const shown = face.open(store, loan.allow);
	if (loaded) {
		void highlightCode(loaded.manuscript, store.dispatch);
	}

	if (reading) {
		// The list that is shown is the one that was left; what has changed since is looked for behind the frame.
		setImmediate(() => reading.start(store.dispatch));
	}

	// The article under the cursor is likely to be opened next: what parts its words takes a while to load.
	setImmediate(() => {
		void loadHyphenate(currentEntry(store.getState())?.lang ?? null);
	});
	// Node writes its compile cache when the process ends by itself; one that is killed should start quickly next time too.
	setTimeout(() => {
		// Frames and lists are thrown away one after the other: left to itself the heap grows to 120 MB for what is new, and to two and a half times of what is kept, and no key is answered sooner for it.
		v8.setFlagsFromString('--semi-space-growth-factor=1');
		v8.setFlagsFromString('--heap-growing-percent=100');
		module.flushCompileCache();
		if (reading === null) {
			careFor(readerState, Date.now());
			tellNotices(readerState, tell);
		}
	}, idleDelay).unref();
	await end.wait(shown, () => {
		programs.close();
		const unkept = keeper.flush();
		closeState(readerState);
		face.restore();
		if (unkept !== null) {
			warn(sanitiseLine(unkept));
		}

		// Whole, and where it can be read while the file is mended.
		warnOfEach([...config.troubles, ...own.troubles]);
	});
	await inTime(reading?.close());
	face.release();
}

/** What starts the update of the feeds of a library; `null` where there is no library. */
function updateStarter(
	{from, state: askedState, config, background}: ReadRequest,
	folder: string,
): (() => UpdateProcess) | null {
	const roots = from.kind === 'library' && !from.isSample ? from.folders : [];
	return roots.length === 0
		? null
		: () =>
				startUpdate(background, {
					kind: 'update-feeds',
					roots,
					askedState,
					stateFolder: folder,
					keepDays: keepDays(config),
				});
}

function tellNotices(state: ReaderState, tell: (sentence: string) => void): void {
	for (const sentence of takeNotices(state)) {
		tell(sentence);
	}
}

/** Wait for something, but not for long. */
async function inTime(done: Promise<void> | undefined): Promise<void> {
	const {promise, resolve} = Promise.withResolvers<void>();
	const timer = setTimeout(resolve, lastWait);
	await Promise.race([done, promise]);
	clearTimeout(timer);
}
