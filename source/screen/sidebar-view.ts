import type {Frame} from '../app/frame.js';
import type {State} from '../app/state.js';
import {glyph} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {sidebarRows} from './sidebar.js';
import {blank, indented} from './text.js';

/** The visible part of the sidebar over the whole height of the screen, with its rule where it stands beside the text. */
export function sidebarColumn(state: State, frame: Frame): readonly Row[] {
	const {sidebar} = frame;
	if (sidebar.kind === 'none') {
		return [];
	}

	const {area} = sidebar;
	const rows = sidebarRows(state, area.width);
	const top = Math.min(state.sidebarTop, Math.max(0, rows.length - area.height));
	const visible = rows.slice(top, top + area.height);
	const above: readonly Row[] = Array.from({length: area.top}, () => []);
	if (sidebar.kind === 'over') {
		return [...above, ...visible.map(row => indented(row, area.left))];
	}

	const rule = span(glyph('bar'), state.isSidebarFocused ? 'accent' : 'rule');
	const beside = Array.from({length: area.height}, (_, index): Row => [rule, blank(1), ...(visible[index] ?? [])]);
	return [...above, ...beside];
}
