import type {Frame} from '../app/frame.js';
import {settingList} from '../app/settings.js';
import type {State} from '../app/state.js';
import {glyph} from '../layout/glyphs.js';
import {type Role, type Row, span} from '../layout/span.js';
import {pad, truncate} from '../layout/width.js';
import {blank, indented} from './text.js';

/** Rows that the menu takes: a blank one, its title, its settings. */
export const typographyHeight = settingList.length + 2;

/** The head of the typography menu, above its rows. */
export function typographyHead(frame: Frame): readonly Row[] {
	return [[], indented([span('Typography', 'title')], frame.text.left)];
}

/** One row of the typography menu. */
export function typographyRow(state: State, index: number, frame: Frame): Row {
	const setting = settingList[index];
	if (!setting) {
		return [];
	}

	const isChosen = state.menu?.selected === index;
	const roles: readonly Role[] = isChosen ? ['chosen'] : [];
	const left = Math.max(0, frame.text.left - 1);
	const room = Math.max(1, frame.mainWidth - left - 2);
	const value = setting.valueOf(state.settings);
	const name = pad(setting.name, 14);
	return [
		blank(left),
		span(isChosen ? glyph('chosen') : ' ', 'accent'),
		span(truncate(name, room), ...roles),
		span(truncate(value, Math.max(0, room - 14)), ...(isChosen ? (['accent'] as const) : (['dim'] as const))),
	];
}
