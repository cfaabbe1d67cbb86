import {addressOf} from '../app/link-address.js';
import {hintsOn, linksOn, type TextLink} from '../app/link-hints.js';
import {heldOf, type LinkChoice, type LinkMenu, linkItems} from '../app/link-menu.js';
import {readingView} from '../app/reading-view.js';
import {chosenItem} from '../app/sidebar-items.js';
import {currentEntry, type Reader, type State} from '../app/state.js';
import {type Address, checkAddress} from '../article/address.js';
import {addressKey} from '../article/address-key.js';
import type {HeldArticle} from '../article/held-article.js';
import {jumpTo} from './move-in-text.js';
import {requestFile} from './request-article.js';
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
	const words = reader.manuscript.text.slice(link.from, link.to).replaceAll(/\s+/g, ' ').trim();
	return link.kind === 'jump'
		? jumpTo(state, reader, link.target)
		: openLinkMenu(state, addressOf(link, reader), words);
}

/** Open or copy the address of the link whose menu is open, or that is chosen in the sidebar, else that of the article: it is shown before it is opened. */
export function withAddress(state: State, type: 'open-address' | 'copy-address'): Step {
	if (state.menu?.kind === 'link') {
		return choose({...state, menu: null}, state.menu, type === 'open-address' ? 'open' : 'copy');
	}

	const item = state.isSidebarFocused ? chosenItem(state) : null;
	if (item?.kind !== 'link') {
		return type === 'open-address' ? openOwnLink(state) : copyOwnAddress(state);
	}

	const {address, text} = item.link;
	return type === 'copy-address' && address.kind !== 'refused'
		? [state, [{type: 'copy', text: address.href, what: 'The address'}]]
		: openLinkMenu(state, address, text);
}

/** What can be done with the address of the article itself. */
function openOwnLink(state: State): Step {
	const entry = currentEntry(state);
	if (!entry) {
		return same(state);
	}

	return entry.url === null
		? same({...state, notice: {text: `“${entry.title}” names no address`, tone: 'plain'}})
		: openLinkMenu(state, checkAddress(entry.url, null), '');
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

/** What can be done with it hangs on whether the library holds it. */
function openLinkMenu(state: State, address: Address, words: string): Step {
	if (address.kind === 'refused') {
		return same({...state, notice: {text: address.reason, tone: 'error'}});
	}

	const key = state.reader && address.kind === 'web' ? addressKey(address.href) : null;
	return [
		// A sidebar over the page would hide the menu.
		{...state, menu: {kind: 'link', address, selected: 0, words}, isSidebarOver: false},
		key === null ? [] : [{type: 'find-held', addressKeys: [key]}],
	];
}

/** Intents heard in the menu of a link. */
export function updateLinkMenu(state: State, menu: LinkMenu, intent: ScopedIntent): Step {
	const items = linkItems(menu, state);
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

function choose(state: State, menu: LinkMenu, choice: LinkChoice): Step {
	const {address, words} = menu;
	switch (choice) {
		case 'open': {
			return [
				{...state, notice: {text: `Opening ${address.shown}`, tone: 'plain'}},
				[{type: 'open-address', href: address.href}],
			];
		}

		case 'read': {
			const held = state.reader && heldOf(menu, state.reader.held);
			return held ? readHere(state, held) : same(state);
		}

		case 'save': {
			const title = state.reader?.entry.title ?? '';
			return [state, [{type: 'save-link', href: address.href, words, title}]];
		}

		case 'copy': {
			return [state, [{type: 'copy', text: address.href, what: 'The address'}]];
		}
	}
}

/** Open an article of the library in the place of the one that leads to it, to which one can come back. */
function readHere(state: State, {articleKey, path}: HeldArticle): Step {
	const {reader} = state;
	if (!reader) {
		return same(state);
	}

	const {key, entry, position, isSlid, trail} = reader;
	const step = {key, path: entry.path, title: entry.title, position, isSlid};
	return requestFile(state, articleKey, path, {trail: [...trail, step], place: null});
}

/** Back to the article that led to this one. */
export function goBack(state: State, {trail}: Reader): Step {
	const step = trail.at(-1);
	return step
		? requestFile(state, step.key, step.path, {trail: trail.slice(0, -1), place: step})
		: same({...state, notice: {text: 'No link has led here', tone: 'plain'}});
}
