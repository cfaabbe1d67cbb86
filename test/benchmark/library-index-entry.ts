import {statSync} from 'node:fs';
import {stat} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {isMainThread, parentPort, Worker, workerData} from 'node:worker_threads';
import {isArticleName} from '../../source/formats/names.js';
import {listFolders} from '../../source/io/list-files.js';
import {type LibraryIndex, openIndex} from '../../source/library/index/open-index.js';
import type {ArticleToWrite} from '../../source/library/index/write-articles.js';
import type {ResolvedExpression, Sort} from '../../source/query/expression.js';
import {sorts} from '../../source/query/fields.js';
import {parseQuery} from '../../source/query/parse-query.js';
import {clockAt, resolveTimes} from '../../source/query/resolve-times.js';
import {readArticleFile} from '../../source/runtime/read-article-file.js';
import {median} from './statistics.js';

/*
node library-index-entry.js write <library> <index>: index a library, read on another thread.
node library-index-entry.js ask <index> <words as JSON>: ask the index in every way.
Both write their figures as JSON. Times are in milliseconds, sizes in bytes.
*/

const batchSize = 1000;
const asked = 500;
const rounds = 9;

/** Files that are read at the same time. */
const side = 16;

/** How many batches a thread reads ahead of that which is written. */
const batchesAhead = 2;

export type Written = {
	readonly articles: number;
	readonly reading: number;
	readonly writing: number;
	readonly whole: number;
	readonly longestBatch: number;
	readonly tidying: number;
	readonly longestTidying: number;
	readonly textSize: number;
	readonly sizeBefore: number;
	readonly size: number;
	readonly peakMemory: number;
};

export type Answers = {
	readonly open: number;
	readonly firstList: number;
	readonly known: number;
	readonly memory: number;
	readonly rows: ReadonlyArray<{readonly what: string; readonly first: number; readonly rest: number | null}>;
	readonly counts: ReadonlyArray<{readonly what: string; readonly time: number}>;
};

type Message = {readonly batch: readonly ArticleToWrite[]; readonly reading: number; readonly isLast: boolean};

async function readBatch(files: readonly string[]): Promise<readonly ArticleToWrite[]> {
	const batch: ArticleToWrite[] = [];
	const waiting = files.values();
	const work = async (): Promise<void> => {
		for (const file of waiting) {
			const [read, {size, mtimeMs}] = await Promise.all([readArticleFile(file), stat(file)]);
			if (read.kind === 'read') {
				const {entry, manuscript} = read;
				batch.push({entry, text: manuscript.text, file: {path: file, size, mtime: mtimeMs}, reading: null});
			}
		}
	};

	await Promise.all(Array.from({length: side}, work));
	return batch;
}

/** The thread that reads: hands over a batch for each time it is asked. */
async function readLibrary(library: string): Promise<void> {
	const files = [...listFolders(library, isArticleName, new Set(), () => {})].flatMap(listing =>
		listing.kind === 'listed' ? listing.files.map(file => file.path) : [],
	);
	let wanted = 0;
	let wake = (): void => {};
	parentPort?.on('message', () => {
		wanted++;
		wake();
	});
	for (let from = 0; from < files.length; from += batchSize) {
		while (wanted === 0) {
			await new Promise<void>(resolve => {
				wake = resolve;
			});
		}

		wanted--;
		const start = performance.now();
		const batch = await readBatch(files.slice(from, from + batchSize));
		const isLast = from + batchSize >= files.length;
		parentPort?.postMessage({batch, reading: performance.now() - start, isLast} satisfies Message);
	}

	parentPort?.close();
}

