import path from 'node:path';
import process from 'node:process';
import {afterEach, beforeEach, describe, expect, test, vi} from 'vitest';
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
			`broadsheet: ${folder}/gone.md does not exist: give the path of a folder or of a .md, .txt, .html or .epub file.\n`,
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
