import {readWholeFile} from '../../io/read-file.js';
import {replaceFile} from '../../io/replace-file.js';

/** What is known of the fetching of a feed. Losing it costs nothing but one fetching more. */
export type FeedRecord = {
	/** The name of the file that keeps it; `null` before the first. */
	readonly file: string | null;
	readonly etag: string | null;
	readonly lastModified: string | null;
	/** When it was last fetched or found unchanged, in milliseconds since 1970. */
	readonly fetchedTime: number | null;
	/** How often in a row it could not be fetched. */
	readonly failures: number;
	/** Why it could not be fetched last: the end of a sentence. */
	readonly reason: string | null;
	/** It is not asked for before then. */
	readonly nextTime: number;
	/** The user typed its address, which may be one of the own network. */
	readonly isNamedByUser: boolean;
};

/** By the addresses of the feeds. */
export type FeedRecords = ReadonlyMap<string, FeedRecord>;

export const noRecord: FeedRecord = {
	file: null,
	etag: null,
	lastModified: null,
	fetchedTime: null,
	failures: 0,
	reason: null,
	nextTime: 0,
	isNamedByUser: false,
};

/** Read the records; what is damaged is left out. Never rejects. */
export async function readRecords(file: string): Promise<FeedRecords> {
	try {
		const {bytes} = await readWholeFile(file);
		const {feeds} = JSON.parse(new TextDecoder().decode(bytes)) as {readonly feeds?: unknown};
		return new Map(
			typeof feeds === 'object' && feeds !== null
				? Object.entries(feeds).map(([address, record]) => [address, recordOf(record)])
				: [],
		);
	} catch {
		return new Map();
	}
}

/** Write the records, at once or not at all. Rejects as `node:fs` does. */
export async function writeRecords(file: string, records: FeedRecords): Promise<void> {
	replaceFile(file, `${JSON.stringify({version: 1, feeds: Object.fromEntries(records)}, null, '\t')}\n`);
}

function recordOf(value: unknown): FeedRecord {
	const fields: Readonly<Record<string, unknown>> =
		typeof value === 'object' && value !== null ? {...(value as Readonly<Record<string, unknown>>)} : {};
	const text = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null);
	const number = (name: string): number | null =>
		typeof fields[name] === 'number' && Number.isFinite(fields[name]) ? fields[name] : null;
	const file = text('file');
	return {
		// A name that leads out of the folder is none.
		file: file !== null && !/[\\/]/.test(file) && file.endsWith('.json') && !file.startsWith('.') ? file : null,
		etag: text('etag'),
		lastModified: text('lastModified'),
		fetchedTime: number('fetchedTime'),
		failures: Math.max(0, Math.floor(number('failures') ?? 0)),
		reason: text('reason'),
		nextTime: number('nextTime') ?? 0,
		isNamedByUser: fields['isNamedByUser'] === true,
	};
}
