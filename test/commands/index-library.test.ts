import {readdirSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {byteSize, type Indexed, indexedJson, indexedLines} from '../../source/commands/indexed.js';
import {folderOf, temporaryFolder} from '../helpers/folder.js';
import {runBroadsheet} from '../helpers/run-broadsheet.js';

const nothing: Indexed = {
	summary: {count: 0, read: 0, known: 0, gone: 0, refused: 0, failures: [], isStopped: false},
	refused: [],
	articles: 0,
	scanTime: 100,
	time: 120,
	bytes: 4096,
};

/** Without what is another each time. */
function settled(text: string): readonly string[] {
	return text
		.replace(/takes \d+ KB/, 'takes n KB')
		.replace(/took \d+\.\d s(, [\d,]+ articles? a second)?/, (_, speed) => `took n s${speed ? ', fast' : ''}`)
		.trimEnd()
		.split('\n');
}

describe('broadsheet index', () => {
	test('tells what is new, moved, gone and unreadable', async () => {
		const folder = folderOf({
			'a.md': '# First\n\nText.\n',
			'b.md': '# Second\n\nText.\n',
			'c.md': '# Third\n\nText.\n',
			'sub/binary.txt': new Uint8Array([0]),
		});
		const options = {library: folder, state: temporaryFolder()};
		const unreadable = `${folder}/sub/binary.txt holds binary data, not text. Save the article as Markdown or plain text first.`;
		const first = await runBroadsheet(['index'], options);
		expect([first.code, first.stderr, settled(first.stdout)]).toEqual([
			0,
			'',
			[
				'4 files: 3 new or changed.',
				'1 file cannot be read:',
				`  ${unreadable}`,
				'3 articles in the index, which takes n KB.',
				'It took n s, fast.',
			],
		]);
		renameSync(path.join(folder, 'a.md'), path.join(folder, 'sub/moved.md'));
		rmSync(path.join(folder, 'b.md'));
		writeFileSync(path.join(folder, 'd.md'), '# Fourth\n\nText.\n');
		expect(settled((await runBroadsheet(['index'], options)).stdout)[0]).toBe(
			'4 files: 1 new or changed, 1 moved, copied or touched, 2 gone.',
		);
		const last = await runBroadsheet(['index', '--json'], options);
		const {seconds, bytes, ...json} = JSON.parse(last.stdout) as Record<string, unknown>;
		expect(json).toEqual({
			files: 4,
			read: 0,
			moved: 0,
			gone: 0,
			unreadable: [{path: path.join(folder, 'sub/binary.txt'), reason: unreadable}],
			articles: 3,
			articlesPerSecond: null,
		});
		expect([typeof seconds, typeof bytes]).toEqual(['number', 'number']);
	});

	test('reads many files, on a thread of their own, and leaves nothing beside the index', async () => {
		const folder = temporaryFolder();
		for (let number = 0; number < 130; number++) {
			writeFileSync(path.join(folder, `${number}.md`), `# Number ${number}\n\nText ${number}.\n`);
		}

		const state = temporaryFolder();
		const {stdout, stderr, code} = await runBroadsheet(['index', '--json'], {library: folder, state});
		expect([JSON.parse(stdout), stderr, code]).toMatchObject([{read: 130, articles: 130, unreadable: []}, '', 0]);
		const [index = ''] = readdirSync(path.join(state, 'indexes'));
		expect(readdirSync(path.join(state, 'indexes', index))).toEqual(['index.db']);
		const {stdout: listed} = await runBroadsheet(['list', 'number', '--limit', '1', '--json'], {
			library: folder,
			state,
		});
		expect(JSON.parse(listed)).toMatchObject([{wordCount: 2}]);
	});

	test('of an empty library is no failure', async () => {
		const {code, stderr, stdout} = await runBroadsheet(['index'], {library: temporaryFolder()});
		expect([code, stderr, settled(stdout)]).toEqual([
			0,
			'',
			['0 files: nothing is new.', '0 articles in the index, which takes n KB.', 'It took n s.'],
		]);
	});

	test('fails where it cannot be kept', async () => {
		const state = path.join(folderOf({file: ''}), 'file');
		expect(await runBroadsheet(['index'], {library: folderOf({'a.md': 'A'}), state})).toEqual({
			code: 1,
			stdout: '',
			stderr:
				'broadsheet: The index of the library could not be opened: check that its folder is there and its permissions; this time it is made in memory.\nbroadsheet: The index is not kept.\n',
		});
	});

	test('names what cannot be read once, and twenty files at most', () => {
		const refused = Array.from({length: 23}, (_, index) => ({path: `/l/${index}`, sentence: `/l/${index} is empty`}));
		const lines = indexedLines({...nothing, refused});
		expect([lines.length, lines[1], lines[2], lines.at(-3)]).toEqual([
			25,
			'23 files cannot be read:',
			'  /l/0 is empty',
			'  and 3 more',
		]);
		expect(indexedJson({...nothing, refused}).unreadable.length).toBe(23);
	});
});

test('sizes are told as people tell them', () => {
	expect([0, 999, 4096, 99_900, 123_456, 12_400_000, 1_203_000_000].map(byteSize)).toEqual([
		'0 B',
		'999 B',
		'4.1 KB',
		'99.9 KB',
		'123 KB',
		'12.4 MB',
		'1,203 MB',
	]);
});
