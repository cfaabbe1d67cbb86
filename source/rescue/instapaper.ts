import {foundItem} from './make-item.js';
import {listOf} from './read-objects.js';
import type {TableService} from './service.js';

/** Folders that Instapaper has by itself: what is in another one has its name for a tag. */
const ownFolders = new Set(['', 'unread', 'archive', 'starred']);

/** Instapaper: a table. The folder tells the state, or is one of the reader's own. */
export const instapaper: TableService = {
	service: 'Instapaper',
	columns: ['url', 'title', 'selection', 'folder', 'timestamp'],
	read(row) {
		const folder = row('folder').trim();
		const isArchived = folder.toLowerCase() === 'archive';
		return foundItem({
			address: row('url'),
			title: row('title'),
			saved: row('timestamp'),
			tags: [...(ownFolders.has(folder.toLowerCase()) ? [] : [folder]), ...readTags(row('tags'))],
			isDone: isArchived,
			isArchived,
			isStarred: folder.toLowerCase() === 'starred',
			excerpt: row('selection'),
		});
	},
};

/** A list of JSON, or words parted by commas as older exports have them. */
function readTags(written: string): readonly unknown[] {
	if (!written.trimStart().startsWith('[')) {
		return written.split(',');
	}

	try {
		return listOf(JSON.parse(written));
	} catch {
		return written.replaceAll(/["[\]]/g, '').split(',');
	}
}
