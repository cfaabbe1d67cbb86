import type {Frame} from '../app/frame.js';
import {continuations, type KeyHint, keyHints} from '../app/key-dispatch.js';
import {keyLabel} from '../app/keys/key-names.js';
import {highlightMistake} from '../app/library-highlights.js';
import {chosenItem} from '../app/sidebar-items.js';
import {type State, scopeOf} from '../app/state.js';
import {plain} from '../layout/glyphs.js';
import {type Row, span} from '../layout/span.js';
import {truncate} from '../layout/width.js';
import {findRow} from './find.js';
import {feedProgressText, progressText} from './progress.js';
import {promptRow} from './prompt.js';
import {folioRow} from './reader.js';
import {searchTrouble} from './search.js';
import {filterRow} from './sidebar-head.js';
import {blank, indented, rowWidth, spread} from './text.js';

/** The last row: what was just said, else the folio of the page, else the keys that matter here. */
export function statusRow(state: State, frame: Frame): Row {
	const left = state.reader && !state.help && !state.output ? frame.text.left : frame.columns >= 20 ? 2 : 0;
	const width = (state.output ? frame.columns : frame.mainWidth) - left - (frame.columns >= 20 ? 1 : 0);
	if (state.pendingKeys.length > 0) {
		return indented(pendingRow(state, width), left);
	}

	if (state.prompt && !state.help && !state.output) {
		return indented(promptRow(state, width), left);
	}

	const find = state.help ? null : state.reader?.find;
	if (state.reader && find?.isTyping) {
		return indented(findRow(find, state.reader, width), left);
	}

	if (scopeOf(state) === 'filter' && frame.header === null) {
		return indented(filterRow(state, width), left);
	}

	if (state.notice && !state.help) {
		const role = state.notice.tone === 'error' ? 'error' : 'note';
		return indented([span(truncate(plain(state.notice.text), width), role)], left);
	}

	if (state.running) {
		return indented([span(truncate(plain(`${state.running.what}… Esc stops it`), width), 'dim')], left);
	}

	if (state.opening?.isSlow) {
		return indented([span(truncate(plain('Opening…'), width), 'dim')], left);
	}

	const scope = scopeOf(state);
	const trouble = state.reader || state.help ? null : queryTrouble(state);
	if (trouble !== null) {
		return indented([span(truncate(plain(trouble), width), 'note')], left);
	}

	if (state.isZen && (scope === 'reader' || scope === 'list' || scope === 'highlights')) {
		return [];
	}

	return state.reader && scope === 'reader'
		? folioRow(state, state.reader, frame)
		: indented(withProgress(state, hintsRow(state, width), width), left);
}

/** The keys that wait for another, and what that may do, as much as fits, whole. */
function pendingRow(state: State, width: number): Row {
	const begun = keyLabel(state.pendingKeys.join(' '));
	let row: Row = [span(truncate(plain(`${begun} …`), width), 'strong')];
	for (const {keys, help} of continuations(state)) {
		const next: Row = [...row, blank(3), span(keyLabel(keys), 'strong'), span(` ${help}`, 'dim')];
		if (rowWidth(next) > width) {
			break;
		}

		row = next;
	}

	return row;
}

/** What is wrong with the query of what is shown. */
function queryTrouble({highlights, search}: State): string | null {
	return highlights ? (highlightMistake(highlights)?.reason ?? null) : search ? searchTrouble(search) : null;
}

/** While feeds are updated or new files are read, how far that is stands beside the hints, or in their place where there is no room for both. */
function withProgress(state: State, hints: Row, width: number): Row {
	const {scan, updating} = state;
	if ((scan === null && updating === null) || state.help || state.menu) {
		return hints;
	}

	const text = (room: number): string =>
		updating === null ? (scan === null ? '' : progressText(scan, room)) : feedProgressText(updating, room);
	const long = text(width);
	const beside = text(width - rowWidth(hints) - 3);
	return beside === '' ? [span(long, 'dim')] : spread(hints, [span(beside, 'dim')], width);
}

/** Keys that apply to the chosen item are offered where there is one. */
function isOffered(state: State, {type}: KeyHint): boolean {
	return scopeOf(state) !== 'sidebar' || chosenItem(state) !== null || (type !== 'open' && type !== 'filter');
}

/** As many hints as fit, whole. */
function hintsRow(state: State, width: number): Row {
	let row: Row = [];
	for (const {word, keys} of keyHints(state.keymap, scopeOf(state)).filter(hint => isOffered(state, hint))) {
		const next: Row = [
			...row,
			...(row.length === 0 ? [] : [blank(3)]),
			span(keys.map(keyLabel).join(' '), 'strong'),
			span(` ${word}`, 'dim'),
		];
		if (rowWidth(next) > width) {
			break;
		}

		row = next;
	}

	return row;
}
