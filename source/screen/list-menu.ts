import {type ListMenu, type MenuItem, menuItems} from '../app/list-menu.js';
import type {State} from '../app/state.js';
import {duration, plural} from '../article/dates.js';
import {minutesAtPace, type Pace} from '../article/reading-time.js';
import {visualText} from '../layout/bidi.js';
import {glyph, plain} from '../layout/glyphs.js';
import {type Row, type Span, span} from '../layout/span.js';
import {cellWidth, pad, truncate} from '../layout/width.js';
import {blank, wrapped} from './text.js';

const titles = {source: 'Sources', tag: 'Tags'} as const;

/** What a menu is about, in the place of the list's header. */
export function listMenuTitle(menu: ListMenu, width: number): Row {
	const title = menu.kind === 'views' ? 'Views' : menu.kind === 'sorts' ? 'Sort' : titles[menu.field];
	return [span(truncate(title, width), 'title')];
}

/** What stands in the place of items when there are none. */
export function emptyListMenuRows(menu: ListMenu, width: number): readonly Row[] {
	if (menu.kind !== 'values' || menu.values === null) {
		return [];
	}

	const sentence = menu.field === 'tag' ? 'No article has a tag yet: t gives it some.' : 'No article names its source.';
	return wrapped(sentence, width, 'dim');
}

/** One item, as wide as `width`: what is chosen, its number key, its name, what it comes to. */
export function listMenuRow(state: State, menu: ListMenu, index: number, width: number): Row {
	const item = menuItems(state, menu)[index];
	if (!item) {
		return [];
	}

	const isChosen = index === menu.selected;
	const bar: readonly Span[] =
		width >= 8 ? [span(isChosen ? glyph('chosen') : ' ', 'accent'), blank(1), ...numberSpans(menu, index, item)] : [];
	const totals = totalsText(item, state.pace, width);
	const taken = bar.reduce((sum, part) => sum + cellWidth(part.text), 0) + cellWidth(totals);
	const room = Math.max(1, width - taken);
	const label = pad(visualText(truncate(menu.kind === 'views' ? plain(item.label) : item.label, room)), room);
	return [...bar, span(label, ...(isChosen ? (['chosen'] as const) : [])), span(totals, 'dim')];
}

/** The key that shows a view, or whether an order is the one of the list. */
function numberSpans(menu: ListMenu, index: number, {choice, isCurrent}: MenuItem): readonly Span[] {
	const key = menu.kind === 'views' && choice.type === 'view' && index < 9 ? String(index + 1) : ' ';
	return menu.kind === 'sorts'
		? [span(isCurrent ? glyph('unread') : ' ', 'accent'), blank(1)]
		: menu.kind === 'views'
			? [span(key, 'dim'), blank(2)]
			: [];
}

const widthFor = {articles: 34, minutes: 50} as const;

/** "12 articles   1 h 24 min", each in a column of its own. */
function totalsText({totals}: MenuItem, pace: Pace, width: number): string {
	if (!totals || width < widthFor.articles) {
		return '';
	}

	const articles = pad(plural(totals.articles, 'article'), 17, 'start');
	return width < widthFor.minutes
		? articles
		: `${articles}${pad(duration(minutesAtPace(totals.minutes, pace)), 13, 'start')}`;
}
