import {keyHelp} from '../app/key-dispatch.js';
import {type Keymap, keymap as usual} from '../app/keymap.js';
import {keyLabel} from '../app/keys/key-names.js';
import type {Scope} from '../app/state.js';

const scopes: readonly Scope[] = ['list', 'reader', 'sidebar'];

/** The keymap as a Markdown table: what the keys do in each scope. The readme holds it between its markers. */
export function keyTable(keymap: Keymap = usual): string {
	const lines = new Map(scopes.map(scope => [scope, keyHelp(keymap, scope)]));
	const groups = [...new Set(keymap.map(({group}) => group))];
	const rows = groups
		.flatMap(group => {
			const helps = new Set(keymap.filter(binding => binding.group === group).map(({help}) => help));
			return [...helps].map(help => ({
				group,
				help,
				cells: scopes.map(scope => {
					const line = lines.get(scope)?.find(found => found.group === group && found.help === help);
					// A bar would end the cell.
					return (line?.keys ?? []).map(key => `\`${keyLabel(key).replace('|', String.raw`\|`)}\``).join(' ');
				}),
			}));
		})
		.filter(({cells}) => cells.some(cell => cell !== ''));
	return [
		`| | | ${scopes.join(' | ')} |`,
		`| --- | --- | ${scopes.map(() => '---').join(' | ')} |`,
		...rows.map(({cells, help, group}, index) => {
			const isFirst = rows[index - 1]?.group !== group;
			return `| ${isFirst ? `**${group}**` : ''} | ${help} | ${cells.join(' | ')} |`;
		}),
	].join('\n');
}
