import type {Direction, Metadata, Related} from './article.js';
import {shownSource} from './host.js';
import type {Heading} from './outline.js';

export type {Direction, Related};

/** An article as the list knows it: everything but its text. */
export type Entry = Metadata & {
	/** A hash of the file's bytes: it stays the same when the file is moved. */
	readonly id: string;
	/** The absolute path of the file; empty for standard input. */
	readonly path: string;
	readonly format: string;
	/** When it was saved, as the file says, or else when the file was last changed, ISO 8601; `null` for standard input. */
	readonly savedTime: string | null;
	readonly wordCount: number;
	readonly readingMinutes: number;
	readonly outline: readonly Heading[];
};

/** The source as people say it: a host without its `www.`. */
export function sourceName(metadata: Pick<Metadata, 'siteName'>): string | null {
	return metadata.siteName === null ? null : shownSource(metadata.siteName.replace(/^www\.(?=[^.]+\.)/i, ''));
}
