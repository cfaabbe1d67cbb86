import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import path from 'node:path';
import process from 'node:process';
import {picture, themes} from '../helpers/picture.ts';
import {openTerminal} from '../helpers/terminal.ts';

/* node test/pictures/make-pictures.ts: the readme's pictures, made from the screen of the built program. */

type Scene = {
	readonly name: string;
	readonly columns: number;
	readonly rows: number;
	readonly theme: keyof typeof themes;
	/** Keys, each with what the screen shows when it has done its work. */
	readonly keys: ReadonlyArray<readonly [key: string, shows: string]>;
};

const scenes: readonly Scene[] = [
	{
		name: 'reader',
		columns: 100,
		rows: 30,
		theme: 'dark',
		keys: [
			['jjjj', '▌ ● What a tide table'],
			['Enter', '1 of '],
			['Space', '2 of '],
		],
	},
	{name: 'list', columns: 100, rows: 22, theme: 'light', keys: [['jjj', 'What looks like']]},
];

const root = path.resolve(import.meta.dirname, '../..');

for (const {name, columns, rows, theme, keys} of scenes) {
	const stateFolder = await mkdtemp(path.join(tmpdir(), 'broadsheet-picture-'));
	const terminal = openTerminal({
		file: process.execPath,
		args: [path.join(root, 'build/cli.js')],
		columns,
		rows,
		stateFolder,
	});
	await terminal.waitFor('q quit');
	for (const [key, shows] of keys) {
		terminal.press(key);
		await terminal.waitFor(shows);
	}

	await writeFile(path.join(root, `media/${name}.svg`), picture(terminal, themes[theme]));
	await terminal.close();
	await rm(stateFolder, {recursive: true});
}
