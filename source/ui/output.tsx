import type {Output as WrittenOutput} from '../app/output.js';
import {frameOfState} from '../app/reading-view.js';
import {outputScreen} from '../screen/output.js';
import {statusRow} from '../screen/status.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

type Props = {
	readonly output: WrittenOutput;
};

/** What another program has written, over the whole screen. */
export function Output({output}: Props) {
	const state = useState();
	const frame = frameOfState(state);
	const shown = outputScreen(state, output);
	const height = frame.status === null ? frame.rows : frame.rows - 1;
	const blanks = Array.from({length: Math.max(0, height - shown.length)}, () => []);
	const rows = [...shown.slice(0, height), ...blanks, ...(frame.status === null ? [] : [statusRow(state, frame)])];
	return <Rows rows={rows} height={frame.rows} width={frame.columns} />;
}
