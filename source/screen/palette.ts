import {keyLabel} from '../app/keys/key-names.js';
import {type PaletteMenu, paletteItems} from '../app/palette.js';
import type {State} from '../app/state.js';
import {visualText} from '../layout/bidi.js';
import {glyph} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {cellWidth, pad, truncate} from '../layout/width.js';
import {blank, rowWidth, spread, wrapped} from './text.js';
import {typedFrom} from './typed.js';

/** What is shown, and what is typed to find it. */
export function paletteTitle({filter}: PaletteMenu, width: number): Row {
	const title = 'Do';
	const room = width - title.length - 3;
	if (room < 4) {
		return [span(truncate(title, width), 'title')];
	}

	const typed =
		filter === ''
			? [span(truncate('type what is to be done', room), 'dim')]
			: [span(filter.slice(typedFrom(filter, room))), span(' ', 'cursor')];
	return [span(title, 'title'), blank(2), ...typed];
}

export function emptyPaletteRows(width: number): readonly Row[] {
	return wrapped('Nothing that can be done here is called so. Esc shows everything again', width, 'dim');
}

/** The widest that a column of names becomes, in cells. */
const widestName = 24;

/** One thing that can be done, as wide as `width`: its name, what it does, its keys. */
export function paletteRow(state: State, menu: PaletteMenu, index: number, width: number): Row {
	const item = paletteItems(state, menu)[index];
	if (!item) {
		return [];
	}

	const isChosen = index === menu.selected;
	const bar = width >= 8 ? [span(isChosen ? glyph('chosen') : ' ', 'accent'), blank(1)] : [];
	const keys = width >= 24 ? item.keys.slice(0, 2).map(keyLabel).join('  ') : '';
	const room = Math.max(1, width - rowWidth(bar) - (keys === '' ? 0 : cellWidth(keys) + 2));
	const name = truncate(item.label, room);
	const roles = isChosen ? (['chosen'] as const) : [];
	const hasHelp = room >= widestName + 12 && item.help !== item.label;
	const left: Row = hasHelp
		? [
				...bar,
				span(pad(name, widestName), ...roles),
				span(visualText(truncate(item.help, room - Math.max(widestName, cellWidth(name)))), 'dim'),
			]
		: [...bar, span(name, ...roles)];
	return spread(left, keys === '' ? [] : [span(keys, 'dim')], width);
}
