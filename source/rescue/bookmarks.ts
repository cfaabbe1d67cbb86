import {readLinkList} from '../formats/html/link-list.js';
import {foundItem, type Written} from './make-item.js';
import type {Found} from './saved-item.js';
import type {PageService} from './service.js';

/** Folders that browsers have by themselves. */
const ownFolders =
	/^(?:bookmarks(?: (?:bar|toolbar|menu))?|favou?rites(?: bar)?|other bookmarks|mobile bookmarks|unsorted(?: bookmarks)?|imported)$/i;

/** Folders in folders beyond this depth name no tags: nobody sorts so finely. */
const deepest = 20;

/**
Bookmarks of a browser, and of the many services that export in their form (Netscape bookmarks): the names of the folders are tags. Of a browser's bookmarks nobody knows which were read.
*/
export const bookmarks: PageService = {
	service: 'Bookmarks',
	recognises: start => /<!doctype netscape-bookmark-file/i.test(start) || /<dl>[\s\S]*<dt>\s*<(?:a|h3)\s/i.test(start),
	*read(page): Generator<Found> {
		const folders: string[] = [];
		let folder = '';
		// A description follows its link.
		let waiting: Written | null = null;
		for (const part of readLinkList(page)) {
			if (part.kind === 'description' && waiting !== null) {
				waiting = withNote(waiting, part.text);
				continue;
			}

			if (waiting !== null) {
				yield foundItem(waiting);
				waiting = null;
			}

			switch (part.kind) {
				case 'open': {
					folders.push(folder);
					folder = '';
					break;
				}

				case 'close': {
					folders.pop();
					break;
				}

				case 'heading': {
					folder = part.text.trim();
					break;
				}

				case 'link': {
					waiting = linkOf(part.attributes, part.text, folders);
					break;
				}

				case 'description': {
					break;
				}
			}
		}

		if (waiting !== null) {
			yield foundItem(waiting);
		}
	},
};

function withNote(written: Written, note: string): Written {
	return {...written, note};
}

function linkOf(attributes: ReadonlyMap<string, string>, title: string, folders: readonly string[]): Written {
	const named = folders.slice(0, deepest).filter(name => name !== '' && !ownFolders.test(name));
	const toRead = attributes.get('toread');
	const isDone = toRead === '0';
	return {
		address: attributes.get('href'),
		title,
		saved: attributes.get('add_date') ?? attributes.get('time_added'),
		tags: [...named, ...(attributes.get('tags') ?? '').split(',')],
		isDone,
		isArchived: isDone,
	};
}
