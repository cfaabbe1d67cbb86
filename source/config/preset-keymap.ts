import {type Keymap, keymap} from '../app/keymap.js';
import type {Scope} from '../app/state.js';
import {type Bound, bindKeys, type Rebinding} from './bind-keys.js';
import {type Preset, type PresetName, presets} from './presets.js';
import {readKeys} from './read-keys.js';

/** The keymap of a preset; what of it is refused would be a mistake of ours. */
export function presetKeymap(name: PresetName): Bound<Rebinding> {
	const wanted = rebindingsOf(presets[name]);
	return wanted.length === 0 ? {keymap, refused: []} : bindKeys(keymap, wanted);
}

/** The keymap that a reader has chosen among the presets. */
export function usualKeymap(name: PresetName): Keymap {
	return presetKeymap(name).keymap;
}

function rebindingsOf(preset: Preset): readonly Rebinding[] {
	return Object.entries(preset).flatMap(([scope, rows]) =>
		Object.entries(rows).map(([name, written]) => ({
			name,
			scope: scope === 'everywhere' ? null : (scope as Scope),
			keys: keysIn(written),
		})),
	);
}

/** Keys parted by commas; a comma by itself is one. */
function keysIn(written: string): readonly string[] {
	return written
		.split(/, (?=.)/)
		.filter(keys => keys !== '')
		.map(keys => {
			const read = readKeys(keys);
			if (read.kind === 'wrong') {
				throw new Error(`A preset ${read.reason}`);
			}

			return read.keys;
		});
}
