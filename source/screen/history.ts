import type {Reader, State} from '../app/state.js';
import type {Session} from '../article/annotations.js';
import {duration, mediumDate, plural, relativeDate} from '../article/dates.js';
import type {Reading} from '../article/reading.js';
import {type Row, span} from '../layout/span.js';
import {type FactLine, fact, factRows} from './facts.js';
import {indented, listIndent, spread, unbroken, wrapped} from './text.js';

/** Less than this, and a pace says nothing. */
const leastForPace = {seconds: 60, words: 100} as const;
/** Whoever is faster has turned the pages, not read them; words a minute. */
const fastest = 1000;

/** When the open article was read, and for how long: the last time first. */
export function historyRows(state: State, {annotations, reading}: Reader, width: number): readonly Row[] {
	const {sessions} = annotations;
	const facts = factRows([...factsOf(sessions, state.now), ...fact('state', stateOf(reading))], width);
	const times =
		sessions.length === 0
			? wrapped('How long you read it is noted from now on: it is told here the next time.', width, 'dim')
			: sessions.toReversed().flatMap(session => sessionRows(session, width));
	return facts.length === 0 ? times : [...facts, [], ...times];
}

function factsOf(sessions: readonly Session[], now: number): readonly FactLine[] {
	const first = sessions[0];
	const last = sessions.at(-1);
	if (!first || !last) {
		return [];
	}

	const seconds = sessions.reduce((sum, session) => sum + session.seconds, 0);
	return [
		...fact('read', `${unbroken(minutesOf(seconds))} ${unbroken('in all')}`),
		...fact('', unbroken(sessions.length === 1 ? 'once' : plural(sessions.length, 'time'))),
		...dateFacts('first', first.start, now),
		...(last === first ? [] : dateFacts('last', last.start, now)),
	];
}

function dateFacts(label: string, start: number, now: number): readonly FactLine[] {
	const day = dayOf(start);
	const date = mediumDate(day);
	return [...fact(label, date && unbroken(date)), ...fact('', relativeDate(day, now))];
}

function stateOf({status, isStarred, isArchived}: Reading): string | null {
	const words = [
		...(status === 'done' ? ['read'] : []),
		...(isStarred ? ['starred'] : []),
		...(isArchived ? ['archived'] : []),
	];
	return words.length === 0 ? null : words.join(', ');
}

function sessionRows({start, seconds, words}: Session, width: number): readonly Row[] {
	const indent = listIndent(width);
	const date = wrapped(unbroken(mediumDate(dayOf(start)) ?? ''), width);
	const [first = [], ...more] = date;
	const pace = paceOf(seconds, words);
	return [
		...(more.length === 0 ? [spread(first, [span(minutesOf(seconds), 'dim')], width)] : date),
		...(pace === null ? [] : wrapped(unbroken(pace), width - indent, 'dim').map(row => indented(row, indent))),
	];
}

function paceOf(seconds: number, words: number): string | null {
	const pace = Math.round((words * 60) / Math.max(1, seconds));
	return seconds < leastForPace.seconds || words < leastForPace.words || pace > fastest
		? null
		: `${plural(pace, 'word')} a minute`;
}

function minutesOf(seconds: number): string {
	return duration(Math.max(1, Math.round(seconds / 60)));
}

/** The day of a moment, by the clock on the wall. */
function dayOf(moment: number): string {
	const time = new Date(moment);
	const pad = (number: number): string => String(number).padStart(2, '0');
	return `${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}
