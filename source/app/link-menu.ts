import type {Address} from '../article/address.js';

/** What can be done with an address. */
export type LinkMenu = {
	readonly kind: 'link';
	readonly address: Exclude<Address, {readonly kind: 'refused'}>;
	readonly selected: number;
};

export type LinkChoice = 'open' | 'copy';

export type LinkItem = {readonly label: string; readonly choice: LinkChoice};

/** What can be done with an address, from top to bottom. */
export function linkItems({address}: LinkMenu): readonly LinkItem[] {
	return [
		{label: address.kind === 'mail' ? 'Write a mail' : 'Open in the browser', choice: 'open'},
		{label: 'Copy the address', choice: 'copy'},
	];
}
