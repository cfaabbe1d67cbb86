import type {Effect} from '../app/effect.js';
import type {Settings} from '../app/settings.js';
import type {Annotations} from '../article/annotations.js';
import type {Entry} from '../article/entry.js';
import type {Manuscript} from '../article/manuscript.js';
import type {Place} from '../article/place.js';
import type {Reading} from '../article/reading.js';
import {loadHighlighting} from '../layout/code/code-tokens.js';
import {prepareToFind} from '../query/find/find-in.js';
import type {createAdder} from './add-address.js';
import type {createFeedUpdater} from './feed-updater.js';
import type {FullTexts} from './full-text/fetch-full-text.js';
import type {Library} from './library.js';
import {createLibraryEffects, delayWorthAWord, type LibraryEffects, type LibraryServices} from './library-effects.js';
import {prepareOrder, prepareSetting} from './prepare-setting.js';
import {createProgramEffects, type ProgramEffects, type ProgramServices} from './program-effects.js';
import type {ReadArticle} from './read-article.js';
import {readArticleFile} from './read-article-file.js';
import type {ReadingKeeper} from './reading-keeper.js';
import type {createLinkSaver} from './save-link.js';
import type {createRestSetter} from './set-rest.js';
import type {Store} from './store.js';
import type {Trash} from './trash.js';

/** What the reader did with an article that is about to be shown. */
export type Recalled = {
	readonly reading: Reading;
	/** Where the reader was in it; `null` when it was never open. */
	readonly place: Place | null;
	readonly annotations: Annotations;
};

/** What effects need of the world. */
export type Services = LibraryServices &
	ProgramServices & {
		readonly readingKeeper: ReadingKeeper;
		readonly recall: (entry: Entry) => Recalled;
		readonly trash: Trash;
		readonly setRest: ReturnType<typeof createRestSetter>;
		readonly addAddress: ReturnType<typeof createAdder>;
		readonly fullTexts: FullTexts;
		readonly updateFeeds: ReturnType<typeof createFeedUpdater>;
		readonly saveLink: ReturnType<typeof createLinkSaver>;
		readonly saveSettings: (settings: Settings) => void;
		readonly redraw: () => void;
		readonly suspend: () => void;
		readonly quit: () => void;
	};

export {delayWorthAWord} from './library-effects.js';

/** Returns what performs effects; what comes of them is dispatched as facts. */
export function createEffects(services: Services, dispatch: Store['dispatch']): (effect: Effect) => void {
	const library = createLibraryEffects(services, dispatch);
	const programs = createProgramEffects(services, dispatch);
	services.readingKeeper.onWritten(library.sync);
	return effect => {
		runEffect(effect, dispatch, services, {library, programs});
	};
}

function runEffect(
	effect: Effect,
	dispatch: Store['dispatch'],
	services: Services,
	{library, programs}: {readonly library: LibraryEffects; readonly programs: ProgramEffects},
): void {
	switch (effect.type) {
		case 'load-article': {
			void loadArticle(effect, dispatch, services);
			break;
		}

		case 'load-rows': {
			const rows = services.library.rowsOf(effect.keys);
			dispatch({type: 'rows-loaded', rows});
			void orderTitles(rows, dispatch, services);
			break;
		}

		case 'find-articles': {
			library.find(effect);
			break;
		}

		case 'complete-list': {
			library.complete(effect);
			break;
		}

		case 'find-passage': {
			library.findPassage(effect);
			break;
		}

		case 'load-highlights': {
			library.loadHighlights(effect);
			break;
		}

		case 'find-held': {
			library.findHeld(effect);
			break;
		}

		case 'load-targets': {
			library.loadTargets(effect);
			break;
		}

		case 'trash-files': {
			services.trash.move(effect, dispatch);
			break;
		}

		case 'restore-files': {
			services.trash.restore(effect, dispatch);
			break;
		}

		case 'count-views': {
			library.countViews(effect);
			break;
		}

		case 'list-values': {
			library.listValues(effect);
			break;
		}

		case 'complete-query': {
			library.completeQuery(effect);
			break;
		}

		case 'change-articles': {
			library.change(effect);
			services.readingKeeper.keep(effect.changes.map(({change}) => change));
			break;
		}

		case 'set-rest': {
			services.setRest(effect, dispatch);
			break;
		}

		case 'prepare-find': {
			// Behind the frame: nobody has typed a letter yet.
			setImmediate(() => prepareToFind(effect.manuscript));
			break;
		}

		case 'add-address': {
			services.addAddress(effect, dispatch);
			break;
		}

		case 'fetch-full-text': {
			services.fullTexts.fetch(effect, dispatch);
			break;
		}

		case 'open-address': {
			programs.open(effect);
			break;
		}

		case 'update-feeds': {
			services.updateFeeds(dispatch);
			break;
		}

		case 'save-link': {
			services.saveLink(effect, dispatch);
			break;
		}

		case 'copy': {
			programs.copy(effect);
			break;
		}

		case 'speak': {
			programs.speak(effect);
			break;
		}

		case 'stop-speaking': {
			programs.stopSpeaking();
			break;
		}

		case 'look-up': {
			programs.lookUp(effect);
			break;
		}

		case 'pipe': {
			programs.pipe(effect);
			break;
		}

		case 'stop-program': {
			programs.stop();
			services.fullTexts.stop();
			break;
		}

		case 'edit-note': {
			programs.editNote(effect);
			break;
		}

		case 'save-settings': {
			services.saveSettings(effect.settings);
			break;
		}

		case 'redraw': {
			services.redraw();
			break;
		}

		case 'suspend': {
			services.suspend();
			break;
		}

		case 'quit': {
			services.quit();
			break;
		}
	}
}

/** Put titles that run from right to left in order; the frame does not wait for what that takes. */
async function orderTitles(
	rows: ReturnType<Library['rowsOf']>,
	dispatch: Store['dispatch'],
	{bidiOrder}: Services,
): Promise<void> {
	const texts = rows.flatMap(
		([
			,
			{
				entry: {title, byline, siteName},
			},
		]) => [title, byline ?? '', siteName ?? ''],
	);
	if (await prepareOrder(texts, bidiOrder)) {
		dispatch({type: 'order-loaded'});
	}
}

async function loadArticle(
	{path, request, extent}: Extract<Effect, {readonly type: 'load-article'}>,
	dispatch: Store['dispatch'],
	services: Services,
): Promise<void> {
	const timer = setTimeout(() => {
		dispatch({type: 'article-delayed', request});
	}, delayWorthAWord);
	const result: ReadArticle = await readArticleFile(path, extent);
	const hyphenation =
		result.kind === 'read' ? await prepareSetting(result.entry, result.manuscript, services.bidiOrder) : null;
	clearTimeout(timer);
	if (result.kind === 'failed') {
		dispatch({type: 'article-failed', request, reason: result.reason});
	} else {
		const {entry, manuscript} = result;
		const recalled = services.recall(entry);
		dispatch({type: 'article-loaded', request, entry, manuscript, hyphenation, ...recalled, now: services.now()});
		await highlightCode(manuscript, dispatch);
	}
}

/** Load what highlights the code of an article that is on the screen already: nobody waits for it. */
export async function highlightCode(manuscript: Manuscript, dispatch: Store['dispatch']): Promise<void> {
	if (await loadHighlighting(manuscript.blocks)) {
		dispatch({type: 'highlighting-loaded'});
	}
}
