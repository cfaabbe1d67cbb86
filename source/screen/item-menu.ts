import type {Area, Frame} from '../app/frame.js';
import {linkItems} from '../app/link-menu.js';
import {menuItems} from '../app/list-menu.js';
import {outlineItems} from '../app/outline-menu.js';
import {paletteItems} from '../app/palette.js';
import type {ItemMenu, State} from '../app/state.js';
import {themeNames} from '../app/theme-names.js';
import type {Row} from '../layout/span.js';
import {linkRow, linkTitle} from './link-menu.js';
import {emptyListMenuRows, listMenuRow, listMenuTitle} from './list-menu.js';
import {emptyOutlineRows, outlineRow, outlineTitle} from './outline-menu.js';
import {emptyPaletteRows, paletteRow, paletteTitle} from './palette.js';
import {themeRow, themesTitle} from './theme-menu.js';

/** The menu that is open, but for that of typography; `null` for none. */
export function itemMenuOf({menu}: Pick<State, 'menu'>): ItemMenu | null {
	return menu === null || menu.kind === 'typography' ? null : menu;
}

/** Where the items stand: over the list or the page, or, where few of them are about something on the page, below what is left of it. */
export function menuArea(state: State, frame: Frame): Area {
	if (!isMenuBelow(state, frame)) {
		return frame.list;
	}

	const height = itemCount(state);
	const left = Math.max(0, frame.text.left - 2);
	return {
		left,
		top: frame.text.top + frame.text.height - height,
		width: frame.text.left + frame.text.span - left,
		height,
	};
}

/** Rows above the items of a menu below the page: a blank one, and what they are about. */
export const menuHeadHeight = 2;

/** Whether the menu that is open stands below what is left of a page: a terminal too low for both shows it over the page. */
export function isMenuBelow(state: State, frame: Frame): boolean {
	return (
		state.reader !== null &&
		(state.menu?.kind === 'link' || state.menu?.kind === 'themes') &&
		frame.text.height > itemCount(state) + menuHeadHeight + 1
	);
}

/** How many items the menu has. */
export function itemCount(state: State): number {
	const menu = itemMenuOf(state);
	switch (menu?.kind) {
		case undefined: {
			return 0;
		}

		case 'views':
		case 'values':
		case 'sorts': {
			return menuItems(state, menu).length;
		}

		case 'outline': {
			return state.reader ? outlineItems(state, state.reader, menu).length : 0;
		}

		case 'link': {
			return linkItems(menu, state).length;
		}

		case 'themes': {
			return themeNames(state).length;
		}

		case 'palette': {
			return paletteItems(state, menu).length;
		}
	}
}

/** What the menu is about. */
export function menuTitle(state: State, width: number): Row {
	const menu = itemMenuOf(state);
	switch (menu?.kind) {
		case undefined: {
			return [];
		}

		case 'views':
		case 'values':
		case 'sorts': {
			return listMenuTitle(menu, width);
		}

		case 'outline': {
			return outlineTitle(menu, width);
		}

		case 'link': {
			return linkTitle(menu, width);
		}

		case 'themes': {
			return themesTitle(state, width);
		}

		case 'palette': {
			return paletteTitle(menu, width);
		}
	}
}

/** The items that are visible: those of the page on which the chosen one stands. */
export function visibleItems(state: State, height: number): {readonly from: number; readonly to: number} {
	const selected = state.menu?.selected ?? 0;
	const from = Math.floor(selected / height) * height;
	return {from, to: Math.max(from, Math.min(from + height, itemCount(state)))};
}

/** What stands in the place of items when there are none. */
export function emptyMenuRows(state: State, width: number): readonly Row[] {
	const menu = itemMenuOf(state);
	switch (menu?.kind) {
		case undefined:
		case 'themes':
		case 'link': {
			return [];
		}

		case 'views':
		case 'values':
		case 'sorts': {
			return emptyListMenuRows(menu, width);
		}

		case 'outline': {
			return emptyOutlineRows(menu, width);
		}

		case 'palette': {
			return emptyPaletteRows(width);
		}
	}
}

/** One item, as wide as `width`. */
export function menuItemRow(state: State, index: number, width: number): Row {
	const menu = itemMenuOf(state);
	switch (menu?.kind) {
		case undefined: {
			return [];
		}

		case 'views':
		case 'values':
		case 'sorts': {
			return listMenuRow(state, menu, index, width);
		}

		case 'outline': {
			return state.reader ? outlineRow(state, state.reader, menu, index, width) : [];
		}

		case 'link': {
			return linkRow(state, menu, index, width);
		}

		case 'themes': {
			return themeRow(state, menu, index, width);
		}

		case 'palette': {
			return paletteRow(state, menu, index, width);
		}
	}
}
