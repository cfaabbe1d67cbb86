import type {FeedProgress, Progress} from '../app/state.js';
import {groupDigits, plural} from '../article/dates.js';
import {plain} from '../layout/glyphs.js';
import {cellWidth} from '../layout/width.js';

/** How far the reading of new files is: how many of how many, how fast, and how long it still takes; as much of that as `width` cells can hold. */
export function progressText({done, total, rate}: Progress, width: number): string {
	const counts = `${groupDigits(done)} of ${groupDigits(total)}`;
	const parts = [
		`Reading ${counts}`,
		`${groupDigits(Math.round(rate))} a second`,
		`${timeLeft(total - done, rate)} left`,
	];
	const forms = [parts.join(' · '), `${parts[0]} · ${parts[2]}`, parts[0] ?? '', counts];
	return forms.map(plain).find(text => cellWidth(text) <= width) ?? '';
}

/** How far the update of feeds is, as much of that as `width` cells can hold. */
export function feedProgressText({done, total, added}: FeedProgress, width: number): string {
	const counts = total === 0 ? 'Updating the feeds' : `Updating ${groupDigits(done)} of ${plural(total, 'feed')}`;
	const forms = [
		...(added > 0 ? [`${counts} · ${groupDigits(added)} new`] : []),
		counts,
		...(total === 0 ? [] : [`${groupDigits(done)} of ${groupDigits(total)}`]),
	];
	return forms.map(plain).find(text => cellWidth(text) <= width) ?? '';
}

function timeLeft(files: number, rate: number): string {
	const seconds = Math.ceil(files / Math.max(1, rate));
	return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
