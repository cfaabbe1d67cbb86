import {spawnSync} from 'node:child_process';
import {readFileSync} from 'node:fs';
import path from 'node:path';
import {describe, expect, test} from 'vitest';
import {helpTable} from '../../source/commands/help-table.js';
import {helpText} from '../../source/commands/help-text.js';
import {manual} from '../../source/commands/manual.js';

const has = (program: string): boolean => spawnSync('which', [program]).status === 0;

test('no line is taken for a request but those that are ones, and all is ASCII', () => {
	const page = manual();
	expect(page).toMatch(/^[\n -~]*$/);
	const requests = new Set([...page.matchAll(/^[.']\S*/gm)].map(([request]) => request));
	expect([...requests].sort()).toEqual(['.B', '.I', '.PP', '.SH', '.TH', '.TP']);
});

test('the page that is installed is this one', () => {
	const {man} = JSON.parse(readFileSync('package.json', 'utf8')) as {man: string};
	expect(readFileSync(path.resolve(man), 'utf8')).toBe(manual());
});

describe.skipIf(!has('groff'))('set by groff', () => {
	test('it holds all that the help tells, without a complaint', () => {
		const {stdout, stderr} = spawnSync('groff', ['-man', '-Tutf8', '-ww', '-P-cbu', '-rLL=200n'], {
			input: manual(),
			encoding: 'utf8',
		});
		expect(stderr).toBe('');
		const words = stdout.replaceAll('‐', '-').replaceAll(/\s+/g, ' ');
		const {usage, flags, environment} = helpTable(helpText);
		const told = [...usage, ...flags, ...environment].flatMap(({written, help}) => [written, help]);
		const same = (text: string): string => text.replaceAll('─', '—').replaceAll(/\s+/g, ' ');
		expect(told.filter(text => !words.includes(same(text)))).toEqual([]);
	});
});
