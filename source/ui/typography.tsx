import {Box} from 'ink';
import SelectInput from 'ink-select-input';
import {frameOfState} from '../app/reading-view.js';
import {settingList} from '../app/settings.js';
import {typographyHead, typographyRow} from '../screen/typography.js';
import {Row} from './row.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

const items = settingList.map((_, index) => ({label: String(index), value: index}));

/** The typography menu, under what is left of the page: each choice is seen there at once. */
export function Typography() {
	const frame = frameOfState(useState());
	return (
		<Box flexDirection="column" width={frame.mainWidth} flexShrink={0}>
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
	return <Row row={typographyRow(state, Number(label), frame)} width={frame.mainWidth} />;
}

function Nothing() {
	return null;
}
