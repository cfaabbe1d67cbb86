import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import type {ListMenu as Menu} from '../app/list-menu.js';
import {frameOfState} from '../app/reading-view.js';
import {emptyMenuRows, menuItemRow, visibleItems} from '../screen/list-menu.js';
import {indented} from '../screen/text.js';
import {Row} from './row.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

type Props = {
	readonly menu: Menu;
};

/** A menu in the place of the list. SelectInput is given the visible items only, and no focus, as in the list. */
export function ListMenu({menu}: Props) {
	const state = useState();
	const frame = frameOfState(state);
	const {left, width, height} = frame.list;
	const {items} = visibleItems(state, menu, frame);
	if (items.length === 0) {
		const rows = emptyMenuRows(menu, width).map(row => indented(row, left + 1));
		return <Rows rows={rows} height={height} width={frame.mainWidth} />;
	}

	return (
		<Box flexDirection="column" height={height} flexShrink={0}>
			<SelectInput
				items={items.map((_, index) => ({label: String(index), value: index}))}
				isFocused={false}
				indicatorComponent={Nothing}
				itemComponent={ItemRow}
			/>
		</Box>
	);
}

type ItemRowProps = {
	/** The number of the item on the screen, from the first visible one. */
	readonly label: string;
};

function ItemRow({label}: ItemRowProps) {
	const state = useState();
	const {menu} = state;
	if (!menu || menu.kind === 'typography') {
		return null;
	}

	const frame = frameOfState(state);
	const {from} = visibleItems(state, menu, frame);
	return <Row row={indented(menuItemRow(state, menu, from + Number(label), frame.list.width), frame.list.left)} />;
}

function Nothing() {
	return null;
}
