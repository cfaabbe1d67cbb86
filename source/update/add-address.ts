import type {State} from '../app/state.js';
import {type Step, same} from './step.js';

/** Ask for an address that is to be saved into the library. */
export function askForAddress(state: State): Step {
	return same({...state, prompt: {kind: 'command', purpose: 'add', text: '', extent: 'article'}});
}

/** Save what is at an address, while one goes on; most people leave its beginning away. */
export function addAddress(state: State, typed: string): Step {
	const isWhole = /^[a-z][a-z\d+.-]*:\/\//i.test(typed);
	const url = /\s/.test(typed) ? null : URL.parse(isWhole ? typed : `https://${typed}`);
	if (url === null || !['http:', 'https:'].includes(url.protocol) || !isHost(url.hostname)) {
		return same({
			...state,
			notice: {text: 'This is no address: it is such as https://example.com/page', tone: 'error'},
		});
	}

	return [
		{...state, notice: {text: `Saving ${url.hostname}…`, tone: 'plain'}},
		[{type: 'add-address', href: url.href}],
	];
}

/** A word is no host, but for that of one's own machine. */
function isHost(name: string): boolean {
	return name.includes('.') || name.startsWith('[') || name === 'localhost';
}
