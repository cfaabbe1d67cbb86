import {Box, useIsScreenReaderEnabled} from 'ink';
import type {Frame} from '../app/frame.js';
import {frameOfState} from '../app/reading-view.js';
import type {Reader as OpenReader, State} from '../app/state.js';
import type {Row} from '../layout/span.js';
import {isMenuBelow, itemCount, itemMenuOf, menuHeadHeight, menuTitle} from '../screen/item-menu.js';
import {pageRows, progressRow} from '../screen/reader.js';
import {statusRow} from '../screen/status.js';
import {indented} from '../screen/text.js';
import {typographyHeight} from '../screen/typography.js';
import {ItemMenu} from './item-menu.js';
import {Rows} from './rows.js';
import {Typography} from './typography.js';
import {useState} from './use-store.js';

type Props = {
	readonly reader: OpenReader;
};

/** A page of the open article. */
export function Reader({reader}: Props) {
	const state = useState();
	const isReadOut = useIsScreenReaderEnabled();
	const frame = frameOfState(state);
	const {top, height} = frame.text;
	// A terminal too low for the menu and some of the page keeps the page.
	const menu = menuHeight(state, frame);
	if (itemMenuOf(state) && menu === 0) {
		return <MenuPage />;
	}

	const below: readonly Row[] = [
		// It is drawn of lines, and the row below says the same in words.
		...(frame.progress === null ? [] : [[], isReadOut ? [] : progressRow(state, reader, frame)]),
		...(frame.status === null ? [] : [statusRow(state, frame)]),
	];
	return (
		<Box flexDirection="column" width={frame.mainWidth} height={frame.rows} flexShrink={0}>
			<Rows rows={[]} height={top} width={frame.mainWidth} />
			<Rows rows={pageRows(state, reader, frame)} height={height - menu} width={frame.mainWidth} />
			{menu > 0 && (state.menu?.kind === 'typography' ? <Typography /> : <LinkMenu />)}
			<Rows rows={below} height={frame.rows - top - height} width={frame.mainWidth} />
		</Box>
	);
}

/** Rows that a menu below the page takes; 0 for none. A terminal too low for the menu and some of the page keeps the page. */
function menuHeight(state: State, frame: Frame): number {
	if (state.menu?.kind === 'typography') {
		return frame.text.height > typographyHeight + 1 ? typographyHeight : 0;
	}

	return isMenuBelow(state, frame) ? itemCount(state) + menuHeadHeight : 0;
}

/** What can be done with a link, under what is left of the page that it stands on. */
function LinkMenu() {
	const state = useState();
	const frame = frameOfState(state);
	const {left, span} = frame.text;
	return (
		<Box flexDirection="column" width={frame.mainWidth} flexShrink={0}>
			<Rows rows={[[], indented(menuTitle(state, span), left)]} height={menuHeadHeight} width={frame.mainWidth} />
			<ItemMenu />
		</Box>
	);
}

/** A menu in the place of the page. */
function MenuPage() {
	const state = useState();
	const frame = frameOfState(state);
	const {left, top, width, height} = frame.list;
	const margin = frame.columns >= 20 ? 2 : 0;
	const title = indented(menuTitle(state, left + width - margin), margin);
	const below = Math.max(0, frame.rows - top - height);
	const blanks: readonly Row[] = Array.from({length: Math.max(0, below - 1)}, () => []);
	return (
		<Box flexDirection="column" width={frame.mainWidth} height={frame.rows} flexShrink={0}>
			<Rows rows={frame.header === null ? [] : [title]} height={top} width={frame.mainWidth} />
			<ItemMenu />
			<Rows
				rows={frame.status === null ? [] : [...blanks, statusRow(state, frame)]}
				height={below}
				width={frame.mainWidth}
			/>
		</Box>
	);
}
