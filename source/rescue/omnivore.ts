import {foundItem} from './make-item.js';
import {omnivoreHighlights} from './omnivore-highlights.js';
import {listOf} from './read-objects.js';
import type {Found} from './saved-item.js';
import type {JsonService} from './service.js';

/**
Omnivore, closed in November 2024: `metadata_0_to_20.json` and so on tell of the pieces, their texts stand in `content/<slug>.html` and their highlights in `highlights/<slug>.md`.
*/
export const omnivore: JsonService = {
	service: 'Omnivore',
	recognises: entry => 'slug' in entry && 'savedAt' in entry && 'url' in entry,
	read(entry, beside): Found {
		const {slug, state} = entry;
		const isArchived = typeof state === 'string' && /^archived$/i.test(state);
		const marked = omnivoreHighlights(typeof slug === 'string' ? (beside(`highlights/${slug}.md`) ?? '') : '');
		const progress = Number(entry['readingProgress']);
		return foundItem({
			address: entry['url'],
			title: entry['title'],
			byline: entry['author'],
			saved: entry['savedAt'],
			published: entry['publishedAt'],
			tags: listOf(entry['labels']),
			progress: progress / 100,
			isDone: isArchived,
			isArchived,
			excerpt: entry['description'],
			note: marked.note,
			html: typeof slug === 'string' ? beside(`content/${slug}.html`) : null,
			highlights: marked.highlights.map(one => ({...one, time: entry['updatedAt']})),
		});
	},
};
