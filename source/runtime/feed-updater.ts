import type {Fact} from '../app/fact.js';
import type {UpdateReport} from './feeds/update-beside.js';

/** A process that updates feeds. */
export type UpdateProcess = {
	readonly onReport: (listener: (report: UpdateReport) => void) => void;
	/** It has ended, whyever. */
	readonly onEnd: (listener: () => void) => void;
};

/** Returns what updates all feeds beside the program and says how far that is; `start` is `null` where no library was named. What is new comes by itself, as all that changes in the library. */
export function createFeedUpdater(start: (() => UpdateProcess) | null): (dispatch: (fact: Fact) => void) => void {
	let isRunning = false;
	return dispatch => {
		if (start === null) {
			dispatch({type: 'feeds-progressed', progress: null});
			dispatch({type: 'trouble', reason: 'Feeds are kept in a library of your own: broadsheet subscribe makes one'});
			return;
		}

		if (isRunning) {
			return;
		}

		isRunning = true;
		let isTold = false;
		const {onReport, onEnd} = start();
		onReport(report => {
			switch (report.type) {
				case 'progress': {
					dispatch({type: 'feeds-progressed', progress: report.progress});
					break;
				}

				case 'updated': {
					isTold = true;
					const {summary, failures} = report;
					const [first] = failures;
					dispatch({type: 'told', text: first === undefined ? summary : `${summary}: ${first}`});
					break;
				}

				case 'failed': {
					isTold = true;
					dispatch({type: 'trouble', reason: report.reason});
					break;
				}
			}
		});
		onEnd(() => {
			isRunning = false;
			dispatch({type: 'feeds-progressed', progress: null});
			if (!isTold) {
				dispatch({type: 'trouble', reason: 'The feeds could not be updated: what did so has ended'});
			}
		});
	};
}
