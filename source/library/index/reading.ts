import type {Reading, ReadingStatus, TagChanges} from '../../article/reading.js';

/** The bits of `article.flags`. */
export const flagBits = {status: 3, starred: 4, archived: 8, truncated: 16} as const;

export const statuses = ['unread', 'reading', 'done'] as const satisfies readonly ReadingStatus[];

export function flagsOf(reading: Pick<Reading, 'status' | 'isStarred' | 'isArchived'>, truncated: boolean): number {
	return (
		statuses.indexOf(reading.status) |
		(reading.isStarred ? flagBits.starred : 0) |
		(reading.isArchived ? flagBits.archived : 0) |
		(truncated ? flagBits.truncated : 0)
	);
}

export function readFlags(flags: number): Pick<Reading, 'status' | 'isStarred' | 'isArchived'> {
	return {
		status: statuses[flags & flagBits.status] ?? 'unread',
		isStarred: (flags & flagBits.starred) !== 0,
		isArchived: (flags & flagBits.archived) !== 0,
	};
}

/** What the reader did with an article's tags, as text; `null` for nothing. */
export function writeTagChanges({addedTags, removedTags}: TagChanges): string | null {
	return addedTags.length + removedTags.length === 0 ? null : JSON.stringify([addedTags, removedTags]);
}

export function readTagChanges(text: string): TagChanges {
	const [addedTags = [], removedTags = []]: ReadonlyArray<readonly string[]> = text === '' ? [] : JSON.parse(text);
	return {addedTags, removedTags};
}
