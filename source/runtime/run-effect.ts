import type {Effect} from '../app/action.js';
import type {Settings} from '../app/settings.js';
import type {PlaceKeeper} from './place-keeper.js';
import {type BidiOrder, prepareSetting} from './prepare-setting.js';
import {type ReadArticle, readArticleFile} from './read-article.js';
import type {createRestSetter} from './set-rest.js';
import type {Store} from './store.js';

/** What effects need of the world. */
export type Services = {
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
	const hyphenate =
		result.kind === 'read' ? await prepareSetting(result.entry, result.manuscript.text, services.bidiOrder) : null;
	clearTimeout(timer);
	if (result.kind === 'failed') {
		dispatch({type: 'article-failed', request, reason: result.reason});
	} else {
		const {entry, manuscript} = result;
		dispatch({type: 'article-loaded', request, entry, manuscript, hyphenate, now: services.now()});
	}
}
