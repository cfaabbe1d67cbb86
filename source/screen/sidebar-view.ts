import type {Frame} from '../app/frame.js';
import {chosenIndex} from '../app/sidebar-items.js';
import type {State} from '../app/state.js';
import {glyph} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {sidebarContent} from './sidebar-content.js';
import {sidebarHead} from './sidebar-head.js';
import {sidebarTop} from './sidebar-top.js';
import {blank, indented} from './text.js';

/** The visible part of the sidebar over the whole height of the screen, with its rule where it stands beside the text. */
export function sidebarColumn(state: State, frame: Frame): readonly Row[] {
	const {sidebar} = frame;
	if (sidebar.kind === 'none') {
		return [];
	}

	const {area} = sidebar;
	const content = sidebarContent(state, area.width);
	const top = sidebarTop(state, content, area.height);
	const visible = content.rows.slice(top, top + area.height);
	const chosen = content.items[chosenIndex(state)];
	// White space before what is said of the current article, with the bar of the chosen item in it.
	const margin = (index: number, cells: number): Row => {
		const isChosen = chosen && top + index >= chosen.from && top + index < chosen.to;
		const bar = isChosen && cells > 0 ? [span(glyph('chosen'), 'accent')] : [];
		const space = cells - bar.length;
		return space > 0 ? [blank(space), ...bar] : bar;
	};

	const left = sidebar.kind === 'over' ? area.left : 2;
	const head = indented(sidebarHead(state, area.width), left);
	const above: readonly Row[] = Array.from({length: area.top}, (_, index) => (index === area.top - 1 ? head : []));
	if (sidebar.kind === 'over') {
		return [...above, ...visible.map((row, index) => (row.length === 0 ? row : [...margin(index, left), ...row]))];
	}

	const rule = span(glyph('bar'), state.isSidebarFocused ? 'accent' : 'rule');
	const beside = Array.from(
		{length: area.height},
		(_, index): Row => [rule, ...margin(index, 1), ...(visible[index] ?? [])],
	);
	return [...above, ...beside];
}
