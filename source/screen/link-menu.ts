import {type LinkMenu, linkItems} from '../app/link-menu.js';
import type {State} from '../app/state.js';
import {visualText} from '../layout/bidi.js';
import {glyph, plain} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {cellWidth, truncate} from '../layout/width.js';
import {blank} from './text.js';

/** The address, with its real host in bold, before anything is done with it. */
export function linkTitle({address}: LinkMenu, width: number): Row {
	const {host} = address;
	const shown = plain(address.shown);
	const at = shown.indexOf(host);
	if (at === -1 || cellWidth(shown.slice(0, at + host.length)) > width) {
		return [span(truncate(host, width), 'strong')];
	}

	const rest = truncate(shown.slice(at + host.length), width - cellWidth(shown.slice(0, at + host.length)));
	return [span(shown.slice(0, at), 'dim'), span(host, 'strong'), span(rest, 'dim')].filter(({text}) => text !== '');
}

export function linkRow(state: State, menu: LinkMenu, index: number, width: number): Row {
	const item = linkItems(menu, state)[index];
	if (!item) {
		return [];
	}

	const isChosen = index === menu.selected;
	const bar = width >= 8 ? [span(isChosen ? glyph('chosen') : ' ', 'accent'), blank(1)] : [];
	const room = Math.max(1, width - (bar.length === 0 ? 0 : 2));
	return [...bar, span(visualText(truncate(plain(item.label), room)), ...(isChosen ? (['chosen'] as const) : []))];
}
