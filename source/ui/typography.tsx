import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {frameOfState} from '../app/reading-view.js';
import {settingList} from '../app/settings.js';
import {typographyHead, typographyRow} from '../screen/typography.js';
import {Item} from './item.js';
import {Row} from './row.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

const items = settingList.map((_, index) => ({label: String(index), value: index}));

/** The typography menu, under what is left of the page: each choice is seen there at once. */
export function Typography() {
	const frame = frameOfState(useState());
	return (
		<Box flexDirection="column" width={frame.mainWidth} flexShrink={0} aria-role="menu">
			<Rows rows={typographyHead(frame)} height={2} width={frame.mainWidth} />
			<SelectInput items={items} isFocused={false} indicatorComponent={Nothing} itemComponent={SettingRow} />
		</Box>
	);
}

type SettingRowProps = {
	/** The number of the setting. */
	readonly label: string;
};

function SettingRow({label}: SettingRowProps) {
	const state = useState();
	const frame = frameOfState(state);
	const index = Number(label);
	return (
		<Item role="menuitem" isChosen={index === state.menu?.selected}>
			<Row row={typographyRow(state, index, frame)} width={frame.mainWidth} />
		</Item>
	);
}

function Nothing() {
	return null;
}
