import {foundItem} from './make-item.js';
import {isObject, isTrue, listOf} from './read-objects.js';
import type {JsonService} from './service.js';

/** Karakeep, which was called Hoarder: a list of JSON in an object. Some entries are notes: they have a text and no address. */
export const karakeep: JsonService = {
	service: 'Karakeep',
	recognises: entry => 'createdAt' in entry && 'content' in entry && 'tags' in entry && !('url' in entry),
	read(entry) {
		const content = isObject(entry['content']) ? entry['content'] : {};
		const isArchived = isTrue(entry['archived']);
		return foundItem({
			address: content['url'],
			title: entry['title'],
			saved: entry['createdAt'],
			tags: listOf(entry['tags']),
			isDone: isArchived,
			isArchived,
			isStarred: isTrue(entry['favourited']),
			note: entry['note'],
			markdown: content['text'],
		});
	},
};
