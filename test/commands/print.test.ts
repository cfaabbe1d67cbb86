import {utimesSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
import {list} from '../../source/commands/list.js';
import {pathProblem} from '../../source/commands/path-problem.js';
import {show} from '../../source/commands/show.js';
import {cellWidth} from '../../source/layout/width.js';
import {folderOf} from '../helpers/folder.js';

let output = '';
let errors = '';

beforeEach(() => {
	output = '';
	errors = '';
	vi.spyOn(process.stdout, 'write').mockImplementation(text => {
		output += String(text);
		return true;
	});
	vi.spyOn(process.stdout, 'once').mockImplementation(() => process.stdout);
	vi.spyOn(process.stderr, 'write').mockImplementation(text => {
		errors += String(text);
		return true;
	});
});

afterEach(() => {
	vi.restoreAllMocks();
	process.exitCode = undefined;
});

const first =
	'---\ntitle: A *short* piece\ndate: 2026-09-14\nsite: harbour.example\nauthor: Ines Calder\n---\n\nText with **strong** words.\n';
const second = '---\ntitle: 雨の名前\ndate: 2026-09-11\n---\n\n雨には名前がある。\n';

describe('broadsheet list', () => {
	test('prints date, source, title and time in columns', async () => {
		const folder = folderOf({'first.md': first, 'second.md': second});
		await list({kind: 'list', path: folder, isJson: false, isAmbiguousWide: false}, '');
		const rows = output.split('\n');
		expect(rows.map(row => row.replaceAll(/ {2,}/g, ' | '))).toEqual([
			expect.stringMatching(/^2026-09-14 \| .*A .*short.* piece \| 1 min$/),
			expect.stringMatching(/^2026-09-11 \| .*雨の名前 \| 1 min$/),
			'',
		]);
		expect(cellWidth(rows[0] ?? '')).toBe(cellWidth(rows[1] ?? ''));
		expect([errors, process.exitCode]).toEqual(['', undefined]);
	});

	test('prints one JSON array, and what cannot be read beside it', async () => {
		const folder = folderOf({'first.md': first, 'second.md': second, 'binary.md': new Uint8Array([0, 0])});
		await list({kind: 'list', path: folder, isJson: true, isAmbiguousWide: false}, '');
		const entries: unknown = JSON.parse(output);
		expect(entries).toMatchObject([
			{path: path.join(folder, 'first.md')},
			{title: '雨の名前', publishedTime: '2026-09-11'},
		]);
		expect(errors).toBe(
			'broadsheet: binary.md holds binary data, not text. Save the article as Markdown or plain text first.\n',
		);
		expect(process.exitCode).toBe(undefined);
	});

	test('prints the sample library when no folder is named', async () => {
		const folder = folderOf({'a.txt': 'Some words of an article.\n'});
		utimesSync(path.join(folder, 'a.txt'), 1_700_000_000, 1_700_000_000);
		await list({kind: 'list', path: null, isJson: false, isAmbiguousWide: false}, folder);
		expect(output).toMatch(/^2023-11-14 .*1 min\n$/);
	});

	test('of an empty folder prints nothing, or an empty array', async () => {
		const folder = folderOf({});
		await list({kind: 'list', path: folder, isJson: false, isAmbiguousWide: false}, '');
		expect(output).toBe('');
		await list({kind: 'list', path: folder, isJson: true, isAmbiguousWide: false}, '');
		expect(output).toBe('[]\n');
	});

	test('of a file or of nothing says what to do, and fails', async () => {
		const folder = folderOf({'first.md': first});
		const file = path.join(folder, 'first.md');
		await list({kind: 'list', path: file, isJson: false, isAmbiguousWide: false}, '');
		expect(errors).toBe(`broadsheet: ${file} is a file, not a folder: broadsheet show prints it.\n`);
		errors = '';
		await list({kind: 'list', path: path.join(folder, 'gone'), isJson: false, isAmbiguousWide: false}, '');
		expect(errors).toBe(
			`broadsheet: ${folder}/gone does not exist: give the path of a folder or of a .txt or .md file.\n`,
		);
		expect([output, process.exitCode]).toEqual(['', 1]);
	});
});

describe('broadsheet show', () => {
	const long = `---\ntitle: A piece with a title\n---\n\n${'Some words that fill lines. '.repeat(20)}\n\n\`\`\`\ncode\n\`\`\`\n`;

	test('prints title and text at a width, without white space at line ends or anything a terminal obeys', async () => {
		const folder = folderOf({'long.md': long});
		for (const width of [1, 20, 40, 200]) {
			output = '';
			await show({
				kind: 'show',
				path: path.join(folder, 'long.md'),
				format: 'text',
				width,
				bidiOrder: 'layout',
				isAmbiguousWide: false,
			});
			const rows = output.split('\n');
			expect(rows.filter(row => cellWidth(row) > width)).toEqual([]);
			expect(rows.filter(row => row !== row.trimEnd())).toEqual([]);
			expect(output).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F]/);
			expect(output.replaceAll(/\s/g, '')).toContain('Somewordsthatfilllines.Somewordsthatfilllines.');
			expect(output.endsWith('\n')).toBe(true);
		}
	});

	test('prints Markdown and JSON', async () => {
		const folder = folderOf({'first.md': first});
		const file = path.join(folder, 'first.md');
		await show({
			kind: 'show',
			path: file,
			format: 'markdown',
			width: null,
			bidiOrder: 'layout',
			isAmbiguousWide: false,
		});
		expect(output).toContain('Text with **strong** words.');
		output = '';
		await show({kind: 'show', path: file, format: 'json', width: null, bidiOrder: 'layout', isAmbiguousWide: false});
		expect(JSON.parse(output)).toMatchObject({path: file, format: 'markdown', text: 'Text with strong words.'});
	});

	test('says why it cannot, and fails', async () => {
		const folder = folderOf({'binary.md': new Uint8Array([0, 0])});
		const reasons: string[] = [];
		for (const name of ['binary.md', 'gone.md', '.']) {
			errors = '';
			await show({
				kind: 'show',
				path: path.join(folder, name),
				format: 'text',
				width: null,
				bidiOrder: 'layout',
				isAmbiguousWide: false,
			});
			reasons.push(errors);
		}

		expect(reasons).toEqual([
			'broadsheet: binary.md holds binary data, not text. Save the article as Markdown or plain text first.\n',
			`broadsheet: ${folder}/gone.md does not exist: give the path of a folder or of a .txt or .md file.\n`,
			`broadsheet: ${folder} is a folder: broadsheet list prints what it holds.\n`,
		]);
		expect([output, process.exitCode]).toEqual(['', 1]);
	});
});

test('a path that cannot be read is a sentence without anything a terminal obeys', () => {
	expect(pathProblem('a\u001B]0;x\u0007b', 'missing')).not.toMatch(/[\u0000-\u001F\u007F]/);
	expect(pathProblem('pipe', 'other')).toBe(
		'pipe cannot be read: it is neither a folder nor a file, or you have no permission.',
	);
});
