import {addressKey} from '../../article/address-key.js';

/** Under which title the library has an address, in the form that `addressKey` gives it; `null` when it has not. */
export type HeldTitle = (addressKey: string) => string | null;

export type KnownAddresses = {
	readonly titleOf: (urls: readonly (string | null)[]) => string | null;
	readonly add: (urls: readonly (string | null)[], title: string) => void;
};

/** The addresses that the library has, and those that came since it was asked. */
export function createKnownAddresses(heldTitle: HeldTitle): KnownAddresses {
	const added = new Map<string, string>();
	return {
		titleOf(urls) {
			for (const key of keysOf(urls)) {
				const title = added.get(key) ?? heldTitle(key);
				if (title !== null) {
					return title;
				}
			}

			return null;
		},
		add(urls, title) {
			for (const key of keysOf(urls)) {
				added.set(key, title);
			}
		},
	};
}

function keysOf(urls: readonly (string | null)[]): readonly string[] {
	return [...new Set(urls.flatMap(url => (url === null ? [] : (addressKey(url) ?? []))))];
}
