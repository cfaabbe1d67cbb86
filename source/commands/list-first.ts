import {delayWorthAWord} from '../runtime/run-effect.js';
import type {Store} from '../runtime/store.js';
import type {ReadingLibrary} from './reading-library.js';

/** Show the list as it was left. Where there is nothing to show, something to show is waited for, until the wait is worth a word. */
export async function listFirst(reading: ReadingLibrary, store: Store): Promise<void> {
	store.dispatch({type: 'library-opened'});
	if (store.getState().list.keys.length > 0) {
		return;
	}

	const {promise, resolve} = Promise.withResolvers<void>();
	const unsubscribe = store.subscribe(() => {
		if (!store.getState().list.isLoading) {
			resolve();
		}
	});
	const timer = setTimeout(() => {
		store.dispatch({type: 'library-delayed'});
		resolve();
	}, delayWorthAWord);
	reading.start(store.dispatch);
	await promise;
	unsubscribe();
	clearTimeout(timer);
}
