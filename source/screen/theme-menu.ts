import type {State} from '../app/state.js';
import {type ThemeMenu, themeDescription, themeNames} from '../app/theme-names.js';
import {glyph} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {pad, truncate} from '../layout/width.js';
import {blank, rowWidth} from './text.js';

/** What the menu is about, and why nothing may be seen to change. */
export function themesTitle({hasColours}: State, width: number): Row {
	const title: Row = [span(truncate('Themes', width), 'title')];
	const why = 'no colours are shown here';
	return hasColours || rowWidth(title) + 2 + why.length > width ? title : [...title, blank(2), span(why, 'dim')];
}

/** One theme, as wide as `width`: whether it is under the cursor, whether it is the one that is kept, its name, what it is like. */
export function themeRow(state: State, menu: ThemeMenu, index: number, width: number): Row {
	const names = themeNames(state);
	const name = names[index];
	if (name === undefined) {
		return [];
	}

	const isChosen = index === menu.selected;
	const isKept = name === state.settings.theme;
	const bar: Row =
		width >= 8
			? [
					span(isChosen ? glyph('chosen') : ' ', 'accent'),
					blank(1),
					span(isKept ? glyph('unread') : ' ', 'accent'),
					blank(1),
				]
			: [];
	const room = Math.max(1, width - rowWidth(bar));
	const column = Math.max(...names.map(other => other.length)) + 2;
	const label = pad(truncate(name, room), Math.min(column, room));
	const description = truncate(themeDescription(state, name), Math.max(0, room - column));
	return [...bar, span(label, ...(isChosen ? (['chosen'] as const) : [])), span(description, 'dim')];
}
