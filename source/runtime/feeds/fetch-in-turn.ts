import {fetchAddress} from '../../io/network/fetch-address.js';
import {createQueue} from '../../io/network/politely.js';
import type {FetchInTurn} from './fetch-feed.js';

/** Feeds are small and come from many hosts: more of them at once than of pages, few from each host. */
const atOnce = 32;
const perHost = 4;

const ownMachine = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/** Returns what fetches addresses, many at once, few of them from one host; a server on this machine is asked for as many as it can take. Never rejects. */
export function fetchInTurn(): FetchInTurn {
	const queue = createQueue({atOnce, perHost});
	const ownQueue = createQueue({atOnce, perHost: atOnce});
	return request => {
		const isOwn = ownMachine.test(URL.parse(request.url)?.hostname ?? '');
		return (isOwn ? ownQueue : queue)(request.url, onLarge => fetchAddress({...request, onLarge}));
	};
}
