import type {Effect} from '../app/action.js';
import type {Settings} from '../app/settings.js';
import type {Manuscript} from '../article/manuscript.js';
import {loadHighlighting} from '../layout/code/code-tokens.js';
import {completeQuery} from '../query/complete-query.js';
import {passageOf} from '../query/passage.js';
import {clockAt, resolveTimes} from '../query/resolve-times.js';
import type {Library} from './library.js';
import type {PlaceKeeper} from './place-keeper.js';
import {type BidiOrder, prepareOrder, prepareSetting} from './prepare-setting.js';
import {type ReadArticle, readArticleFile} from './read-article.js';
import type {createRestSetter} from './set-rest.js';
import type {Store} from './store.js';

/** What effects need of the world. */
export type Services = {
	readonly library: () => Library;
	readonly placeKeeper: PlaceKeeper;
	readonly bidiOrder: BidiOrder;
	readonly setRest: ReturnType<typeof createRestSetter>;
	readonly saveSettings: (settings: Settings) => void;
	readonly redraw: () => void;
	readonly quit: () => void;
	/** The time in milliseconds. */
	readonly now: () => number;
};

/** After this long, waiting is worth a word; in milliseconds. */
export const delayWorthAWord = 150;

/** Perform one effect; what comes of it is dispatched as a fact. */
export function runEffect(effect: Effect, dispatch: Store['dispatch'], services: Services): void {
	switch (effect.type) {
		case 'load-article': {
			void loadArticle(effect.path, effect.request, dispatch, services);
			break;
		}

		case 'load-rows': {
			const rows = services.library().rowsOf(effect.keys);
			dispatch({type: 'rows-loaded', rows});
			void orderTitles(rows, dispatch, services);
			break;
		}

		case 'find-articles': {
			const {where, sort} = effect;
			const {keys, totals} = services
				.library()
				.find(where && resolveTimes(where, clockAt(new Date(services.now()))), sort);
			dispatch({type: 'articles-found', keys, totals});
			break;
		}

		case 'find-passage': {
			const {key, where} = effect;
			const text = services.library().textOf(key);
			dispatch({type: 'passage-found', key, passage: text === null ? null : passageOf(where, text)});
			break;
		}

		case 'complete-query': {
			const {text} = effect;
			const {from, candidates} = completeQuery(text, text.length, services.library().values());
			dispatch({type: 'completed', from, candidates: candidates.map(candidate => candidate.text)});
			break;
		}

		case 'count-list': {
			dispatch({type: 'list-counted', totals: services.library().find(null, 'newest').totals});
			break;
		}

		case 'set-rest': {
			services.setRest(effect, dispatch);
			break;
		}

		case 'save-place': {
			services.placeKeeper.keep(effect.place);
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
	const texts = rows.flatMap(([, {title, byline, siteName}]) => [title, byline ?? '', siteName ?? '']);
	if (await prepareOrder(texts, bidiOrder)) {
		dispatch({type: 'order-loaded'});
	}
}

async function loadArticle(
	path: string,
	request: number,
	dispatch: Store['dispatch'],
	services: Services,
): Promise<void> {
	const timer = setTimeout(() => {
		dispatch({type: 'article-delayed', request});
	}, delayWorthAWord);
	const result: ReadArticle = await readArticleFile(path);
	const hyphenation =
		result.kind === 'read' ? await prepareSetting(result.entry, result.manuscript, services.bidiOrder) : null;
	clearTimeout(timer);
	if (result.kind === 'failed') {
		dispatch({type: 'article-failed', request, reason: result.reason});
	} else {
		const {entry, manuscript} = result;
		dispatch({type: 'article-loaded', request, entry, manuscript, hyphenation, now: services.now()});
		await highlightCode(manuscript, dispatch);
	}
}

/** Load what highlights the code of an article that is on the screen already: nobody waits for it. */
export async function highlightCode(manuscript: Manuscript, dispatch: Store['dispatch']): Promise<void> {
	if (await loadHighlighting(manuscript.blocks)) {
		dispatch({type: 'highlighting-loaded'});
	}
}
