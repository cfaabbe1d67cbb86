import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {frameOfState} from '../app/reading-view.js';
import {emptyMenuRows, menuArea, menuItemRow, visibleItems} from '../screen/item-menu.js';
import {indented} from '../screen/text.js';
import {Item} from './item.js';
import {Row} from './row.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

/** The menu that is open, but for that of typography. SelectInput is given the visible items only, and no focus, as in the list. */
export function ItemMenu() {
	const state = useState();
	const frame = frameOfState(state);
	const {left, width, height} = menuArea(state, frame);
	const {from, to} = visibleItems(state, height);
	if (to === from) {
		const rows = emptyMenuRows(state, width).map(row => indented(row, left + 1));
		return <Rows rows={rows} height={height} width={frame.mainWidth} />;
	}

	return (
		<Box flexDirection="column" height={height} flexShrink={0} aria-role="menu">
			<SelectInput
				items={Array.from({length: to - from}, (_, index) => ({label: String(index), value: index}))}
				isFocused={false}
				indicatorComponent={Nothing}
				itemComponent={ItemRow}
			/>
			<Rows rows={[]} height={Math.max(0, height - (to - from))} width={frame.mainWidth} />
		</Box>
	);
}

type ItemRowProps = {
	/** The number of the item on the screen, from the first visible one. */
	readonly label: string;
};

function ItemRow({label}: ItemRowProps) {
	const state = useState();
	const frame = frameOfState(state);
	const {left, width, height} = menuArea(state, frame);
	const {from} = visibleItems(state, height);
	const index = from + Number(label);
	return (
		<Item role="menuitem" isChosen={index === state.menu?.selected}>
			<Row row={indented(menuItemRow(state, index, width), left)} width={frame.mainWidth} />
		</Item>
	);
}

function Nothing() {
	return null;
}
