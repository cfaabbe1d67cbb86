import {foundItem} from './make-item.js';
import {isTrue} from './read-objects.js';
import type {JsonService} from './service.js';

/** Pinboard: a list of JSON. What it calls the description is the title, and the extended one the reader's note. */
export const pinboard: JsonService = {
	service: 'Pinboard',
	recognises: entry => 'href' in entry && 'description' in entry && 'toread' in entry,
	read(entry) {
		const isUnread = isTrue(entry['toread']);
		return foundItem({
			address: entry['href'],
			title: entry['description'],
			saved: entry['time'],
			tags: typeof entry['tags'] === 'string' ? entry['tags'].split(/\s+/) : [],
			isDone: !isUnread,
			isArchived: !isUnread,
			note: entry['extended'],
		});
	},
};
