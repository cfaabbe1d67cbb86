import path from 'node:path';
import type {ListedFeed} from '../../formats/feed/opml.js';

/** A feed that the reader follows, as the list of subscriptions has it. */
export type Subscription = ListedFeed;

/** Where the feeds of a library are kept: files of the user, in a folder of the library. */
export type FeedPlaces = {
	/** The folder of the subscriptions and of what they brought. */
	readonly folder: string;
	/** The list of subscriptions, as OPML. */
	readonly list: string;
	/** What can be lost: when feeds were fetched, and what their servers said. */
	readonly records: string;
	/** Who updates has it. */
	readonly lock: string;
};

/** The places of feeds for a library whose first folder is given, and a state folder. */
export function feedPlaces(libraryFolder: string, stateFolder: string): FeedPlaces {
	const folder = path.join(libraryFolder, 'Feeds');
	return {
		folder,
		list: path.join(folder, 'Feeds.opml'),
		records: path.join(stateFolder, 'feeds.json'),
		lock: path.join(stateFolder, 'feeds.lock'),
	};
}

/** Characters that some file system takes for something else. */
const unfit = /[\\/:*?"<>|\0-\u001f\u007f]/g;
const nameLength = 80;
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d|feeds)$/i;

/** The name of the file that keeps a feed, for its title; another one is taken by nobody in `taken`, whose names are in lower case. */
export function feedFileName(title: string, taken: ReadonlySet<string>): string {
	const base = [...title.replaceAll(unfit, ' ').replaceAll(/\s+/g, ' ')]
		.slice(0, nameLength)
		.join('')
		.replaceAll(/^[. ]+|[. ]+$/g, '');
	const stem = base === '' || reserved.test(base) ? `Feed ${base}`.trim() : base;
	for (let number = 1; ; number++) {
		const name = `${stem}${number === 1 ? '' : ` ${number}`}.json`;
		if (!taken.has(name.toLowerCase())) {
			return name;
		}
	}
}
