import {readFileSync, writeFileSync} from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import {expect, test} from 'vitest';
import {keyTable} from '../source/commands/key-table.js';
import {queryTable} from '../source/commands/query-table.js';
import {serviceTable} from '../source/commands/service-table.js';
import {settingsMarkdown} from '../source/config/config-text.js';

const file = path.resolve(import.meta.dirname, '../readme.md');
const tables = {keys: keyTable, query: queryTable, settings: settingsMarkdown, services: serviceTable};

test.each(Object.entries(tables))(
	'the table of %s in the readme is what the program has; UPDATE=readme writes it anew',
	(name, table) => {
		const section = new RegExp(`(?<=<!-- ${name} -->\\n)[\\s\\S]*(?=<!-- /${name} -->)`);
		const readme = readFileSync(file, 'utf8');
		const expected = `\n${table()}\n\n`;
		if (process.env['UPDATE'] === 'readme') {
			writeFileSync(
				file,
				readme.replace(section, () => expected),
			);
		}

		expect(section.exec(readFileSync(file, 'utf8'))?.[0]).toBe(expected);
	},
);

test('the pictures and folders that the readme names exist', () => {
	const readme = readFileSync(file, 'utf8');
	for (const [, name] of readme.matchAll(/(?:\]\(|`)((?:media|source|test)\/[\w./-]+)/g)) {
		expect(() => readFileSync(path.resolve(file, '..', name ?? ''))).not.toThrow(/ENOENT/);
	}
});
