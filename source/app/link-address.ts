import {type Address, checkAddress} from '../article/address.js';
import type {Mark} from '../article/manuscript.js';
import type {Reader} from './state.js';

// An address is looked through once, not for every frame.
const known = new WeakMap<Mark, Address>();

/** Whether the address of a link may be opened, and how it is shown; relative ones are of the article's own. */
export function addressOf(link: Extract<Mark, {kind: 'link'}>, {entry}: Pick<Reader, 'entry'>): Address {
	const address = known.get(link) ?? checkAddress(link.url, entry.url);
	known.set(link, address);
	return address;
}
