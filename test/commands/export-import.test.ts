import {execFileSync, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, readdirSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {describe, expect, test} from 'vitest';
import {closeState} from '../../source/library/state/reader-state.js';
import {write} from '../../source/library/state/write-state.js';
import {program} from '../helpers/broadsheet.js';
import {temporaryFolder} from '../helpers/folder.js';
import {noon} from '../helpers/noon.js';
import {everything, stateIn} from '../helpers/reader-state.js';

function run(args: readonly string[], input = '') {
	const {status, stdout, stderr} = spawnSync(process.execPath, [program, ...args], {input, encoding: 'utf8'});
	return {status, stdout, stderr};
}

/** The folder of a state in which two articles were touched. */
function usedFolder(): string {
	const state = stateIn();
	write(
		state,
		[
			{id: 'a', done: true, addTags: ['sea']},
			{id: 'b', starred: true},
		],
		noon,
	);
	closeState(state);
	return state.folder;
}

describe('export-state and import-state', () => {
	test('carry everything to another machine, by a file or a pipe, and again without a change', () => {
		const [here, there] = [usedFolder(), path.join(temporaryFolder(), 'new')];
		const {stdout, stderr, status} = run(['export-state', '--state', here]);
		expect([status, stderr, stdout.split('\n').length]).toEqual([0, '', 4]);
		const file = path.join(temporaryFolder(), 'state.jsonl');
		writeFileSync(file, stdout);
		expect(run(['import-state', file, '--state', there])).toEqual({
			status: 0,
			stdout: '2 articles changed, 0 articles as before\n',
			stderr: '',
		});
		expect(run(['import-state', '-', '--state', there], stdout)).toEqual({
			status: 0,
			stdout: '0 articles changed, 2 articles as before\n',
			stderr: '',
		});
		expect(everything(stateIn(there))).toEqual(everything(stateIn(here)));
	});

	test('leave a backup of what was there before', () => {
		const folder = usedFolder();
		run(['import-state', '-', '--state', folder], '{"format":"broadsheet-state","version":1}\n');
		expect(readdirSync(path.join(folder, 'backups'))).toEqual([expect.stringMatching(/^state-2-\d{4}-\d\d-\d\d\.db$/)]);
	});

	test('print a header where nothing was read yet, and make no file', () => {
		const folder = path.join(temporaryFolder(), 'new');
		expect(run(['export-state', '--state', folder])).toEqual({
			status: 0,
			stdout: '{"format":"broadsheet-state","version":1}\n',
			stderr: `broadsheet: ${folder} holds nothing yet.\n`,
		});
		expect(existsSync(folder)).toBe(false);
	});

	test('end quietly when nobody reads on', () => {
		const state = stateIn();
		write(
			state,
			Array.from({length: 5000}, (_, index) => ({id: `a${index}`, path: `/library/${'x'.repeat(100)}`, done: true})),
			noon,
		);
		closeState(state);
		const output = execFileSync(
			'/bin/sh',
			['-c', `'${process.execPath}' '${program}' export-state --state '${state.folder}' 2>&1 | head -n 1`],
			{encoding: 'utf8'},
		);
		expect(output).toBe('{"format":"broadsheet-state","version":1}\n');
	});

	test('tell which lines make no sense', () => {
		const lines = [
			'{"format":"broadsheet-state","version":1}',
			'x',
			'{"id":"a","done":{"value":true,"time":"2026-11-24T12:00:00Z"}}',
		];
		expect(run(['import-state', '-', '--state', path.join(temporaryFolder(), 'new')], lines.join('\r\n'))).toEqual({
			status: 0,
			stdout: '1 article changed, 0 articles as before\n',
			stderr: 'broadsheet: line 2 is no object of JSON\n',
		});
		const many = [lines[0], ...Array.from({length: 300}, () => 'x')];
		const {stderr} = run(['import-state', '-', '--state', path.join(temporaryFolder(), 'new')], many.join('\n'));
		expect(stderr.trimEnd().split('\n').slice(-2)).toEqual([
			'broadsheet: line 101 is no object of JSON',
			'broadsheet: and 200 lines more like these',
		]);
	});

	test.each([
		['a file that is no export', 'letter.txt', 'letter.txt is not what export-state prints: nothing is imported.'],
		['an empty file', 'empty', 'empty is not what export-state prints: nothing is imported.'],
		['a folder', 'folder', 'folder is a folder: give the file that export-state was printed to.'],
		['a file that is not there', 'gone', 'gone does not exist: give the file that export-state was printed to.'],
	])('refuse %s', (_, name, reason) => {
		const folder = temporaryFolder();
		writeFileSync(path.join(folder, 'letter.txt'), 'Dear reader,\nthe sea is calm.\n');
		writeFileSync(path.join(folder, 'empty'), '');
		mkdirSync(path.join(folder, 'folder'));
		const {status, stdout, stderr} = spawnSync(process.execPath, [program, 'import-state', name, '--state', 'state'], {
			cwd: folder,
			encoding: 'utf8',
		});
		expect([status, stdout, stderr]).toEqual([1, '', `broadsheet: ${reason}\n`]);
		expect(existsSync(path.join(folder, 'state'))).toBe(false);
	});

	test('say why a state cannot be opened', () => {
		const folder = temporaryFolder();
		const file = path.join(folder, 'state');
		writeFileSync(file, '');
		const result = run(
			['import-state', '-', '--state', file],
			'{"format":"broadsheet-state","version":1}\n{"id":"a"}\n',
		);
		expect(result).toEqual({
			status: 1,
			stdout: '0 articles changed, 0 articles as before\n',
			stderr:
				'broadsheet: state.db could not be used (EEXIST): the rest is not imported. To import it all again does no harm.\n',
		});
	});
});
