import {spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {beforeAll, describe, expect, test} from 'vitest';
import {program, temporaryFolder, temporaryLibrary} from '../helpers/broadsheet.js';

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

const files = {
	'a.md': '---\ntitle: First light\ntags: [sea, "two words"]\n---\n\nSome words.\n',
	'b.md': '---\ntitle: Second tide\ntags: [sky]\n---\n\nMore words.\n',
	"it's.md": '---\ntitle: "$(touch gone) `touch gone`"\n---\n\nThird words.\n',
};

/** A library whose index was made, and an environment in which `broadsheet` is the built program. */
async function prepared() {
	const library = await temporaryLibrary(files);
	const state = temporaryFolder();
	const bin = temporaryFolder();
	writeFileSync(path.join(bin, 'broadsheet'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, {
		mode: 0o755,
	});
	const env = {
		...process.env,
		HOME: state,
		BROADSHEET_LIBRARY: library,
		BROADSHEET_STATE: state,
		PATH: `${bin}:${process.env['PATH']}`,
	};
	const run = (file: string, args: readonly string[]) => spawnSync(file, args, {env, cwd: library, encoding: 'utf8'});
	const listed = run('broadsheet', ['list', '--json']);
	const articles = JSON.parse(listed.stdout) as ReadonlyArray<{id: string; title: string}>;
	const idOf = (title: string): string => articles.find(article => article.title.includes(title))?.id ?? 'none';
	return {run, idOf, library};
}

test('candidates come from the index, each with what it is', async () => {
	const {run, idOf} = await prepared();
	const complete = (...words: readonly string[]): string => run('broadsheet', ['complete', ...words]).stdout;
	expect(complete('star', 'tid')).toBe(`none\n${idOf('tide')}\tSecond tide\n`);
	expect(complete('tag', 'x', '+s')).toBe('none\n+sea\ttag\n+sky\ttag\n');
	expect(complete('list', 'tag:sk')).toMatch(/^folders\ntag:sky\t/);
	expect(complete('add', '--tag', 't')).toBe('none\ntwo words\ttag\n');
});

test('where there is no index nothing is said', () => {
	const env = {...process.env, BROADSHEET_STATE: path.join(temporaryFolder(), 'missing')};
	const done = spawnSync(process.execPath, [program, 'complete', 'star', ''], {env, encoding: 'utf8'});
	expect([done.status, done.stdout, done.stderr]).toEqual([0, 'none\n', '']);
});

/** What bash offers for a line with the cursor at its end. */
const inBash = `
set -u
eval "$(broadsheet completion bash)"
COMP_LINE=$1
COMP_POINT=\${#COMP_LINE}
_broadsheet
printf '%s\\n' "\${COMPREPLY[@]}"
`;

describe.skipIf(!has('bash'))('in bash', () => {
	let bash: (line: string) => readonly string[];
	let idOf: (title: string) => string;
	beforeAll(() => {
		expect(has('bash')).toBe(true);
	});

	test('commands, flags, articles, tags and files are completed', async () => {
		const library = await prepared();
		idOf = library.idOf;
		bash = line => {
			const {stdout, stderr} = library.run('bash', ['-c', inBash, 'bash', line]);
			expect(stderr).toBe('');
			return stdout.split('\n').filter(word => word !== '');
		};

		expect(bash('broadsheet sear')).toEqual(['search']);
		expect(bash('broadsheet export x --out')).toEqual(['--output']);
		expect(bash('broadsheet star second')).toEqual([idOf('tide')]);
		expect(bash('broadsheet tag x +two')).toEqual(['+two\\ words']);
		expect(bash('broadsheet show a')).toEqual(['a.md']);
		// What stands before the colon is there already: bash would write it twice.
		expect(bash('broadsheet list tag:sk')).toEqual(['sky']);
		expect(bash('broadsheet list ')).toContain('tag:');
		expect(bash('broadsheet star touch')).toEqual([idOf('touch')]);
	});

	test('the script is without a mistake', () => {
		const script = spawnSync(process.execPath, [program, 'completion', 'bash'], {encoding: 'utf8'}).stdout;
		expect(spawnSync('bash', ['-n'], {input: script, encoding: 'utf8'})).toMatchObject({status: 0, stderr: ''});
	});
});

describe.skipIf(!has('fish'))('in fish', () => {
	test('commands and articles are completed', async () => {
		const {run, idOf} = await prepared();
		const fish = (line: string): string =>
			run('fish', ['-c', `broadsheet completion fish | source; complete -C '${line}'`]).stdout;
		expect(fish('broadsheet sear')).toMatch(/^search\t/);
		expect(fish('broadsheet star ')).toContain(`${idOf('tide')}\tSecond tide`);
		expect(fish('broadsheet tag x +s')).toBe('+sea\ttag\n+sky\ttag\n');
	});
});

describe.skipIf(!has('zsh'))('in zsh', () => {
	test('the script is without a mistake, and is taken for what completes broadsheet', () => {
		const script = spawnSync(process.execPath, [program, 'completion', 'zsh'], {encoding: 'utf8'}).stdout;
		expect(spawnSync('zsh', ['-n'], {input: script, encoding: 'utf8'})).toMatchObject({status: 0, stderr: ''});
		const set = `autoload -Uz compinit; compinit -u -D; ${script}; print $_comps[broadsheet]`;
		expect(spawnSync('zsh', ['-f', '-c', set], {encoding: 'utf8'}).stdout).toBe('_broadsheet\n');
	});
});
