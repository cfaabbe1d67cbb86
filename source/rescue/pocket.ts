import {foundItem} from './make-item.js';
import {isObject, type JsonObject, listOf} from './read-objects.js';
import type {Found} from './saved-item.js';
import type {JsonService, TableService} from './service.js';

/** Pocket, closed in July 2025: parts of a table, most often in an archive. What is archived there was read. */
export const pocketTable: TableService = {
	service: 'Pocket',
	columns: ['url', 'time_added', 'status'],
	read(row): Found {
		const isArchived = /^archived?$/i.test(row('status').trim());
		return foundItem({
			address: row('url'),
			title: row('title'),
			saved: row('time_added'),
			tags: row('tags').split('|'),
			isDone: isArchived,
			isArchived,
		});
	},
};

/** The highlights of Pocket, which stand in parts of their own: `annotations/part_000000.json`. */
export const pocketHighlights: JsonService = {
	service: 'Pocket',
	recognises: (entry: JsonObject) =>
		'url' in entry && listOf(entry['highlights']).some(one => isObject(one) && 'quote' in one),
	read: entry =>
		foundItem({
			address: entry['url'],
			title: entry['title'],
			highlights: listOf(entry['highlights'])
				.filter(isObject)
				.map(one => ({quote: one['quote'], time: one['created_at']})),
		}),
};
