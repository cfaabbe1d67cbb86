import path from 'node:path';
import type {Feed} from '../../formats/feed/feed.js';
import {parseFeed} from '../../formats/feed/parse-feed.js';
import {writeFeed} from '../../formats/feed/write-feed.js';
import {errorCode} from '../../io/error-code.js';
import {beginningsIn} from '../../io/file-beginnings.js';
import {readWholeFile} from '../../io/read-file.js';
import {replaceFile} from '../../io/replace-file.js';
import type {FeedRecords} from './records.js';
import {feedFileName, type Subscription} from './subscription.js';

/** The files in which feeds are kept, by name. */
export type KeptFeeds = {
	/** The name of the file that keeps a subscription, or is to keep it from now on when it is not there. */
	readonly fileOf: (subscription: Subscription) => Promise<{readonly name: string; readonly isThere: boolean}>;
	/** What is kept in a file: `null` where there is none yet. Rejects as `node:fs` does, and with a sentence where it holds something else. */
	readonly read: (file: string) => Promise<Feed | null>;
	/** Rejects as `node:fs` does. */
	readonly write: (file: string, feed: Feed) => Promise<void>;
};

/** How much of a file tells which feed it keeps, in bytes. */
const beginning = 4096;

/** The files of feeds in a folder. What the records say of them is believed as far as the files are there. */
export function keptFeeds(folder: string, records: FeedRecords): KeptFeeds {
	let known: Promise<Known> | null = null;
	return {
		async fileOf({feedAddress, title}) {
			known ??= look(folder, records);
			const {byAddress, taken} = await known;
			const found = byAddress.get(feedAddress);
			const name = found ?? feedFileName(title, taken);
			taken.add(name.toLowerCase());
			return {name, isThere: found !== undefined};
		},
		async read(file) {
			const {bytes} = await readWholeFile(path.join(folder, file)).catch((error: unknown) => {
				if (errorCode(error) === 'ENOENT') {
					return {bytes: null};
				}

				throw error;
			});
			if (bytes === null) {
				return null;
			}

			const parsed = await parseFeed({bytes, name: file});
			if (parsed.kind === 'refused') {
				throw new Error('keeps its entries in a file that is damaged: repair it, or move it away');
			}

			return parsed.feed;
		},
		async write(file, feed) {
			replaceFile(path.join(folder, file), writeFeed(feed));
		},
	};
}

type Known = {readonly byAddress: Map<string, string>; readonly taken: Set<string>};

/** Which files there are. Of those that no record tells of, their beginning says which feed they keep. */
async function look(folder: string, records: FeedRecords): Promise<Known> {
	const recorded = new Map(
		[...records].flatMap(([address, {file}]) => (file === null ? [] : [[file, address] as const])),
	);
	const byAddress = new Map<string, string>();
	const taken = new Set<string>();
	for await (const {name, text} of beginningsIn(folder, '.json', beginning, name => !recorded.has(name))) {
		taken.add(name.toLowerCase());
		const address = recorded.get(name) ?? addressIn(text);
		if (address !== null && !byAddress.has(address)) {
			byAddress.set(address, name);
		}
	}

	return {byAddress, taken};
}

function addressIn(text: string): string | null {
	const [, written] = /"feed_url"\s*:\s*("(?:[^"\\]|\\.)*")/.exec(text) ?? [];
	try {
		const address: unknown = written === undefined ? null : JSON.parse(written);
		return typeof address === 'string' ? address : null;
	} catch {
		return null;
	}
}
