import {type LinkMenu, linkItems} from '../app/link-menu.js';
import {addressOf, hintsOn, linksOn, type TextLink} from '../app/links.js';
import {readingView} from '../app/reading-view.js';
import {currentEntry, type Reader, type State} from '../app/state.js';
import {type Address, checkAddress} from '../article/address.js';
import {jumpTo} from './move-in-text.js';
import {clamp, type ScopedIntent, type Step, same} from './step.js';

/** Put letters on the links of the page; where there is only one it is meant. */
export function showHints(state: State, reader: Reader): Step {
	const links = linksOn(reader, readingView(state, reader).lines);
	return links.length === 0
		? same({...state, notice: {text: 'No link stands on this page', tone: 'plain'}})
		: same({...state, prompt: {kind: 'hints', typed: ''}});
}

/** Follow the link in what has the focus; where there are several, letters tell them apart. */
export function followFocused(state: State, reader: Reader): Step {
	const {focus} = reader;
	const links = linksOn(reader, readingView(state, reader).lines).filter(
		({link}) => focus !== null && link.from < focus.to && link.to > focus.from,
	);
	const [only, ...others] = links;
	return only && others.length === 0 ? follow(state, reader, only.link) : showHints(state, reader);
}

/** A letter of a link: when it has all of them, it is followed. */
export function takeHint(state: State, reader: Reader, typed: string): Step {
	const hints = hintsOn(state, reader);
	const meant = hints.find(({label}) => label === typed);
	if (meant) {
		return follow({...state, prompt: null}, reader, meant.link);
	}

	return hints.some(({label}) => label.startsWith(typed))
		? same({...state, prompt: {kind: 'hints', typed}})
		: same({...state, prompt: null, notice: {text: `No link here is ${typed}`, tone: 'plain'}});
}

/** To another place of the text at once; with an address a menu tells what can be done. */
function follow(state: State, reader: Reader, link: TextLink): Step {
	return link.kind === 'jump' ? jumpTo(state, reader, link.target) : openLinkMenu(state, addressOf(link, reader));
}

/** Open or copy the address of the link whose menu is open, else that of the article: it is shown before it is opened. */
export function withAddress(state: State, type: 'open-address' | 'copy-address'): Step {
	if (state.menu?.kind === 'link') {
		return choose({...state, menu: null}, state.menu, type === 'open-address' ? 'open' : 'copy');
	}

	return type === 'open-address' ? openOwnLink(state) : copyOwnAddress(state);
}

/** What can be done with the address of the article itself. */
function openOwnLink(state: State): Step {
	const entry = currentEntry(state);
	if (!entry) {
		return same(state);
	}

	return entry.url === null
		? same({...state, notice: {text: `“${entry.title}” names no address`, tone: 'plain'}})
		: openLinkMenu(state, checkAddress(entry.url, null));
}

/** Copy the address of the article itself. */
function copyOwnAddress(state: State): Step {
	const entry = currentEntry(state);
	return entry === null
		? same(state)
		: entry.url === null
			? same({...state, notice: {text: `“${entry.title}” names no address`, tone: 'plain'}})
			: [state, [{type: 'copy', text: entry.url, what: 'The address'}]];
}

function openLinkMenu(state: State, address: Address): Step {
	return address.kind === 'refused'
		? same({...state, notice: {text: address.reason, tone: 'error'}})
		: same({...state, menu: {kind: 'link', address, selected: 0}});
}

/** Intents heard in the menu of a link. */
export function updateLinkMenu(state: State, menu: LinkMenu, intent: ScopedIntent): Step {
	const items = linkItems(menu);
	switch (intent.type) {
		case 'move': {
			const stride = intent.by === 'line' ? 1 : items.length;
			const selected = clamp(menu.selected + intent.direction * stride, 0, items.length - 1);
			return same({...state, menu: {...menu, selected}});
		}

		case 'go': {
			return same({...state, menu: {...menu, selected: intent.to === 'start' ? 0 : items.length - 1}});
		}

		case 'open': {
			const item = items[menu.selected];
			return item ? choose({...state, menu: null}, menu, item.choice) : same(state);
		}

		case 'cancel':
		case 'back': {
			return same({...state, menu: null});
		}

		case 'turn':
		case 'type':
		case 'erase':
		case 'change-measure': {
			return same(state);
		}
	}
}

function choose(state: State, {address}: LinkMenu, choice: ReturnType<typeof linkItems>[number]['choice']): Step {
	switch (choice) {
		case 'open': {
			return [
				{...state, notice: {text: `Opening ${address.shown}`, tone: 'plain'}},
				[{type: 'open-address', href: address.href}],
			];
		}

		case 'copy': {
			return [state, [{type: 'copy', text: address.href, what: 'The address'}]];
		}
	}
}
