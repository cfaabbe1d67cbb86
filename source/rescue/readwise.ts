import {foundItem} from './make-item.js';
import type {TableService} from './service.js';

/** Readwise Reader: a table. What only came with a feed was never saved, and is left out. */
export const readwise: TableService = {
	service: 'Readwise Reader',
	columns: ['url', 'document tags', 'saved date', 'reading progress', 'location'],
	read(row) {
		const location = row('location').trim().toLowerCase();
		if (location === 'feed') {
			return {kind: 'left-out'};
		}

		const isArchived = location === 'archive';
		const progress = Number(row('reading progress'));
		return foundItem({
			address: row('url'),
			title: row('title'),
			saved: row('saved date'),
			tags: [...readTags(row('document tags')), ...(location === 'shortlist' ? ['shortlist'] : [])],
			// Beyond 1 it is told in per cent.
			progress: progress > 1 ? progress / 100 : progress,
			isDone: isArchived,
			isArchived,
		});
	},
};

/** The tags in a list as Python writes it: `['sea', "harbour master's"]`; without brackets as they are parted by commas. */
function readTags(written: string): readonly string[] {
	if (!written.trimStart().startsWith('[')) {
		return written.split(',');
	}

	const quoted = written.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g);
	return [...quoted].map(([, single, double]) => (single ?? double ?? '').replaceAll(/\\(.)/g, '$1'));
}
