import {type OutlineMenu, outlineItems} from '../app/outline-menu.js';
import type {Reader, State} from '../app/state.js';
import {visualText} from '../layout/bidi.js';
import {glyph, withCutMarks} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {pad, truncate} from '../layout/width.js';
import {blank, spread, wrapped} from './text.js';
import {typedFrom} from './typed.js';

/** What is shown, and what is typed to show less. */
export function outlineTitle({filter}: OutlineMenu, width: number): Row {
	const title = 'Outline';
	const room = width - title.length - 3;
	if (room < 4) {
		return [span(truncate(title, width), 'title')];
	}

	const typed =
		filter === ''
			? [span(truncate('type to filter', room), 'dim')]
			: [span(filter.slice(typedFrom(filter, room))), span(' ', 'cursor')];
	return [span(title, 'title'), blank(2), ...typed];
}

export function emptyOutlineRows({filter}: OutlineMenu, width: number): readonly Row[] {
	const sentence = filter === '' ? 'This piece has nothing to go to.' : 'Nothing matches. Esc shows everything again';
	return wrapped(sentence, width, 'dim');
}

/** A heading, set in by its depth, with its page. */
export function outlineRow(state: State, reader: Reader, menu: OutlineMenu, index: number, width: number): Row {
	const items = outlineItems(state, reader, menu);
	const item = items[index];
	if (!item) {
		return [];
	}

	const isChosen = index === menu.selected;
	const least = Math.min(...items.map(({depth}) => depth));
	const indent = Math.min(2 * (item.depth - least), Math.floor(width / 3));
	const bar = width >= 8 ? [span(isChosen ? glyph('chosen') : ' ', 'accent'), blank(1)] : [];
	const here = width >= 24 ? [span(item.isHere ? glyph('here') : ' ', 'accent'), blank(1 + indent)] : [];
	const page = width >= 24 && item.page !== null ? pad(String(item.page), 5, 'start') : '';
	const taken = [...bar, ...here].reduce((sum, {text}) => sum + text.length, page.length);
	const title = visualText(truncate(withCutMarks(item.title), Math.max(1, width - taken - 1)));
	const roles = isChosen ? (['chosen'] as const) : [];
	return spread([...bar, ...here, span(title, ...roles)], page === '' ? [] : [span(page, 'dim')], width);
}
