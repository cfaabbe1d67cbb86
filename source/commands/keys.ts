import type {Keymap} from '../app/keymap.js';
import {all} from '../app/keys/binding.js';
import {intentName} from '../app/keys/intent-name.js';
import {keyLabel} from '../app/keys/key-names.js';
import {usualKeymap} from '../config/preset-keymap.js';
import {type PresetName, presetNames} from '../config/presets.js';
import {cellWidth, pad} from '../layout/width.js';
import {nearest} from '../query/nearest.js';
import type {Command} from './command.js';
import {keyTable} from './key-table.js';
import {fail, print, warn} from './output.js';
import {readConfig} from './read-config.js';

type KeysCommand = Extract<Command, {kind: 'keys'}>;

/** Print what every key does: those that are in force, or those of a preset. */
export async function keys({format, preset}: KeysCommand): Promise<void> {
	const keymap = preset === null ? await effectiveKeymap() : presetNamed(preset);
	if (keymap === null) {
		return;
	}

	switch (format) {
		case 'text': {
			print(keysText(keymap));
			break;
		}

		case 'markdown': {
			print(`${keyTable(keymap)}\n`);
			break;
		}

		case 'json': {
			print(`${JSON.stringify(keyRows(keymap), null, '\t')}\n`);
			break;
		}
	}
}

async function effectiveKeymap(): Promise<Keymap> {
	const {keymap, troubles} = await readConfig();
	for (const trouble of troubles) {
		warn(trouble);
	}

	return keymap ?? usualKeymap('default');
}

/** The keymap of a preset; `null` where there is none of that name, which was said. */
function presetNamed(given: string): Keymap | null {
	const name: PresetName | undefined = presetNames.find(one => one === given);
	if (name === undefined) {
		const close = nearest(given, presetNames);
		fail(`--preset takes ${presetNames.join(', ')}${close === null ? '' : `; did you mean ${close}?`}`);
		return null;
	}

	return usualKeymap(name);
}

/** One thing that keys do in one place. */
type KeyRow = {
	readonly scope: string;
	readonly name: string;
	readonly keys: readonly string[];
	readonly help: string;
	readonly group: string;
};

/** What keys do, place by place; what has no key is there, too. */
export function keyRows(keymap: Keymap): readonly KeyRow[] {
	return all.flatMap(scope =>
		keymap
			.filter(({scopes}) => scopes.includes(scope))
			.map(({intent, keys: bound, help, group}) => ({scope, name: intentName(intent), keys: bound, help, group})),
	);
}

function keysText(keymap: Keymap): string {
	const rows = keyRows(keymap).map(row => ({...row, label: row.keys.map(keyLabel).join('  ') || 'no key'}));
	const widthOf = (texts: readonly string[]): number => Math.max(...texts.map(text => cellWidth(text))) + 3;
	const names = widthOf(rows.map(({name}) => name));
	const labels = widthOf(rows.map(({label}) => label));
	return all
		.map(scope => {
			const lines = rows
				.filter(row => row.scope === scope)
				.map(({name, label, help}) => `  ${pad(name, names)}${pad(label, labels)}${help}\n`);
			return `${scope}\n${lines.join('')}`;
		})
		.join('\n');
}
