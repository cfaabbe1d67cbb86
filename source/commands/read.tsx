import module from 'node:module';
import process from 'node:process';
import {render} from 'ink';
import {checkSettings} from '../app/check-settings.js';
import {initialState} from '../app/initial-state.js';
import type {Settings} from '../app/settings.js';
import {currentEntry, placeOf} from '../app/state.js';
import type {Entry} from '../article/entry.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {openKeyboard} from '../io/open-keyboard.js';
import {readSettings, writeSettings} from '../io/settings-file.js';
import {stateFolder} from '../io/state-folder.js';
import {loadHyphenate} from '../layout/breaking/hyphenation.js';
import {setAmbiguousWide} from '../layout/width.js';
import {careFor} from '../library/state/care.js';
import {placesOf} from '../library/state/read-state.js';
import {closeState, openState, type ReaderState, takeNotices} from '../library/state/reader-state.js';
import {type Library, type LibraryArticle, libraryOf} from '../runtime/library.js';
import {type LoadedLibrary, loadLibrary} from '../runtime/load-library.js';
import {createPlaceKeeper} from '../runtime/place-keeper.js';
import {type BidiOrder, prepareSetting} from '../runtime/prepare-setting.js';
import {delayWorthAWord, highlightCode, runEffect, type Services} from '../runtime/run-effect.js';
import {createRestSetter} from '../runtime/set-rest.js';
import {createStore, type Store} from '../runtime/store.js';
import {App} from '../ui/app.js';
import {StoreProvider} from '../ui/use-store.js';
import {fail, warn} from './output.js';
import {readFrom} from './show.js';
import {untilEnd} from './until-end.js';

type Request = {
	/** An absolute path, or `-` for standard input. */
	readonly path: string;
	readonly isFolder: boolean;
	/** The state folder that was asked for. */
	readonly state: string | undefined;
	readonly bidiOrder: BidiOrder;
	readonly isAmbiguousWide: boolean;
};

/** When the first frame is out and most likely nobody waits, in milliseconds. */
const idleDelay = 1000;

/** Open the reader in the terminal; resolves when the user has left. */
export async function read(request: Request): Promise<void> {
	const {bidiOrder} = request;
	setAmbiguousWide(request.isAmbiguousWide);
	const folder = await stateFolder(request.state);
	// Files are read while nothing else is to be done, so that the first frame is a full one.
	const [foundSettings, loaded] = await Promise.all([
		readSettings(folder),
		request.isFolder ? null : readFrom(request.path),
	]);
	if (loaded?.kind === 'failed') {
		fail(loaded.reason);
		return;
	}

	const keyboard = keyboardOrNull();
	if (keyboard === null) {
		fail('Keys come from a terminal, and there is none: use broadsheet show to print the article.');
		return;
	}

	// Before the first frame: a key pressed while it is drawn would be echoed into it.
	keyboard.setRawMode(true);
	const {stdout} = process;
	const end = untilEnd();
	// The first files are read meanwhile.
	const loading = request.isFolder ? loadLibrary(request.path) : null;
	const readerState = openState(folder, Date.now());
	const tell = (sentence: string): void => {
		store.dispatch({type: 'trouble', reason: sanitiseLine(sentence)});
	};
	const keeper = createPlaceKeeper(readerState, tell, Date.now);
	const saveSettings = (settings: Settings): void => {
		writeSettings(folder, settings).catch(() => {
			store.dispatch({type: 'trouble', reason: `These settings cannot be kept: ${folder} cannot be written`});
		});
	};

	let library = libraryOf([], () => null);
	const services: Services = {
		library: () => library,
		placeKeeper: keeper,
		bidiOrder,
		setRest: createRestSetter(),
		saveSettings,
		redraw,
		quit: end.quit,
		now: Date.now,
	};
	const start = initialState(stdout, checkSettings(foundSettings), Date.now());
	const store: Store = createStore(start, (effect, dispatch) => {
		runEffect(effect, dispatch, services);
	});
	if (loaded) {
		const {entry, manuscript} = loaded;
		showPlaces(store, readerState, [entry], tell);
		const hyphenation = await prepareSetting(entry, manuscript, bidiOrder);
		store.dispatch({type: 'piece-opened', entry, manuscript, hyphenation, now: Date.now()});
	}

	if (loading) {
		await listArticles(loading, store, articles => {
			const entries = articles.map(({entry}) => entry);
			showPlaces(store, readerState, entries, tell);
			library = libraryOf(articles, entry => placeOf(store.getState().places, entry));
			return library;
		});
	}

	tellNotices(readerState, tell);
	const tree = (
		<StoreProvider value={store}>
			<App terminal={stdout} />
		</StoreProvider>
	);
	const instance = render(tree, {
		stdin: keyboard,
		stdout,
		alternateScreen: true,
		incrementalRendering: true,
		interactive: true,
		exitOnCtrlC: false,
		patchConsole: false,
		maxFps: 1000,
	});
	if (loaded) {
		void highlightCode(loaded.manuscript, store.dispatch);
	}

	// The article under the cursor is likely to be opened next: what parts its words takes a while to load.
	setImmediate(() => {
		void loadHyphenate(currentEntry(store.getState())?.lang ?? null);
	});
	// Node writes its compile cache when the process ends by itself; one that is killed should start quickly next time too.
	setTimeout(() => {
		module.flushCompileCache();
		careFor(readerState, Date.now());
		tellNotices(readerState, tell);
	}, idleDelay).unref();
	function redraw(): void {
		instance.clear();
		stdout.write('\u001B[2J\u001B[H');
		instance.rerender(tree);
	}

	await end.wait(instance, () => {
		const unkept = keeper.flush();
		closeState(readerState);
		keyboard.setRawMode(false);
		if (unkept !== null) {
			warn(sanitiseLine(unkept));
		}
	});
	if (keyboard !== process.stdin) {
		keyboard.destroy();
	}
}

/** Remember where the reader was in articles that are about to be shown. */
function showPlaces(
	store: Store,
	state: ReaderState,
	entries: readonly Entry[],
	tell: (sentence: string) => void,
): void {
	const {found, trouble} = placesOf(state, entries, Date.now());
	store.dispatch({type: 'places-read', places: found});
	if (trouble !== null) {
		tell(`${trouble}: where you were is not shown`);
	}
}

function tellNotices(state: ReaderState, tell: (sentence: string) => void): void {
	for (const sentence of takeNotices(state)) {
		tell(sentence);
	}
}

/** Wait for a library; the wait is over when it is there or when the wait is worth a word. */
async function listArticles(
	loading: Promise<LoadedLibrary>,
	store: Store,
	open: (articles: readonly LibraryArticle[]) => Library,
): Promise<void> {
	const listing = loading.then(({articles, failures}) => {
		const {keys, totals} = open(articles).find(null, 'newest');
		store.dispatch({type: 'library-loaded', keys, totals, failures, now: Date.now()});
	});
	const {promise, resolve} = Promise.withResolvers<void>();
	const timer = setTimeout(() => {
		store.dispatch({type: 'library-delayed'});
		resolve();
	}, delayWorthAWord);
	await Promise.race([listing, promise]);
	clearTimeout(timer);
}

function keyboardOrNull() {
	try {
		return openKeyboard();
	} catch {
		return null;
	}
}
