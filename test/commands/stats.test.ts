import {rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {expect, test} from 'vitest';
import {type LibraryStatistics, statsJson, statsLines} from '../../source/commands/stats-text.js';
import {closeState, openState} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

const found: LibraryStatistics = {
	articles: 1240,
	unread: 1180,
	reading: 12,
	done: 48,
	starred: 7,
	archived: 0,
	words: 1_204_312,
	minutesLeft: 5084,
	wordsPerMinute: 262,
	weeks: [0, 1, 3, 0, 2, 8, 12, 4, 5, 6, 7, 16].map((read, week) => ({
		from: new Date(Date.UTC(2026, 8, 7 + 7 * week)).toISOString().slice(0, 10),
		read,
		minutes: 10 * read,
		words: 2500 * read,
	})),
	days: 21,
	sources: [
		{source: 'harbour.example', articles: 1001, done: 12},
		{source: '雨の名前', articles: 30, done: 0},
		{source: 'a\u001B[2Jb', articles: 2, done: 2},
	],
};

test('what a library comes to stands in columns', () => {
	expect(statsLines(found)).toEqual([
		'1,240 articles, 1,204,312 words, 84 h left to read',
		'  unread    1,180',
		'  reading      12',
		'  done         48',
		'  starred       7',
		'  archived      0',
		'',
		'Articles read each week since 7 Sep 2026',
		'       ▁   ▂       ▁   ▄   ▆   ▂   ▃   ▃   ▄   █',
		'   0   1   3   0   2   8  12   4   5   6   7  16',
		'',
		'Minutes of reading each week',
		'         ▁    ▂         ▁    ▄    ▆    ▂    ▃    ▃    ▄    █',
		'    0   10   30    0   20   80  120   40   50   60   70  160',
		'',
		'You read 40,000 words in 2 h 40 min this week.',
		'You read 262 words a minute, where 238 are usual; minutes are told at your pace.',
		'Something was read on 21 of the last 30 days.',
		'',
		'Source           Articles  Read',
		'harbour.example     1,001    12',
		'雨の名前               30     0',
		'ab                      2     2',
	]);
});

test('weeks without reading have no bars', () => {
	const weeks = found.weeks.map(({from}) => ({from, read: 0, minutes: 0, words: 0}));
	expect(statsLines({...found, weeks, wordsPerMinute: null}).slice(7, 13)).toEqual([
		'Articles read each week since 7 Sep 2026',
		'  0  0  0  0  0  0  0  0  0  0  0  0',
		'',
		'You read nothing this week yet.',
		'How fast you read is not known yet: minutes are told at 238 words each, which is usual.',
		'Something was read on 21 of the last 30 days.',
	]);
});

test('the names in JSON are those that are promised', () => {
	expect(Object.keys(statsJson(found)).join(' ')).toBe(
		'articles unread reading done starred archived words minutesLeft wordsPerMinute weeks daysOfLast30 sources',
	);
});

const files = {
	'a.md': '---\ntitle: First\nsite: www.harbour.example\n---\n\nText of the first.\n',
	'b.md': '---\ntitle: Second\nsite: harbour.example\n---\n\nText of the second.\n',
	'c.md': '---\ntitle: Third\n---\n\nAnother.\n',
};

test('stats are those of the library and its reader, also of what was edited and is gone', async () => {
	const folder = folderOf(files);
	const options = {library: folder, state: temporaryFolder()};
	const {stdout} = await runBroadsheet(['list', '--json', 'sort:title'], options);
	const articles = JSON.parse(stdout) as ReadonlyArray<{readonly id: string; readonly path: string}>;
	const state = openState(options.state, Date.now());
	const week = 7 * 24 * 3_600_000;
	const [first, second, third] = articles.map(({id, path: file}) => ({id, path: file, done: true}));
	for (const [index, change] of [first, second, third].entries()) {
		write(state, change ? [{...change, lastRead: Date.now() - index * week}] : [], Date.now() - index * week);
	}

	write(state, [{id: 'elsewhere', path: '/elsewhere/a.md', done: true, lastRead: Date.now()}], Date.now());
	closeState(state);
	writeFileSync(path.join(folder, 'b.md'), files['b.md'].replace('Text', 'Other text'));
	rmSync(path.join(folder, 'c.md'));
	const {code, stdout: printed, stderr} = await runBroadsheet(['stats', '--json'], options);
	const {weeks, ...json} = JSON.parse(printed) as {readonly weeks: ReadonlyArray<{readonly read: number}>};
	expect([code, stderr, json]).toEqual([
		0,
		'',
		{
			articles: 2,
			unread: 0,
			reading: 0,
			done: 2,
			starred: 0,
			archived: 0,
			words: 9,
			minutesLeft: 0,
			wordsPerMinute: null,
			daysOfLast30: 3,
			sources: [{source: 'harbour.example', articles: 2, done: 2}],
		},
	]);
	expect(weeks.map(({read}) => read)).toEqual([0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1]);
});

test('what is left is told at the pace of the reader, and what was read of an edited article is told once', async () => {
	const words = Array.from({length: 2380}, (_, word) => `w${word}`).join(' ');
	const folder = folderOf({'a.md': words, 'b.md': 'Short.'});
	const options = {library: folder, state: temporaryFolder()};
	const now = Date.now();
	const sessions = Array.from({length: 6}, (_, index) => ({start: now - 1000 - index, seconds: 1200, words: 2380}));
	const state = openState(options.state, now);
	write(state, [{id: 'gone', path: path.join(folder, 'a.md'), sessions}], now);
	write(state, [{id: 'heir', path: path.join(folder, 'a.md'), sessions}], now);
	closeState(state);
	const {stdout} = await runBroadsheet(['stats', '--json'], options);
	const json = JSON.parse(stdout) as LibraryStatistics;
	expect([json.minutesLeft, json.wordsPerMinute]).toEqual([22, 119]);
	expect(json.weeks.reduce((sum, week) => sum + week.words, 0)).toBe(6 * 2380);
	const listed = await runBroadsheet(['list', 'time:20'], options);
	expect(listed.stdout).toContain('20 min');
	const asJson = await runBroadsheet(['list', '--json', 'time:20'], options);
	expect(JSON.parse(asJson.stdout)).toMatchObject([{readingMinutes: 10, minutesLeft: 20}]);
});

test('stats of an empty library are no failure', async () => {
	const library = temporaryFolder();
	const {code, stdout, stderr} = await runBroadsheet(['stats'], {library});
	expect([code, stderr]).toEqual([
		0,
		`broadsheet: ${library} holds no articles yet: put .md, .txt, .html or .epub files there.\n`,
	]);
	expect(stdout.split('\n')[0]).toBe('0 articles, 0 words, 0 min left to read');
});
