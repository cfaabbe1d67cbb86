import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {frameOfState} from '../app/reading-view.js';
import {settingList} from '../app/settings.js';
import {menuHead, menuRow} from '../screen/menu.js';
import {Row} from './row.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

const items = settingList.map((_, index) => ({label: String(index), value: index}));

/** The typography menu, under what is left of the page: each choice is seen there at once. */
export function Menu() {
	const frame = frameOfState(useState());
	return (
		<Box flexDirection="column" width={frame.mainWidth} flexShrink={0}>
			<Rows rows={menuHead(frame)} height={2} width={frame.mainWidth} />
			<SelectInput items={items} isFocused={false} indicatorComponent={Nothing} itemComponent={MenuRow} />
		</Box>
	);
}

type MenuRowProps = {
	/** The number of the setting. */
	readonly label: string;
};

function MenuRow({label}: MenuRowProps) {
	const state = useState();
	return <Row row={menuRow(state, Number(label), frameOfState(state))} />;
}

function Nothing() {
	return null;
}
