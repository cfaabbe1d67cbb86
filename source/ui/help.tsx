import {frameOfState} from '../app/reading-view.js';
import {helpRows, helpStatus} from '../screen/help.js';
import {statusRow} from '../screen/status.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

/** The keys of where one is. */
export function Help() {
	const state = useState();
	const frame = frameOfState(state);
	const height = frame.status === null ? frame.rows : frame.rows - 1;
	const rows = helpRows(state, frame).slice(0, height);
	const blanks = Array.from({length: Math.max(0, height - rows.length)}, () => []);
	const status = helpStatus(statusRow(state, frame), state, frame);
	return <Rows rows={[...rows, ...blanks, status]} height={frame.rows} width={frame.columns} />;
}
