import {execFile} from 'node:child_process';
import {mkdir, rm} from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import {promisify} from 'node:util';
import {makeBundle} from '../../source/bundle/make-bundle.ts';
import type {Answers, Written} from './library-index-entry.ts';
import {type Measurement, megabytes, milliseconds, type Row, times} from './measurement.ts';
import {newsLibrary, writeNewsLibrary} from './news-library.ts';

const run = promisify(execFile);

/** `ARTICLES=100000 npm run benchmark library-index` takes some minutes and 1.2 GB of the disk for temporary files. */
const articles = Number(process.env['ARTICLES'] ?? 20_000);

/** The index of a library of news, without the program: made from its files, and asked for its first 500 articles and for all others. */
export const libraryIndex: Measurement = {
	name: 'library-index',
	async measure({folder}) {
		const library = path.join(folder, 'news');
		const index = path.join(folder, 'index');
		const bundle = path.join(folder, 'library-index');
		await mkdir(index, {recursive: true});
		writeNewsLibrary(library, articles);
		await makeBundle({
			entryPoints: [path.join(import.meta.dirname, 'library-index-entry.ts')],
			folder: bundle,
			plugins: [],
		});
		const entry = path.join(bundle, 'library-index-entry.js');
		const work = async (...given: readonly string[]): Promise<unknown> => {
			const {stdout} = await run(process.execPath, [entry, ...given], {maxBuffer: 1e8});
			return JSON.parse(stdout);
		};

		const written = (await work('write', library, index)) as Written;
		const answers = (await work('ask', index, JSON.stringify(queries()))) as Answers;
		await Promise.all([library, index].map(each => rm(each, {recursive: true})));
		return [...rowsOfWriting(written), ...rowsOfAsking(answers)];
	},
};

/** Typical searches: words of every frequency, beginnings of words, phrases, fields. */
function queries(): ReadonlyArray<readonly [query: string, sort: string]> {
	const {words} = newsLibrary();
	const typed = [
		'the',
		'b*',
		'be*',
		'bea*',
		words[60],
		words[400],
		words[20_000],
		'"of the"',
		'"the b"*',
		'the b*',
		'-the',
	];
	const filtered = ['is:unread', 'is:starred', 'tag:*', 'lang:german', 'before:2014-02', 'time:<3', 'the lang:german'];
	return [
		...[...typed, ...filtered].map(query => [query ?? '', 'newest'] as const),
		...filtered.map(query => [query, 'title'] as const),
		...['the', 'b*', words[400] ?? '', words[2000] ?? '', '"of the"'].map(query => [query, 'relevance'] as const),
	];
}

function rowsOfWriting(written: Written): readonly Row[] {
	const each = (time: number): string => `${((1000 * time) / written.articles).toFixed(0)} µs an article`;
	const row = (what: string, time: string, beside = ''): Row => ({what, values: {time, 'all others': beside}});
	const rate = (1000 * written.articles) / written.whole;
	return [
		row(
			`${written.articles} articles indexed, reading on a thread of its own`,
			milliseconds(written.whole),
			`${rate.toFixed(0)} a second`,
		),
		row('of it reading', milliseconds(written.reading), each(written.reading)),
		row('of it writing', milliseconds(written.writing), each(written.writing)),
		row('the longest batch', milliseconds(written.longestBatch)),
		row('tidying afterwards', milliseconds(written.tidying), `${milliseconds(written.longestTidying)} at most at once`),
		row(
			'size ÷ text',
			times(written.size, written.textSize),
			`${times(written.sizeBefore, written.textSize)} before tidying`,
		),
		row('peak memory while indexing', megabytes(written.peakMemory)),
	];
}

function rowsOfAsking({open, firstList, known, memory, rows, counts}: Answers): readonly Row[] {
	return [
		{what: 'open', values: {time: milliseconds(open), 'all others': ''}},
		{what: 'the first 50 articles, once', values: {time: milliseconds(firstList), 'all others': ''}},
		...rows.map(({what, first, rest}) => ({
			what,
			values: {time: milliseconds(first), 'all others': rest === null ? '' : milliseconds(rest)},
		})),
		...counts.map(({what, time}) => ({what: `count of ${what}`, values: {time: milliseconds(time), 'all others': ''}})),
		{what: 'all files it knows', values: {time: milliseconds(known), 'all others': ''}},
		{what: 'memory after all this', values: {time: megabytes(memory), 'all others': ''}},
	];
}
