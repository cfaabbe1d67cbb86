import {foundItem} from './make-item.js';
import {isTrue} from './read-objects.js';
import type {TableService} from './service.js';

/** Matter: a table. It tells when a piece was last touched, and not when it was saved: the time is as near as there is. */
export const matter: TableService = {
	service: 'Matter',
	columns: ['url', 'in queue', 'last interaction date'],
	read(row) {
		const isDone = isTrue(row('read'));
		return foundItem({
			address: row('url'),
			title: row('title'),
			byline: row('author'),
			siteName: row('publisher'),
			saved: row('last interaction date'),
			tags: row('tags').split(/[,;|]/),
			isDone,
			isArchived: !isTrue(row('in queue')),
			isStarred: isTrue(row('favorited')),
		});
	},
};