async function write(library: string, folder: string): Promise<Written> {
	const {index} = openIndex(folder, {isFresh: true});
	const file = path.join(folder, 'index.db');
	const start = performance.now();
	const sums = {articles: 0, reading: 0, writing: 0, longestBatch: 0, textSize: 0, peakMemory: 0};
	const reader = new Worker(new URL(import.meta.url), {
		workerData: library,
		// Else it keeps what it threw away until memory runs short.
		resourceLimits: {maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 128},
	});
	for (let ahead = 0; ahead < batchesAhead; ahead++) {
		reader.postMessage('go');
	}

	await new Promise<void>((resolve, reject) => {
		reader.on('error', reject);
		reader.on('message', ({batch, reading, isLast}: Message) => {
			reader.postMessage('go');
			const began = performance.now();
			index.writeArticles(batch);
			const writing = performance.now() - began;
			sums.articles += batch.length;
			sums.reading += reading;
			sums.writing += writing;
			sums.longestBatch = Math.max(sums.longestBatch, writing);
			sums.textSize += batch.reduce((sum, article) => sum + article.file.size, 0);
			sums.peakMemory = Math.max(sums.peakMemory, process.memoryUsage.rss());
			if (isLast) {
				resolve();
			}
		});
	});
	const whole = performance.now() - start;
	const sizeBefore = statSync(file).size;
	const tidied = tidyAll(index);
	index.close();
	return {...sums, whole, sizeBefore, ...tidied, size: statSync(file).size};
}

function tidyAll(index: LibraryIndex): Pick<Written, 'tidying' | 'longestTidying'> {
	const start = performance.now();
	let longestTidying = 0;
	for (let isMore = true; isMore; ) {
		const began = performance.now();
		isMore = index.tidy('all');
		longestTidying = Math.max(longestTidying, performance.now() - began);
	}

	return {tidying: performance.now() - start, longestTidying};
}

function timed<Result>(act: () => Result): readonly [time: number, result: Result] {
	const start = performance.now();
	const result = act();
	return [performance.now() - start, result];
}

function middle(act: () => unknown): number {
	return median(Array.from({length: rounds}, () => timed(act)[0]));
}

function expressionOf(query: string): ResolvedExpression | null {
	const {where, mistakes} = parseQuery(query);
	if (mistakes.length > 0) {
		throw new Error(`${query} is no query`);
	}

	return where && resolveTimes(where, clockAt(new Date(), 1));
}

function ask(folder: string, queries: ReadonlyArray<readonly [query: string, sort: Sort]>): Answers {
	const [open, {index}] = timed(() => openIndex(folder));
	const list = (query: string, sort: Sort): readonly [first: number, rest: number | null] => {
		const where = expressionOf(query);
		const page = index.listKeys({where, sort, seed: 7}, null, asked);
		const first = middle(() => index.listKeys({where, sort, seed: 7}, null, asked));
		return [first, page.next && middle(() => index.listKeys({where, sort, seed: 7}, page.next, Infinity))];
	};

	const [firstList] = timed(() => index.articlesOf(index.listKeys({where: null, sort: 'newest'}, null, 50).keys));
	const all = sorts.filter(({value}) => value !== 'relevance').map(({value}) => ['', value] as const);
	const rows = [...all, ...queries].map(([query, sort]) => {
		const [first, rest] = list(query, sort);
		return {what: `${query} sort:${sort}`.trim(), first, rest};
	});
	const [known] = timed(() => index.allFilesKnown());
	const counts = [
		...['', 'is:unread', '-is:archived -is:done', 'tag:*', 'the'].map(query => ({
			what: query === '' ? 'all' : query,
			time: middle(() => index.countOf(expressionOf(query))),
		})),
		...(['source', 'author', 'tag'] as const).map(field => ({
			what: `each ${field}`,
			time: middle(() => index.valuesOf(field)),
		})),
	];
	index.close();
	return {open, firstList, known, memory: process.memoryUsage.rss(), rows, counts};
}

if (isMainThread) {
	const [role, ...given] = process.argv.slice(2);
	const figures =
		role === 'write' ? await write(given[0] ?? '', given[1] ?? '') : ask(given[0] ?? '', JSON.parse(given[1] ?? '[]'));
	process.stdout.write(JSON.stringify(figures));
} else {
	await readLibrary(String(workerData));
}
