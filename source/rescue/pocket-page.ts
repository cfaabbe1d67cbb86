import {readLinkList} from '../formats/html/link-list.js';
import {foundItem} from './make-item.js';
import type {Found} from './saved-item.js';
import type {PageService} from './service.js';

/** The page that Pocket exported before it had tables, `ril_export.html`: what was unread, and below it the archive. */
export const pocketPage: PageService = {
	service: 'Pocket',
	recognises: start => /<title>\s*pocket export\s*<\/title>/i.test(start) || /<a\s[^<>]*\btime_added\s*=/i.test(start),
	*read(page): Generator<Found> {
		let isArchived = false;
		for (const part of readLinkList(page)) {
			if (part.kind === 'heading') {
				isArchived = /archive/i.test(part.text);
			} else if (part.kind === 'link') {
				const {attributes, text} = part;
				yield foundItem({
					address: attributes.get('href'),
					title: text,
					saved: attributes.get('time_added'),
					tags: (attributes.get('tags') ?? '').split(','),
					isDone: isArchived,
					isArchived,
				});
			}
		}
	},
};
