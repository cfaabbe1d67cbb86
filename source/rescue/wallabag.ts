import {foundItem} from './make-item.js';
import {isObject, isTrue, listOf} from './read-objects.js';
import type {JsonService} from './service.js';

/** wallabag: a list of JSON, with the texts and the annotations. */
export const wallabag: JsonService = {
	service: 'wallabag',
	recognises: entry => 'url' in entry && 'is_archived' in entry && 'is_starred' in entry,
	read(entry) {
		const isArchived = isTrue(entry['is_archived']);
		return foundItem({
			address: entry['url'],
			title: entry['title'],
			byline: listOf(entry['published_by']).filter(isName).join(', '),
			siteName: entry['domain_name'],
			saved: entry['created_at'],
			published: entry['published_at'],
			tags: listOf(entry['tags']).map(tag => (isObject(tag) ? tag['label'] : tag)),
			isDone: isArchived,
			isArchived,
			isStarred: isTrue(entry['is_starred']),
			html: entry['content'],
			highlights: listOf(entry['annotations'])
				.filter(isObject)
				.map(one => ({quote: one['quote'], note: one['text'], time: one['created_at']})),
		});
	},
};

function isName(value: unknown): value is string {
	return typeof value === 'string' && value.trim() !== '';
}
