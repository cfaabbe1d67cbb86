import {indexesFolder} from '../io/state-folder.js';
import type {LibraryIndex} from '../library/index/open-index.js';
import type {ReaderState} from '../library/state/reader-state.js';
import {answer} from '../runtime/background/answer.js';
import type {Background, News} from '../runtime/background/connect-background.js';
import {type Library, libraryOf} from '../runtime/library.js';
import {indexFolderOf, type OpenLibrary, openInMemory, openLibraryIndex} from '../runtime/library-index.js';
import type {Store} from '../runtime/store.js';

export type ReadingLibraryRequest = {
	/** Absolute paths of the library folders. */
	readonly roots: readonly string[];
	/** The state folder that was asked for, and the one that it is. */
	readonly askedState: string | undefined;
	readonly state: ReaderState;
	/** The file that runs beside the program. */
	readonly background: URL;
};

/** A library that is being read, and kept up to date meanwhile. */
export type ReadingLibrary = {
	readonly library: Library;
	/** Begin to look for what is new, once; it is dispatched as facts. */
	readonly start: (dispatch: Store['dispatch']) => void;
	/** Give everything back; resolves when that is done, which a batch that is being written may delay. */
	readonly close: () => Promise<void>;
};

/** While a key waits for its frame nothing may wait longer for another process; in milliseconds. */
const patience = 100;

/** How often one looks whether another process, or the one beside this, has written; in milliseconds. */
const lookEvery = 400;

/** Open the library for the reader. Never throws: where there can be no index in a file there is one in memory. */
export async function openReadingLibrary(request: ReadingLibraryRequest): Promise<ReadingLibrary> {
	const {roots, state} = request;
	const indexFolder = indexFolderOf(await indexesFolder(request.askedState), roots);
	const {index, folder, isReadOnly, isNew, trouble} = await openAndLook(indexFolder, state, roots);

	const started = Promise.withResolvers<Background>();
	const library = libraryOf(index, {
		// What could not be written is known here alone.
		ask: async question =>
			question.type === 'highlights' && state.unsaved.size > 0
				? answer(index, state, question)
				: (await started.promise).ask(question),
		note: async readings => (await started.promise).note(readings),
	});
	let timer: NodeJS.Timeout | undefined;
	let isStarted = false;
	let close: (() => Promise<void>) | null = null;
	const start = async (dispatch: Store['dispatch']): Promise<void> => {
		const reporter = createReporter(library, index, isNew, dispatch);
		const background =
			folder === null || isReadOnly
				? await serveHere(index, state, roots, reporter.onNews)
				: (await import('../runtime/background/connect-background.js')).startBackground(
						request.background,
						{indexFolder: folder, stateFolder: state.folder, roots, wasClosed: wasClosed(state)},
						reporter.onNews,
					);
		started.resolve(background);
		close = background.close;
		timer = setInterval(reporter.look, lookEvery);
		timer.unref();
		if (trouble !== null) {
			dispatch({type: 'trouble', reason: trouble});
		}
	};

	return {
		library,
		start(dispatch) {
			if (!isStarted) {
				isStarted = true;
				void start(dispatch);
			}
		},
		async close() {
			clearInterval(timer);
			await close?.();
			index.close();
		},
	};
}

/** Open an index, and put the first few articles into one that is new. Where that fails, as on a full disk, there is one in memory. */
async function openAndLook(indexFolder: string, state: ReaderState, roots: readonly string[]): Promise<OpenLibrary> {
	const opened = openLibraryIndex(indexFolder, patience);
	if (!opened.isNew) {
		return opened;
	}

	const {firstLook} = await import('../runtime/scan/first-look.js');
	try {
		await firstLook(opened.index, state, roots);
		return opened;
	} catch (error) {
		opened.index.close();
		const inMemory = openInMemory(error);
		await firstLook(inMemory.index, state, roots);
		return inMemory;
	}
}

function wasClosed({connection}: ReaderState): boolean {
	return connection.kind === 'open' && connection.wasClosed;
}

async function serveHere(
	index: LibraryIndex,
	state: ReaderState,
	roots: readonly string[],
	onNews: (news: News) => void,
): Promise<Background> {
	const here = await import('../runtime/background/serve-here.js');
	return here.serveHere(index, state, roots, onNews);
}

/** How much more must be read before the list is drawn anew: first soon, then ever more seldom, for it grows. */
const growth = 1.5;

/** Makes facts of what the process beside says, and of what it has written. */
function createReporter(library: Library, index: LibraryIndex, isNew: boolean, dispatch: Store['dispatch']) {
	let isScanning = false;
	let nextChange = 1;
	const look = (): void => {
		if (!isScanning && library.hasChanged()) {
			dispatch({type: 'library-changed'});
		}
	};

	const onNews = (news: News): void => {
		switch (news.type) {
			case 'progress': {
				const {progress} = news;
				isScanning = progress !== null;
				dispatch({type: 'scan-progressed', progress});
				if (progress === null) {
					nextChange = 1;
					look();
				} else if (progress.done >= nextChange) {
					nextChange = Math.ceil(progress.done * growth);
					dispatch({type: 'library-changed'});
				}

				break;
			}

			case 'scanned': {
				const {summary} = news;
				const refused = summary.refused > 0 || isNew ? index.refusedFiles().map(({reason}) => reason) : [];
				dispatch({
					type: 'library-scanned',
					failures: [...summary.failures, ...refused],
					isEmpty: index.countOf(null).articles === 0,
				});
				break;
			}

			case 'trouble': {
				dispatch({type: 'trouble', reason: news.reason});
				break;
			}
		}
	};

	return {look, onNews};
}
