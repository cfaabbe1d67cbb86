import {type Clock, momentBefore} from './resolve-times.js';
import {readAge, readDate} from './values.js';

/**
The moment that words name as the fields `after` and `newer` take them: the beginning of a day, month or year where the process runs, or so long ago. In milliseconds since 1970; `null` for anything else.
*/
export function momentOf(text: string, {now, today}: Clock): number | null {
	const age = readAge(text);
	if (age !== null) {
		return momentBefore(now, age);
	}

	const date = readDate(text);
	if (date === null) {
		return null;
	}

	const [year = 0, month = 1, day = 1] = (date === 'today' || date === 'yesterday' ? today : date)
		.split('-')
		.map(Number);
	const start = new Date(now);
	start.setHours(0, 0, 0, 0);
	start.setFullYear(year, month - 1, day - (date === 'yesterday' ? 1 : 0));
	return start.getTime();
}
