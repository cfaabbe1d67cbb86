import {foundItem, type WrittenHighlight} from './make-item.js';
import {isTrue} from './read-objects.js';
import type {TableService} from './service.js';

/** Raindrop.io: a table. Each name of the path of a collection is a tag. */
export const raindrop: TableService = {
	service: 'Raindrop',
	columns: ['url', 'folder', 'created', 'excerpt', 'note'],
	read(row) {
		const folders = row('folder')
			.split('/')
			.map(name => name.trim());
		return foundItem({
			address: row('url'),
			title: row('title'),
			saved: row('created'),
			tags: [...folders.filter(name => !/^(?:unsorted|trash)$/i.test(name)), ...row('tags').split(',')],
			isStarred: isTrue(row('favorite')),
			excerpt: row('excerpt'),
			note: row('note'),
			highlights: readHighlights(row('highlights')),
		});
	},
};

/** Highlights stand below each other, each behind its word, and so do their notes; without the words each line is one. */
function readHighlights(written: string): readonly WrittenHighlight[] {
	if (!/^(?:highlight|note):/im.test(written)) {
		return written.split(/\r?\n/).map(quote => ({quote}));
	}

	const found: Array<{quote: string; note: string}> = [];
	for (const [, kind, text = ''] of written.matchAll(
		/^(highlight|note):[ \t]*([\s\S]*?)(?=\r?\n(?:highlight|note):|$(?![\s\S]))/gim,
	)) {
		const last = found.at(-1);
		if (kind?.toLowerCase() === 'highlight') {
			found.push({quote: text, note: ''});
		} else if (last) {
			last.note = text;
		}
	}

	return found;
}
