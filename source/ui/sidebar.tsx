import {frameOfState} from '../app/reading-view.js';
import {sidebarColumn} from '../screen/sidebar-view.js';
import {statusRow} from '../screen/status.js';
import {Rows} from './rows.js';
import {useState} from './use-store.js';

/** What is known of the current article: beside the text, or over it where there is no room. */
export function Sidebar() {
	const state = useState();
	const frame = frameOfState(state);
	const column = sidebarColumn(state, frame);
	if (frame.sidebar.kind !== 'over') {
		return <Rows rows={column} height={frame.rows} width={frame.columns - frame.mainWidth} />;
	}

	const height = frame.status === null ? frame.rows : frame.rows - 1;
	const blanks = Array.from({length: Math.max(0, height - column.length)}, () => []);
	const rows = [...column.slice(0, height), ...blanks, statusRow(state, frame)];
	return <Rows rows={rows} height={frame.rows} width={frame.columns} />;
}
