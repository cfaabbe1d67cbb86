import {Box} from 'ink';
import {frameOfState} from '../app/reading-view.js';
import type {Reader as OpenReader} from '../app/state.js';
import type {Row} from '../layout/span.js';
import {pageRows, progressRow} from '../screen/reader.js';
import {statusRow} from '../screen/status.js';
import {typographyHeight} from '../screen/typography.js';
import {Rows} from './rows.js';
import {Typography} from './typography.js';
import {useState} from './use-store.js';

type Props = {
	readonly reader: OpenReader;
};

/** A page of the open article. */
export function Reader({reader}: Props) {
	const state = useState();
	const frame = frameOfState(state);
	const {top, height} = frame.text;
	// A terminal too low for the menu and some of the page keeps the page.
	const menu = state.menu?.kind === 'typography' && height > typographyHeight + 1 ? typographyHeight : 0;
	const below: readonly Row[] = [
		...(frame.progress === null ? [] : [[], progressRow(state, reader, frame)]),
		...(frame.status === null ? [] : [statusRow(state, frame)]),
	];
	return (
		<Box flexDirection="column" width={frame.mainWidth} height={frame.rows} flexShrink={0}>
			<Rows rows={[]} height={top} width={frame.mainWidth} />
			<Rows rows={pageRows(state, reader, frame)} height={height - menu} width={frame.mainWidth} />
			{menu > 0 && <Typography />}
			<Rows rows={below} height={frame.rows - top - height} width={frame.mainWidth} />
		</Box>
	);
}
