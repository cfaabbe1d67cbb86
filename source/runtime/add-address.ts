import type {Effect} from '../app/effect.js';
import type {HeldArticle} from '../article/held-article.js';
import {sanitiseLine} from '../formats/sanitise.js';
import {errorReason} from '../io/error-reason.js';
import type {Capture} from './capture/capture.js';
import type {Captured, FetchPage} from './capture/fetch-page.js';
import type {Store} from './store.js';

type AddAddress = Extract<Effect, {readonly type: 'add-address'}>;
type HeldBy = (addressKeys: readonly string[]) => ReadonlyMap<string, HeldArticle>;
type Adder = (effect: AddAddress, dispatch: Store['dispatch']) => void;

/**
Returns what saves pages into a folder of the library while the reader goes on; `folder` is `null` where nobody has named a library. Says what became of it. What it needs is loaded when it is first asked for.
*/
export function createAdder(folder: string | null, heldBy: HeldBy): Adder {
	let means: Promise<FetchPage> | null = null;
	return (effect, dispatch) => {
		if (folder === null) {
			dispatch({
				type: 'trouble',
				reason: 'These are not your own articles: broadsheet add begins a library of yours, in ~/Broadsheet',
			});
			return;
		}

		means ??= makeMeans(folder, heldBy);
		save(effect.href, means).then(
			became => {
				tell(became, new URL(effect.href).hostname, dispatch);
			},
			(error: unknown) => {
				means = null;
				dispatch({type: 'trouble', reason: `This cannot be saved: ${folder} ${errorReason(error)}`});
			},
		);
	};
}

async function save(href: string, means: Promise<FetchPage>): Promise<Captured> {
	const {fetchPage} = await import('./capture/fetch-page.js');
	return fetchPage(href, [], true, await means);
}

async function makeMeans(folder: string, heldBy: HeldBy): Promise<FetchPage> {
	const [{createCapture}, {fetchAddress}, {createQueue}] = await Promise.all([
		import('./capture/capture.js'),
		import('../io/network/fetch-address.js'),
		import('../io/network/politely.js'),
	]);
	const heldTitle = (key: string): string | null => heldBy([key]).get(key)?.title ?? null;
	const capture: Capture = await createCapture(folder, {heldTitle});
	return {capture, fetchAddress, politely: createQueue(), limits: {}, signal: new AbortController().signal};
}

function tell(became: Captured, host: string, dispatch: Store['dispatch']): void {
	switch (became.kind) {
		case 'saved': {
			const note = became.note === null ? '' : `. ${became.note}`;
			dispatch({type: 'told', text: `Saved “${sanitiseLine(became.title)}”${note}`});
			break;
		}

		case 'held': {
			dispatch({type: 'told', text: `In the library already, as “${sanitiseLine(became.title)}”`});
			break;
		}

		case 'refused': {
			dispatch({type: 'trouble', reason: `${host} ${sanitiseLine(became.reason)}`});
			break;
		}

		case 'cancelled': {
			break;
		}
	}
}
