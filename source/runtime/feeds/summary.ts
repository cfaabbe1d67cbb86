import {groupDigits, plural} from '../../article/dates.js';
import type {FeedOutcome, UpdateProgress} from './update-feeds.js';

/** "120 of 500 feeds, 214 new pieces". */
export function progressSentence({done, total, added}: Pick<UpdateProgress, 'done' | 'total' | 'added'>): string {
	return `${groupDigits(done)} of ${plural(total, 'feed')}, ${plural(added, 'new piece')}`;
}

/** "214 new pieces in 37 feeds; 3 feeds failed, 2 feeds that failed before were left alone". */
export function summarySentence(outcomes: readonly FeedOutcome[]): string {
	const withNews = outcomes.filter(outcome => outcome.kind === 'updated' && outcome.added > 0);
	const added = withNews.reduce((sum, outcome) => sum + (outcome.kind === 'updated' ? outcome.added : 0), 0);
	const countOf = (kind: FeedOutcome['kind']): number => outcomes.filter(outcome => outcome.kind === kind).length;
	const failed = countOf('failed');
	const waiting = countOf('waiting');
	const cancelled = countOf('cancelled');
	const were = (count: number): string => (count === 1 ? 'was' : 'were');
	const troubles = [
		...(failed > 0 ? [`${plural(failed, 'feed')} failed`] : []),
		...(waiting > 0 ? [`${plural(waiting, 'feed')} that failed before ${were(waiting)} left alone`] : []),
		...(cancelled > 0 ? [`${plural(cancelled, 'feed')} ${were(cancelled)} not asked`] : []),
	];
	const news = added === 0 ? 'Nothing new' : `${plural(added, 'new piece')} in ${plural(withNews.length, 'feed')}`;
	return [news, ...(troubles.length > 0 ? [troubles.join(', ')] : [])].join('; ');
}
