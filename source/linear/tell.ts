import type {State} from '../app/state.js';
import {progressText} from '../screen/progress.js';
import {choiceLines, choicesOf} from './choices.js';
import {question} from './question.js';
import {sentence, spoken} from './spoken.js';
import {tellReader} from './tell-reader.js';
import {tellRows} from './tell-rows.js';

/** What was told last, and of which state. */
export type Told = {
	readonly state: State;
	/** The page of rows that was told: it is told again only when it is another one. `null` where something else was since. */
	readonly page: string | null;
	readonly choices: readonly string[];
	/** Of the reading of new files, the quarters that were told. */
	readonly quarter: number;
};

/** What is told of nothing but an empty screen. */
export function nothingTold(state: State): Told {
	return {state: {...state, notice: null, reader: null}, page: null, choices: [], quarter: 0};
}

/** What is to be said of a state, after what was told before: sentences and lines of text, each on a line of its own. Nothing is said twice. */
export function tell(told: Told, state: State): {readonly lines: readonly string[]; readonly told: Told} {
	const {state: before} = told;
	const choices = choicesOf(state);
	const chosenFrom = choices ? choiceLines(choices).map(spoken) : [];
	const rows = state.reader ? {lines: tellReader(before, state, state.reader), page: null} : tellRows(told, state);
	const quarter = quarterOf(state);
	const asked = question(state);
	const lines = [
		...(state.scan && quarter > told.quarter ? [sentence(progressText(state.scan, 200))] : []),
		...tellOutput(before, state),
		...rows.lines,
		...(chosenFrom.join('\n') === told.choices.join('\n') ? [] : chosenFrom),
		...(asked === null || asked === question(before) ? [] : [asked]),
		...tellWaiting(before, state),
		...(state.notice && state.notice !== before.notice ? [sentence(state.notice.text)] : []),
	];
	return {lines, told: {state, page: rows.page, choices: chosenFrom, quarter}};
}

function tellOutput({output: before}: State, {output}: State): readonly string[] {
	return output === null || output.lines === before?.lines ? [] : [`${output.title}:`, ...output.lines];
}

function tellWaiting(before: State, {opening, running}: State): readonly string[] {
	return [
		...(opening?.isSlow && !before.opening?.isSlow ? ['Opening…'] : []),
		...(running && running.request !== before.running?.request ? [`${running.what}…`] : []),
	];
}

/** How many quarters of the new files are read, but for the last. */
function quarterOf({scan}: State): number {
	return scan === null || scan.total === 0 ? 0 : Math.min(3, Math.floor((4 * scan.done) / scan.total));
}
