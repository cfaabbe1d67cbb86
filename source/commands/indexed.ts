import {groupDigits, plural} from '../article/dates.js';
import type {ScanSummary} from '../runtime/scan/scan-library.js';
import type {RefusedSentence} from './refused-files.js';

/** What became of an index. */
export type Indexed = {
	readonly summary: ScanSummary;
	/** Files that cannot be read, then or before. */
	readonly refused: readonly RefusedSentence[];
	readonly articles: number;
	/** How long looking and reading took, in milliseconds. */
	readonly scanTime: number;
	/** How long all of it took. */
	readonly time: number;
	/** What it takes on the disk. */
	readonly bytes: number;
};

/** Files of which it is told each why they cannot be read. */
const mostTold = 20;

export function indexedLines({summary, refused, articles, scanTime, time, bytes}: Indexed): readonly string[] {
	const {count, read, known, gone} = summary;
	const parts: ReadonlyArray<readonly [count: number, what: string]> = [
		[read, 'new or changed'],
		[known, 'moved, copied or touched'],
		[gone, 'gone'],
	];
	const told = parts.filter(([count]) => count > 0).map(([count, what]) => `${groupDigits(count)} ${what}`);
	const speed = read === 0 ? '' : `, ${plural(Math.round((1000 * read) / Math.max(1, scanTime)), 'article')} a second`;
	return [
		`${plural(count, 'file')}: ${told.length === 0 ? 'nothing is new' : told.join(', ')}.`,
		...refusedLines(refused),
		`${plural(articles, 'article')} in the index, which takes ${byteSize(bytes)}.`,
		`It took ${(time / 1000).toFixed(1)} s${speed}.`,
	];
}

function refusedLines(refused: readonly RefusedSentence[]): readonly string[] {
	if (refused.length === 0) {
		return [];
	}

	const more = refused.length - mostTold;
	return [
		`${plural(refused.length, 'file')} cannot be read:`,
		...refused.slice(0, mostTold).map(({sentence}) => `  ${sentence}`),
		...(more > 0 ? [`  and ${groupDigits(more)} more`] : []),
	];
}

export function indexedJson({summary, refused, articles, scanTime, time, bytes}: Indexed) {
	return {
		files: summary.count,
		read: summary.read,
		moved: summary.known,
		gone: summary.gone,
		unreadable: refused.map(({path, sentence}) => ({path, reason: sentence})),
		articles,
		seconds: Math.round(time) / 1000,
		articlesPerSecond: summary.read === 0 ? null : Math.round((1000 * summary.read) / Math.max(1, scanTime)),
		bytes,
	};
}

/** "812 B", "4.0 KB", "12.4 MB", "1,203 MB". */
export function byteSize(bytes: number): string {
	if (bytes < 1000) {
		return `${bytes} B`;
	}

	const isLarge = bytes >= 1_000_000;
	const amount = bytes / (isLarge ? 1_000_000 : 1000);
	return `${amount < 100 ? amount.toFixed(1) : groupDigits(Math.round(amount))} ${isLarge ? 'MB' : 'KB'}`;
}
