import {fetchAddress} from '../../io/network/fetch-address.js';
import {createQueue} from '../../io/network/politely.js';
import type {FetchInTurn} from './fetch-feed.js';

/** Feeds are small and come from many hosts: more of them at once than of pages. */
const manners = {atOnce: 32, perHost: 4};

/** Returns what fetches addresses, many at once, few of them from one host. Never rejects. */
export function fetchInTurn(): FetchInTurn {
	const queue = createQueue(manners);
	return request => queue(request.url, onLarge => fetchAddress({...request, onLarge}));
}
