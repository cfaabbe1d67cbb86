import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {frameOfState} from '../app/reading-view.js';
import {firstRunRows} from '../screen/first-run.js';
import {itemMenuOf, menuTitle} from '../screen/item-menu.js';
import {emptyListRows, listHeader, listRow, sampleRows, visibleRange} from '../screen/list.js';
import {statusRow} from '../screen/status.js';
import {indented} from '../screen/text.js';
import {Item} from './item.js';
import {ItemMenu} from './item-menu.js';
import {Row} from './row.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

/**
The list. SelectInput is given the visible rows only and no focus: all keys come through the one keymap, and a row reads from the state whether it is chosen. So its cost never depends on the size of the library, and no row is mounted anew when the cursor moves.
*/
export function List() {
	const state = useState();
	const frame = frameOfState(state);
	const {area, above, below} = listSpace(frame);
	const {from, to} = visibleRange(state, area.height);
	const items = Array.from({length: to - from}, (_, index) => ({label: String(index), value: index}));
	const margin = frame.columns >= 20 ? 2 : 0;
	const headerWidth = area.left + area.width - margin;
	const hasMenu = itemMenuOf(state) !== null;
	const header = indented(hasMenu ? menuTitle(state, headerWidth) : listHeader(state, headerWidth), margin);
	const empty = to === from ? emptyListRows(state, area.width - margin).map(row => indented(row, margin)) : [];
	const notes = hasMenu ? [] : firstRunRows(state.keymap, frame);
	const blanks = Array.from({length: Math.max(0, below - 1 - notes.length)}, () => []);
	const samples = sampleRows(state, area.width - margin, area.height - items.length).map(row => indented(row, margin));
	return (
		<Box flexDirection="column" width={frame.mainWidth} height={frame.rows} flexShrink={0}>
			<Rows rows={frame.header === null ? [] : [header]} height={above} width={frame.mainWidth} />
			<Box flexDirection="column" height={area.height} flexShrink={0} aria-role={hasMenu ? 'menu' : 'list'}>
				{hasMenu ? (
					<ItemMenu />
				) : to === from ? (
					<Rows rows={empty} height={area.height} width={frame.mainWidth} />
				) : (
					<>
						<SelectInput items={items} isFocused={false} indicatorComponent={Nothing} itemComponent={ListRow} />
						<Rows rows={samples} height={Math.max(0, area.height - items.length)} width={frame.mainWidth} />
					</>
				)}
			</Box>
			<Rows
				rows={frame.status === null ? notes : [...notes, ...blanks, statusRow(state, frame)]}
				height={below}
				width={frame.mainWidth}
			/>
		</Box>
	);
}

type ListRowProps = {
	/** The number of the row on the screen, from the first visible one. */
	readonly label: string;
};

function ListRow({label}: ListRowProps) {
	const state = useState();
	const frame = frameOfState(state);
	const {area} = listSpace(frame);
	const {from} = visibleRange(state, area.height);
	const index = from + Number(label);
	return (
		<Item role="listitem" isChosen={index === state.list.selected}>
			<Row row={indented(listRow(state, index, area.width), area.left)} width={frame.mainWidth} />
		</Item>
	);
}

function Nothing() {
	return null;
}

function listSpace(frame: ReturnType<typeof frameOfState>) {
	const area = frame.list;
	return {area, above: area.top, below: Math.max(0, frame.rows - area.top - area.height)};
}
