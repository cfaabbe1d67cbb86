import {createContext, use, useSyncExternalStore} from 'react';
import type {State} from '../app/state.js';
import type {Store} from '../runtime/store.js';

const StoreContext = createContext<Store | null>(null);

export const StoreProvider = StoreContext.Provider;

/** The store that the program runs on. */
export function useStore(): Store {
	const store = use(StoreContext);
	if (store === null) {
		throw new Error('A view stands outside of the StoreProvider');
	}

	return store;
}

/** The state, now and after each change. */
export function useState(): State {
	const {subscribe, getState} = useStore();
	return useSyncExternalStore(subscribe, getState);
}
