import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {builtinModules} from 'node:module';
import path from 'node:path';
import process from 'node:process';
import {expect, onTestFinished, test} from 'vitest';
import {temporaryFolder} from '../helpers/broadsheet.js';
import {openTerminal} from '../helpers/terminal.js';

const root = path.resolve(import.meta.dirname, '../..');
const mostPacked = 3_000_000;

/** What is published, unpacked into an empty folder; no network is asked. */
function unpacked(): {readonly folder: string; readonly packed: number; readonly files: readonly string[]} {
	const folder = temporaryFolder();
	const told = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
		cwd: root,
		encoding: 'utf8',
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	const [{filename}] = JSON.parse(told) as [{readonly filename: string}];
	const packed = path.join(folder, filename);
	execFileSync('tar', ['-xzf', packed, '-C', folder]);
	const inside = path.join(folder, 'package');
	const files = readdirSync(inside, {recursive: true, encoding: 'utf8'});
	return {folder: inside, packed: statSync(packed).size, files};
}

test('the package holds only what runs, and it is small', () => {
	const {packed, files} = unpacked();
	const tops = new Set(files.map(file => file.split(path.sep)[0]));
	expect([...tops].sort()).toEqual(['articles', 'build', 'license', 'package.json', 'readme.md']);
	expect(files.filter(file => /\.(?:map|tsx?|test\.\w+)$/.test(file))).toEqual([]);
	expect(packed).toBeLessThan(mostPacked);
});

test('the package runs by itself, with no other package beside it, in a real terminal', async () => {
	const {folder} = unpacked();
	const program = path.join(folder, 'build', 'cli.js');
	const imports = readdirSync(path.join(folder, 'build'), {recursive: true, encoding: 'utf8'})
		.filter(file => file.endsWith('.js'))
		.flatMap(file => [
			...readFileSync(path.join(folder, 'build', file), 'utf8').matchAll(
				/^import(?:[^"'();]*from)?["']([^."'][^"']*)["']/gm,
			),
		])
		.map(([, name = '']) => name.replace(/^node:/, ''));
	expect(imports.filter(name => !builtinModules.includes(name) && name !== 'sqlite')).toEqual([]);
	expect(existsSync(path.join(folder, 'node_modules'))).toBe(false);
	const version = execFileSync(process.execPath, [program, '--version'], {encoding: 'utf8', cwd: folder});
	expect(version).toBe(
		`${(JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {version: string}).version}\n`,
	);

	const stateFolder = temporaryFolder();
	const terminal = openTerminal({file: process.execPath, args: [program], cwd: folder, stateFolder});
	onTestFinished(terminal.close);
	await terminal.waitFor('q quit');
	terminal.press('Enter');
	await terminal.waitFor(/1 of \d/);
	terminal.press('q', 'q');
	expect(await terminal.exited).toEqual({code: 0, signal: undefined});
});

test('an older Node can read as much of the entry as says in one line which Node is needed', () => {
	const text = readFileSync(path.join(root, 'build', 'cli.js'), 'utf8');
	// Imports that are not dynamic are loaded before anything runs: they may be of Node alone.
	const loaded = [...text.matchAll(/\bimport(?:[^"'();]*from)?["']([^"']+)["']/g)].map(([, name]) => name);
	expect(loaded.filter(name => !name?.startsWith('node:'))).toEqual([]);
});
